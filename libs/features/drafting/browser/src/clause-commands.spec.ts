/** @jest-environment jsdom */
import { usualTimeZone } from '@articulado/base';
import { readDraft } from '@articulado/draft-document';
import { type Clause, maxClauseLength, wordsOf } from '@articulado/policy-text';
import { type Command, TextSelection } from 'prosemirror-state';
import { increaseDepth, setClauseKind } from '@articulado/editor';
import { showPrintedText } from '@articulado/editor';
import { clauseNamed, type Editor, openEditor, initialUpdateOf } from '@articulado/editor/testing';
import { roomTranslator } from '@articulado/messages/room-messages';
import { clausesToDelete, deleteClauses, insertBelow, lineBreak, toCell } from './clause-commands.js';
import { clauseDecorations } from './clause-decorations.js';
import { validOnly, type RefusedEdit } from '@articulado/editor';
import { moveDownAlone, moveDownWithParts, moveUpAlone } from './move-parts.js';
import { deleteRows, toNextCell } from './table-commands.js';

const cell = (name: string, row: number, column: number): Clause => ({
  ...clauseNamed(name, name),
  kind: 'cell',
  cell: { table: 't', row: `r${row}`, column: `c${column}`, ...(row === 0 && { header: true }) },
});
const initial = initialUpdateOf([
  { ...clauseNamed('a', 'Objeto'), kind: 'article' },
  { ...clauseNamed('b', 'uno'), kind: 'paragraph', depth: 1 },
  { ...clauseNamed('c', 'dos'), kind: 'point', depth: 2 },
  cell('h1', 0, 0),
  cell('h2', 0, 1),
  cell('d1', 1, 0),
  cell('d2', 1, 1),
]);
const text = ({ doc }: Editor) => readDraft(doc).map((clause) => `${clause.kind} ${clause.depth} ${wordsOf(clause)}`);

