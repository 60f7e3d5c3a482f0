import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { expect, Person, test } from './fixtures.js';
import { clauseWith, typeAt } from './drafting-room.js';
import { temporaryFolder } from './temporary-folder.js';

/** Somebody writes; in the middle of a word the whole server is killed, its database too. What was shown as saved is there afterwards. */
const root = path.resolve(import.meta.dirname, '../..');
const port = Number(process.env['STORY_PORT'] ?? 3190) + 1;
const address = `http://localhost:${port}`;
const trials = Number(process.env['KILL_TRIALS'] ?? 3);
/** How the clauses begin that somebody writes in, one after another. */
const openings = [
  'La presente política tiene por objeto',
  'La adhesión se formaliza mediante resolución',
  'La entidad adherida señalará en su resolución',
];

test(`no word that was shown as saved is lost when everything is killed at once (${trials} times)`, async ({
  browser,
}) => {
  const folder = path.join(temporaryFolder('killed'), 'data');
  let server = await start(folder);
  try {
    for (let trial = 1; trial <= trials; trial++) {
      await test.step(`the ${trial}. time`, async () => {
        const opening = openings[trial % openings.length]!;
        const andres = await inTheRoom(browser, opening);
        const seen = keepLookingAtWhatIsSaved(andres, opening, trial);
        const typing = typeAt(andres, opening, 'end', words(400, trial)).catch(() => undefined); // the page is closed in the middle of it
        await expect.poll(seen.saved, { timeout: 60_000 }).toContain(` ${trial}w${5 + trial * 3}`);
        expect(existsSync(path.join(folder, 'postgres/postmaster.pid')), 'the database is killed too').toBe(true);
        await killAll(server, folder);
        const saved = await seen.stop();
        await andres.leaves();
        await typing;
        server = await start(folder);
        const again = await inTheRoom(browser, opening);
        expect(await clauseWith(again, opening).innerText()).toContain(saved);
        await again.leaves();
      });
    }
  } finally {
    await killAll(server, folder);
    rmSync(path.dirname(folder), { recursive: true, force: true });
  }
});

/** "1w1 1w2 1w3 …": each word tells its time and place, so that a lost or doubled one shows. */
const words = (count: number, trial: number) =>
  Array.from({ length: count }, (_, index) => ` ${trial}w${index + 1}`).join('');

async function inTheRoom(browser: Browser, opening: string): Promise<Person> {
  const person = await Person.with(browser, address);
  await person.signInAs('drafter');
  await person.goTo('/processes/datos-abiertos/draft');
  await clauseWith(person, opening).waitFor();
  return person;
}

/** Notes again and again what the clause said at a moment when the room said that all of it was saved. */
function keepLookingAtWhatIsSaved(person: Person, opening: string, trial: number) {
  let isOver = false;
  let saved = '';
  const looking = (async () => {
    while (!isOver) {
      const now = await person.page
        .evaluate(
          ([start, first]) => {
            const isSaved = document.querySelector('[data-saving]')?.getAttribute('data-saving') === 'saved';
            const clause = [
              ...document.querySelectorAll('.ProseMirror [data-id], .ProseMirror [data-clause]'),
            ].findLast((one) => one.textContent?.includes(start!));
            return isSaved ? new RegExp(`${first}\\b.*`).exec(clause?.textContent ?? '')?.[0] : undefined;
          },
          [opening, ` ${trial}w1`],
        )
        .catch(() => undefined); // the page may be closed while it is looked at
      if (now) saved = now;
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    return saved;
  })();
  return {
    saved: () => saved,
    stop: () => {
      isOver = true;
      return looking;
    },
  };
}

async function start(folder: string): Promise<ChildProcess> {
  const environment = { ...process.env, PORT: String(port), DATA_DIR: folder, DEMO: '1', PUBLIC_URL: address };
  const server = spawn(process.execPath, ['tools/commands/start.mjs'], {
    cwd: root,
    env: environment,
    detached: true,
    stdio: 'ignore',
  });
  await expect
    .poll(
      () =>
        fetch(`${address}/health/ready`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 60_000 },
    )
    .toBe(true);
  return server;
}

/** The whole process group, and the database, which has a group of its own: nobody gets to finish anything. */
async function killAll(server: ChildProcess, folder: string): Promise<void> {
  const pidFile = path.join(folder, 'postgres/postmaster.pid');
  const postgres = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : undefined;
  const gone =
    server.exitCode === null && server.signalCode === null
      ? new Promise((resolve) => server.once('exit', resolve))
      : undefined;
  for (const target of [-server.pid!, ...(postgres ? [postgres] : [])]) kill(target);
  await gone;
}

function kill(target: number) {
  try {
    process.kill(target, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // it was gone already
  }
}
