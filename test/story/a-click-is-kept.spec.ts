import { clausesInSight, clauseIds } from './drafting-room.js';
import { expect, test } from './fixtures.js';
import { ownDraft } from './own-draft.js';

/** Browsers tell of a click later than they show it; a colleague's letter in between once put the caret back where it had been. */
test('keys work on the clause that was clicked last, while a colleague writes on', async ({ someone }) => {
  const [andres, lucia] = [await someone(), await someone()];
  await andres.signInAs('drafter');
  await lucia.signInAs('coordinator');
  const room = await ownDraft(someone);
  for (const person of [andres, lucia]) await person.goTo(room);
  const clauses = andres.page.locator('.ProseMirror > [data-clause]');
  await lucia.page.locator('.ProseMirror > [data-clause]').nth(5).click();
  let isWriting = true;
  const writing = (async () => {
    while (isWriting) {
      await lucia.page.keyboard.type('z');
      await lucia.page.keyboard.press('Backspace');
      await lucia.page.waitForTimeout(40);
    }
  })();
  await clauses.nth(60).scrollIntoViewIfNeeded();
  for (let round = 0; round < 12; round += 1) {
    const inSight = await clausesInSight(andres);
    const first = inSight[round % inSight.length]!;
    const second = inSight[(round + 2) % inSight.length]!;
    await andres.page.mouse.click(first.x, first.y);
    await andres.page.keyboard.type('q');
    await andres.page.keyboard.press('Backspace');
    await andres.page.mouse.click(second.x, second.y);
    const before = await clauseIds(andres);
    await andres.page.keyboard.press('Alt+ArrowUp');
    await expect(andres.page.locator('.has-caret')).toHaveAttribute('data-clause', second.id);
    expect((await clauseIds(andres)).indexOf(second.id)).toBeLessThan(before.indexOf(second.id));
    await andres.page.keyboard.press('Control+z');
  }
  isWriting = false;
  await writing;
});
