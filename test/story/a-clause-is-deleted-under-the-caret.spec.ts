import { expect, type Person, test } from './fixtures.js';
import { clauseIds, clauseWith, isSaved, wordsOf } from './drafting-room.js';
import { ownDraft } from './own-draft.js';

const opening = 'La presente política tiene por objeto';

/** Two people in the drafting room, and the id of the clause that one will delete while the other writes in it. */
async function inTheRoom(someone: () => Promise<Person>) {
  const [room, andres, lucia] = [await ownDraft(someone), await someone(), await someone()] as const;
  await andres.signInAs('drafter');
  await lucia.signInAs('coordinator');
  for (const person of [andres, lucia]) {
    await person.goTo(room);
    await clauseWith(person, opening).waitFor();
  }
  const id = (await clauseWith(andres, opening).getAttribute('data-clause'))!;
  return { andres, lucia, id };
}

const clause = ({ page }: Person, id: string) => page.locator(`.ProseMirror > [data-clause="${id}"]`);
/** The words of a clause, without the carets of others. */
const said = async (person: Person, id: string) => {
  const [ids, words] = [await clauseIds(person), (await wordsOf(person)).split('\n')];
  return words[ids.indexOf(id)];
};
const field = ({ page }: Person) => page.getByRole('textbox', { name: /^Palabras de la cláusula borrada/ });
const others = async (person: Person, id: string) => {
  const [ids, words] = [await clauseIds(person), (await wordsOf(person)).split('\n')];
  return words.filter((_, i) => ids[i] !== id);
};
const removeClause = async (person: Person, id: string) => {
  await clause(person, id).click();
  await person.page.keyboard.press('Control+Shift+K');
};

test('whoever writes in a clause that a colleague deletes goes on writing, beside the text, and puts it back', async ({
  someone,
}) => {
  const { andres, lucia, id } = await inTheRoom(someone);
  const [neighbours, former] = [await others(andres, id), await said(andres, id)];
  await clause(andres, id).click();
  await andres.page.keyboard.press('End');
  const [beforeCaret, behindCaret] = await clause(andres, id).evaluate((paragraph) => {
    const { focusNode, focusOffset } = getSelection()!;
    const range = document.createRange();
    range.setStart(paragraph, 0);
    range.setEnd(focusNode!, focusOffset);
    return [range.toString(), paragraph.textContent.slice(range.toString().length)] as const;
  });
  expect(beforeCaret + behindCaret).toBe(former);
  const [first, rest] = ['DE ROSA ', 'AL BORRAR'.repeat(6)];
  await andres.page.keyboard.type(first, { delay: 10 });
  await Promise.all([removeClause(lucia, id), andres.page.keyboard.type(rest, { delay: 40 })]);
  const written = beforeCaret + first + rest + behindCaret;
  await expect(field(andres)).toHaveValue(written);
  await expect(field(andres)).toBeFocused();
  await expect(
    andres.page.getByRole('status').filter({ hasText: 'El cursor está ahora con sus palabras' }),
  ).toHaveCount(1);
  expect(await others(andres, id)).toEqual(neighbours);
  await expect(clause(lucia, id)).toHaveCount(0);

  await andres.page.keyboard.press('Tab');
  await expect(andres.page.getByRole('button', { name: 'Devolver la cláusula con estas palabras' })).toBeFocused();
  await andres.page.keyboard.press('Enter');
  await andres.page.keyboard.type('!');
  for (const person of [andres, lucia]) {
    await expect.poll(() => said(person, id)).toBe(`${beforeCaret}${first}${rest}!${behindCaret}`);
    expect(await others(person, id)).toEqual(neighbours);
  }
  await expect(field(andres)).toHaveCount(0);
  await isSaved(andres);
  for (let i = 0; i < first.length + rest.length + 1; i++) await andres.page.keyboard.press('Backspace');
  await expect.poll(() => said(lucia, id)).toBe(former);
  await isSaved(andres);
});

test('what is being composed comes along as well, and may be let go', async ({ someone }) => {
  const { andres, lucia, id } = await inTheRoom(someone);
  const [neighbours, former] = [await others(andres, id), await said(andres, id)];
  await clause(andres, id).click();
  await andres.page.keyboard.press('Control+a');
  await andres.page.keyboard.press('ArrowLeft');
  await clause(andres, id).click();
  await andres.page.keyboard.press('Home');
  const devices = await andres.page.context().newCDPSession(andres.page);
  const compose = (text: string) =>
    devices.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await compose('か');
  await removeClause(lucia, id);
  await expect(clause(lucia, id)).toHaveCount(0);
  await compose('かん');
  await devices.send('Input.insertText', { text: '漢' });
  await expect(field(andres)).toBeFocused();
  await expect.poll(() => field(andres).inputValue()).toContain('漢');
  await andres.page.keyboard.type('x');
  const words = await field(andres).inputValue();
  expect(words.replace('漢x', '')).toBe(former);
  expect(await others(andres, id)).toEqual(neighbours);
  await andres.page.getByRole('button', { name: 'Dejarla borrada' }).press('Enter');
  await expect(field(andres)).toHaveCount(0);
  await expect(andres.page.locator('.ProseMirror')).toBeFocused();
  expect(await others(andres, id)).toEqual(neighbours);
  await lucia.page.keyboard.press('Control+z');
  for (const person of [andres, lucia]) await expect(clause(person, id)).toContainText(opening);
  await isSaved(lucia);
});
