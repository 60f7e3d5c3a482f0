/** @jest-environment jsdom */
import type { ClauseId } from '@articulado/base';
import { checkDraft, insertText, lostWords, readDraft } from '@articulado/draft-document';
import { tableOf } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import { AllSelection, TextSelection } from 'prosemirror-state';
import { clauseClipboard } from './clause-clipboard.js';
import { mergeBackward, split } from './commands.js';
import { validOnly } from './valid-only.js';
import { expectedCut, expectedPaste, type ModelClause, type ModelPlace, placesIn } from './testing/clipboard-model.js';
import { clauseNamed, type Editor, learn, openEditor, initialUpdateOf } from './testing/editors.js';

const text: readonly ModelClause[] = [
  { id: 'a', words: 'ab' },
  { id: 'b', words: '' },
  { id: 'c', words: 'cde' },
  { id: 'd', words: 'fg' },
];
const initial = initialUpdateOf(text.map(({ id, words }) => clauseNamed(id, words)));

let open: Editor[] = [];
afterEach(() => {
  for (const editor of open) editor.close();
  open = [];
});
const edit = (clientID: number) => {
  const editor = openEditor(initial, clientID, [validOnly(() => {}), clauseClipboard()]);
  open.push(editor);
  return editor;
};

const positionOf = (doc: Node, [index, offset]: ModelPlace): number => {
  let position = 1;
  for (let i = 0; i < index; i++) position += doc.child(i).nodeSize;
  return position + offset;
};
const select = ({ view }: Editor, from: ModelPlace, to = from) =>
  view.dispatch(
    view.state.tr.setSelection(
      TextSelection.create(view.state.doc, positionOf(view.state.doc, from), positionOf(view.state.doc, to)),
    ),
  );

/** A clipboard as browsers give it. */
const clipboard = () => {
  const held = new Map<string, string>();
  return {
    getData: (type: string) => held.get(type) ?? '',
    setData: (type: string, data: string) => void held.set(type, data),
    clearData: () => held.clear(),
  };
};
const fire = ({ view }: Editor, type: string, clipboardData: ReturnType<typeof clipboard>) =>
  view.dom.dispatchEvent(Object.assign(new Event(type, { bubbles: true, cancelable: true }), { clipboardData }));

/** `id:words`, with `*` for ids that are not in the text the tests begin with. */
const told = (clauses: readonly ModelClause[]): string[] =>
  clauses.map(({ id, words }) => `${text.some((each) => each.id === id) ? id : '*'}:${words}`);
const toldOf = ({ doc, view }: Editor): string[] => {
  const draft = readDraft(doc).map(({ id, content }) => ({ id, words: content.map((run) => run.text).join('') }));
  const shown: ModelClause[] = [];
  view.state.doc.forEach((node) => shown.push({ id: String(node.attrs['id']), words: node.textContent }));
  expect(told(shown)).toEqual(told(draft));
  expect(new Set(draft.map(({ id }) => id)).size).toBe(draft.length);
  return told(draft);
};

const selections = placesIn(text).flatMap((from, i, all) => all.slice(i + 1).map((to) => [from, to] as const));
const named = ([from, to]: readonly [ModelPlace, ModelPlace]) => `from ${from.join('.')} to ${to.join('.')}`;

