import { clauseWith, isSaved, typeAt, wordsOf } from './drafting-room.js';
import { expect, type Person, test } from './fixtures.js';
import { suggest, table } from './suggesting.js';

/** What the text shows beside its words, as the style prints it. */
const printed = (person: Person, words: string) =>
  clauseWith(person, words).evaluate((clause) =>
    [clause, ...clause.querySelectorAll('*')].flatMap((element) =>
      ['::before', '::after'].flatMap((side) => {
        const { content, textDecorationLine } = getComputedStyle(element, side);
        return textDecorationLine === 'underline' ? [content.replaceAll('"', '')] : [];
      }),
    ),
  );

const struck = (person: Person, words: string) =>
  clauseWith(person, words).locator('.is-suggested-away').allTextContents();

const list = (person: Person) => person.page.locator('.room-suggestions');

test('what is suggested is drawn at once in the rooms that are open, beside words that stay as they are, until it is decided', async ({
  someone,
}) => {
  const { room, sofia, lucia, andres } = await table(someone);
  await andres.goTo(room);
  await clauseWith(andres, 'Las instituciones').waitFor();
  await expect(list(andres)).toHaveCount(0);
  const address = await suggest(
    sofia,
    room,
    'Las instituciones',
    'Las instituciones responden en treinta días, sin costo.',
  );
  await expect.poll(() => struck(andres, 'Las instituciones')).toEqual(['quince']);
  expect(await printed(andres, 'Las instituciones')).toEqual(['treinta', ', sin costo']);
  expect(await wordsOf(andres)).toContain('Las instituciones responden en quince días.');
  await expect(list(andres).getByRole('heading', { name: 'Una propuesta de cambio' })).toBeVisible();
  await expect(list(andres).locator('del')).toHaveText('quince');
  await expect(list(andres).locator('ins').first()).toHaveText('treinta');
  await expect(clauseWith(andres, 'Las instituciones')).toHaveAttribute(
    'aria-description',
    /^Propuesta 1, de .+: suprime «quince», agrega «treinta», agrega «, sin costo»\.$/,
  );

  await typeAt(andres, 'Las instituciones', 'start', 'Todas: ');
  await typeAt(andres, 'Las instituciones', 'end', ' Y punto.');
  await isSaved(andres);
  expect(await wordsOf(andres)).toContain('Todas: Las instituciones responden en quince días. Y punto.');
  await expect.poll(() => struck(andres, 'Las instituciones')).toEqual(['quince']);
  expect(await printed(andres, 'Las instituciones')).toEqual(['treinta', ', sin costo']);

  await lucia.goTo(address);
  await lucia.press('Aceptar la propuesta');
  await lucia.reads('el borrador tiene su cambio');
  await expect
    .poll(() => wordsOf(andres))
    .toContain('Todas: Las instituciones responden en treinta días, sin costo. Y punto.');
  await expect.poll(() => struck(andres, 'Las instituciones')).toEqual([]);
  await expect(list(andres)).toHaveCount(0);
});

test('whoever comes finds what waits, goes to it from the list, and reads the text without it', async ({ someone }) => {
  const { room, sofia, lucia, andres } = await table(someone);
  await suggest(sofia, room, 'Esta política rige', 'Esta política rige desde el 1 de enero.');
  await suggest(sofia, room, 'Las instituciones', 'Las instituciones responden en un año.');
  await andres.goTo(room);
  await expect(list(andres).getByRole('listitem')).toHaveCount(2);
  // In the order of the text, not in that of their making.
  await expect(list(andres).getByRole('listitem').first()).toContainText('un año');
  await list(andres).getByRole('listitem').nth(1).getByRole('link').first().click();
  await andres.page.keyboard.press('Home');
  await andres.page.keyboard.type('Hoy ');
  await isSaved(andres);
  expect(await wordsOf(andres)).toContain('Hoy Esta política rige desde su publicación.');
  await expect(list(andres).locator('[aria-current]')).toContainText('1 de enero');

  await list(andres).getByLabel('Mostrarlas en el texto').uncheck();
  await expect.poll(() => struck(andres, 'Las instituciones')).toEqual([]);
  await andres.page.reload();
  await expect(list(andres).getByLabel('Mostrarlas en el texto')).not.toBeChecked();
  expect(await struck(andres, 'Las instituciones')).toEqual([]);
  await list(andres).getByLabel('Mostrarlas en el texto').check();
  await expect.poll(() => struck(andres, 'Las instituciones')).toEqual(['quince', ' días']);

  await list(andres).getByRole('link', { name: 'Ver la propuesta 2' }).click();
  await andres.reads('Qué cambiaría en el borrador de ahora');
  await andres.press('Rechazar la propuesta');
  await andres.fill({ 'Por qué no, para quien la hizo': 'La mesa acordó quince días.' });
  await lucia.goTo(room);
  await expect(list(lucia).getByRole('listitem')).toHaveCount(2);
  await andres.press('Rechazar la propuesta');
  await expect(list(lucia).getByRole('listitem')).toHaveCount(1);
});

test('whoever may not write finds in the room what is proposed, and the way to propose for the clause that they read', async ({
  someone,
}) => {
  const { room, lucia } = await table(someone);
  const observer = await (await someone()).signInAs('observer');
  await observer.goTo(room);
  await clauseWith(observer, 'Esta política rige').click();
  await list(observer).getByRole('link', { name: 'Proponer un cambio aquí' }).click();
  await observer.fill({ 'Cómo debe decir': 'Esta política rige desde hoy.', 'Por qué': 'Hay prisa.' });
  await observer.press('Enviar la propuesta');
  await observer.reads('Su propuesta quedó registrada.');
  await observer.goTo(room);
  await expect.poll(() => struck(observer, 'Esta política rige')).toEqual(['su publicación']);
  await lucia.goTo(room);
  await expect(list(lucia).getByRole('link', { name: 'Ver la propuesta 1' })).toBeVisible();
});
