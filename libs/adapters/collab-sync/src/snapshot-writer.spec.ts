import { DraftLog } from '@articulado/draft-log';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import * as Y from 'yjs';
import { SnapshotWriter, type SnapshotWriterOptions } from './snapshot-writer.js';
import { until } from './testing/clients.js';
import { givenDraft, givenPerson } from './testing/given-drafts.js';

describe('the writer of snapshots', () => {
  let database: FreshDatabase;
  let log: DraftLog;
  let person: string;
  const faults: string[] = [];
  const writers: SnapshotWriter[] = [];
  beforeAll(async () => {
    database = await freshDatabase();
    log = DraftLog.open(database.url, () => undefined);
    person = await givenPerson(database.dataSource, 'María');
  });
  afterEach(async () => {
    await Promise.all(writers.splice(0).map((writer) => writer.close()));
    faults.length = 0;
  });
  afterAll(async () => {
    await log.close();
    await database.drop();
  });

  const given = (options: SnapshotWriterOptions = {}, url = database.url): SnapshotWriter => {
    const writer = new SnapshotWriter(url, (fault) => void faults.push(fault.message), options);
    writers.push(writer);
    return writer;
  };

  /** Types words, a row of the log for each. */
  async function givenText(words: readonly string[]): Promise<{ draftId: string; doc: Y.Doc }> {
    const draftId = await givenDraft(database.dataSource);
    const doc = new Y.Doc();
    const updates: { personId: string; bytes: Uint8Array }[] = [];
    doc.on('update', (bytes: Uint8Array) => updates.push({ personId: person, bytes }));
    for (const word of words) doc.getText('text').insert(doc.getText('text').length, word);
    doc.getText('text').delete(0, 3);
    await log.append([{ draftId, after: 0, fence: 0, updates }]);
    return { draftId, doc };
  }
  const rows = async (draftId: string): Promise<number> => {
    const [{ count }] = await database.dataSource.query<[{ count: number }]>(
      'SELECT coalesce(sum(cardinality(lengths)), 0)::int AS count FROM draft_batch WHERE draft_id = $1',
      [draftId],
    );
    return count;
  };

  it('keeps the text in one row, packs the log behind it, and hands the text back', async () => {
    const { draftId, doc } = await givenText(['uno ', 'dos ', 'tres ']);
    const snapshot = await given().write(draftId);
    expect(faults).toEqual([]);
    expect(snapshot?.sequence).toBe(4);
    expect(snapshot?.stateVector).toEqual(Y.encodeStateVector(doc));
    const copy = new Y.Doc();
    Y.applyUpdate(copy, snapshot!.update);
    expect(wordsIn(copy)).toBe(' dos tres ');
    expect(await rows(draftId)).toBe(0);
    const stored = await log.load(draftId);
    expect(stored).toMatchObject({ sequence: 4, updates: [], snapshot: { sequence: 4 } });
    expect(Buffer.compare(stored!.snapshot!.update, snapshot!.update)).toBe(0);
  });

  it('goes on from the snapshot before, and has nothing to do where nothing was written since', async () => {
    const { draftId, doc } = await givenText(['uno ', 'dos ']);
    const writer = given();
    const first = await writer.write(draftId);
    const vector = Y.encodeStateVector(doc);
    doc.getText('text').insert(0, 'cero '.repeat(200));
    await log.append([
      { draftId, after: 3, fence: 0, updates: [{ personId: person, bytes: Y.encodeStateAsUpdate(doc, vector) }] },
    ]);
    const second = await writer.write(draftId);
    expect([first?.sequence, second?.sequence]).toEqual([3, 4]);
    expect(await writer.write(draftId)).toEqual(second);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, second!.update);
    expect(wordsIn(copy)).toBe(wordsIn(doc));
  });

  it('works on a draft once for all who ask before it begins, and on several drafts in turn', async () => {
    const texts = await Promise.all([givenText(['a b c d']), givenText(['e f g h'])]);
    const writer = given();
    const [one, other, again, same] = await Promise.all(
      [texts[0], texts[1], texts[0], texts[0]].map(({ draftId }) => writer.write(draftId)),
    );
    expect(same).toBe(again);
    expect(again).toEqual(one);
    expect([one?.sequence, other?.sequence]).toEqual([2, 2]);
    expect(other).not.toEqual(one);
  });

  it('leaves the few rows of short visits in peace, once they would cost more than they are worth', async () => {
    const { draftId, doc } = await givenText([`${'palabra '.repeat(300)}`]);
    const writer = given();
    let sequence = 2;
    let mostRows = 0; // their number rises until it is worth a snapshot, at a visit that random ids decide
    for (let visit = 0; visit < 40; visit += 1) {
      const vector = Y.encodeStateVector(doc);
      doc.getText('text').insert(visit, 'x');
      const bytes = Y.encodeStateAsUpdate(doc, vector);
      await log.append([{ draftId, after: sequence, fence: 0, updates: [{ personId: person, bytes }] }]);
      sequence += 1;
      const snapshot = await writer.write(draftId);
      const left = await rows(draftId);
      expect(sequence - snapshot!.sequence).toBe(left);
      mostRows = Math.max(mostRows, left);
    }
    expect(mostRows).toBeGreaterThan(2);
    const [{ ratio }] = await database.dataSource.query<[{ ratio: number }]>(
      `SELECT (bytes_written::float8 + updates.bytes) / updates.bytes AS ratio FROM draft_snapshot,
        (SELECT sum(bytes) AS bytes FROM (
          SELECT length(bytes) AS bytes FROM draft_batch WHERE draft_id = $1
          UNION ALL SELECT update_bytes FROM draft_segment WHERE draft_id = $1) AS each) AS updates
       WHERE draft_id = $1`,
      [draftId],
    );
    expect(ratio).toBeLessThan(3);
    expect(faults).toEqual([]);
  });

  it('has no snapshot of a draft that is missing or without a word', async () => {
    const writer = given();
    expect(await writer.write('00000000-0000-4000-8000-000000000000')).toBeUndefined();
    expect(await writer.write(await givenDraft(database.dataSource))).toBeUndefined();
    expect(faults).toEqual([]);
  });

  it('tells of a log that cannot be read, packs nothing of it, and goes on with the next draft', async () => {
    const spoilt = await givenDraft(database.dataSource, Uint8Array.of(1, 1, 250, 9, 9));
    const good = await givenText(['bien bien']);
    const writer = given();
    expect(await writer.write(spoilt)).toBeUndefined();
    expect(faults).toEqual([expect.stringContaining(`The snapshot of draft ${spoilt} failed`)]);
    expect(await rows(spoilt)).toBe(1);
    expect((await writer.write(good.draftId))?.sequence).toBe(2);
  });

  it('survives a draft too large for its thread: a fault, told once, and a new thread for the next draft', async () => {
    const large = await givenDraft(database.dataSource);
    const doc = new Y.Doc();
    for (let place = 0; place < 40_000; place += 1) doc.getMap('large').set(`key ${place}`, `${place}`);
    await log.append([
      { draftId: large, after: 0, fence: 0, updates: [{ personId: person, bytes: Y.encodeStateAsUpdate(doc) }] },
    ]);
    const writer = given({ maxHeapMb: 24 });
    expect(await writer.write(large)).toBeUndefined();
    expect(faults).toEqual(['The thread of snapshots broke down']);
    expect(await rows(large)).toBe(1);
    const { draftId } = await givenText(['poco a poco']);
    expect((await writer.write(draftId))?.sequence).toBe(2);
  });

  it('does not wait for ever when it is closed', async () => {
    const { draftId } = await givenText(['uno ']);
    const runner = database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('LOCK TABLE draft_segment IN ACCESS EXCLUSIVE MODE');
    const writer = given({ closeLimitMs: 300 });
    const last = writer.write(draftId);
    await writer.close();
    expect(await last).toBeUndefined();
    await runner.rollbackTransaction();
    await runner.release();
  });

  it('gives up what takes too long, with the database as before', async () => {
    const { draftId } = await givenText(['uno ', 'dos ']);
    const runner = database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('LOCK TABLE draft_segment IN ACCESS EXCLUSIVE MODE');
    expect(await given({ jobLimitMs: 1_500 }).write(draftId)).toBeUndefined();
    expect(faults).toEqual([`The snapshot of draft ${draftId} took too long`]);
    await runner.rollbackTransaction();
    await runner.release();
    expect(await rows(draftId)).toBe(3);
    await until(
      'the next one packs',
      async () => (await given().write(draftId)) !== undefined && (await rows(draftId)) === 0,
    );
  });

  it('tells of a database that is away', async () => {
    const away = database.url.replace(/\/t_[0-9a-f]+/, '/no_such_database');
    expect(away).not.toBe(database.url);
    expect(await given({}, away).write('00000000-0000-4000-8000-000000000000')).toBeUndefined();
    expect(faults).toEqual([expect.stringContaining('failed')]);
  });

  it('ends its thread when there is nothing to do, and finishes what it was asked before it was closed', async () => {
    const { draftId } = await givenText(['uno dos']);
    const writer = given({ idleMs: 50 });
    expect((await writer.write(draftId))?.sequence).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await writer.write(draftId))?.sequence).toBe(2);
    const last = writer.write(draftId);
    await writer.close();
    expect((await last)?.sequence).toBe(2);
    expect(await writer.write(draftId)).toBeUndefined();
    expect(faults).toEqual([]);
  });
});

const wordsIn = (doc: Y.Doc): unknown => doc.getText('text').toJSON();
