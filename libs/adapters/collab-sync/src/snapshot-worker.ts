import { parentPort, workerData } from 'node:worker_threads';
import {
  DraftLog,
  type DraftSnapshot,
  keepSnapshot,
  packLog,
  readWrittenBytes,
  type StoredDraft,
} from '@articulado/draft-log';
import pg from 'pg';
import * as Y from 'yjs';
import { isSnapshotDue, isTailWorthIt, type Tail } from './snapshot-due.js';
import type { SnapshotOutcome, SnapshotWorkerData } from './snapshot-writer.js';

/*
 * The thread of the `SnapshotWriter`: it is told a draft's id, reads the draft, keeps its snapshot, packs its log, and answers.
 * Each job has a connection of its own, so that a database that went away between two jobs is nothing to recover from.
 */
const { databaseUrl } = workerData as SnapshotWorkerData;

parentPort?.on('message', (draftId: string) => void answer(draftId));

async function answer(draftId: string): Promise<void> {
  let outcome: SnapshotOutcome;
  try {
    outcome = { snapshot: await work(draftId) };
  } catch (error) {
    outcome = {
      fault: `The snapshot of draft ${draftId} failed: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
  const { snapshot } = outcome;
  parentPort?.postMessage(
    outcome,
    snapshot ? [snapshot.update.buffer as ArrayBuffer, snapshot.stateVector.buffer as ArrayBuffer] : [],
  );
}

async function work(draftId: string): Promise<DraftSnapshot | undefined> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'articulado-snapshots',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined); // the next statement fails with it; unheard, it would end the thread
  await client.connect();
  try {
    const stored = await new DraftLog(client).load(draftId);
    if (!stored || stored.sequence === 0) return undefined;
    const tail = tailOf(stored);
    const snapshot = await makeSnapshot(client, draftId, stored, tail);
    // A snapshot is asked for before it is due because the last person left the room.
    await packLog(client, draftId, !isSnapshotDue(tail, stored.snapshot?.update.length ?? 0));
    return ownCopy(snapshot);
  } finally {
    await client.end();
  }
}

async function makeSnapshot(
  client: pg.Client,
  draftId: string,
  stored: StoredDraft,
  tail: Tail,
): Promise<DraftSnapshot> {
  const { sequence, snapshot: before } = stored;
  if (before && tail.updates === 0) return before;
  if (before && !isTailWorthIt(tail, await readWrittenBytes(client, draftId))) return before;
  const doc = new Y.Doc();
  // In one transaction: a log of thousands of keystrokes is read in half the time.
  doc.transact(() => {
    if (before) Y.applyUpdate(doc, before.update);
    for (const { bytes } of stored.updates) Y.applyUpdate(doc, bytes);
  });
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error('its log is not whole');
  const snapshot = { sequence, update: Y.encodeStateAsUpdate(doc), stateVector: Y.encodeStateVector(doc) };
  doc.destroy();
  await keepSnapshot(client, draftId, snapshot);
  return snapshot;
}

const tailOf = ({ updates }: StoredDraft): Tail => ({
  updates: updates.length,
  bytes: updates.reduce((sum, { bytes }) => sum + bytes.length, 0),
});

/** With memory that is nobody else's, so that it can be handed over instead of copied. */
const ownCopy = ({ sequence, update, stateVector }: DraftSnapshot): DraftSnapshot => ({
  sequence,
  update: Uint8Array.from(update),
  stateVector: Uint8Array.from(stateVector),
});
