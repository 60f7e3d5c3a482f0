import path from 'node:path';
import { expect, type Person, test } from './fixtures.js';
import { clauseWith, typeAt } from './drafting-room.js';

/** The README's pictures, taken of the demonstration as anybody finds it; kept in `docs/images` when asked for (`npm run test:story -- --images`). */
const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, process.env['STORY_IMAGES'] ? 'docs/images' : 'tmp/images');
const stages = '/processes/datos-abiertos';

test('the public text shows what people said beside each clause', async ({ someone }) => {
  const reader = await someone({ width: 1440 });
  await reader.goTo(`${stages}/versions/1`);
  const article = reader.page.locator('.passage', { hasText: 'Acceso sin conexión.' });
  await article.evaluate((clause) => clause.scrollIntoView({ block: 'start' }));
  await settled(reader);
  await expect(article.locator('.beside').filter({ visible: true }).first()).toBeVisible();
  await reader.page.screenshot({ path: path.join(folder, 'version.png') });
});

test('two people write in the drafting room', async ({ someone }) => {
  const lucia = await (await someone({ width: 1280 })).signInAs('coordinator');
  const andres = await (await someone({ width: 1280 })).signInAs('drafter');
  const object = 'La presente política tiene por objeto';
  for (const person of [lucia, andres]) {
    await person.goTo(`${stages}/draft`);
    await clauseWith(person, object).waitFor();
  }
  await typeAt(andres, object, 'end', ' Se revisa cada dos años.');
  await clauseWith(lucia, object).evaluate((clause) => clause.scrollIntoView({ block: 'center' }));
  await expect(clauseWith(lucia, object)).toContainText('Se revisa cada dos años.');
  await settled(lucia);
  await lucia.page.screenshot({ path: path.join(folder, 'drafting-room.png') });
  for (let i = 0; i < ' Se revisa cada dos años.'.length; i++) await andres.page.keyboard.press('Backspace');
});

/** Waits until the page stands still where it was scrolled to, and is painted there. */
async function settled({ page }: Person): Promise<void> {
  await page.waitForTimeout(600);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
