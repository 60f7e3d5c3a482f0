import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { clausesOf } from '@articulado/editor';
import { moveDown, moveUp } from '@articulado/editor';
import { selectedClauseRange } from '@articulado/editor';
import type { ClauseAttrs } from '@articulado/editor';

/** A clause as far as its place among the others goes. */
interface ClauseLevel {
  readonly depth: number;
  readonly table?: string | undefined;
}

/** Clauses that follow one another: `[from, to)`. */
interface IndexRange {
  readonly from: number;
  readonly to: number;
}

/** The clauses of a stretch with all that belongs to them: what stands under them, and the whole of a table. */
function withParts(all: readonly ClauseLevel[], { from, to }: IndexRange): IndexRange {
  let end = from;
  for (let index = from; index < to; index++) end = Math.max(end, endOfParts(all, index));
  return { from: startOfTable(all, from), to: end };
}

/**
 * What a stretch passes on its way up: the one beside it with its parts, or, where it is the first under a heading, that heading alone.
 * Nothing at the beginning of the text.
 */
function passedAbove(all: readonly ClauseLevel[], moved: IndexRange): IndexRange | undefined {
  const { from } = moved;
  if (from === 0) return undefined;
  const depth = levelOf(all, moved);
  let start = startOfTable(all, from - 1);
  for (let held = parentOf(all, start); held !== undefined && all[held]!.depth >= depth; held = parentOf(all, start))
    start = startOfTable(all, held);
  return { from: start, to: from };
}

/** The same on its way down. */
function passedBelow(all: readonly ClauseLevel[], moved: IndexRange): IndexRange | undefined {
  const { to } = moved;
  const next = all[to];
  if (!next) return undefined;
  const isHeadingAlone = next.depth < levelOf(all, moved) && next.table === undefined;
  return { from: to, to: isHeadingAlone ? to + 1 : endOfParts(all, to) };
}

/** Moves the selected clauses, with all that belongs to them, one place up. */
export const moveUpWithParts: Command = (state, dispatch) => move(state, dispatch, passedAbove);
/** Moves the selected clauses, with all that belongs to them, one place down. */
export const moveDownWithParts: Command = (state, dispatch) => move(state, dispatch, passedBelow);

/** Moves the selected clauses alone, unless a table would be torn. */
export const moveUpAlone: Command = (state, dispatch, view) => {
  const { from } = touched(state);
  return (isByCell(state, from - 1, from) ? moveUpWithParts : moveUp)(state, dispatch, view);
};
export const moveDownAlone: Command = (state, dispatch, view) => {
  const { to } = touched(state);
  return (isByCell(state, to - 1, to) ? moveDownWithParts : moveDown)(state, dispatch, view);
};

function move(
  state: EditorState,
  dispatch: Parameters<Command>[1],
  passedBy: (all: readonly ClauseLevel[], moved: IndexRange) => IndexRange | undefined,
): boolean {
  const all = placesOf(state.doc);
  const own = touched(state);
  const moved = withParts(all, own);
  const passed = passedBy(all, moved);
  if (!passed) return false;
  const [start, end] = [positionOf(state.doc, moved.from), positionOf(state.doc, moved.to)];
  const size = positionOf(state.doc, passed.to) - positionOf(state.doc, passed.from);
  const shift = passed.from < moved.from ? -size : size;
  const { anchor, head } = state.selection;
  const tr = state.tr.delete(start, end);
  tr.insert(start + shift, state.doc.slice(start, end).content);
  const [least, most] = [positionOf(state.doc, own.from) + 1, positionOf(state.doc, own.to) - 1];
  const inMoved = (position: number) => Math.min(Math.max(position, least), most) + shift;
  tr.setSelection(TextSelection.create(tr.doc, inMoved(anchor), inMoved(head)));
  dispatch?.(tr.scrollIntoView());
  return true;
}

function touched({ doc, selection }: EditorState): IndexRange {
  const { first, last } = selectedClauseRange(doc, selection);
  return { from: first, to: last + 1 };
}

const placesOf = (doc: Node): ClauseLevel[] =>
  clausesOf(doc).map(({ attrs }) => {
    const { depth, cell } = attrs as ClauseAttrs;
    return { depth, table: cell?.table };
  });

function positionOf(doc: Node, index: number): number {
  let position = 0;
  for (let before = 0; before < index; before++) position += doc.child(before).nodeSize;
  return position;
}

function isByCell({ doc }: EditorState, ...indexes: number[]): boolean {
  return indexes.some((index) => (doc.maybeChild(index)?.attrs as ClauseAttrs | undefined)?.cell);
}

const isOneTable = (one: ClauseLevel | undefined, other: ClauseLevel | undefined) =>
  one?.table !== undefined && one.table === other?.table;

/** How deep the outermost of them stands. */
const levelOf = (all: readonly ClauseLevel[], { from, to }: IndexRange) =>
  Math.min(...all.slice(from, to).map(({ depth }) => depth));

function startOfTable(all: readonly ClauseLevel[], index: number): number {
  let start = index;
  while (isOneTable(all[start - 1], all[start])) start--;
  return start;
}

function endOfParts(all: readonly ClauseLevel[], index: number): number {
  let end = index + 1;
  while (end < all.length && (all[end]!.depth > all[index]!.depth || isOneTable(all[end - 1], all[end]))) end++;
  return end;
}

/** The nearest one above that stands less deep. */
function parentOf(all: readonly ClauseLevel[], index: number): number | undefined {
  const held = all.slice(0, index).findLastIndex(({ depth }) => depth < all[index]!.depth);
  return held < 0 ? undefined : held;
}
