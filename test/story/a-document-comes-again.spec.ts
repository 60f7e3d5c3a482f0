import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.js';
import { clauseIds, clauseWith, isSaved, typeAt } from './drafting-room.js';
import { ownDraft } from './own-draft.js';

const policy = readFileSync(
  path.resolve(import.meta.dirname, '../../apps/server/demo/politica-datos-abiertos.es.md'),
  'utf8',
);
const purpose = 'La presente política tiene por objeto';
/** As somebody sends it back who worked on it outside: other words in one clause, and an article before all others. */
const worked = policy
  .replace(purpose, 'Esta política tiene por objeto')
  .replaceAll(/#### Artículo (\d+)\./g, (_, number) => `#### Artículo ${Number(number) + 1}.`)
  .replace('#### Artículo 2.', '#### Artículo 1. Principio.\n\nLos datos son de todos.\n\n#### Artículo 2.');

/**
 * A document comes back from outside while a colleague works in the room: its differences are shown, taken, and undone as a whole. The
 * colleague sees all of it at once, and loses nothing.
 */
test('a document that comes again changes what it says otherwise, and nothing else, and is undone as a whole', async ({
  someone,
}) => {
  const room = await ownDraft(someone);
  const colleague = await (await someone()).signInAs('drafter');
  await colleague.goTo(room);
  await clauseWith(colleague, purpose).waitFor();
  const before = await clauseIds(colleague);

  const coordinator = await (await someone()).signInAs('coordinator');
  await coordinator.goTo(`${room}/import`);
  await coordinator.reads('Se importó un documento');
  await coordinator.page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'politica.md', mimeType: 'text/markdown', buffer: Buffer.from(worked) });
  await coordinator.press('Ver qué se reconoce');
  await coordinator.reads('Qué cambia en el borrador');
  await expect(coordinator.page.locator('.changes > li')).toHaveCount(3);

  await typeAt(colleague, 'Para los efectos de esta política', 'start', 'HOY ');
  await isSaved(colleague);
  await coordinator.press('Cambiar así el borrador');
  await coordinator.reads('El documento se importó al borrador.');

  await clauseWith(colleague, 'Los datos son de todos.').waitFor();
  await expect(clauseWith(colleague, 'Esta política tiene por objeto')).toBeVisible();
  await expect(clauseWith(colleague, 'HOY Para los efectos')).toBeVisible();
  const during = await clauseIds(colleague);
  expect(during.filter((id) => before.includes(id))).toEqual(before);
  expect(during).toHaveLength(before.length + 2);

  await coordinator.goTo(`${room}/import`);
  await coordinator.follow('Ver cómo sería deshacerlo');
  await expect(coordinator.page.locator('.changes > li')).toHaveCount(3);
  await coordinator.press('Deshacer la importación');
  await coordinator.reads('La importación se deshizo.');
  await clauseWith(colleague, purpose).waitFor();
  await expect(clauseWith(colleague, 'Los datos son de todos.')).toHaveCount(0);
  await expect(clauseWith(colleague, 'HOY Para los efectos')).toBeVisible();
  expect(await clauseIds(colleague)).toEqual(before);
});
