import { newClauseId } from '@articulado/draft-document';
import { leadingLabels } from '@articulado/formats/labels';
import { type ClauseKind, isHeading, isValidLink, maxDepth } from '@articulado/policy-text';
import {
  chainCommands,
  deleteSelection,
  joinBackward,
  joinForward,
  splitBlockAs,
  toggleMark,
} from 'prosemirror-commands';
import type { Mark, Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { idOf } from './clause-nodes.js';
import { isCell, removeCovered } from './covered-clauses.js';
import { coverageOf, selectedClauseRange } from './selection-coverage.js';
import type { ClauseAttrs } from './schema.js';
import { draftSchema } from './schema.js';

const { strong, em, link, term } = draftSchema.marks;

/** A clause in the editor. */
interface ClauseAtPosition {
  readonly node: Node;
  readonly position: number;
  readonly index: number;
}

/** Enter: makes two clauses of one. In a cell it does nothing, a cell is no place for a second clause. */
export const split: Command = (state, dispatch, view) => {
  if (selectedClauses(state).some(({ node }) => isCell(node))) return true;
  const covered = coverageOf(state.doc, state.selection);
  if (!covered) return splitAsKind(state, dispatch, view);
  const selection = TextSelection.create(state.doc, covered.from, covered.to);
  return splitAsKind(state.apply(state.tr.setSelection(selection)), dispatch, view);
};

/** Deletes what is selected: of several clauses nothing that the selection only touches at its ends. */
const deleteSelected: Command = (state, dispatch, view) => {
  const covered = coverageOf(state.doc, state.selection);
  if (!covered) return deleteSelection(state, dispatch, view);
  const { tr } = state;
  removeCovered(tr, covered, covered.startsWhole && covered.endsWhole && !covered.hasOuterBreak);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Enter at the end of a heading makes content under it, elsewhere a clause of the same kind. */
const splitAsKind = splitBlockAs((node, atEnd) => {
  const { kind, depth } = node.attrs as ClauseAttrs;
  const under =
    atEnd && isHeading(kind as ClauseKind)
      ? { kind: 'content', depth: Math.min(maxDepth, depth + 1) }
      : { kind, depth };
  return { type: node.type, attrs: { ...node.attrs, ...under, id: atEnd ? null : idOf(node), number: null } };
});

/** Backspace at the start of a clause: merges it with the one before. */
export const mergeBackward: Command = chainCommands(deleteSelected, unlessCell(joinBackward, -1));

/** Delete at the end of a clause: merges it with the next. */
export const mergeForward: Command = chainCommands(deleteSelected, unlessCell(joinForward, 1));

/** Moves the selected clauses one level in. */
export const increaseDepth: Command = changeDepth(1);
/** Moves the selected clauses one level out. */
export const decreaseDepth: Command = changeDepth(-1);

/** Makes the selected clauses another kind of provision; cells stay cells. A label that names that kind is removed, as "Artículo 2." of "Artículo 2. Ámbito". */
export const setClauseKind =
  (kind: ClauseKind): Command =>
  (state, dispatch) => {
    const { tr } = state;
    for (const { node, position } of selectedClauses(state).toReversed()) {
      if (isCell(node) || kind === 'cell' || (node.attrs as ClauseAttrs).kind === kind) continue;
      tr.setNodeAttribute(position, 'kind', kind);
      const label = leadingLabels(node.textContent).find((each) => each.kind === kind);
      if (label) tr.delete(position + 1, position + 1 + label.length);
    }
    if (tr.docChanged) dispatch?.(tr);
    return tr.docChanged;
  };

/** Moves the selected clauses before the one above them. */
export const moveUp: Command = (state, dispatch) => moveSelected(state, dispatch, -1);
/** Moves the selected clauses behind the one below them. */
export const moveDown: Command = (state, dispatch) => moveSelected(state, dispatch, 1);

export const toggleBold: Command = toggleMark(strong);
export const toggleItalic: Command = toggleMark(em);

/** Lets the selected words, or the link at the caret, lead to an address. Does nothing elsewhere, or for an address that isn't valid. */
export const setLink =
  (href: string): Command =>
  (state, dispatch) => {
    const { from, to } = state.selection.empty ? linkAround(state) : state.selection;
    if (from === to || !isValidLink(href)) return false;
    dispatch?.(markWords(state.tr.removeMark(from, to, link), from, to, link.create({ href })));
    return true;
  };

/** Marks the words between two places; atoms among them stay as they are. */
function markWords(tr: Transaction, from: number, to: number, mark: Mark): Transaction {
  tr.doc.nodesBetween(from, to, (node, position) => {
    if (node.isText) tr.addMark(Math.max(from, position), Math.min(to, position + node.nodeSize), mark);
  });
  return tr;
}

/** Makes the selected words a defined term, or takes that from them. Does nothing without selected words. */
export const toggleTerm: Command = ({ doc, selection: { from, to, empty }, tr }, dispatch) => {
  if (empty) return false;
  const isTerm = doc.rangeHasMark(from, to, term);
  dispatch?.(isTerm ? tr.removeMark(from, to, term) : markWords(tr, from, to, term.create({ id: newClauseId() })));
  return true;
};

/** Takes the link from the selected words, or from the whole link around the caret. */
export const removeLink: Command = (state, dispatch) => {
  const { from, to } = state.selection.empty ? linkAround(state) : state.selection;
  if (from === to || !state.doc.rangeHasMark(from, to, link)) return false;
  dispatch?.(state.tr.removeMark(from, to, link));
  return true;
};

/** What the toolbar shows of the selection: kind and depth of its first clause, formatting of its words. */
export function marksOfSelection(state: EditorState) {
  const { from, to, empty, $from } = state.selection;
  const marks = state.storedMarks ?? $from.marks();
  const has = (mark: typeof strong) =>
    empty ? marks.some(({ type }) => type === mark) : state.doc.rangeHasMark(from, to, mark);
  const [first] = selectedClauses(state);
  const attrs = first?.node.attrs as ClauseAttrs | undefined;
  return {
    id: attrs?.id ?? undefined,
    kind: attrs?.kind,
    depth: attrs?.depth,
    bold: has(strong),
    italic: has(em),
    link: has(link),
    term: has(term),
  };
}

function selectedClauses({ doc, selection }: EditorState): readonly ClauseAtPosition[] {
  const { first, last } = selectedClauseRange(doc, selection);
  const found: ClauseAtPosition[] = [];
  doc.forEach((node, position, index) => {
    if (index >= first && index <= last) found.push({ node, position, index });
  });
  return found;
}

type Dispatch = ((tr: Transaction) => void) | undefined;

function setOnSelected(
  state: EditorState,
  dispatch: Dispatch,
  key: string,
  valueFor: (clause: ClauseAtPosition) => unknown,
): boolean {
  const { tr } = state;
  for (const clause of selectedClauses(state)) {
    const value = valueFor(clause);
    if (value !== undefined && value !== clause.node.attrs[key]) tr.setNodeAttribute(clause.position, key, value);
  }
  if (tr.docChanged) dispatch?.(tr);
  return tr.docChanged;
}

function changeDepth(by: 1 | -1): Command {
  return (state, dispatch) =>
    setOnSelected(state, dispatch, 'depth', ({ node }) =>
      Math.min(maxDepth, Math.max(0, (node.attrs as ClauseAttrs).depth + by)),
    );
}

/** Cells keep to themselves: nothing is merged into a cell, nor a cell into anything; the key does nothing there. */
function unlessCell(command: Command, side: 1 | -1): Command {
  return (state, dispatch, view) => {
    const { empty, $from } = state.selection;
    const atEdge = empty && $from.parentOffset === (side < 0 ? 0 : $from.parent.content.size);
    const neighbour = state.doc.maybeChild($from.index(0) + side);
    if (atEdge && (isCell($from.parent) || (neighbour && isCell(neighbour)))) return true;
    return command(state, dispatch, view);
  };
}

function moveSelected(state: EditorState, dispatch: Dispatch, side: 1 | -1): boolean {
  const clauses = selectedClauses(state);
  const [first, last] = [clauses[0]!, clauses.at(-1)!];
  const neighbour = state.doc.maybeChild(side < 0 ? first.index - 1 : last.index + 1);
  if (!neighbour) return false;
  const end = last.position + last.node.nodeSize;
  const shift = side * neighbour.nodeSize;
  const { anchor, head } = state.selection;
  const tr = state.tr.delete(first.position, end);
  tr.insert(first.position + shift, state.doc.slice(first.position, end).content);
  const moved = (position: number) => Math.min(Math.max(position, first.position + 1), end - 1) + shift;
  tr.setSelection(TextSelection.create(tr.doc, moved(anchor), moved(head)));
  dispatch?.(tr.scrollIntoView());
  return true;
}

function linkAround(state: EditorState): { from: number; to: number } {
  const { $from } = state.selection;
  const at = $from.marks().find((mark) => mark.type === link);
  let [from, to] = [$from.start(), $from.start()];
  if (!at) return { from, to };
  for (const node of $from.parent.content.content) {
    const inside = at.isInSet(node.marks);
    if (!inside && to >= $from.pos) break;
    to += node.nodeSize;
    if (!inside) from = to;
  }
  return { from, to };
}
