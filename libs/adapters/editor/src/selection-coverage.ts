import type { Node } from 'prosemirror-model';
import { AllSelection, NodeSelection, type Selection } from 'prosemirror-state';
import { clausesOf } from './clause-nodes.js';

/**
 * What a selection over several clauses takes hold of. A clause at whose very start it ends, or at whose very end it begins,
 * is none of it: who selects an article from its heading down to the next heading means the article, and not the next one.
 */
export interface SelectionCoverage {
  /** Indices of the first and the last clause that something is selected of. */
  readonly first: number;
  readonly last: number;
  /** Where the selected words of these begin and end. */
  readonly from: number;
  readonly to: number;
  /** Whether the first and the last are held as a whole, and not only some of their words. */
  readonly startsWhole: boolean;
  readonly endsWhole: boolean;
  /** Whether it begins behind the words of the clause before, or ends before those of the next: then it holds a line break beside its clauses. */
  readonly hasOuterBreak: boolean;
  /** Where one would type over it. */
  readonly caret: number;
}

/** @returns `undefined` for a selection within one clause, or of nothing but the break between two */
export function coverageOf(doc: Node, selection: Selection): SelectionCoverage | undefined {
  const { $from, $to } = selection;
  if (selection instanceof NodeSelection && selection.node.isInline) return undefined; // the mark of a note, or a reference
  if (selection instanceof AllSelection || selection instanceof NodeSelection)
    return coverage(doc, {
      first: $from.index(0),
      from: 0,
      last: $to.index(0) - 1,
      to: Infinity,
      isTrimmed: [false, true],
    });
  const [start, end] = [$from.index(0), $to.index(0)];
  if (start === end) return undefined;
  const skipsFirst = $from.parentOffset > 0 && $from.parentOffset === $from.parent.content.size;
  const skipsLast = $to.parentOffset === 0;
  const first = skipsFirst ? start + 1 : start;
  const last = skipsLast ? end - 1 : end;
  if (first > last) return undefined;
  return coverage(doc, {
    first,
    from: skipsFirst ? 0 : $from.parentOffset,
    last,
    to: skipsLast ? Infinity : $to.parentOffset,
    isTrimmed: [skipsFirst, skipsLast],
  });
}

/** Indices of the clauses that an act on whole clauses is meant for: those covered, or those that the selection is in. */
export function selectedClauseRange(
  doc: Node,
  selection: Selection,
): { readonly first: number; readonly last: number } {
  const { $from, $to } = selection;
  return coverageOf(doc, selection) ?? { first: $from.index(0), last: $to.index(0) };
}

interface Ends {
  readonly first: number;
  readonly from: number;
  readonly last: number;
  readonly to: number;
  readonly isTrimmed: readonly [boolean, boolean];
}

function coverage(doc: Node, { first, from, last, to, isTrimmed }: Ends): SelectionCoverage {
  const size = doc.child(last).content.size;
  const [start, end] = [positionOf(doc, first) + 1, positionOf(doc, last) + 1];
  const wholes = [from === 0, to >= size] as const;
  const isPart = first === last && !(wholes[0] && wholes[1]);
  return {
    first,
    last,
    from: start + from,
    to: end + Math.min(to, size),
    startsWhole: wholes[0] && !isPart,
    endsWhole: wholes[1] && !isPart,
    hasOuterBreak: isTrimmed[0] || isTrimmed[1],
    caret: isTrimmed[0] ? start - 2 : start + from,
  };
}

/** Position before the clause with this index. */
export function positionOf(doc: Node, index: number): number {
  let position = 0;
  for (const node of clausesOf(doc).slice(0, index)) position += node.nodeSize;
  return position;
}
