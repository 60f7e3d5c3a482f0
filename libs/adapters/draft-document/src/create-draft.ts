import { type Refusal } from '@articulado/base';
import { checkPolicyText, type Clause, type PolicyText, wordsOf } from '@articulado/policy-text';
import * as Y from 'yjs';
import { readerOf } from './draft-reader.js';
import { draftFormat, newClauseId, rootsOf } from './format.js';
import { insertClauses } from './operations/clauses.js';
import { deleteClause } from './operations/places.js';

/**
 * Makes the document of a new draft. Without clauses it holds one empty one: a draft is never without a place to write.
 * To be called once, by the server, when the draft's first update is stored.
 */
export function createDraft(clauses: PolicyText = []): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    rootsOf(doc).meta.set('format', draftFormat);
    const empty: Clause = { id: newClauseId(), kind: 'content', depth: 0, content: [] };
    insertClauses(doc, clauses.length > 0 ? clauses : [empty], undefined);
  });
  return doc;
}

/**
 * Adds clauses at the end of a draft, with the ids they have; in a draft that is still empty they take the place of
 * the empty clause.
 * @returns a refusal, and nothing is written, if the clauses aren't valid
 */
export function importClauses(doc: Y.Doc, clauses: PolicyText): Refusal<'text-invalid'> | undefined {
  const refusal = checkPolicyText(clauses);
  if (refusal || clauses.length === 0) return refusal;
  const before = readerOf(doc).text();
  doc.transact(() => {
    insertClauses(doc, clauses, before.at(-1)?.id);
    if (before.length === 1 && wordsOf(before[0]!) === '') deleteClause(doc, before[0]!.id);
  });
  return undefined;
}
