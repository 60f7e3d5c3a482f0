import { seedNow } from '@articulado/base/testing/seed';
import type { ClauseId } from '@articulado/base';
import { deleteClause, insertText, readDraft } from '@articulado/draft-document';
import { wordsOf } from '@articulado/policy-text';
import type { Author } from './crash/author.js';
import type { Page } from './servers/page.js';
import type { ServerProcess } from './servers/server-process.js';
import { SharedPlatform } from './servers/shared-draft.js';
import { until } from '../../libs/adapters/collab-sync/src/testing/clients.js';
import { randomOf } from '../../libs/adapters/collab-sync/src/testing/random.js';

const seed = seedNow();
const pauseMs = Number(process.env['PAUSE_MS'] ?? (process.env['LONG'] ? 10_000 : 3_000));
const rounds = Number(process.env['ROUNDS'] ?? (process.env['LONG'] ? 20 : 4));

describe(`three server processes on one database (seed ${seed})`, () => {
  const random = randomOf(seed);
  let platform: SharedPlatform;
  beforeAll(async () => {
    platform = await SharedPlatform.open('maria', 'juan', 'ana', 'eva');
    await Promise.all([platform.startServer(), platform.startServer(), platform.startServer()]);
  });
  afterEach(() => platform.leave());
  afterAll(() => platform.close());

  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const everyoneTypes = (authors: readonly Author[]) =>
    until('everyone was told of saved words', () => authors.every(({ saved }) => saved.there.length > 0), 20_000);
  const expectNothingLost = async (draft: string, authors: readonly Author[], what: string) => {
    const { sums, faults } = await platform.settle(draft, authors);
    console.info(`${what}: ${JSON.stringify(sums)}`);
    expect(faults).toEqual([]);
    expect(sums).toMatchObject({ lost: 0, doubled: 0, undead: 0 });
    expect(sums.acknowledged).toBeGreaterThan(20);
  };

  it('check 41: what is typed at one process is read at the others, and all hold one text', async () => {
    const draft = await platform.draft('a1');
    const authors = await platform.authors(draft, random);
    await everyoneTypes(authors);
    await pause(500);
    await expectNothingLost(draft, authors, 'three processes');
  }, 90_000);

  it('check 41: a process killed in mid-edit takes no acknowledged word with it; its pages go on at another', async () => {
    const draft = await platform.draft('a1');
    const victim = await platform.startServer();
    const authors = await platform.authors(draft, random);
    await everyoneTypes(authors);
    expect(authors.some(({ page }) => page.line.leadsTo === victim.port)).toBe(true);
    await victim.kill();
    platform.servers.splice(platform.servers.indexOf(victim), 1);
    for (const { page } of authors)
      if (page.line.leadsTo === victim.port) page.line.lead((platform.servers[0] as ServerProcess).port);
    await pause(1_000);
    await expectNothingLost(draft, authors, 'one killed');
  }, 90_000);

  it('check 41: notifications may be lost: processes whose listening connection is broken miss nothing', async () => {
    const draft = await platform.draft('a1');
    const authors = await platform.authors(draft, random);
    await everyoneTypes(authors);
    let broken = 0;
    for (let round = 0; round < 3; round += 1) {
      broken += (await platform.database.dataSource.query<object[]>(breakListeners)).length;
      await pause(300);
    }
    expect(broken).toBeGreaterThanOrEqual(platform.servers.length);
    await expectNothingLost(draft, authors, 'listeners broken');
  }, 90_000);

  it(`check 41: a process that stood still for ${pauseMs} ms catches up, and held up nobody else`, async () => {
    const draft = await platform.draft('a1');
    const authors = await platform.authors(draft, random);
    await everyoneTypes(authors);
    const [still] = platform.servers as [ServerProcess];
    still.pause();
    const others = authors.filter(({ page }) => page.line.leadsTo !== still.port);
    const before = others.map(({ saved }) => saved.there.length + saved.gone.length);
    await pause(pauseMs);
    const after = others.map(({ saved }) => saved.there.length + saved.gone.length);
    still.goOn();
    expect(after.every((count, index) => count > (before[index] as number))).toBe(true);
    await expectNothingLost(draft, authors, 'one stood still');
  }, 120_000);

  it('check 41: pages that hop between processes while they type lose and double nothing', async () => {
    const draft = await platform.draft('a1');
    const authors = await platform.authors(draft, random);
    await everyoneTypes(authors);
    for (let hop = 0; hop < 40; hop += 1) {
      const { page } = authors[random(authors.length)] as Author;
      page.line.lead((platform.servers[random(platform.servers.length)] as ServerProcess).port);
      await pause(100);
    }
    await expectNothingLost(draft, authors, 'hopping');
  }, 90_000);

  /** Two do at once, at two processes, what is valid alone and not together; a third looks on, and writes when it is over. */
  const clash = async (clauses: readonly string[], one: (page: Page) => void, other: (page: Page) => void) => {
    const draft = await platform.draft(...clauses);
    const [first, second, third] = platform.servers as [ServerProcess, ServerProcess, ServerProcess];
    const pages = [
      await platform.page('eva', draft, first.port),
      await platform.page('ana', draft, second.port),
    ] as const;
    const witness = await platform.page('juan', draft, third.port);
    one(pages[0]);
    other(pages[1]);
    await until('both have an answer', () => pages.every(({ end, saving }) => end || saving === 'saved'), 20_000);
    const [clause] = readDraft(witness.doc);
    if (clause) insertText(witness.doc, clause.id, 0, 'testigo ');
    await witness.saved();
    const faults = await platform.differences(draft, [witness, ...pages.filter(({ end }) => !end)]);
    await platform.leave();
    return { faults, refused: pages.flatMap(({ end }) => end ?? []), witness };
  };

  it('check 41: two who fill one clause from two processes, each validly alone, never make it too long together', async () => {
    const fill = ({ doc }: Page) => insertText(doc, 'a1' as ClauseId, 0, 'x'.repeat(12_000));
    for (let round = 0; round < rounds; round += 1) {
      const { faults, refused } = await clash(['a1', 'a2'], fill, fill);
      expect(faults).toEqual([]);
      expect(refused).toEqual([{ end: 'refused', reason: expect.stringContaining('too-long') as string }]);
    }
  }, 120_000);

  it('check 41: two who each delete the half of the clauses at two processes never delete them all', async () => {
    const ids = Array.from({ length: 10 }, (_, index) => `a${index}` as ClauseId);
    const deleteAll = (half: readonly ClauseId[]) => (page: Page) =>
      page.doc.transact(() => half.forEach((id) => deleteClause(page.doc, id)));
    for (let round = 0; round < rounds; round += 1) {
      const { faults, refused } = await clash(ids, deleteAll(ids.slice(0, 5)), deleteAll(ids.slice(5)));
      expect(faults).toEqual([]);
      expect(refused).toEqual([{ end: 'refused', reason: expect.stringContaining('empty') as string }]);
    }
  }, 120_000);

  it('check 41: a text that several processes wrote has one hash whichever of them is asked', async () => {
    const draft = await platform.draft('a1', 'a2');
    const pages = await Promise.all(platform.servers.map(({ port }) => platform.page('maria', draft, port)));
    for (const [index, { doc }] of pages.entries()) insertText(doc, 'a2' as ClauseId, 0, `proceso ${index}. `);
    await Promise.all(pages.map((page) => page.saved()));
    expect(await platform.differences(draft, pages)).toEqual([]);
    expect(pages.map(({ doc }) => readDraft(doc).map(wordsOf).join('\n').length)).toEqual(
      pages.map(() => 'Inicio. \nInicio. '.length + 3 * 'proceso 0. '.length),
    );
  }, 60_000);
});

const breakListeners = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'articulado hears the bus'`;
