import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { ARowForEachCommit1795737600000 } from '@articulado/database';
import { PackedLog1795564800000 } from '@articulado/database';
import { type FreshDatabase, freshDatabase } from '@articulado/database/testing';
import { givenDraft, givenRows, givenWriter } from './testing/given-log.js';
import { packLog } from './draft-packing.js';
import { DraftLog } from './draft-log.js';
import { keepSnapshot } from './draft-snapshots.js';
import { DraftsStore } from './drafts.store.js';
import { DraftRow } from './draft.row.js';
import { type LoggedUpdate, sameUpdates } from './packed-updates.js';

describe('packing a log', () => {
  let database: FreshDatabase;
  let pool: pg.Pool;
  let writers: string[];
  beforeAll(async () => {
    database = await freshDatabase([DraftRow]);
    pool = new pg.Pool({ connectionString: database.url });
    pool.on('error', () => undefined); // one test takes connections away
    writers = [await givenWriter(database.dataSource), await givenWriter(database.dataSource)];
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const written = async (draftId: string, count: number): Promise<void> => {
    const rows = Array.from({ length: count }, (_, place) => ({
      personId: [null, ...writers][place % 3]!,
      bytes: randomBytes(1 + (place % 40)),
    }));
    await givenRows(database.dataSource, draftId, rows);
  };
  const snapshotAt = (draftId: string, sequence: number) =>
    keepSnapshot(pool, draftId, { sequence, update: randomBytes(300), stateVector: Uint8Array.of(0) });
  const historyOf = async (draftId: string, after = 0): Promise<LoggedUpdate[]> => {
    const all: LoggedUpdate[] = [];
    for await (const stretch of new DraftsStore(database.dataSource.manager).history(draftId, after))
      all.push(...stretch);
    return all.map((update) => ({ ...update, bytes: Uint8Array.from(update.bytes) }));
  };
  const pack = async (draftId: string, isVisitOver = false): Promise<number> => {
    const client = await pool.connect();
    return packLog(client, draftId, isVisitOver).finally(() => client.release());
  };
  const rowsOf = async (draftId: string): Promise<{ updates: number; segments: number }> => {
    const { rows } = await pool.query<{ updates: number; segments: number }>(
      `SELECT (SELECT count(*)::int FROM draft_batch WHERE draft_id = $1) AS updates,
        (SELECT count(*)::int FROM draft_segment WHERE draft_id = $1) AS segments`,
      [draftId],
    );
    return rows[0]!;
  };

  it('moves what the snapshot covers and nothing else, and the log says what it said', async () => {
    const draftId = await givenDraft(database.dataSource);
    await written(draftId, 100);
    const before = await historyOf(draftId);
    expect(before.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 100 }, (_, place) => place + 1));
    expect(await pack(draftId)).toBe(0);
    await snapshotAt(draftId, 60);
    expect(await pack(draftId)).toBe(60);
    expect(await rowsOf(draftId)).toEqual({ updates: 40, segments: 1 });
    expect(await historyOf(draftId)).toEqual(before);
    expect(await historyOf(draftId, 30)).toEqual(before.slice(30));
    expect(await historyOf(draftId, 80)).toEqual(before.slice(80));
    expect(await pack(draftId)).toBe(0);
  });

  it('keeps times to the microsecond and tells writers from those who never wrote', async () => {
    const draftId = await givenDraft(database.dataSource);
    await written(draftId, 3);
    const [third] = await historyOf(draftId, 2);
    await snapshotAt(draftId, 3);
    await pack(draftId);
    expect(await historyOf(draftId, 2)).toEqual([third]);
    const store = new DraftsStore(database.dataSource.manager);
    const wrote = (personId: string, upTo: string) => store.wroteIn(draftId, personId, upTo);
    expect(await wrote(writers[0]!, '3')).toBe(true);
    expect(await wrote(writers[1]!, '2')).toBe(false);
    expect(await wrote(writers[1]!, '3')).toBe(true);
    expect(await wrote(await givenWriter(database.dataSource), '3')).toBe(false);
  });

  it('leaves few stretches, however often it packs', async () => {
    const draftId = await givenDraft(database.dataSource);
    for (let end = 20; end <= 800; end += 20) {
      await written(draftId, 20);
      await snapshotAt(draftId, end);
      await pack(draftId);
    }
    const { updates, segments } = await rowsOf(draftId);
    expect(updates).toBe(0);
    expect(segments).toBeGreaterThan(1);
    expect(segments).toBeLessThanOrEqual(6);
    const before = await historyOf(draftId);
    expect(before).toHaveLength(800);
    await pool.query('UPDATE draft_snapshot SET bytes_written = 1 WHERE draft_id = $1', [draftId]);
    await pack(draftId, true);
    expect(await rowsOf(draftId)).toEqual({ updates: 0, segments: 1 });
    expect(await historyOf(draftId)).toEqual(before);
    expect(await pack(draftId, true)).toBe(0);
  });

  it('packs once when two processes pack at once, while a third one writes', async () => {
    const draftId = await givenDraft(database.dataSource);
    await written(draftId, 900);
    await snapshotAt(draftId, 800);
    const before = await historyOf(draftId);
    const [one, other] = await Promise.all([pack(draftId), pack(draftId), written(draftId, 50)]);
    expect(one + other).toBe(800);
    expect(await rowsOf(draftId)).toEqual({ updates: 150, segments: 1 });
    expect((await historyOf(draftId)).slice(0, 900)).toEqual(before);
  });

  it('is all or nothing when the connection dies at any of its statements', async () => {
    const draftId = await givenDraft(database.dataSource);
    await written(draftId, 50);
    await snapshotAt(draftId, 30);
    await pack(draftId);
    await snapshotAt(draftId, 50);
    const before = await historyOf(draftId);
    for (let statement = 1; ; statement += 1) {
      const survived = await packDyingAt(draftId, statement);
      expect(await historyOf(draftId)).toEqual(before);
      if (survived) break;
      expect([0, 20]).toContain((await rowsOf(draftId)).updates);
      expect(statement).toBeLessThan(20);
    }
    expect((await rowsOf(draftId)).updates).toBe(0);
  });

  /** @returns whether the packing was over before the statement came */
  async function packDyingAt(draftId: string, statement: number): Promise<boolean> {
    const client = new pg.Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    let count = 0;
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
    const dying = async (...args: unknown[]): Promise<unknown> => {
      count += 1;
      if (count === statement) await pool.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
      return query(...args);
    };
    client.query = dying as typeof client.query;
    const outcome = await packLog(client, draftId).then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    return outcome;
  }

  it('has history read right while it is packed', async () => {
    const draftId = await givenDraft(database.dataSource);
    await written(draftId, 1_500);
    const before = await historyOf(draftId);
    const packing = (async () => {
      for (let end = 100; end <= 1_500; end += 100) {
        await snapshotAt(draftId, end);
        await pack(draftId);
      }
    })();
    for (let round = 0; round < 20; round += 1) expect(sameUpdates(await historyOf(draftId), before)).toBe(true);
    await packing;
    expect(await historyOf(draftId)).toEqual(before);
  });

  it('packs commits of many updates whole, and tells each of them from the others', async () => {
    const draftId = await givenDraft(database.dataSource);
    const log = new DraftLog(pool);
    for (const [after, count] of [
      [0, 5],
      [5, 1],
      [6, 7],
    ] as const) {
      const updates = Array.from({ length: count }, (_, place) => ({
        personId: [null, ...writers][place % 3]!,
        bytes: randomBytes(1 + place),
      }));
      await log.append([{ draftId, after, fence: 0, updates }]);
    }
    const before = await historyOf(draftId);
    expect(before.map(({ personId }) => personId)).toEqual(
      [0, 1, 2, 0, 1, 0, 0, 1, 2, 0, 1, 2, 0].map((place) => [null, ...writers][place]),
    );
    await snapshotAt(draftId, 6);
    expect(await pack(draftId)).toBe(2);
    expect(await historyOf(draftId)).toEqual(before);
    expect(await historyOf(draftId, 3)).toEqual(before.slice(3));
    expect(await historyOf(draftId, 9)).toEqual(before.slice(9));
  });

  it('gives no history that has a hole', async () => {
    const draftId = await givenDraft(database.dataSource);
    await written(draftId, 10);
    await pool.query('DELETE FROM draft_batch WHERE draft_id = $1 AND sequence = 4', [draftId]);
    await expect(historyOf(draftId)).rejects.toThrow('lacks number 4');
  });

  it('is undone by its migration without losing a byte', async () => {
    const own = await freshDatabase([DraftRow]);
    const ownPool = new pg.Pool({ connectionString: own.url });
    ownPool.on('error', () => undefined); // the database is dropped while its connections still say good-bye
    const [draftId, writer] = [await givenDraft(own.dataSource), await givenWriter(own.dataSource)];
    const rows = Array.from({ length: 200 }, () => ({ personId: writer, bytes: randomBytes(20) }));
    await givenRows(own.dataSource, draftId, rows);
    const logged = (table: string) =>
      `SELECT sequence, person_id, written_at::text, bytes FROM ${table} ORDER BY sequence`;
    const before: unknown = await own.dataSource.query(
      logged('(SELECT *, person_ids[1] AS person_id FROM draft_batch) AS each'),
    );
    await keepSnapshot(ownPool, draftId, { sequence: 150, update: randomBytes(9), stateVector: Uint8Array.of(0) });
    const client = await ownPool.connect();
    expect(await packLog(client, draftId)).toBe(150);
    client.release();
    await ownPool.end();
    const runner = own.dataSource.createQueryRunner();
    await new ARowForEachCommit1795737600000().down(runner);
    await new PackedLog1795564800000().down(runner);
    expect(await own.dataSource.query(logged('draft_update'))).toEqual(before);
    await runner.release();
    await own.drop();
  });
});
