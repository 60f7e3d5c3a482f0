import { canonicalJson, type ClauseId, type Json, type Refusal, refuse } from '@articulado/base';
import { acceptBranch, type Effect, readBranch, readDraft } from '@articulado/draft-document';
import { type SuggestionRow, sha256 } from '@articulado/persistence';
import type { OrdinalStyle, PolicyText } from '@articulado/policy-text';
import * as Y from 'yjs';
import { type TextChanges, textChanges } from '../text-changes.js';

/** What accepting a suggestion does in a draft. */
export interface AppliedSuggestion {
  readonly changes: TextChanges;
  /** The clauses in which it could not do what it says. */
  readonly unmet: readonly ClauseId[];
  /** Names what was changed, into what. Acceptance is of this and of nothing else. */
  readonly hash: string;
  /** For the draft. */
  readonly update: Uint8Array;
}

export interface ApplyOptions {
  /** Of the process. */
  readonly ordinals: OrdinalStyle;
  /** Whether clauses that are gone are put back for it. */
  readonly restoring: boolean;
}

/**
 * Does what a suggestion says on a copy of a draft, which is left as it is.
 * @param draft - its `clientID` writes what the branch alone does not do
 * @returns a refusal where the draft knows a client id of the branch: its words can't come in any more
 */
export function applySuggestion(
  draft: Y.Doc,
  row: Pick<SuggestionRow, 'number' | 'branch' | 'effects'>,
  { ordinals, restoring }: ApplyOptions,
): AppliedSuggestion | Refusal {
  const branch = readBranch(row.branch);
  for (const client of branch.clients)
    if (Y.getState(draft.store, client) > 0) return refuse('suggestion-stale', { number: row.number, clauses: 0 });
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(draft));
    doc.clientID = draft.clientID; // before, Yjs would take it for somebody else's
    const before = readDraft(doc);
    const effects = row.effects.effects as readonly Effect[];
    const { unmet } = acceptBranch(doc, branch, effects, new Set(restoring ? goneIn(before, effects) : []));
    const changes = textChanges(before, readDraft(doc), ordinals);
    const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(draft));
    return { changes, unmet: [...new Set(unmet.map(({ clause }) => clause))], hash: hashOf(changes), update };
  } finally {
    doc.destroy();
  }
}

/** The clauses that a suggestion changes, and that are not in the text. */
function goneIn(text: PolicyText, effects: readonly Effect[]): ClauseId[] {
  const present = new Set(text.map(({ id }) => id));
  return effects.filter(({ kind, clause }) => kind !== 'deletion' && !present.has(clause)).map(({ clause }) => clause);
}

/** Of the clauses that change, as they are and as they are to be, in the order of the text. What others write elsewhere changes nothing in it. */
function hashOf({ comparison }: TextChanges): string {
  const changed = comparison.changes.map(({ before, after }) => [before?.clause ?? null, after?.clause ?? null]);
  return sha256(canonicalJson(changed as unknown as Json));
}
