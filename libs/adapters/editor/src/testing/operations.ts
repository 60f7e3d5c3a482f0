import { Fragment, type Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { idOf } from '../clause-nodes.js';
import { draftSchema } from '../schema.js';
import type { Editor } from './editors.js';

/** What people do in an editor, as ProseMirror transactions; `k` chooses the clause, `m` the place or the other clause. */
export const operationNames = [
  'type',
  'cut',
  'split',
  'merge',
  'move',
  'move in two',
  'move with parts',
  'delete',
  'copy',
  'insert',
  'span',
  'indent',
  'kind',
  'bold',
  'type bold',
  'paste',
  'overtype',
  'carry',
  'number',
  'note',
  'reference',
  'undo',
  'redo',
] as const;
export type OperationName = (typeof operationNames)[number];

/** Words that begin and end with the letters they will stand beside. */
const words = ['pa', 'pe', 'pap', 'ap', 'p', 'a', 'ppa', 'epa'];
export const wordFor = (k: number, m: number): string => words[(k * 3 + m) % words.length]!;

export interface ClauseAtPosition {
  readonly index: number;
  readonly position: number;
  readonly node: Node;
}

export function clauseAt(doc: Node, k: number): ClauseAtPosition {
  const index = k % doc.childCount;
  let position = 0;
  for (let i = 0; i < index; i++) position += doc.child(i).nodeSize;
  return { index, position, node: doc.child(index) };
}

/**
 * Does one thing in an editor, with `words` where words are written.
 * @param between - called in the midst of what is done in two steps
 * @returns the documents on the way, the last included
 */
export function operate(
  editor: Editor,
  name: OperationName,
  k: number,
  m: number,
  words: string,
  between: () => void = () => {},
): readonly Node[] {
  const { view, binding } = editor;
  const before = view.state.doc;
  if (name === 'undo') binding.undo();
  if (name === 'redo') binding.redo();
  if (name === 'undo' || name === 'redo') return [view.state.doc];
  binding.undoManager.stopCapturing();
  const onTheWay = doIt[name](editor, clauseAt(before, k), m, words, between);
  binding.undoManager.stopCapturing();
  return onTheWay ? [onTheWay, view.state.doc] : [view.state.doc];
}

type Doing = (editor: Editor, at: ClauseAtPosition, m: number, words: string, between: () => void) => Node | void;

const doIt: Record<Exclude<OperationName, 'undo' | 'redo'>, Doing> = {
  type: ({ view }, { node, position }, m, words) => {
    view.dispatch(view.state.tr.insertText(words, position + 1 + (m % (node.content.size + 1))));
  },
  cut: ({ view }, { node, position }, m) => {
    const { size } = node.content;
    if (size > 1)
      view.dispatch(view.state.tr.delete(position + 1 + (m % size), position + 1 + Math.min(size, (m % size) + 2)));
  },
  split: ({ view }, { node, position }, m) =>
    view.dispatch(view.state.tr.split(position + 1 + (m % (node.content.size + 1)))),
  merge: ({ view }, { index, position }) => {
    if (index > 0) view.dispatch(view.state.tr.join(position));
  },
  move: ({ view }, at, m) => {
    const to = clauseAt(view.state.doc, m);
    if (to.index === at.index) return;
    const tr = view.state.tr.delete(at.position, at.position + at.node.nodeSize);
    view.dispatch(tr.insert(tr.mapping.map(to.position + (to.index > at.index ? to.node.nodeSize : 0)), at.node));
  },
  'move in two': ({ view }, at, m, _words, between) => {
    const to = clauseAt(view.state.doc, m);
    if (to.index === at.index) return undefined;
    view.dispatch(view.state.tr.delete(at.position, at.position + at.node.nodeSize));
    const position = to.position + (to.index > at.index ? to.node.nodeSize - at.node.nodeSize : 0);
    const halfway = view.state.doc;
    between();
    view.dispatch(view.state.tr.insert(position, at.node));
    return halfway;
  },
  /** What stands behind it, and deeper, comes along. */
  'move with parts': ({ view }, at, m) => {
    const { doc, tr } = view.state;
    let end = at.index + 1;
    while (end < doc.childCount && doc.child(end).attrs['depth'] > at.node.attrs['depth']) end++;
    const to = clauseAt(doc, m);
    if (to.index >= at.index && to.index < end) return;
    const moved = Array.from({ length: end - at.index }, (_, i) => doc.child(at.index + i));
    tr.delete(at.position, at.position + moved.reduce((size, { nodeSize }) => size + nodeSize, 0));
    view.dispatch(tr.insert(tr.mapping.map(to.position + (to.index > at.index ? to.node.nodeSize : 0)), moved));
  },
  delete: ({ view }, { node, position }) => {
    if (view.state.doc.childCount > 1) view.dispatch(view.state.tr.delete(position, position + node.nodeSize));
  },
  copy: ({ view }, at, m) => {
    const to = clauseAt(view.state.doc, m);
    view.dispatch(view.state.tr.insert(to.position + to.node.nodeSize, at.node));
  },
  insert: ({ view }, at, m, words) => {
    const to = clauseAt(view.state.doc, m);
    view.dispatch(
      view.state.tr.insert(to.position + to.node.nodeSize, at.node.copy(Fragment.from(draftSchema.text(words)))),
    );
  },
  span: ({ view }, at, m) => {
    const to = clauseAt(view.state.doc, m);
    const [first, last] = at.index <= to.index ? [at, to] : [to, at];
    if (first.index === last.index) return;
    view.dispatch(
      view.state.tr.delete(
        first.position + 1 + (first.node.content.size >> 1),
        last.position + 1 + (last.node.content.size >> 1),
      ),
    );
  },
  indent: ({ view }, { node, position }, m) =>
    view.dispatch(view.state.tr.setNodeMarkup(position, null, { ...node.attrs, depth: m % 4 })),
  kind: ({ view }, { node, position }, m) =>
    view.dispatch(
      view.state.tr.setNodeMarkup(position, null, { ...node.attrs, kind: ['article', 'point', 'content'][m % 3] }),
    ),
  bold: ({ view }, { node, position, index: k }, m) => {
    const from = position + 1 + (m % (node.content.size + 1));
    const to = Math.min(position + 1 + node.content.size, from + 2 + (k % 4));
    const { strong } = draftSchema.marks;
    if (from === to) return;
    const has = view.state.doc.rangeHasMark(from, to, strong);
    view.dispatch(has ? view.state.tr.removeMark(from, to, strong) : view.state.tr.addMark(from, to, strong.create()));
  },
  'type bold': ({ view }, { node, position }, m, words) => {
    const bold = draftSchema.text(words, [draftSchema.mark('strong')]);
    view.dispatch(view.state.tr.insert(position + 1 + (m % (node.content.size + 1)), bold));
  },
  paste: ({ view }, { node, position }, m, words) => {
    const line = (text: string) => draftSchema.node('clause', null, Fragment.from(draftSchema.text(text)));
    const third = Math.ceil(words.length / 3);
    const lines = [words.slice(0, third), words.slice(third, 2 * third), words.slice(2 * third)]
      .filter((text) => text !== '')
      .map(line);
    const from = position + 1 + (m % (node.content.size + 1));
    view.dispatch(view.state.tr.replaceRange(from, from, sliceOf(lines)));
  },
  overtype: ({ view }, { node, position }, m, words) => {
    const from = position + 1 + (m % (node.content.size + 1));
    view.dispatch(view.state.tr.insertText(words, from, Math.min(from + 2, position + 1 + node.content.size)));
  },
  number: ({ view }, { node, position }, m) =>
    view.dispatch(
      view.state.tr.setNodeMarkup(position, null, { ...node.attrs, number: [null, '17 Bis', '6-A'][m % 3] }),
    ),
  note: ({ view }, at, m) => insertAtom(view, at, m, draftSchema.node('note', { note: `nota-${m % 3}` })),
  reference: ({ view }, at, m) => {
    const target = idOf(clauseAt(view.state.doc, m).node);
    insertAtom(view, at, m, draftSchema.node('reference', { id: `remision-${at.index}`, target }));
  },
  /** What stands behind a place comes to stand in front of the next clause, in one transaction. */
  carry: ({ view }, { index, node, position }, m) => {
    if (index + 1 === view.state.doc.childCount) return;
    const { tr } = view.state;
    tr.split(position + 1 + (m % (node.content.size + 1)));
    view.dispatch(tr.join(position + node.nodeSize + 2));
  },
};

function insertAtom(view: EditorView, { node, position }: ClauseAtPosition, m: number, atom: Node): void {
  view.dispatch(view.state.tr.insert(position + 1 + (m % (node.content.size + 1)), atom));
}

const sliceOf = (lines: readonly Node[]) =>
  draftSchema.node('doc', null, lines).slice(1, lines.reduce((sum, line) => sum + line.nodeSize, 0) - 1);
