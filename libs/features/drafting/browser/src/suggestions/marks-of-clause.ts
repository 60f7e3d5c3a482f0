import type { WordTouch } from '@articulado/draft-document/suggestions';
import { withVisibleAtoms } from '@articulado/editor';
import type { Run } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import { Decoration } from 'prosemirror-view';

/** What suggestions would change in one clause. */
export interface SuggestedInClause {
  /** Of all of them, in the order of the words. */
  readonly touches: readonly WordTouch[];
  /** Whether one of them deletes the clause. */
  readonly isDeleted: boolean;
  /** What they would change, in a sentence for those who listen. */
  readonly spoken: string;
  /** Said in the place of the words, where there are too many to be drawn among them. */
  readonly folded: string | undefined;
}

/**
 * Draws what suggestions would change in a clause. What they insert is printed by the style beside the nearest words that stay, as
 * numbers are, so that no caret and no composition meets an element that is not text.
 * @param position - of the clause
 */
export function marksOfClause(node: Node, position: number, suggested: SuggestedInClause): Decoration[] {
  const { touches, isDeleted, spoken, folded } = suggested;
  const start = position + 1;
  const marks: Decoration[] = [];
  const ofClause: Record<string, string> = {
    class: isDeleted ? 'has-suggestions is-suggested-away' : 'has-suggestions',
    'aria-description': spoken,
  };
  if (folded === undefined) {
    for (const touch of touches) {
      if (touch.kind === 'deletion') marks.push(inline(start, node, touch, { class: 'is-suggested-away' }));
      if (touch.kind === 'formatting') marks.push(inline(start, node, touch, { class: 'is-suggested-otherwise' }));
    }
    for (const [at, words] of insertionsOf(touches)) {
      const beside = wordsBeside(node, at, touches);
      if (beside) marks.push(Decoration.inline(start + beside.from, start + beside.to, { [beside.attribute]: words }));
      else ofClause['data-suggested-words'] = words;
    }
  } else ofClause['data-suggested-count'] = folded;
  return [Decoration.node(position, position + node.nodeSize, ofClause), ...marks];
}

/** Words as the page shows them: what is one unit of a draft is one sign. */
export const wordsOfRuns = (runs: readonly Run[]): string => withVisibleAtoms(runs.map(({ text }) => text).join(''));

function inline(
  start: number,
  { content: { size } }: Node,
  { from, to }: { readonly from: number; readonly to: number },
  attributes: Record<string, string>,
): Decoration {
  return Decoration.inline(start + Math.min(from, size), start + Math.min(to, size), attributes);
}

/** What is inserted at each place. Where several suggest other words for one place, these are parted from each other. */
function insertionsOf(touches: readonly WordTouch[]): ReadonlyMap<number, string> {
  const found = new Map<number, Set<string>>();
  for (const touch of [...touches].sort((one, other) => Number(one.suggestion) - Number(other.suggestion))) {
    if (touch.kind !== 'insertion' && touch.kind !== 'split') continue;
    const words = touch.kind === 'split' ? '¶' : wordsOfRuns(touch.runs);
    const at = behindDeletion(touch, touches);
    found.set(at, (found.get(at) ?? new Set()).add(words));
  }
  return new Map([...found].map(([at, words]) => [at, [...words].join(' | ')]));
}

/** Where it is printed: what a suggestion deletes comes before what it puts there. */
function behindDeletion({ suggestion, at }: Extract<WordTouch, { at: number }>, touches: readonly WordTouch[]): number {
  const deletion = touches.find(
    (touch) => touch.kind === 'deletion' && touch.suggestion === suggestion && touch.from === at,
  );
  return deletion?.kind === 'deletion' ? deletion.to : at;
}

interface WordsBeside {
  readonly from: number;
  readonly to: number;
  /** On which side of them it is printed. */
  readonly attribute: 'data-suggested-after' | 'data-suggested-before';
}

/** The letter beside which an insertion is printed: one that no suggestion deletes, or it would look deleted with it. `undefined`: at the end of the clause. */
function wordsBeside(node: Node, place: number, touches: readonly WordTouch[]): WordsBeside | undefined {
  const text = node.textBetween(0, node.content.size, undefined, atomSign);
  const at = Math.min(place, text.length);
  const deletions = touches.filter((touch) => touch.kind === 'deletion');
  const stays = ({ from, to }: { from: number; to: number }) =>
    from < to && text[from] !== atomSign && !deletions.some((each) => each.from < to && from < each.to);
  const before = { from: letterBefore(text, at), to: at };
  if (stays(before)) return { ...before, attribute: 'data-suggested-after' };
  const after = { from: at, to: letterAfter(text, at) };
  if (stays(after)) return { ...after, attribute: 'data-suggested-before' };
  if (at === text.length) return undefined;
  // Beside a letter that another suggestion deletes rather than on a note or a reference, which has a style of its own.
  return before.from < before.to && text[before.from] !== atomSign
    ? { ...before, attribute: 'data-suggested-after' }
    : { ...after, attribute: 'data-suggested-before' };
}

/** Stands for a note or a reference, which print words of their own. */
const atomSign = '\uFFFC';

/** Marks that belong to the letter before them. */
const joined = /^[\p{M}\u200D]/u;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Where the letter before a place begins; a letter is never parted from its marks. */
function letterBefore(text: string, at: number): number {
  let from = at;
  do from -= isLow(text.charCodeAt(from - 1)) ? 2 : 1;
  while (from > 0 && joined.test(text.slice(from)));
  return Math.max(from, 0);
}

function letterAfter(text: string, at: number): number {
  if (at >= text.length) return at;
  let to = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
  while (joined.test(text.slice(to))) to += 1;
  return to;
}
