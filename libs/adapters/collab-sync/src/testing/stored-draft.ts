import { readDraft, watchDraft } from '@articulado/draft-document';
import { changesOf, type DraftLog } from '@articulado/persistence';
import * as Y from 'yjs';

/** The document that the log holds now, as one reads it who knows nothing else. @throws where there is no such draft */
export async function storedDoc(log: DraftLog, draftId: string): Promise<Y.Doc> {
  const doc = new Y.Doc();
  for (const update of await partsOf(log, draftId)) Y.applyUpdate(doc, update);
  return doc;
}

/**
 * Goes through the log as it was written and looks whether each row led from a lawful text to a lawful one.
 * @returns what was unlawful, by the place of its row behind the snapshot; empty for a lawful log
 */
export async function unlawfulRows(log: DraftLog, draftId: string): Promise<string[]> {
  const doc = new Y.Doc();
  let watch: ReturnType<typeof watchDraft> | undefined;
  const found: string[] = [];
  for (const [index, update] of (await partsOf(log, draftId)).entries()) {
    Y.applyUpdate(doc, update);
    const isIncomplete = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
    watch ??= watchDraft(doc);
    const problem = isIncomplete ? 'incomplete' : watch.problem();
    if (problem) found.push(`${index}: ${problem}`);
  }
  if (found.length === 0 && readDraft(doc).length === 0) found.push('nothing is left');
  return found;
}

/** How many rows behind the snapshot changed nothing: what was written twice. */
export async function emptyRows(log: DraftLog, draftId: string): Promise<number> {
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

async function partsOf(log: DraftLog, draftId: string): Promise<readonly Uint8Array[]> {
  const stored = await log.load(draftId);
  if (!stored) throw new Error(`No draft ${draftId}`);
  return changesOf(stored);
}
