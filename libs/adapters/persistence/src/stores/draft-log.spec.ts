import { randomUUID } from 'node:crypto';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.js';
import { DraftLog } from './draft-log.js';

describe('the log of drafts', () => {
  let database: FreshDatabase;
  let log: DraftLog;
  let person: string;
  beforeAll(async () => {
    database = await freshDatabase();
    log = DraftLog.open(database.url, (error) => {
      throw error;
    });
    person = randomUUID();
    await database.dataSource.query(
      `INSERT INTO person (id, name, email, created_at, updated_at) VALUES ($1, 'María', 'maria@example.org', now(), now())`,
      [person],
    );
  });
  afterAll(async () => {
    await log.close();
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

  it('keeps a batch across drafts in one go, in order within each draft, under who wrote it', async () => {
    const [a, b] = [await givenDraft(), await givenDraft()];
    const batch = ['a1', 'b1', 'a2', 'a3', 'b2'].map((word, index) => ({
      draftId: word.startsWith('a') ? a : b,
      personId: index === 0 ? null : person,
      bytes: bytes(word),
    }));
    expect(await log.append(batch)).toEqual([1, 1, 2, 3, 2]);
    expect(await log.append([{ draftId: b, personId: person, bytes: bytes('b3') }])).toEqual([3]);
    const stored = await log.load(b);
    expect(stored).toMatchObject({ format: 1, snapshot: undefined, sequence: 3 });
    expect(textOf(stored?.updates)).toEqual(['b1', 'b2', 'b3']);
    const authors: unknown = await database.dataSource.query(
      'SELECT person_id FROM draft_update WHERE draft_id = $1 ORDER BY sequence',
      [a],
    );
    expect(authors).toEqual([{ person_id: null }, { person_id: person }, { person_id: person }]);
  });

  it('keeps bytes of every value and a thousand updates at once', async () => {
    const draft = await givenDraft();
    const all = Uint8Array.from({ length: 256 }, (_, index) => index);
    const batch = Array.from({ length: 1_000 }, (_, index) => ({
      draftId: draft,
      personId: person,
      bytes: all.slice(0, (index % 256) + 1),
    }));
    expect((await log.append(batch)).at(-1)).toBe(1_000);
    const stored = await log.load(draft);
    expect(stored?.updates.map((update) => [...update])).toEqual(batch.map((update) => [...update.bytes]));
  });

  it('says of an update for a missing draft that it was not kept, and keeps the others', async () => {
    const draft = await givenDraft();
    const lone = { personId: null, bytes: bytes('x') };
    expect(
      await log.append([
        { ...lone, draftId: randomUUID() },
        { ...lone, draftId: draft },
      ]),
    ).toEqual([undefined, 1]);
    expect(await log.load(randomUUID())).toBeUndefined();
  });

  it('reads a snapshot and only what came after it, never takes an older snapshot, and keeps every row', async () => {
    const draft = await givenDraft();
    await log.append(['1', '2', '3', '4'].map((word) => ({ draftId: draft, personId: null, bytes: bytes(word) })));
    await log.saveSnapshot(draft, 3, bytes('one to three'));
    await log.saveSnapshot(draft, 2, bytes('too old'));
    const stored = await log.load(draft);
    expect(textOf(stored?.snapshot ? [stored.snapshot] : [])).toEqual(['one to three']);
    expect(textOf(stored?.updates)).toEqual(['4']);
    await log.saveSnapshot(draft, 4, bytes('all'));
    expect(await log.load(draft)).toMatchObject({ updates: [], sequence: 4 });
    const [{ count }] = await database.dataSource.query<[{ count: number }]>(
      'SELECT count(*)::int FROM draft_update WHERE draft_id = $1',
      [draft],
    );
    expect(count).toBe(4);
  });

  it('never gives one number twice to writers at the same time', async () => {
    const draft = await givenDraft();
    const rounds = Array.from({ length: 40 }, () =>
      log.append([{ draftId: draft, personId: null, bytes: bytes('.') }]),
    );
    const numbers = (await Promise.all(rounds)).flat();
    expect(numbers.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
  });
});
