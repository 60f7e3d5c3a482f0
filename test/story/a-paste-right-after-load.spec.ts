import type { Route } from '@playwright/test';
import { expect, type Person, test } from './fixtures.js';
import { isSaved, wordsOf } from './drafting-room.js';
import { ownEmptyDraft } from './own-draft.js';

const copied = '<p>a) Transparencia.</p><p>b) Participación.</p>';
const reader = '**/later-parts-*.js';

/** Copies a page of another program, by its keys. */
async function copyElsewhere({ page }: Person): Promise<void> {
  const other = await page.context().newPage();
  await other.setContent(copied);
  await other.keyboard.press('Control+a');
  await other.keyboard.press('Control+c');
  await other.close();
  await page.bringToFront();
}

const openRoom = async (someone: () => Promise<Person>, prepare: (person: Person) => Promise<unknown>) => {
  const room = await ownEmptyDraft(someone);
  const andres = await (await someone()).signInAs('drafter');
  await prepare(andres);
  await andres.goTo(room);
  await isSaved(andres);
  await andres.page.locator('.ProseMirror').click();
  return andres;
};
const kindsOf = ({ page }: Person) =>
  page
    .locator('.ProseMirror > [data-clause]')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['kind']));

test('what is pasted right after the room has opened arrives whole where it was pasted, while one types on', async ({
  someone,
}) => {
  const held = Promise.withResolvers<void>();
  const andres = await openRoom(someone, ({ page }) =>
    page.route(reader, async (route: Route) => {
      await held.promise;
      await route.continue();
    }),
  );
  const { page } = andres;
  await page.keyboard.type('Principios:');
  await page.keyboard.press('Enter');
  await copyElsewhere(andres);
  await page.keyboard.press('Control+v');
  await expect(page.getByText('Lo que pegó llega en un momento')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.type(' son');
  held.resolve();
  await expect.poll(() => wordsOf(andres)).toBe('Principios: son\nTransparencia.\nParticipación.');
  await page.keyboard.type(' dos');
  expect(await wordsOf(andres)).toBe('Principios: son dos\nTransparencia.\nParticipación.');
  expect((await kindsOf(andres)).slice(1)).toEqual(['point', 'point']);
  await isSaved(andres);
});

test('what is pasted arrives when the connection has gone since the page was loaded', async ({ someone }) => {
  let loaded: Promise<unknown> = Promise.resolve();
  const andres = await openRoom(someone, async ({ page }) => {
    loaded = page.waitForResponse(reader);
  });
  await loaded;
  await copyElsewhere(andres);
  await andres.page.context().setOffline(true);
  await andres.page.keyboard.press('Control+v');
  await expect.poll(() => wordsOf(andres)).toBe('Transparencia.\nParticipación.');
  await andres.page.context().setOffline(false);
  await isSaved(andres);
});

test('what can’t be read yet is not pasted, and the page says so; the next paste tries again', async ({ someone }) => {
  let isCutOff = true;
  const andres = await openRoom(someone, ({ page }) =>
    page.route(reader, (route: Route) => (isCutOff ? route.abort() : route.continue())),
  );
  await copyElsewhere(andres);
  await andres.page.keyboard.press('Control+v');
  await expect(andres.page.getByText('No se pegó: falta una parte de la página')).toBeVisible();
  expect(await wordsOf(andres)).toBe('');
  isCutOff = false;
  await andres.page.keyboard.press('Control+v');
  await expect.poll(() => wordsOf(andres)).toBe('Transparencia.\nParticipación.');
});
