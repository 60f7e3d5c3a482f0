import { readDraft } from '@articulado/draft-document';
import type { PolicyText } from '@articulado/policy-text';
import type { DraftLog } from '@articulado/persistence';
import * as Y from 'yjs';

/** A draft's text as everything that was acknowledged makes it, and the number of the last update in it. */
export interface StoredText {
  readonly clauses: PolicyText;
  readonly sequence: number;
}

/** @throws Error when there is no such draft: the caller has just read its row */
export async function readStoredDraft(log: DraftLog, draftId: string): Promise<StoredText> {
  const stored = await log.load(draftId);
  if (!stored) throw new Error(`No draft ${draftId}`);
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of [...(stored.snapshot ? [stored.snapshot] : []), ...stored.updates]) Y.applyUpdate(doc, update);
  });
  const clauses = stored.sequence === 0 ? [] : readDraft(doc);
  doc.destroy();
  return { clauses, sequence: stored.sequence };
}
