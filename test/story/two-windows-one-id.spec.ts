import type { WebSocketRoute } from '@playwright/test';
import { expect, type Person, test } from './fixtures.js';
import { isSaved, typeAt, wordsOf } from './drafting-room.js';
import { ownDraft } from './own-draft.js';

const opening = 'La presente política tiene por objeto';

/**
 * Two windows of one person: while the first is without a line, the server lends its client id to the second. What is typed in the first meanwhile
 * is in the text when it comes back, and nobody is asked anything.
 */
test('what a window wrote without a line, whose id went to another window, is written anew by itself', async ({
  someone,
}) => {
  const room = await ownDraft(someone);
  const person = await (await someone()).signInAs('drafter');
  const line = await lineOf(person);
  await person.goTo(room);
  await typeAt(person, opening, 'start', 'UNO ');
  await isSaved(person);
  await line.breakAs(1001);
  await person.page.keyboard.type('DOS ', { delay: 25 });

  const second = await (await someone()).signInAs('drafter');
  await second.goTo(room);
  await typeAt(second, opening, 'start', 'TRES ');
  await isSaved(second);
  await person.page.keyboard.type('CUATRO ', { delay: 25 });

  line.mend();
  await isSaved(person);
  const texts = () => Promise.all([person, second].map(wordsOf));
  await expect.poll(async () => (await texts()).every((words) => words.includes(`DOS CUATRO ${opening}`))).toBe(true);
  const [one, other] = await texts();
  expect(one).toBe(other);
  for (const word of ['UNO ', 'DOS ', 'TRES ', 'CUATRO ']) expect(one!.split(word)).toHaveLength(2);
  await expect(person.page.locator('.room-words:visible')).toHaveCount(0);
  await expect(person.page.locator('.room-notices .notice:visible')).toHaveCount(0);
  await person.page.keyboard.type('CINCO ', { delay: 25 });
  await isSaved(person);
  await expect.poll(() => wordsOf(second)).toContain(`DOS CUATRO CINCO ${opening}`);
});

/** The sockets of a page, which can be broken and mended without its noticing how. */
async function lineOf({ page }: Person) {
  let isBroken = false;
  let open: { readonly near: WebSocketRoute; readonly far: WebSocketRoute } | undefined;
  await page.routeWebSocket(/\/collab\//, (near) => {
    if (isBroken) return void near.close({ code: 4000 });
    open = { near, far: near.connectToServer() };
  });
  return {
    /** @param code - how the server sees the end */
    breakAs: async (code: number) => {
      isBroken = true;
      await open?.far.close({ code });
      await open?.near.close({ code: 4000 });
    },
    mend: () => {
      isBroken = false;
    },
  };
}
