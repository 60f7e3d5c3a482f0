import { type ClauseId, type Refusal, refuse } from '@articulado/base';
import { rewriteRuns } from '@articulado/comparison';
import {
  type Branch,
  deleteClause,
  type Effect,
  effectsOf,
  Fork,
  publishedBranch,
  readDraft,
  takeText,
} from '@articulado/draft-document';
import { checkPolicyText, type OrdinalStyle, printReferences, withOrdinals } from '@articulado/policy-text';
import type { StoredEffects } from '@articulado/persistence';
import * as Y from 'yjs';

/** What is to become of a clause: other words, or its end. */
export type SuggestedChange = { readonly words: string } | 'deletion';

interface Suggested {
  readonly branch: Branch;
  readonly effects: StoredEffects;
}

/**
 * Makes a suggestion out of what is to become of a clause of a draft. The draft is left as it is.
 * @param ordinals - of the process: they stand in the words of references
 * @param clientId - the id to write with. The draft does not know it
 */
export function suggestIn(
  draft: Y.Doc,
  {
    clauseId,
    change,
    ordinals,
  }: { readonly clauseId: ClauseId; readonly change: SuggestedChange; readonly ordinals: OrdinalStyle },
  clientId: number,
): Suggested | Refusal {
  const fork = new Fork(Y.encodeStateAsUpdate(draft));
  try {
    const text = readDraft(fork.doc);
    const printed = printReferences(withOrdinals(text, ordinals)).find(({ id }) => id === clauseId);
    if (!printed) return refuse('clause-not-found', { clauseId });
    if (change === 'deletion') {
      if (text.length === 1) return refuse('text-invalid', { problem: 'empty', clauseId });
      deleteClause(fork.doc, clauseId);
    } else {
      const content = rewriteRuns(printed.content, change.words);
      const suggested = text.map((clause) => (clause.id === clauseId ? { ...clause, content } : clause));
      const invalid = checkPolicyText(suggested);
      if (invalid) return invalid;
      takeText(fork.doc, suggested);
    }
    const made = fork.branch();
    const branch = made && publishedBranch(draft, made, clientId);
    if (!branch) return refuse('draft-same', {});
    return { branch, effects: { format: 1, effects: effectsIn(draft, branch) } };
  } finally {
    fork.doc.destroy();
  }
}

/** What the branch does, as its author sees it. */
function effectsIn(draft: Y.Doc, branch: Branch): Effect[] {
  const seen = new Fork(Y.encodeStateAsUpdate(draft), branch);
  const effects = effectsOf(seen.doc, branch);
  seen.doc.destroy();
  return effects;
}