describe.each(selections.map((ends) => [named(ends), ...ends] as const))('a selection %s', (_name, from, to) => {
  const { left, clip } = expectedCut(text, from, to);

  it('is cut and pasted at every place: ids stay with their words, the words of the target are untouched', () => {
    placesIn(left).forEach((place, i) => {
      const [one, two] = [edit(10), edit(20)];
      const board = clipboard();
      select(one, from, to);
      fire(one, 'cut', board);
      expect(toldOf(one)).toEqual(told(left));
      // At the same moment somebody writes in one of the clauses.
      const written = text[i % text.length]!;
      insertText(two.doc, written.id as ClauseId, Math.min(written.words.length, i % 3), 'X');
      if (i % 2 === 0) learn(one.doc, two.doc);
      select(one, besideX(one, place));
      fire(one, 'paste', board);
      learn(one.doc, two.doc);
      learn(two.doc, one.doc);
      const after = toldOf(one);
      expect(toldOf(two)).toEqual(after);
      expect({ place, after: after.map((each) => each.replace('X', '')) }).toEqual({
        place,
        after: told(expectedPaste(left, place, clip)),
      });
      const offered = lostWords(one.doc).map(({ words }) => words);
      expect([...after, ...offered].join(' ').split('X')).toHaveLength(2);
      if (clip.whole.some(({ id }) => id === written.id))
        expect(after.find((each) => each.includes('X'))).toMatch(new RegExp(`^${written.id}:`));
      for (const editor of open) editor.close();
      open = [];
    });
  });

  it('is copied and pasted at every place: the copies are new clauses, nothing else changes', () => {
    for (const place of placesIn(text)) {
      const one = edit(10);
      const board = clipboard();
      select(one, from, to);
      fire(one, 'copy', board);
      select(one, place);
      fire(one, 'paste', board);
      // What comes in the place of an empty clause, and is a copy of that very one, is that one.
      const isClosed = clip.head === undefined && clip.tail === undefined;
      const isPlace = (id: string) => isClosed && text[place[0]]!.id === id && text[place[0]]!.words === '';
      const copies = { ...clip, whole: clip.whole.map(({ id, words }) => ({ id: isPlace(id) ? id : '*', words })) };
      expect({ place, after: toldOf(one) }).toEqual({ place, after: told(expectedPaste(text, place, copies)) });
      one.close();
    }
    open = [];
  });

  it.each([
    ['deleted', (editor: Editor) => mergeBackward(editor.view.state, editor.view.dispatch)],
    ['split', (editor: Editor) => split(editor.view.state, editor.view.dispatch)],
    [
      'typed over',
      ({ view }: Editor) =>
        view.someProp('handleTextInput', (handle) =>
          handle(view, view.state.selection.from, view.state.selection.to, 'Z', () => view.state.tr),
        ) || view.dispatch(view.state.tr.insertText('Z')),
    ],
  ])('is %s, and the clauses around it keep their words', (_how, act) => {
    const one = edit(10);
    select(one, from, to);
    act(one);
    const after = toldOf(one);
    expect(after.join('').match(/Z/g)?.length ?? 0).toBeLessThanOrEqual(1);
    const kept = text.flatMap(({ words }, index) =>
      [...words].filter(
        (_, i) =>
          index < from[0] || index > to[0] || (index === from[0] && i < from[1]) || (index === to[0] && i >= to[1]),
      ),
    );
    expect(after.map((each) => each.replace(/^.*:/, '').replace('Z', '')).join('')).toBe(kept.join(''));
    const isOutside = (index: number) =>
      index < from[0] ||
      index > to[0] ||
      (index === to[0] && index > from[0] && to[1] === 0 && text[from[0]]!.words.length > from[1]);
    for (const [index, { id, words }] of text.entries())
      if (isOutside(index)) expect(after.map((each) => each.replace('Z', ''))).toContain(`${id}:${words}`);
  });
});