describe('what one does with clauses in the room', () => {
  let editor: Editor;
  const refusals: RefusedEdit[] = [];
  beforeEach(() => {
    refusals.length = 0;
    editor = openEditor(initial, 7, [
      validOnly((why) => refusals.push(why)),
      showPrintedText(roomTranslator('es', usualTimeZone), 'feminine'),
      clauseDecorations(roomTranslator('es', usualTimeZone)),
    ]);
  });
  afterEach(() => editor.close());

  const run = (command: Command) => command(editor.view.state, editor.view.dispatch, editor.view);
  const putIn = (name: string) => {
    let place = 0;
    editor.view.state.doc.forEach((node, position) => {
      if (node.attrs['id'] === name) place = position + 1;
    });
    editor.view.dispatch(editor.view.state.tr.setSelection(TextSelection.create(editor.view.state.doc, place)));
  };
  const element = (name: string) => editor.view.dom.querySelector<HTMLElement>(`[data-clause="${name}"]`)!;

  it('inserts under a heading what stands under it, and behind a cell behind the whole table', () => {
    putIn('a');
    run(insertBelow);
    putIn('h1');
    run(insertBelow);
    expect(text(editor).filter((line) => line.endsWith(' '))).toEqual(['content 1 ', 'content 0 ']);
    expect(text(editor).at(-1)).toBe('content 0 ');
  });

  it('deletes a clause, and of a table the whole row', () => {
    putIn('b');
    run(deleteClauses);
    putIn('d2');
    expect(clausesToDelete(editor.view.state).map(({ attrs }) => attrs.id)).toEqual(['d1', 'd2']);
    run(deleteClauses);
    expect(text(editor)).toEqual(['article 0 Objeto', 'point 2 dos', 'cell 0 h1', 'cell 0 h2']);
    editor.binding.undo();
    expect(text(editor)).toHaveLength(6);
  });

  it('acts on the clauses that are selected, and not on one at whose very start the selection ends', () => {
    const select = (from: number, to: number) =>
      editor.view.dispatch(editor.view.state.tr.setSelection(TextSelection.create(editor.view.state.doc, from, to)));
    const [b, c, h1] = [9, 14, 19]; // where their words begin
    select(b, c);
    run(increaseDepth);
    expect(text(editor).slice(0, 3)).toEqual(['article 0 Objeto', 'paragraph 2 uno', 'point 2 dos']);
    run(setClauseKind('content'));
    expect(text(editor).slice(1, 3)).toEqual(['content 2 uno', 'point 2 dos']);
    run(moveUpAlone);
    expect(text(editor).slice(0, 3)).toEqual(['content 2 uno', 'article 0 Objeto', 'point 2 dos']);
    run(moveDownAlone);
    expect(editor.view.state.selection).toMatchObject({ from: b, to: b + 'uno'.length });
    select(b, h1);
    expect(clausesToDelete(editor.view.state).map(({ attrs }) => attrs.id)).toEqual(['b', 'c']);
    run(moveDownWithParts);
    expect(text(editor).map((line) => line.split(' ').at(-1))).toEqual([
      'Objeto',
      'h1',
      'h2',
      'd1',
      'd2',
      'uno',
      'dos',
    ]);
  });

  it('deletes of a table the rows that are selected, and not one at whose very start the selection ends', () => {
    putIn('h1');
    const { state } = editor.view;
    const d1 = state.selection.from + 2 * 'h1'.length + 4;
    editor.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, state.selection.from, d1)));
    expect(editor.view.state.selection.$to.parent.attrs['id']).toBe('d1');
    run(deleteRows);
    expect(text(editor).slice(3)).toEqual(['cell 0 d1', 'cell 0 d2']);
  });

  it('leaves an empty clause where all were deleted', () => {
    const { state } = editor.view;
    editor.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, 1, state.doc.content.size - 1)));
    run(deleteClauses);
    expect(text(editor)).toEqual(['content 0 ']);
  });

  it('breaks lines within a clause and goes from cell to cell', () => {
    putIn('b');
    run(lineBreak);
    expect(text(editor)[1]).toBe('paragraph 1 \nuno');
    expect(run(toCell(1))).toBe(false);
    putIn('h2');
    expect(run(toCell(1))).toBe(true);
    expect(editor.view.state.selection.$head.parent.attrs['id']).toBe('d1');
  });

  it('begins a new row behind the last cell', () => {
    putIn('d2');
    expect(run(toNextCell)).toBe(true);
    expect(text(editor)).toHaveLength(9);
    putIn('h1');
    run(toNextCell);
    expect(editor.view.state.selection.$head.parent.attrs['id']).toBe('h2');
    expect(text(editor)).toHaveLength(9);
  });

  it('refuses words beyond what a clause may hold, and takes nothing of them', () => {
    putIn('b');
    editor.view.dispatch(editor.view.state.tr.insertText('x'.repeat(maxClauseLength)));
    expect(refusals).toEqual(['too-long']);
    expect(text(editor)[1]).toBe('paragraph 1 uno');
  });

  it('tells the style sheet how far in a clause stands, its number, its table, and where the caret is', async () => {
    await Promise.resolve();
    putIn('c');
    expect(element('c').dataset).toMatchObject({ indent: '1', printed: 'a)', placeholder: 'Texto del literal' });
    expect(element('a').dataset['printed']).toBe('Artículo 1');
    expect(element('d1').dataset['row']).toBe('first');
    expect(element('d1').style.getPropertyValue('--columns')).toBe('2');
    expect(editor.view.dom.querySelectorAll('.has-caret')).toHaveLength(1);
    expect(element('c').classList.contains('has-caret')).toBe(true);
  });

  it('keeps the marks of a clause while it is written in', async () => {
    await Promise.resolve();
    putIn('b');
    editor.view.dispatch(editor.view.state.tr.insertText('más '));
    expect(element('b').dataset['printed']).toBe('1.');
    expect(element('b').textContent).toBe('más uno');
  });
});
