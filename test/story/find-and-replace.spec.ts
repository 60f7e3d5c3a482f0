import { clauseWith, isSaved, typeAt, wordsOf } from './drafting-room.js';
import { expect, type Person, test } from './fixtures.js';
import { ownDraftOf } from './own-draft.js';

const law = `# Política de prueba

## Artículo 1. Plan

El plan de datos tiene metas. Los planes se publican.

## Artículo 2. Vigencia

Este **plán** rige desde su publicación.
`;

const linesOf = async (person: Person) => (await wordsOf(person)).split('\n');
const findField = ({ page }: Person) => page.getByRole('textbox', { name: 'Buscar', exact: true });
const panel = ({ page }: Person) => page.getByRole('search', { name: 'Buscar en el texto' });
const count = (person: Person) => panel(person).getByRole('status');

test('words are found and replaced by keys alone, in one undo, while a colleague writes beside them', async ({
  someone,
}) => {
  const [room, lucia, andres] = [await ownDraftOf(law, someone), await someone(), await someone()] as const;
  await lucia.signInAs('coordinator');
  await andres.signInAs('drafter');
  for (const person of [lucia, andres]) {
    await person.goTo(room);
    await clauseWith(person, 'rige desde').waitFor();
  }
  await clauseWith(lucia, 'tiene metas').click();
  await lucia.page.keyboard.press('Control+f');
  await expect(findField(lucia)).toBeFocused();
  await lucia.page.keyboard.type('plan');
  await expect(count(lucia)).toHaveText('4 veces');
  await lucia.page.keyboard.press('Enter');
  await expect(count(lucia)).toContainText(/^\d de 4/);

  await panel(lucia).getByRole('checkbox', { name: 'Palabras completas' }).press('Space');
  await expect(count(lucia)).toHaveText(/^\d de 3|^3 veces/);
  const replacement = panel(lucia).getByRole('textbox', { name: 'Reemplazar por' });
  await replacement.focus();
  await lucia.page.keyboard.type('programa');
  await Promise.all([
    panel(lucia).getByRole('button', { name: 'Reemplazar todos' }).press('Enter'),
    typeAt(andres, 'tiene metas', 'end', ' Y se evalúan.'),
  ]);
  const replaced = 'El programa de datos tiene metas. Los planes se publican. Y se evalúan.';
  for (const person of [lucia, andres]) {
    await expect.poll(() => linesOf(person)).toContain(replaced);
    expect(await linesOf(person)).toContain('Este programa rige desde su publicación.');
    expect(await linesOf(person)).toContain('programa');
  }
  await expect(clauseWith(andres, 'rige desde').locator('strong')).toHaveText('programa');
  await expect(count(lucia)).toHaveText('No está en el texto');
  await expect(lucia.page.getByText('Se reemplazó 3 veces.')).toBeVisible();

  await lucia.page.keyboard.press('Escape');
  await expect(lucia.page.locator('.ProseMirror')).toBeFocused();
  await lucia.page.keyboard.press('Control+z');
  for (const person of [lucia, andres]) {
    await expect
      .poll(() => linesOf(person))
      .toContain('El plan de datos tiene metas. Los planes se publican. Y se evalúan.');
    expect(await linesOf(person)).toContain('Este plán rige desde su publicación.');
    await isSaved(person);
  }
});

test('the panel of the search fits on a phone, and leaves room for the text', async ({ someone }) => {
  const [room, lucia] = [await ownDraftOf(law, someone), await someone()] as const;
  await lucia.signInAs('coordinator');
  await lucia.page.setViewportSize({ width: 360, height: 740 });
  await lucia.goTo(room);
  await clauseWith(lucia, 'tiene metas').click();
  await lucia.page.keyboard.press('Control+f');
  await lucia.page.keyboard.type('vigencia');
  await lucia.page.keyboard.press('Enter');
  await expect(count(lucia)).toContainText('1 de 1');
  const { width } = (await panel(lucia).boundingBox())!;
  expect(width).toBeLessThanOrEqual(360);
  expect(await lucia.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const found = (await lucia.page.locator('.find-match.is-current').boundingBox())!;
  const { y, height } = (await panel(lucia).boundingBox())!;
  expect(found.y).toBeGreaterThan(y + height);
  expect(found.y).toBeLessThan(740 - 20);
});

test('whoever may only read the draft finds in it, and replaces nothing', async ({ someone }) => {
  const sofia = await (await someone()).signInAs('observer');
  await sofia.goTo('/processes/datos-abiertos/draft');
  await clauseWith(sofia, 'La presente política tiene por objeto').click();
  await sofia.page.keyboard.press('Control+f');
  await expect(findField(sofia)).toBeFocused();
  await sofia.page.keyboard.type('la presente politica');
  await expect(count(sofia)).toHaveText('Una vez');
  await expect(panel(sofia).getByRole('textbox')).toHaveCount(1);
  await sofia.page.keyboard.press('Escape');
  await expect(sofia.page.locator('.ProseMirror')).toBeFocused();
});

test('nothing goes into the text while the search is still to come, and it is said where it can not', async ({
  someone,
}) => {
  const [room, lucia] = [await ownDraftOf(law, someone), await someone()] as const;
  await lucia.signInAs('coordinator');
  await lucia.page.route('**/later-parts-*.js', (route) => route.abort());
  await lucia.goTo(room);
  await clauseWith(lucia, 'tiene metas').click();
  const before = await wordsOf(lucia);
  await lucia.page.keyboard.press('Control+f');
  await expect(lucia.page.getByText('Esta parte de la página no se pudo cargar.')).toBeVisible();
  await expect(lucia.page.locator('.ProseMirror')).toBeFocused();
  await lucia.page.unroute('**/later-parts-*.js');
  let load: () => void = () => undefined;
  await lucia.page.route('**/later-parts-*.js', async (route) => {
    await new Promise<void>((resolve) => (load = resolve));
    await route.continue();
  });
  await lucia.page.keyboard.press('Control+f');
  await lucia.page.keyboard.type('metas');
  expect(await wordsOf(lucia)).toBe(before);
  load();
  await expect(findField(lucia)).toBeFocused();
  expect(await wordsOf(lucia)).toBe(before);
});
