import { readDraft } from '@articulado/draft-document';
import { type PolicyText, wordsOf } from '@articulado/policy-text';
import { changesOf, type DraftLog } from '@articulado/persistence';
import * as Y from 'yjs';

/** A draft's text as everything that was acknowledged makes it, and the number of the last update in it. */
export interface StoredText {
  readonly clauses: PolicyText;
  readonly sequence: number;
}

/** Where a draft is read from: the log on connections of its own, or an act's own connection (`house.drafts`). */
type DraftSource = Pick<DraftLog, 'load'>;

/** @throws Error when there is no such draft: the caller has just read its row */
export async function readStoredDraft(from: DraftSource, draftId: string): Promise<StoredText> {
  const { doc, sequence } = await loadDocument(from, draftId);
  const clauses = readDraft(doc);
  doc.destroy();
  return { clauses, sequence };
}

/** The document itself, for who writes on; whoever loads it destroys it. */
export async function loadDocument(from: DraftSource, draftId: string): Promise<{ doc: Y.Doc; sequence: number }> {
  const stored = await from.load(draftId);
  if (!stored) throw new Error(`No draft ${draftId}`);
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of changesOf(stored)) Y.applyUpdate(doc, update);
  });
  return { doc, sequence: stored.sequence };
}

/** Whether a text says nothing yet: a new draft holds one clause without words. */
export const isWordless = (text: PolicyText): boolean => text.every((clause) => wordsOf(clause).trim() === '');
