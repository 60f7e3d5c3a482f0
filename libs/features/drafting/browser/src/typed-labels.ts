import { type LeadingLabel, leadingLabels } from '@articulado/formats/labels';
import { type Clause, type ClauseKind, isHeading, maxDepth } from '@articulado/policy-text';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { clausesOf, clauseTraitsOf } from '@articulado/editor';

/** Kinds in which a label is words and nothing else. */
const kindsWithoutLabels: readonly string[] = ['cell', 'note', 'docTitle'] satisfies ClauseKind[];
/** Kinds of parts, and of list items, the outer first. */
const parts: readonly ClauseKind[] = ['annex', 'book', 'part', 'title', 'chapter', 'section'];
const items: readonly ClauseKind[] = ['paragraph', 'point', 'subpoint'];

/**
 * Makes a clause what is typed at its start: "Artículo 2. ", "CAPÍTULO IV ", "a) ". The label becomes the number that its place
 * gives it. One undo brings the label back as words.
 * @param stopCapturing - what is done next is taken back by an undo of its own
 */
export function typedLabels(stopCapturing: () => void, made: (kind: ClauseKind) => void): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, from, to, text) {
        if (text !== ' ' || from !== to) return false;
        const label = labelBefore(view.state, from);
        if (!label) return false;
        view.dispatch(view.state.tr.insertText(text, from));
        stopCapturing();
        convert(view, label);
        stopCapturing();
        made(label.kind);
        return true;
      },
    },
  });
}

/** What the words in front of a place say, with a space behind them; they must stand at the start of their clause. */
function labelBefore({ doc }: EditorState, position: number): LeadingLabel | undefined {
  const $position = doc.resolve(position);
  if ($position.depth === 0 || kindsWithoutLabels.includes(clauseTraitsOf($position.parent).kind)) return undefined;
  const words = `${doc.textBetween($position.start(), position)} `;
  const labels = leadingLabels(words).filter(({ length }) => length === words.length);
  return labels.length > 1 ? likeliest(labels, before(doc, $position.index(0))) : labels[0];
}

/** "i)" goes on with letters behind "h)", with Roman numerals behind others or below a letter. */
function likeliest(labels: readonly LeadingLabel[], above: readonly Clause[]): LeadingLabel {
  const last = above.findLast(({ kind }) => items.includes(kind) || isHeading(kind))?.kind;
  const follows = labels.find(({ kind }) => kind === last && kind === 'subpoint');
  const isBelow = last === 'point' && lettersAbove(above) !== 8;
  return follows ?? (isBelow ? labels.at(-1)! : labels[0]!);
}

/** How many points stand in the list above. */
function lettersAbove(above: readonly Clause[]): number {
  const start = above.findLastIndex(({ kind }) => kind === 'paragraph' || isHeading(kind));
  return above.slice(start + 1).filter(({ kind }) => kind === 'point').length;
}

const before = (doc: EditorState['doc'], index: number): readonly Clause[] =>
  clausesOf(doc).slice(0, index).map(clauseTraitsOf);

function convert(view: EditorView, { kind, length }: LeadingLabel): void {
  const { tr, doc, selection } = view.state;
  const { $from } = selection;
  const depth = depthFor(kind, clauseTraitsOf($from.parent).depth, before(doc, $from.index(0)));
  view.dispatch(asKind(tr.delete($from.start(), $from.start() + length), $from.before(1), kind, depth));
}

const asKind = (tr: Transaction, position: number, kind: ClauseKind, depth: number): Transaction =>
  tr.setNodeAttribute(position, 'kind', kind).setNodeAttribute(position, 'depth', depth);

/** Beside the last of its kind in the same article or part; an item of a list below the one that holds it. */
function depthFor(kind: ClauseKind, own: number, above: readonly Clause[]): number {
  const rank = items.indexOf(kind);
  if (rank < 0) return above.findLast((clause) => clause.kind === kind)?.depth ?? depthInParts(kind, above);
  const parent = above.findLast((clause) => isHeading(clause.kind) || items.includes(clause.kind));
  if (!parent || isHeading(parent.kind)) return own;
  const list = above.slice(above.findLastIndex((clause) => isHeading(clause.kind)) + 1);
  const like = list.findLast((clause) => clause.kind === kind);
  const isOpen = like && !list.slice(list.lastIndexOf(like) + 1).some((clause) => ranksAbove(clause.kind, rank));
  if (isOpen) return like.depth;
  return ranksAbove(parent.kind, rank) ? Math.min(maxDepth, parent.depth + 1) : own;
}

/** The first of its kind stands in the innermost part that may hold it; the title of the document holds nothing. */
function depthInParts(kind: ClauseKind, above: readonly Clause[]): number {
  const own = parts.includes(kind) ? parts.indexOf(kind) : parts.length;
  const parent = above.findLast((clause) => parts.includes(clause.kind) && parts.indexOf(clause.kind) < own);
  return parent ? Math.min(maxDepth, parent.depth + 1) : 0;
}

const ranksAbove = (kind: ClauseKind, rank: number): boolean => {
  const other = items.indexOf(kind);
  return other >= 0 && other < rank;
};
