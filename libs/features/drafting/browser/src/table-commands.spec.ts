/** @jest-environment jsdom */
import { type ClauseId, usualTimeZone } from '@articulado/base';
import { checkDraft, readDraft } from '@articulado/draft-document';
import { roomTranslator } from '@articulado/messages/room-messages';
import { type Clause, tableOf, wordsOf } from '@articulado/policy-text';
import { type Command, TextSelection } from 'prosemirror-state';
import { clauseClipboard } from '@articulado/editor';
import { idOf } from '@articulado/editor';
import { type Editor, learn, openEditor, initialUpdateOf } from '@articulado/editor/testing';
import { cellAnnouncer } from './cell-announcer.js';
import { foreignClipboard } from './foreign-clipboard.js';
import { ForeignPastes } from './foreign-pastes.js';
import { LazyPart } from './lazy-part.js';
import { addColumn, addRow, deleteColumns, deleteRows, insertTable, toggleHeaderRow } from './table-commands.js';

const cell = (row: number, column: number): Clause => ({
  id: `${'abc'[row]}${column}` as ClauseId,
  kind: 'cell',
  depth: 1,
  content: [{ text: `${'abc'[row]}${column}` }],
  cell: { table: 't', row: `r${row}`, column: `c${column}`, ...(row === 0 && { header: true }) },
});
const words = (id: string, text: string): Clause => ({
  id: id as ClauseId,
  kind: 'content',
  depth: 1,
  content: text ? [{ text }] : [],
});
const initial = initialUpdateOf([
  words('before', 'Antes'),
  ...[0, 1, 2].flatMap((row) => [0, 1].map((column) => cell(row, column))),
  words('after', 'Después'),
]);

let editors: Editor[] = [];
afterEach(() => {
  for (const editor of editors) editor.close();
  editors = [];
});
const said: string[] = [];
const reader = new LazyPart(() => import('./pasted-source.js'));
beforeAll(() => reader.get());
const edit = (clientID = 10, from = initial) => {
  said.length = 0;
  const editor = openEditor(from, clientID, ({ draft }) => [
    foreignClipboard(new ForeignPastes({ draft, reader, tell: () => {} })),
    clauseClipboard(),
    cellAnnouncer(roomTranslator('es', usualTimeZone), (sentence) => said.push(sentence)),
  ]);
  editors.push(editor);
  return editors.at(-1)!;
};
const goTo = ({ view }: Editor, id: string, to = id) => {
  const place = (name: string) => {
    let found = 0;
    view.state.doc.forEach((node, position) => {
      if (idOf(node) === name) found = position + 1;
    });
    return found;
  };
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place(id), place(to))));
};
const run = ({ view }: Editor, command: Command) => command(view.state, view.dispatch, view);
const type = ({ view }: Editor, text: string) => view.dispatch(view.state.tr.insertText(text));
/** The table as a reader sees it: a line a row, `*` around headers. */
const table = ({ doc }: Editor) => {
  const { rows, columns, cellsAt } = tableOf(readDraft(doc).filter(({ kind }) => kind === 'cell'));
  return rows.map((row) =>
    columns
      .map((column) => cellsAt(row, column).map((each) => (each.cell!.header ? `*${wordsOf(each)}*` : wordsOf(each))))
      .join('|'),
  );
};
const paste = ({ view }: Editor, data: Record<string, string>) =>
  view.dom.dispatchEvent(
    Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
      clipboardData: { getData: (kind: string) => data[kind] ?? '', items: [], files: [] },
    }),
  );

