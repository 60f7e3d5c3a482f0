import { canonicalJson, type ClauseId, type Json, type Refusal, refuse } from '@articulado/base';
import { readDraft } from '@articulado/draft-document';
import { acceptBranch, type Branch, type Effect, readBranch } from '@articulado/draft-document/suggestions';
import { type SuggestionRow, sha256 } from '@articulado/persistence';
import type { OrdinalStyle } from '@articulado/policy-text';
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
  /** Other suggestions that were accepted, and change clauses that it changes. */
  readonly accepted?: readonly Pick<SuggestionRow, 'branch'>[];
}

/**
 * Does what a suggestion says on a copy of a draft, which is left as it is.
 * @param draft - its `clientID` writes what the branch alone does not do
 * @returns a refusal where the draft knows a client id of the branch: its words can't come in any more
 */
export function applySuggestion(
  draft: Y.Doc,
  row: Pick<SuggestionRow, 'number' | 'branch' | 'effects'>,
  { ordinals, restoring, accepted = [] }: ApplyOptions,
): AppliedSuggestion | Refusal {
  const branch = readBranch(row.branch);
  for (const client of branch.clients)
    if (Y.getState(draft.store, client) > 0) return refuse('suggestion-stale', { number: row.number, clauses: 0 });
  const effects = row.effects.effects as readonly Effect[];
  const what = { branch, effects, ordinals, accepted: accepted.map((one) => readBranch(one.branch)) };
  const applied = applyTo(draft, { ...what, restored: new Set() });
  if (!restoring || applied.unmet.length === 0) return applied;
  // What is gone may be another clause than was suggested on: somebody split that one, and deleted the part with its words.
  return applyTo(draft, { ...what, restored: new Set(applied.unmet) });
}

interface BranchToApply {
  readonly branch: Branch;
  readonly effects: readonly Effect[];
  readonly ordinals: OrdinalStyle;
  readonly restored: ReadonlySet<ClauseId>;
  readonly accepted: readonly Branch[];
}

function applyTo(draft: Y.Doc, { branch, effects, ordinals, restored, accepted }: BranchToApply): AppliedSuggestion {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(draft));
    doc.clientID = draft.clientID; // before, Yjs would take it for somebody else's
    const before = readDraft(doc);
    const { unmet } = acceptBranch(doc, branch, effects, { restored, accepted });
    const changes = textChanges(before, readDraft(doc), ordinals);
    const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(draft));
    return { changes, unmet: [...new Set(unmet.map(({ clause }) => clause))], hash: hashOf(changes), update };
  } finally {
    doc.destroy();
  }
}

/**
 * Of the clauses that change, as they are and as they are to be, with the number and the predecessor of what comes in, in the order
 * of the text. What others write in clauses that do not change by it changes nothing in it.
 */
function hashOf({ after: text, comparison }: TextChanges): string {
  const predecessorOf = (id: ClauseId) => text[text.findIndex((clause) => clause.id === id) - 1]?.id ?? null;
  const changed = comparison.changes.map(({ clauseId, before, after }) => ({
    before: before?.clause ?? null,
    after: after?.clause ?? null,
    ...(!before && { number: after?.number ?? null, behind: predecessorOf(clauseId) }),
  }));
  return sha256(canonicalJson(changed as unknown as Json));
}
