import { looksEmpty } from '@articulado/base';
import { readDraft, upgradeDraft } from '@articulado/draft-document';
import { type PolicyText, wordsOf } from '@articulado/policy-text';
import { storedUpdatesOf, type DraftLog, type DraftsStore } from '@articulado/draft-log';
import * as Y from 'yjs';

/** A draft's text as everything that was acknowledged makes it, and the number of the last update in it. */
export interface StoredText {
  readonly clauses: PolicyText;
  readonly sequence: number;
}

/** Where a draft is read from: the log on connections of its own, or an act's own connection (`DraftsStore`). */
type DraftSource = Pick<DraftLog, 'load'>;

/** @throws Error when there is no such draft: the caller has just read its row */
export async function readStoredDraft(from: DraftSource, draftId: string): Promise<StoredText> {
  const { doc, sequence } = await loadDocument(from, draftId);
  const clauses = readDraft(doc);
  doc.destroy();
  return { clauses, sequence };
}

/**
 * A draft's text as it was after some of the updates of its log, which is read from its beginning: for what people seldom ask for.
 * @param sequences - numbers of those updates, rising
 * @returns a text for each
 * @throws Error when the log does not go so far
 */
export async function readDraftAt(
  drafts: Pick<DraftsStore, 'history'>,
  draftId: string,
  sequences: readonly number[],
): Promise<PolicyText[]> {
  const doc = new Y.Doc();
  const texts: PolicyText[] = [];
  for await (const stretch of drafts.history(draftId)) {
    let rest = stretch;
    for (const sequence of sequences.slice(texts.length)) {
      const wanted = rest.filter((update) => update.sequence <= sequence);
      rest = rest.slice(wanted.length);
      doc.transact(() => {
        for (const { bytes } of wanted) Y.applyUpdate(doc, bytes);
      });
      if ((wanted.at(-1)?.sequence ?? 0) < sequence && rest.length === 0) break;
      texts.push(textOf(doc));
    }
    if (texts.length === sequences.length) break;
  }
  doc.destroy();
  if (texts.length < sequences.length) throw new Error(`The log of draft ${draftId} has no update ${sequences.at(-1)}`);
  return texts;
}

/** What a document says that may be of an older format; it is left as it is. */
function textOf(doc: Y.Doc): PolicyText {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  upgradeDraft(copy);
  const clauses = readDraft(copy);
  copy.destroy();
  return clauses;
}

/** The document itself, for who writes on; whoever loads it destroys it. */
export async function loadDocument(from: DraftSource, draftId: string): Promise<{ doc: Y.Doc; sequence: number }> {
  const stored = await from.load(draftId);
  if (!stored) throw new Error(`No draft ${draftId}`);
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of storedUpdatesOf(stored)) Y.applyUpdate(doc, update);
  });
  return { doc, sequence: stored.sequence };
}

/** Whether a text says nothing yet: a new draft holds one clause without words. */
export const isWordless = (text: PolicyText): boolean => text.every((clause) => looksEmpty(wordsOf(clause)));
