import { readDraft } from '@articulado/draft-document';
import { storedUpdatesOf, DraftsStore } from '@articulado/draft-log';
import { ordinalsOf, type Stores, type ProcessRow } from '@articulado/persistence';
import { type PolicyText, printReferences, withOrdinals } from '@articulado/policy-text';
import * as Y from 'yjs';

/** The text of a process's draft as everything that was acknowledged makes it, as it reads now; empty while nobody wrote in it. */
export async function draftClauses(stores: Stores, process: Pick<ProcessRow, 'id' | 'ordinals'>): Promise<PolicyText> {
  const [draft] = await stores.get(DraftsStore).byProcess([process.id]);
  const stored = draft && (await stores.get(DraftsStore).load(draft.id));
  if (!stored || stored.sequence === 0) return [];
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of storedUpdatesOf(stored)) Y.applyUpdate(doc, update);
  });
  const clauses = readDraft(doc);
  doc.destroy();
  return printReferences(withOrdinals(clauses, ordinalsOf(process)));
}
