import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DraftLog } from '@articulado/draft-log';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import * as Y from 'yjs';
import { isSnapshotDue } from './snapshot-due.js';
import { SnapshotWriter } from './snapshot-writer.js';
import { givenDraft, givenPerson } from './testing/given-drafts.js';

interface Trace {
  readonly endContent: string;
  readonly txns: readonly { readonly patches: readonly (readonly [place: number, deleted: number, words: string])[] }[];
}

const traceOf = (name: string): Trace => {
  const file = path.resolve(__dirname, `../../../../test/co-editing/traces/${name}.json.gz`);
  return JSON.parse(gunzipSync(readFileSync(file)).toString()) as Trace;
};

/** How the log of a long session grows (T14). Each keystroke is a row; 40 rows a commit; a snapshot whenever one is due, and at the end. */
describe('the log of a long session', () => {
  let database: FreshDatabase;
  let log: DraftLog;
  let writer: SnapshotWriter;
  beforeAll(async () => {
    database = await freshDatabase();
    const fail = (error: Error) => {
      throw error;
    };
    log = DraftLog.open(database.url, fail);
    writer = new SnapshotWriter(database.url, fail);
  });
  afterAll(async () => {
    await writer.close();
    await log.close();
    await database.drop();
  });

  it.each([
    ['sequential-sveltecomponent', 1],
    ['sequential-friendsforever_flat', 1],
    ['sequential-friendsforever_flat', 10],
  ])(
    'of %s, %i times over: two rows in the end, at most three times the bytes of the updates',
    async (name, times) => {
      const trace = traceOf(name);
      const draftId = await givenDraft(database.dataSource);
      const personId = await givenPerson(database.dataSource, 'María');
      const doc = new Y.Doc();
      const text = doc.getText('text');
      let updates: { personId: string; bytes: Uint8Array }[] = [];
      doc.on('update', (bytes: Uint8Array) => updates.push({ personId, bytes }));
      const total = { updates: 0, bytes: 0, snapshots: 1 };
      const tail = { updates: 0, bytes: 0 };
      let snapshotBytes = 0;
      const commit = async () => {
        const bytes = updates.reduce((sum, update) => sum + update.bytes.length, 0);
        await log.append([{ draftId, after: total.updates, fence: 0, updates }]);
        total.updates += updates.length;
        total.bytes += bytes;
        tail.updates += updates.length;
        tail.bytes += bytes;
        updates = [];
        if (!isSnapshotDue(tail, snapshotBytes)) return;
        snapshotBytes = (await writer.write(draftId))!.update.length;
        total.snapshots += 1;
        Object.assign(tail, { updates: 0, bytes: 0 });
      };
      for (let round = 0; round < times; round += 1) {
        for (const { patches } of trace.txns) {
          for (const [place, deleted, words] of patches) {
            doc.transact(() => {
              if (deleted > 0) text.delete(place, deleted);
              if (words !== '') text.insert(place, words);
            });
          }
          if (updates.length >= 40) await commit();
        }
      }
      await commit();
      await writer.write(draftId);
      const [{ rows, segments, bytesWritten, packed, snapshot }] = await database.dataSource.query<
        [{ rows: number; segments: number; bytesWritten: number; packed: number; snapshot: number }]
      >(
        `SELECT (SELECT count(*)::int FROM draft_batch WHERE draft_id = $1) AS rows,
        (SELECT count(*)::int FROM draft_segment WHERE draft_id = $1) AS segments,
        (SELECT sum(length(bytes))::int FROM draft_segment WHERE draft_id = $1) AS packed,
        bytes_written::int AS "bytesWritten", length(bytes) AS snapshot FROM draft_snapshot WHERE draft_id = $1`,
        [draftId],
      );
      const secondVersion = Y.encodeStateAsUpdateV2(doc).length;
      const figures = {
        ...total,
        rowsInAll: rows + segments + 1,
        packed,
        snapshot,
        snapshotToV2: snapshot / secondVersion,
        amplification: (total.bytes + bytesWritten) / total.bytes,
      };
      process.stdout.write(`${name} x ${times}: ${JSON.stringify(figures)}\n`);
      expect(times > 1 || text.toJSON() === trace.endContent).toBe(true);
      expect(figures.rowsInAll).toBeLessThanOrEqual(2);
      expect(figures.amplification).toBeLessThanOrEqual(3);
      expect(figures.snapshotToV2).toBeLessThanOrEqual(1.05);
    },
    600_000,
  );
});
