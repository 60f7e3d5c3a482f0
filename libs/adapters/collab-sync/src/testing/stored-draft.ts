import { readDraft, watchDraft } from '@articulado/draft-document';
import { storedUpdatesOf, type DraftLog } from '@articulado/draft-log';
import type { DataSource } from 'typeorm';
import * as Y from 'yjs';

/** The document that the log holds now, as one reads it who knows nothing else. @throws where there is no such draft */
export async function storedDoc(log: DraftLog, draftId: string): Promise<Y.Doc> {
  const doc = new Y.Doc();
  for (const update of await partsOf(log, draftId)) Y.applyUpdate(doc, update);
  return doc;
}

/**
 * Goes through the log as it was written and looks whether each commit led from a valid text to a valid one.
 * @returns what was invalid, by the number of the commit's last update; empty for a valid log
 */
export async function invalidCommits(dataSource: DataSource, log: DraftLog, draftId: string): Promise<string[]> {
  const stored = await log.load(draftId);
  if (!stored) throw new Error(`No draft ${draftId}`);
  const ends = await commitEnds(dataSource, draftId);
  const doc = new Y.Doc();
  if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot.update);
  let watch: ReturnType<typeof watchDraft> | undefined;
  const found: string[] = [];
  for (const { sequence, bytes } of stored.updates) {
    Y.applyUpdate(doc, bytes);
    watch ??= watchDraft(doc);
    const isIncomplete = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
    if (isIncomplete) found.push(`${sequence}: incomplete`);
    const problem = ends.has(sequence) ? watch.problem() : undefined;
    if (problem) found.push(`${sequence}: ${problem}`);
  }
  if (found.length === 0 && readDraft(doc).length === 0) found.push('nothing is left');
  return found;
}

/** How many updates behind the snapshot changed nothing: what was written twice. */
export async function emptyUpdates(log: DraftLog, draftId: string): Promise<number> {
  const doc = new Y.Doc();
  let changes = 0;
  doc.on('update', () => {
    changes += 1;
  });
  const parts = await partsOf(log, draftId);
  let empty = 0;
  for (const update of parts) {
    const before = changes;
    Y.applyUpdate(doc, update);
    if (changes === before) empty += 1;
  }
  return empty;
}

async function commitEnds(dataSource: DataSource, draftId: string): Promise<ReadonlySet<number>> {
  const rows = await dataSource.query<{ sequence: string }[]>('SELECT sequence FROM draft_batch WHERE draft_id = $1', [
    draftId,
  ]);
  return new Set(rows.map(({ sequence }) => Number(sequence)));
}

async function partsOf(log: DraftLog, draftId: string): Promise<readonly Uint8Array[]> {
  const stored = await log.load(draftId);
  if (!stored) throw new Error(`No draft ${draftId}`);
  return storedUpdatesOf(stored);
}
