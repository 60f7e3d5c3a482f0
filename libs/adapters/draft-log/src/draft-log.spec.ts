import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type FreshDatabase, freshDatabase } from '@articulado/database/testing';
import { storedUpdatesOf, draftChannel, DraftLog } from './draft-log.js';
import { keepSnapshot } from './draft-snapshots.js';

describe('the log of drafts', () => {
  let database: FreshDatabase;
  let log: DraftLog;
  let pool: pg.Pool;
  let person: string;
  beforeAll(async () => {
    database = await freshDatabase();
    log = DraftLog.open(database.url, (error) => {
      throw error;
    });
    pool = new pg.Pool({ connectionString: database.url });
    person = randomUUID();
    await database.dataSource.query(
      `INSERT INTO person (id, name, email, created_at, updated_at) VALUES ($1, 'María', 'maria@example.org', now(), now())`,
      [person],
    );
  });
  afterAll(async () => {
    await log.close();
    await pool.end();
    await database.drop();
  });

  const givenDraft = async (): Promise<string> => {
    const [processId, draftId] = [randomUUID(), randomUUID()];
    await database.dataSource.query(
      `INSERT INTO process (id, slug, title, summary, language, workflow, stage, created_at) VALUES ($1::uuid, $1::text, 't', 's', 'es', '{}', 'drafting', now())`,
      [processId],
    );
    await database.dataSource.query('INSERT INTO draft (id, process_id, format) VALUES ($1, $2, 1)', [
      draftId,
      processId,
    ]);
    return draftId;
  };
  const bytes = (text: string) => new TextEncoder().encode(text);
  const textOf = (updates: readonly Uint8Array[] = []) => updates.map((update) => new TextDecoder().decode(update));

  const updatesOf = (...words: string[]) => words.map((word) => ({ personId: person, bytes: bytes(word) }));

  it('keeps batches of several drafts in one go, in order within each draft, under who wrote it', async () => {
    const [a, b] = [await givenDraft(), await givenDraft()];
    const nobodys = { personId: null, bytes: bytes('a1') };
    const batches = [
      { draftId: a, after: 0, fence: 0, updates: [nobodys, ...updatesOf('a2', 'a3')] },
      { draftId: b, after: 0, fence: 0, updates: updatesOf('b1', 'b2') },
    ];
    expect(await log.append(batches)).toEqual([3, 2]);
    expect(await log.append([{ draftId: b, after: 2, fence: 0, updates: updatesOf('b3') }])).toEqual([3]);
    const stored = await log.load(b);
    expect(stored).toMatchObject({ format: 1, snapshot: undefined, sequence: 3 });
    expect(textOf(storedUpdatesOf(stored!))).toEqual(['b1', 'b2', 'b3']);
    const authors: unknown = await database.dataSource.query(
      'SELECT person_ids, authors FROM draft_batch WHERE draft_id = $1',
      [a],
    );
    expect(authors).toEqual([{ person_ids: [null, person], authors: [0, 1, 1] }]);
    expect(await log.since(a, 1)).toMatchObject({
      updates: [
        { sequence: 2, personId: person },
        { sequence: 3, personId: person },
      ],
      fence: 0,
    });
  });

  it('keeps bytes of every value and a thousand updates at once', async () => {
    const draft = await givenDraft();
    const all = Uint8Array.from({ length: 256 }, (_, index) => index);
    const updates = Array.from({ length: 1_000 }, (_, index) => ({
      personId: person,
      bytes: all.slice(0, (index % 256) + 1),
    }));
    expect(await log.append([{ draftId: draft, after: 0, fence: 0, updates }])).toEqual([1_000]);
    const stored = await log.load(draft);
    expect(stored?.updates.map((update) => [...update.bytes])).toEqual(updates.map((update) => [...update.bytes]));
    expect(stored?.updates.map(({ sequence }) => sequence)).toEqual(updates.map((_, index) => index + 1));
  });

  it('says of a batch for a missing draft that it is gone, and keeps the others', async () => {
    const draft = await givenDraft();
    const batch = { after: 0, fence: 0, updates: updatesOf('x') };
    expect(
      await log.append([
        { ...batch, draftId: randomUUID() },
        { ...batch, draftId: draft },
      ]),
    ).toEqual(['gone', 1]);
    expect(await log.load(randomUUID())).toBeUndefined();
  });

  it('writes nothing of a batch that was checked against an older text, and everything of the one beside it', async () => {
    const [a, b] = [await givenDraft(), await givenDraft()];
    await log.append([{ draftId: a, after: 0, fence: 0, updates: updatesOf('first') }]);
    expect(
      await log.append([
        { draftId: a, after: 0, fence: 0, updates: updatesOf('late', 'later') },
        { draftId: b, after: 0, fence: 0, updates: updatesOf('b') },
      ]),
    ).toEqual(['behind', 1]);
    expect(textOf(storedUpdatesOf((await log.load(a))!))).toEqual(['first']);
    expect(await log.since(a, 0)).toMatchObject({ updates: [{ sequence: 1, personId: person }] });
  });

  it('writes nothing of a batch that was checked before a fence, alone or beside others', async () => {
    const [a, b] = [await givenDraft(), await givenDraft()];
    const batch = (draftId: string, fence: number) => ({ draftId, after: 0, fence, updates: updatesOf('x') });
    await database.dataSource.query('UPDATE draft SET fence = 1 WHERE id = $1', [a]);
    expect(await log.append([batch(a, 0)])).toEqual(['behind']);
    expect(await log.append([batch(a, 0), batch(b, 0)])).toEqual(['behind', 1]);
    expect(await log.since(a, 0)).toEqual({ updates: [], fence: 1 });
    expect(await log.append([batch(a, 1)])).toEqual([1]);
    expect(await log.load(a)).toMatchObject({ fence: 1, sequence: 1 });
  });

  it('of many who write on the same text at the same time, lets exactly one go first', async () => {
    const draft = await givenDraft();
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        log.append([{ draftId: draft, after: 0, fence: 0, updates: updatesOf(`${index}`, `${index}`) }]),
      ),
    );
    expect(outcomes.flat().filter((outcome) => outcome === 2)).toHaveLength(1);
    expect(outcomes.flat().filter((outcome) => outcome === 'behind')).toHaveLength(39);
    const [one, two] = textOf(storedUpdatesOf((await log.load(draft))!));
    expect(one).toBe(two);
  });

  it('gives what came after a number, and says so when it no longer stands in rows of its own', async () => {
    const draft = await givenDraft();
    await log.append([{ draftId: draft, after: 0, fence: 0, updates: updatesOf('1', '2') }]);
    await log.append([{ draftId: draft, after: 2, fence: 0, updates: updatesOf('3') }]);
    expect(await log.since(draft, 1)).toMatchObject({ updates: [{ sequence: 2 }, { sequence: 3 }] });
    expect(await log.since(draft, 3)).toMatchObject({ updates: [] });
    await database.dataSource.query('DELETE FROM draft_batch WHERE draft_id = $1 AND sequence <= 2', [draft]);
    expect(await log.since(draft, 1)).toBe('packed');
    expect(await log.since(draft, 2)).toMatchObject({ updates: [{ sequence: 3 }] });
    expect(await log.since(randomUUID(), 0)).toBe('packed');
  });

  it('gives no half text where rows are packed and the snapshot that stands for them is missing', async () => {
    const draft = await givenDraft();
    await log.append([{ draftId: draft, after: 0, fence: 0, updates: updatesOf('1', '2') }]);
    await log.append([{ draftId: draft, after: 2, fence: 0, updates: updatesOf('3') }]);
    await database.dataSource.query('DELETE FROM draft_batch WHERE draft_id = $1 AND sequence <= 2', [draft]);
    await expect(log.load(draft)).rejects.toThrow('snapshot is missing');
  });

  it('tells other processes in the same commit, where there are any', async () => {
    const [a, b] = [await givenDraft(), await givenDraft()];
    const heard: unknown[] = [];
    const listener = new pg.Client({ connectionString: database.url });
    await listener.connect();
    listener.on('notification', ({ payload = '' }) => heard.push(JSON.parse(payload)));
    await listener.query(`LISTEN ${draftChannel}`);
    let hasPeers = false;
    const own = new DraftLog(pool, 'me', () => hasPeers);
    const append = (after: number, ...drafts: string[]) =>
      own.append(drafts.map((draftId) => ({ draftId, after, fence: 0, updates: updatesOf('x') })));
    await append(0, a);
    await append(0, b);
    await append(1, a, b);
    hasPeers = true;
    await append(2, a);
    await append(2, b);
    await append(3, a);
    await append(3, b);
    await append(4, a, b);
    await listener.query('SELECT 1');
    expect(heard.slice(0, 2)).toEqual([
      { from: 'me', drafts: [[a, 3]] },
      { from: 'me', drafts: [[b, 3]] },
    ]);
    expect(heard.at(-1)).toEqual({
      from: 'me',
      drafts: expect.arrayContaining([
        [a, 5],
        [b, 5],
      ]) as unknown,
    });
    expect(heard).toHaveLength(5);
    await listener.end();
  });

  it('tells how far logs go', async () => {
    const [a, b] = [await givenDraft(), await givenDraft()];
    await log.append([{ draftId: a, after: 0, fence: 0, updates: updatesOf('1', '2') }]);
    expect(await log.latestSequences([a, b, randomUUID()])).toEqual(
      new Map([
        [a, 2],
        [b, 0],
      ]),
    );
  });

  it('reads a snapshot and only what came after it', async () => {
    const draft = await givenDraft();
    await log.append([{ draftId: draft, after: 0, fence: 0, updates: updatesOf('1', '2', '3', '4') }]);
    const snapshot = { sequence: 3, update: bytes('one to three'), stateVector: bytes('v') };
    await keepSnapshot(pool, draft, snapshot);
    const stored = await log.load(draft);
    expect(textOf(storedUpdatesOf(stored!))).toEqual(['one to three', '4']);
    expect(stored?.snapshot).toMatchObject({ sequence: 3 });
    await keepSnapshot(pool, draft, { ...snapshot, sequence: 4, update: bytes('all') });
    expect(await log.load(draft)).toMatchObject({ updates: [], sequence: 4 });
  });
});
