/** @jest-environment jsdom */
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { StepMap } from 'prosemirror-transform';
import { nodeOf } from './clause-nodes.js';
import { draftSchema } from './schema.js';
import { clauseNamed } from './testing/editors.js';
import { mapsOf } from './typed-step.js';

const stateWith = (words: string, anchor: number, head = anchor) => {
  const doc = draftSchema.node('doc', null, [nodeOf(clauseNamed('a', words)), nodeOf(clauseNamed('b', 'otra'))]);
  return EditorState.create({ doc, selection: TextSelection.create(doc, anchor + 1, head + 1) });
};
/** Sets the caret, as ProseMirror does after reading from the page what a browser wrote. */
const caretAt = (tr: Transaction, offset: number) => tr.setSelection(TextSelection.create(tr.doc, offset + 1));
/** From, to and the end of what came in its place, as offsets in the first clause. */
const rangesOf = (maps: readonly StepMap[]) => {
  const found: number[][] = [];
  for (const map of maps) map.forEach((from, to, _start, end) => found.push([from - 1, to - 1, end - 1]));
  return found;
};

describe('where a browser wrote', () => {
  it.each([
    [
      'a letter typed before its like',
      'la persona',
      3,
      3,
      (tr: Transaction) => caretAt(tr.insertText('p', 5), 4),
      [3, 3, 4],
    ],
    [
      'the second of three deleted by Backspace',
      'appple',
      3,
      3,
      (tr: Transaction) => caretAt(tr.delete(4, 5), 2),
      [2, 3, 2],
    ],
    [
      'a word typed over one that ends like it',
      'la papa sí',
      3,
      7,
      (tr: Transaction) => caretAt(tr.insertText('c', 4, 7).delete(5, 5), 5),
      [3, 7, 5],
    ],
    [
      'a letter typed over two, which was found to have taken the one behind them',
      'appea',
      0,
      2,
      (tr: Transaction) => caretAt(tr.replaceWith(1, 4, draftSchema.text('ap')), 1),
      [0, 2, 1],
    ],
    [
      'a letter typed over two, which was found far behind them',
      'appppea',
      0,
      2,
      (tr: Transaction) => caretAt(tr.delete(5, 6), 1),
      [0, 2, 1],
    ],
    [
      'a word composed over its first letter, which was found to be written behind it',
      'la papa',
      3,
      4,
      (tr: Transaction) => caretAt(tr.insertText('e', 5), 5),
      [3, 4, 5],
    ],
  ])('is told by the caret: %s', (_what, words, anchor, head, write, expected) => {
    const state = stateWith(words, anchor, head);
    expect(rangesOf(mapsOf(write(state.tr), state.selection))).toEqual([expected]);
  });

  it.each([
    ['what a command deletes elsewhere', 1, (tr: Transaction) => tr.delete(4, 5), [3, 4, 3]],
    ['what a command writes elsewhere', 1, (tr: Transaction) => tr.insertText('p', 5), [4, 4, 5]],
    ['what no other place explains', 4, (tr: Transaction) => caretAt(tr.insertText('x', 3), 5), [2, 2, 3]],
    ['a replacement', 4, (tr: Transaction) => caretAt(tr.insertText('x', 3, 4), 5), [2, 3, 3]],
  ])('is left as it is: %s', (_what, caret, write, expected) => {
    const state = stateWith('appple', caret);
    expect(rangesOf(mapsOf(write(state.tr), state.selection))).toEqual([expected]);
  });

  it('is left as it is, if letters that look otherwise stand there', () => {
    const state = stateWith('appple', 3);
    const bold = state.apply(state.tr.addMark(3, 4, draftSchema.mark('strong')));
    expect(rangesOf(mapsOf(caretAt(bold.tr.delete(4, 5), 2), bold.selection))).toEqual([[3, 4, 3]]);
  });

  it('is left as it is, if a mark of a note was put behind what is selected', () => {
    const state = stateWith('appple', 1, 3);
    const tr = state.tr.insert(4, draftSchema.node('note', { note: 'n' }));
    expect(rangesOf(mapsOf(caretAt(tr, 4), state.selection))).toEqual([[3, 3, 4]]);
  });

  it('is left as it is, if clauses were split or merged', () => {
    const state = stateWith('appple', 3);
    expect(mapsOf(caretAt(state.tr.split(3), 0), state.selection)).toHaveLength(1);
    expect(rangesOf(mapsOf(caretAt(state.tr.split(3), 0), state.selection))).toEqual([[2, 2, 4]]);
  });
});
