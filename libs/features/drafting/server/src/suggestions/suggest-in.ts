import { type ClauseId, isRefusal, type Refusal, refuse } from '@articulado/base';
import { rewriteRuns } from '@articulado/comparison';
import { readDraft, takeText } from '@articulado/draft-document';
import { type Branch, effectsOf, Fork } from '@articulado/draft-document/suggestions';
import {
  checkPolicyText,
  type OrdinalStyle,
  type PolicyText,
  printReferences,
  readableWords,
  withOrdinals,
} from '@articulado/policy-text';
import type { StoredEffects } from '@articulado/persistence';
import * as Y from 'yjs';

/** What is to become of a clause: other words, or the end of it and of all that it holds. */
type SuggestedChange = { readonly words: string } | 'deletion';

/** Which change of which clause. */
export interface ChangeOfClause {
  readonly clauseId: ClauseId;
  readonly change: SuggestedChange;
  /** The words that its author was shown, as `readableWords` gives them; unknown where nobody says. */
  readonly shownWords: string | undefined;
  /** Of the process: they stand in the words of references. */
  readonly ordinals: OrdinalStyle;
}

interface Suggested {
  readonly branch: Branch;
  readonly effects: StoredEffects;
}

/**
 * Makes a suggestion out of what is to become of a clause of a draft. The draft is left as it is.
 * @param clientId - the id to write with. The draft does not know it
 */
export function suggestIn(draft: Y.Doc, wanted: ChangeOfClause, clientId: number): Suggested | Refusal {
  const fork = new Fork(Y.encodeStateAsUpdate(draft));
  fork.doc.clientID = clientId;
  try {
    const text = changedText(readDraft(fork.doc), wanted);
    if (isRefusal(text)) return text;
    takeText(fork.doc, text);
    // Written in one go, it holds nothing that would have to be left out before others see it.
    const branch = fork.branch();
    return branch ? { branch, effects: { format: 1, effects: effectsOf(fork.doc, branch) } } : refuse('draft-same', {});
  } finally {
    fork.doc.destroy();
  }
}

/** The text as it is to be. */
function changedText(
  text: PolicyText,
  { clauseId, change, shownWords, ordinals }: ChangeOfClause,
): PolicyText | Refusal {
  const printed = printReferences(withOrdinals(text, ordinals)).find(({ id }) => id === clauseId);
  if (!printed) return refuse('clause-not-found', { clauseId });
  const words = readableWords(printed);
  if (shownWords !== undefined && shownWords.trim() !== words.trim()) return refuse('clause-changed', { clauseId });
  if (change === 'deletion') return withoutPart(text, clauseId);
  if (lineBreaks(change.words) > lineBreaks(words))
    return refuse('invalid-input', { field: 'words', problem: 'several-lines' });
  const [start, end] = [/^\s*/u.exec(words)![0], words.trim() === '' ? '' : /\s*$/u.exec(words)![0]];
  const content = rewriteRuns(printed.content, start + change.words.trim() + end);
  const changed = text.map((clause) => (clause.id === clauseId ? { ...clause, content } : clause));
  return checkPolicyText(changed) ?? changed;
}

/** A text without a clause and what it holds: an article goes with its paragraphs, and notes with their marks. */
function withoutPart(text: PolicyText, clauseId: ClauseId): PolicyText | Refusal {
  const place = text.findIndex(({ id }) => id === clauseId);
  const { kind, depth } = text[place]!;
  // A cell has its place in a table, and a note the mark that leads to it.
  if (kind === 'cell' || kind === 'note') return refuse('invalid-input', { field: 'words', problem: 'required' });
  const end = text.findIndex((clause, index) => index > place && clause.kind !== 'note' && clause.depth <= depth);
  const part = text.slice(place, end < 0 ? undefined : end).filter((clause) => clause.kind !== 'note');
  const marks = part.flatMap(({ content }) => content.flatMap(({ note }) => note ?? []));
  const gone = new Set([...part.map(({ id }) => id), ...marks]);
  const left = text.filter(({ id }) => !gone.has(id));
  return left.length > 0 ? left : refuse('text-invalid', { problem: 'empty', clauseId });
}

const lineBreaks = (words: string) => words.trim().split('\n').length - 1;
