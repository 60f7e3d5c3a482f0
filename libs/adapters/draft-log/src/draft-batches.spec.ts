import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { ARowForEachCommit1795737600000 } from '@articulado/database';
import { type FreshDatabase, freshDatabase } from '@articulado/database/testing';
import { givenDraft, givenWriter } from './testing/given-log.js';
import { updatesOf } from './draft-batches.js';
import { readHistory } from './draft-history.js';
import { type DraftBatch, DraftLog, type DraftUpdate } from './draft-log.js';
import { packLog } from './draft-packing.js';
import { keepSnapshot } from './draft-snapshots.js';
import { DraftsStore } from './drafts.store.js';
import { DraftRow } from './draft.row.js';
import type { LoggedUpdate } from './packed-updates.js';

describe('a row of the log with the updates of several people', () => {
  let database: FreshDatabase;
  let pool: pg.Pool;
  let log: DraftLog;
  let [ana, juan, draftId] = ['', '', ''];
  beforeEach(async () => {
    database = await freshDatabase([DraftRow]);
    pool = new pg.Pool({ connectionString: database.url });
    log = new DraftLog(pool);
    [ana, juan] = [await givenWriter(database.dataSource), await givenWriter(database.dataSource)];
    draftId = await givenDraft(database.dataSource);
  });
  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  const by = (...people: (string | null)[]): DraftUpdate[] =>
    people.map((personId, place) => ({ personId, bytes: randomBytes(1 + place * 7) }));
  const write = async (updates: readonly DraftUpdate[], after: number): Promise<DraftBatch> => {
    const batch = { draftId, after, fence: 0, updates };
    expect(await log.append([batch])).toEqual([after + updates.length]);
    return batch;
  };
  const history = async (stretches: number[] = []): Promise<LoggedUpdate[]> => {
    const all: LoggedUpdate[] = [];
    const query = <Row>(statement: string, parameters: unknown[]): Promise<Row[]> =>
      database.dataSource.query(statement, parameters);
    for await (const stretch of readHistory(query, draftId)) {
      stretches.push(stretch.length);
      all.push(...stretch);
    }
    return all.map((update) => ({ ...update, bytes: Uint8Array.from(update.bytes) }));
  };

  it('goes back to a row for each update and forward again, with all bytes, authors and times', async () => {
    await write(by(ana, juan, null, ana), 0);
    await write(by(juan), 4);
    await write(by(null, juan, ana), 5);
    const before = await history();
    expect(before.map(({ personId }) => personId)).toEqual([ana, juan, null, ana, juan, null, juan, ana]);
    const runner = database.dataSource.createQueryRunner();
    await new ARowForEachCommit1795737600000().down(runner);
    const rows = await database.dataSource.query<{ sequence: string; person_id: string | null; bytes: Buffer }[]>(
      'SELECT sequence, person_id, bytes FROM draft_update ORDER BY sequence',
    );
    expect(rows.map(({ sequence, person_id, bytes }) => [Number(sequence), person_id, Uint8Array.from(bytes)])).toEqual(
      before.map(({ sequence, personId, bytes }) => [sequence, personId, bytes]),
    );
    await new ARowForEachCommit1795737600000().up(runner);
    await runner.release();
    expect(await history()).toEqual(before);
  });

  it('that a snapshot ends in the middle of gives only what comes after it, and stays where it is', async () => {
    const { updates } = await write(by(ana, juan, ana, juan), 0);
    await keepSnapshot(pool, draftId, { sequence: 2, update: randomBytes(9), stateVector: Uint8Array.of(0) });
    expect((await log.load(draftId))?.updates.map(({ bytes }) => Uint8Array.from(bytes))).toEqual(
      updates.slice(2).map(({ bytes }) => Uint8Array.from(bytes)),
    );
    expect(await log.since(draftId, 3)).toMatchObject({ updates: [{ sequence: 4, personId: juan }] });
    const client = await pool.connect();
    expect(await packLog(client, draftId)).toBe(0);
    client.release();
    expect(await history()).toHaveLength(4);
  });

  it('tells each who wrote in it from those who did not', async () => {
    const stranger = await givenWriter(database.dataSource);
    await write(by(ana, null, juan), 0);
    const drafts = new DraftsStore(database.dataSource.manager);
    const wrote = (personId: string) => drafts.wroteIn(draftId, personId, '3');
    expect(await Promise.all([ana, juan, stranger].map(wrote))).toEqual([true, true, false]);
  });

  it('is read a few at a time where it holds many', async () => {
    const many = by(...Array.from({ length: 900 }, (_, place) => (place % 2 === 0 ? ana : juan)));
    for (let batch = 0; batch < 14; batch += 1)
      await write(
        many.map(({ personId }) => ({ personId, bytes: randomBytes(3) })),
        batch * 900,
      );
    const stretches: number[] = [];
    expect(await history(stretches)).toHaveLength(14 * 900);
    expect(stretches).toEqual([12 * 900, 2 * 900]);
  });

  it('of many who write in several drafts, together or each alone, one goes first in each', async () => {
    const other = await givenDraft(database.dataSource);
    const one = (id: string): DraftBatch => ({ draftId: id, after: 0, fence: 0, updates: by(ana, juan) });
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, async (_, place) => {
        const both = place % 2 === 0 ? [one(draftId), one(other)] : [one(other), one(draftId)];
        if (place % 3 > 0) return log.append(both);
        return (await Promise.all(both.map((batch) => log.append([batch])))).flat();
      }),
    );
    expect(outcomes.flat().filter((outcome) => outcome === 2)).toHaveLength(2);
    expect(outcomes.flat().filter((outcome) => outcome === 'behind')).toHaveLength(58);
    expect([(await log.load(draftId))?.sequence, (await log.load(other))?.sequence]).toEqual([2, 2]);
  });

  it('is no text where it contradicts itself', () => {
    const row = { sequence: '2', person_ids: [ana], authors: [0, 0], lengths: [1, 2], bytes: Buffer.alloc(3) };
    expect(updatesOf(row)).toHaveLength(2);
    expect(() => updatesOf({ ...row, bytes: Buffer.alloc(2) })).toThrow('damaged');
    expect(() => updatesOf({ ...row, bytes: Buffer.alloc(4) })).toThrow('damaged');
    expect(() => updatesOf({ ...row, authors: [0, 1] })).toThrow('damaged');
  });
});