describe('rows and columns', () => {
  it.each([
    ['above', 'b1', addRow('before'), ['*a0*|*a1*', '|x', 'b0|b1', 'c0|c1']],
    ['below', 'b1', addRow('behind'), ['*a0*|*a1*', 'b0|b1', '|x', 'c0|c1']],
    ['to the left', 'b1', addColumn('before'), ['*a0*|**|*a1*', 'b0|x|b1', 'c0||c1']],
    ['to the right', 'b0', addColumn('behind'), ['*a0*|**|*a1*', 'b0|x|b1', 'c0||c1']],
    ['to the right of the last', 'c1', addColumn('behind'), ['*a0*|*a1*|**', 'b0|b1|', 'c0|c1|x']],
  ] as const)(
    'are added %s, with the caret in the new cell beside its own, and taken back by one undo',
    (_side, at, command, right) => {
      const editor = edit();
      const before = table(editor);
      goTo(editor, at);
      run(editor, command);
      editor.binding.undoManager.stopCapturing();
      type(editor, 'x');
      expect(table(editor)).toEqual(right);
      expect(checkDraft(editor.doc)).toBeUndefined();
      editor.binding.undo();
      editor.binding.undo();
      expect(table(editor)).toEqual(before);
    },
  );

  it('are two when two people add them at the same place at once', () => {
    const [one, two] = [edit(10), edit(20)];
    for (const [editor, text] of [
      [one, 'uno'],
      [two, 'dos'],
    ] as const) {
      goTo(editor, 'b0');
      run(editor, addRow('behind'));
      type(editor, text);
    }
    learn(one.doc, two.doc);
    learn(two.doc, one.doc);
    expect(table(one)).toEqual(table(two));
    expect(table(one).slice(2, 4).toSorted()).toEqual(['dos|', 'uno|']);
  });

  it('leave a place empty where one adds a row and another a column, and fill it with the next', () => {
    const [one, two] = [edit(10), edit(20)];
    goTo(one, 'b0');
    run(one, addRow('behind'));
    goTo(two, 'b0');
    run(two, addColumn('behind'));
    learn(one.doc, two.doc);
    expect(table(one).map((row) => row.split('|').length)).toEqual([3, 3, 3, 3]);
    goTo(one, 'b1');
    run(one, addColumn('before'));
    expect(table(one).map((row) => row.split('|').length)).toEqual([4, 4, 4, 4]);
  });

  it('go as a whole, those that are selected; with the last goes the table', () => {
    const editor = edit();
    goTo(editor, 'b0', 'c1');
    run(editor, deleteRows);
    expect(table(editor)).toEqual(['*a0*|*a1*']);
    goTo(editor, 'a1');
    run(editor, deleteColumns);
    expect(table(editor)).toEqual(['*a0*']);
    goTo(editor, 'a0');
    run(editor, deleteColumns);
    expect(readDraft(editor.doc).map(({ id }) => id)).toEqual(['before', 'after']);
  });

  it('are headers or not, as one says, and undo says again', () => {
    const editor = edit();
    goTo(editor, 'b0');
    run(editor, toggleHeaderRow);
    expect(table(editor)).toEqual(['*a0*|*a1*', '*b0*|*b1*', 'c0|c1']);
    editor.binding.undo();
    goTo(editor, 'a0');
    run(editor, toggleHeaderRow);
    expect(table(editor)).toEqual(['a0|a1', 'b0|b1', 'c0|c1']);
  });

  it('are told when the caret comes into a cell', () => {
    const editor = edit();
    goTo(editor, 'b1');
    goTo(editor, 'after');
    goTo(editor, 'c0');
    expect(said).toEqual(['Fila 2 de 3, columna 2 de 2', 'Fila 3 de 3, columna 1 de 2']);
  });
});

describe('a new table', () => {
  it('stands behind the clause of the caret, or in the stead of an empty one; its first row heads it', () => {
    const editor = edit(10, initialUpdateOf([words('a', 'Antes'), words('b', '')]));
    goTo(editor, 'a');
    run(editor, insertTable(2, 2));
    expect(readDraft(editor.doc).map(({ kind }) => kind)).toEqual([
      'content',
      'cell',
      'cell',
      'cell',
      'cell',
      'content',
    ]);
    expect(table(editor)).toEqual(['**|**', '|']);
    type(editor, 'Institución');
    expect(table(editor)).toEqual(['*Institución*|**', '|']);
    expect(run(editor, insertTable(1, 1))).toBe(false);
    goTo(editor, 'b');
    run(editor, insertTable(1, 1));
    expect(readDraft(editor.doc).filter(({ kind }) => kind === 'content')).toHaveLength(1);
    expect(checkDraft(editor.doc)).toBeUndefined();
  });
});

describe('what is pasted into a table', () => {
  const html = '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>';
  it.each([
    ['a spreadsheet', { 'text/html': html }],
    ['its plain text', { 'text/plain': '1\t2\n3\t4\n' }],
  ])('%s fills the cells from the caret on, and adds what is missing', (_from, data) => {
    const editor = edit();
    goTo(editor, 'c1');
    paste(editor, data);
    expect(table(editor)).toEqual(['*a0*|*a1*|**', 'b0|b1|', 'c0|1|2', '|3|4']);
    expect(checkDraft(editor.doc)).toBeUndefined();
    expect(readDraft(editor.doc).find(({ id }) => id === 'c1')).toBeDefined();
    editor.binding.undo();
    expect(table(editor)).toEqual(['*a0*|*a1*', 'b0|b1', 'c0|c1']);
  });

  it('a single value goes among the words', () => {
    const editor = edit();
    goTo(editor, 'c1');
    paste(editor, { 'text/html': '<p>9</p>' });
    expect(table(editor)[2]).toBe('c0|9c1');
  });
});
