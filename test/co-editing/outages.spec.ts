import { seedNow } from '@articulado/base/testing/seed';
import { until } from '../../libs/adapters/collab-sync/src/testing/clients.js';
import { type DatabaseProxy, proxyDatabase } from '../../libs/adapters/collab-sync/src/testing/database-proxy.js';
import { randomOf } from '../../libs/adapters/collab-sync/src/testing/random.js';
import { emptyUpdates } from '../../libs/adapters/collab-sync/src/testing/stored-draft.js';
import type { Author } from './crash/author.js';
import { ask, OwnPostgres } from './servers/own-postgres.js';
import { SharedPlatform } from './servers/shared-draft.js';
import { smallDisk } from './servers/small-disk.js';

const outageMs = Number(process.env['OUTAGE_MS'] ?? (process.env['LONG'] ? 60_000 : 6_000));
const seed = seedNow();

describe(`outages of a real PostgreSQL under people who type on (seed ${seed})`, () => {
  const random = randomOf(seed);
  let postgres: OwnPostgres;
  let platform: SharedPlatform;
  let proxy: DatabaseProxy;
  let draft: string;
  let authors: Author[];
  beforeAll(async () => {
    postgres = await OwnPostgres.start();
  });
  afterAll(() => postgres.stop());
  beforeEach(async () => {
    platform = await SharedPlatform.open('maria', 'juan', 'ana');
    proxy = await proxyDatabase(platform.database.url);
    await platform.startServer(proxy.url);
    draft = await platform.draft('a1');
    authors = await platform.authors(draft, random);
    await until('everyone was told of saved words', () => authors.every(({ saved }) => saved.there.length > 0));
    for (const author of authors) author.beginSteadily(60);
  });
  afterEach(async () => {
    for (const author of authors) author.stop();
    await platform.close();
    proxy.close();
  });

  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const everyoneIsTold = (saving: string) =>
    until(`all pages say ${saving}`, () => authors.every(({ page }) => page.saving === saving), 30_000);
  const expectNothingLost = async (what: string) => {
    const { sums, faults } = await platform.settle(draft, authors);
    console.info(`${what}: ${JSON.stringify({ ...sums, keptTwice: await emptyUpdates(platform.log, draft) })}`);
    expect(faults).toEqual([]);
    expect(sums).toMatchObject({ lost: 0, doubled: 0, undead: 0 });
    expect(authors.map(({ page }) => page.end)).toEqual(authors.map(() => undefined));
  };

  it(`check 40: PostgreSQL is down for ${outageMs} ms: pages say "not saved", nothing is lost, all recovers unaided`, async () => {
    const back = postgres.restart(outageMs);
    await everyoneIsTold('not-saved');
    await back;
    for (const author of authors) author.stop();
    await everyoneIsTold('saved');
    await expectNothingLost('down');
  }, 180_000);

  it('check 40: PostgreSQL is restarted again and again under load, and crashes once', async () => {
    for (let round = 0; round < 3; round += 1) {
      await postgres.restart(100);
      await pause(400);
    }
    await postgres.crash(100);
    await pause(400);
    await expectNothingLost('restarted');
  }, 120_000);

  it('check 40: the disk is full: pages say "not saved" until there is room again', async () => {
    const disk = await smallDisk(platform.database.url, postgres.folder);
    try {
      await disk.fill();
      for (const author of authors) author.beginSteadily(5);
      await everyoneIsTold('not-saved');
      await disk.makeRoom();
      for (const author of authors) author.stop();
      await everyoneIsTold('saved');
      await expectNothingLost(`disk full (${disk.kind})`);
    } finally {
      disk.remove();
    }
  }, 120_000);

  it('check 40: commits are slow, and slower than anybody waits for: what was committed after all is not written twice', async () => {
    await ask(platform.database.url, slowness);
    for (const [seconds, forMs] of [
      [0.7, 3_000],
      [4, 9_000],
      [0, 0],
    ] as const) {
      await ask(platform.database.url, 'UPDATE slowness SET seconds = $1', [seconds]);
      await pause(forMs);
    }
    expect(authors.some(({ page }) => page.said.includes('not-saved'))).toBe(true);
    await expectNothingLost('slow commits');
  }, 120_000);

  it('check 40: the answer to a commit is lost on the way: nobody can tell, and it comes out right', async () => {
    for (let round = 0; round < 6; round += 1) {
      proxy.muffle();
      await pause(100 + random(200));
      proxy.cut();
      await pause(100);
      proxy.mend();
      await pause(1_000);
    }
    await expectNothingLost('answers lost');
  }, 120_000);
});

/** Each statement that writes takes as long as the table says, before its commit. */
const slowness = `
  CREATE TABLE slowness (seconds float);
  INSERT INTO slowness VALUES (0);
  CREATE FUNCTION be_slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(seconds) FROM slowness; RETURN NULL; END $$;
  CREATE TRIGGER slow AFTER INSERT ON draft_batch FOR EACH STATEMENT EXECUTE FUNCTION be_slow();`;
