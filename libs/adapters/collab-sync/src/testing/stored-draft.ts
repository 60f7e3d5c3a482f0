import { readDraft, watchDraft } from '@articulado/draft-document';
import type { DraftLog } from '@articulado/persistence';
import * as Y from 'yjs';

/** Bytes of an update, bare or beside their number. */
type Bytes = Uint8Array | { readonly bytes: Uint8Array } | { readonly update: Uint8Array };

const bare = (stored: Bytes): Uint8Array => {
  if (stored instanceof Uint8Array) return stored;
  return 'bytes' in stored ? stored.bytes : stored.update;
};

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

async function partsOf(log: DraftLog, draftId: string): Promise<Uint8Array[]> {
  const stored = (await log.load(draftId)) as
    | { readonly snapshot?: Bytes | undefined; readonly updates: readonly Bytes[] }
    | undefined;
  if (!stored) throw new Error(`No draft ${draftId}`);
  return [...(stored.snapshot ? [stored.snapshot] : []), ...stored.updates].map(bare);
}
