import { type ClauseKind, isHeading, maxDepth } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { selectedClauseRange } from '@articulado/editor';
import { type ClauseAttrs, draftSchema } from '@articulado/editor';

/** A clause where it stands in the editor. */
interface ClauseRange {
  readonly attrs: ClauseAttrs;
  readonly from: number;
  readonly to: number;
}

const standing = (node: Node, from: number): ClauseRange => ({
  attrs: node.attrs as ClauseAttrs,
  from,
  to: from + node.nodeSize,
});

function clausesIn(doc: Node): ClauseRange[] {
  const found: ClauseRange[] = [];
  doc.forEach((node, position) => found.push(standing(node, position)));
  return found;
}

const sameTable = (one: ClauseRange, other: ClauseRange | undefined) =>
  one.attrs.cell !== null && one.attrs.cell.table === other?.attrs.cell?.table;

/** Adds an empty clause behind the selected one, of the kind one expects there; behind a cell it stands behind the table. */
export const insertBelow: Command = (state, dispatch) => {
  const all = clausesIn(state.doc);
  let index = selectedClauseRange(state.doc, state.selection).last;
  while (sameTable(all[index]!, all[index + 1])) index++;
  const { attrs, to } = all[index]!;
  const tr = state.tr.insert(to, draftSchema.node('clause', { ...expectedBehind(attrs), id: null }));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, to + 1)).scrollIntoView());
  return true;
};

function expectedBehind({ kind, depth }: ClauseAttrs): Pick<ClauseAttrs, 'kind' | 'depth'> {
  if (isHeading(kind as ClauseKind)) return { kind: 'content', depth: Math.min(maxDepth, depth + 1) };
  return { kind: kind === 'cell' ? 'content' : kind, depth };
}

/** What deleting would take away: the selected clauses; of a table whole rows. */
export function clausesToDelete(state: EditorState): readonly ClauseRange[] {
  const all = clausesIn(state.doc);
  const { first, last } = selectedClauseRange(state.doc, state.selection);
  const touched = all.slice(first, last + 1);
  const rows = new Set(touched.map(rowOf).filter(Boolean));
  return all.filter((clause) => touched.includes(clause) || rows.has(rowOf(clause)));
}

const rowOf = ({ attrs: { cell } }: ClauseRange) => cell && `${cell.table} ${cell.row}`;

/** Takes the selected clauses out of the text. The last one of a text is emptied instead. */
export const deleteClauses: Command = (state, dispatch) => {
  const toDelete = clausesToDelete(state);
  const [first, last] = [toDelete[0]!, toDelete.at(-1)!];
  const { tr } = state;
  if (toDelete.length === state.doc.childCount)
    tr.replaceWith(first.from, last.to, draftSchema.node('clause', { kind: 'content', depth: 0 }));
  else for (const { from, to } of [...toDelete].reverse()) tr.delete(from, to);
  const position = Math.min(first.from, tr.doc.content.size);
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(position))).scrollIntoView());
  return true;
};

/** A new line within the clause. */
export const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.insertText('\n').scrollIntoView());
  return true;
};

/** In a table: the next or the previous cell; outside of one this does nothing, so that the key keeps its other meaning. */
export const toCell =
  (step: 1 | -1): Command =>
  (state, dispatch) => {
    const { $head } = state.selection;
    if ($head.depth === 0 || ($head.parent.attrs as ClauseAttrs).kind !== 'cell') return false;
    const position = step > 0 ? $head.after(1) + 1 : $head.before(1) - 1;
    const next = position > 0 && position < state.doc.content.size ? state.doc.resolve(position) : undefined;
    if (next && next.depth > 0 && (next.parent.attrs as ClauseAttrs).kind === 'cell') {
      dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next.start(), next.end())).scrollIntoView());
    }
    return true;
  };
