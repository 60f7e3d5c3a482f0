import { expect, test } from './fixtures.js';
import { isSaved, wordsOf } from './drafting-room.js';
import { ownEmptyDraft } from './own-draft.js';

test('words that are copied to another draft bring their note along', async ({ someone }) => {
  const [from, to] = [await ownEmptyDraft(someone), await ownEmptyDraft(someone)];
  const andres = await (await someone()).signInAs('drafter');
  const { keyboard } = andres.page;
  const open = async (room: string) => {
    await andres.goTo(room);
    await isSaved(andres);
    await andres.page.locator('.ProseMirror').click();
  };
  await open(from);
  await keyboard.type('El plazo es de un mes');
  await keyboard.press('Control+Alt+f');
  await keyboard.type('Días hábiles.');
  expect(await wordsOf(andres)).toBe('El plazo es de un mes1\nDías hábiles.');
  await keyboard.press('Control+Alt+f');
  await keyboard.press('Home');
  await keyboard.press('Shift+End');
  await keyboard.press('Control+c');
  await isSaved(andres);
  await open(to);
  await keyboard.type('Plazos: ');
  await keyboard.press('Control+v');
  await keyboard.type('.');
  await expect.poll(() => wordsOf(andres)).toBe('Plazos: El plazo es de un mes1.\nDías hábiles.');
  await expect(andres.page.locator('.ProseMirror > [data-kind="note"]')).toHaveAttribute('data-number', '1');
  await isSaved(andres);
});