describe('a text of articles and a table', () => {
  const cell = (id: string, row: number, column: number) => ({
    ...clauseNamed(id, id),
    kind: 'cell' as const,
    cell: { table: 't', row: `r${row}`, column: `c${column}` },
  });
  const law = initialUpdateOf([
    { ...clauseNamed('plazo', 'Plazo.'), kind: 'article' },
    { ...clauseNamed('dias', 'El plazo es de veinte días.'), depth: 1 },
    { ...clauseNamed('reuniones', 'Reuniones.'), kind: 'article' },
    { ...clauseNamed('mes', 'Cada mes.'), depth: 1 },
    ...['h1', 'h2', 'd1', 'd2'].map((id, i) => cell(id, i >> 1, i & 1)),
    { ...clauseNamed('consultas', 'Consultas.'), kind: 'article' },
  ]);
  const openLaw = () => {
    const editor = openEditor(law, 10, [validOnly(() => {}), clauseClipboard()]);
    open.push(editor);
    return editor;
  };
  const toldLaw = ({ doc }: Editor) =>
    readDraft(doc).map(
      ({ id, kind, depth, cell: place, content }) =>
        `${id} ${kind} ${depth} ${place ? `${place.row}.${place.column} ` : ''}${content.map((run) => run.text).join('')}`,
    );

  it('keeps its articles when one is cut from its heading to the next one, and pasted before another', () => {
    const editor = openLaw();
    const board = clipboard();
    const before = toldLaw(editor);
    select(editor, [0, 0], [2, 0]);
    fire(editor, 'cut', board);
    expect(toldLaw(editor)).toEqual(before.slice(2));
    select(editor, [6, 0]);
    fire(editor, 'paste', board);
    expect(toldLaw(editor)).toEqual([...before.slice(2, 8), ...before.slice(0, 2), before[8]]);
    editor.binding.undo();
    editor.binding.undo();
    expect(toldLaw(editor)).toEqual(before);
  });

  it('keeps its cells: what is selected from cell to cell, or into a table, is emptied', () => {
    const editor = openLaw();
    select(editor, [4, 0], [7, 2]);
    mergeBackward(editor.view.state, editor.view.dispatch);
    expect(toldLaw(editor).slice(4, 8)).toEqual([
      'h1 cell 0 r0.c0 ',
      'h2 cell 0 r0.c1 ',
      'd1 cell 0 r1.c0 ',
      'd2 cell 0 r1.c1 ',
    ]);
    editor.binding.undo();
    select(editor, [3, 4], [5, 1]);
    fire(editor, 'cut', clipboard());
    expect(toldLaw(editor).slice(3, 8)).toEqual([
      'mes content 1 Cada',
      'h1 cell 0 r0.c0 ',
      'h2 cell 0 r0.c1 2',
      'd1 cell 0 r1.c0 d1',
      'd2 cell 0 r1.c1 d2',
    ]);
  });

  it('takes a whole table out and puts it in again as a table', () => {
    const editor = openLaw();
    const board = clipboard();
    const before = toldLaw(editor);
    select(editor, [3, 0], [8, 0]);
    fire(editor, 'cut', board);
    expect(toldLaw(editor)).toEqual([...before.slice(0, 3), before[8]]);
    select(editor, [0, 0]);
    fire(editor, 'paste', board);
    expect(toldLaw(editor)).toEqual([...before.slice(3, 8), ...before.slice(0, 3), before[8]]);
    select(editor, [0, 0]);
    fire(editor, 'paste', board);
    const cells = readDraft(editor.doc).filter(({ kind }) => kind === 'cell');
    const tables = [...Map.groupBy(cells, ({ cell }) => cell!.table).values()].map(tableOf);
    expect(tables.map(({ rows, columns }) => [rows.length, columns.length])).toEqual([
      [2, 2],
      [2, 2],
    ]);
    expect(checkDraft(editor.doc)).toBeUndefined();
  });

  it('keeps every id when a text is copied and pasted over itself', () => {
    const editor = openLaw();
    const board = clipboard();
    const before = readDraft(editor.doc);
    editor.view.dispatch(editor.view.state.tr.setSelection(new AllSelection(editor.view.state.doc)));
    fire(editor, 'copy', board);
    fire(editor, 'paste', board);
    expect(readDraft(editor.doc)).toEqual(before);
  });

  it('takes several clauses into a cell as lines of it', () => {
    const editor = openLaw();
    const board = clipboard();
    select(editor, [0, 0], [2, 0]);
    fire(editor, 'copy', board);
    select(editor, [4, 1]);
    fire(editor, 'paste', board);
    expect(toldLaw(editor)[4]).toBe('h1 cell 0 r0.c0 hPlazo.\nEl plazo es de veinte días.1');
    expect(toldLaw(editor)).toHaveLength(9);
  });

  it('takes clauses that are dragged to where they are dropped, and leaves them where they are when they are dropped on themselves', () => {
    const editor = openLaw();
    const before = toldLaw(editor);
    const { view } = editor;
    for (const [place, after] of [
      [[1, 3], before],
      [
        [8, 0],
        [...before.slice(2, 8), ...before.slice(0, 2), before[8]],
      ],
    ] as const) {
      select(editor, [0, 0], [2, 0]);
      const slice = view.serializeForClipboard(view.state.selection.content()).slice;
      view.posAtCoords = () => ({ pos: positionOf(view.state.doc, place), inside: -1 });
      const handled = view.someProp('handleDrop', (handle) =>
        handle(view, { clientX: 0, clientY: 0 } as DragEvent, slice, true),
      );
      expect(handled).toBe(true);
      expect(toldLaw(editor)).toEqual(after);
    }
  });
});

/** The place of an editor that stands where another place stood before somebody wrote an X. */
function besideX({ view }: Editor, [index, offset]: ModelPlace): ModelPlace {
  const x = view.state.doc.child(index).textContent.indexOf('X');
  return [index, x >= 0 && x < offset ? offset + 1 : offset];
}
