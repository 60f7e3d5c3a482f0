/** @jest-environment jsdom */
import { type ClauseId, usualTimeZone } from '@articulado/base';
import { deleteClause, insertClause, readDraft, setNumber } from '@articulado/draft-document';
import { roomTranslator } from '@articulado/messages/room-messages';
import { atom, type Clause, type ClauseKind, type Run } from '@articulado/policy-text';
import { NodeSelection, TextSelection } from 'prosemirror-state';
import { clauseClipboard } from './clause-clipboard.js';
import { clausesOf, idOf } from './clause-nodes.js';
import { mergeBackward, setLink, toggleTerm } from './commands.js';
import { validOnly } from './valid-only.js';
import { insertNote, noteMarkPosition, noteAtCaret } from './note-commands.js';
import { showPrintedText } from './show-printed-text.js';
import { type Editor, learn, openEditor, initialUpdateOf } from './testing/editors.js';

const clause = (id: string, kind: ClauseKind, content: readonly Run[], more: Partial<Clause> = {}): Clause => ({
  id: id as ClauseId,
  kind,
  depth: kind === 'article' ? 0 : 1,
  content,
  ...more,
});
const reference = { text: atom, reference: { id: 'r', target: 'art2' as ClauseId } };
const initial = initialUpdateOf([
  clause('art1', 'article', [{ text: 'Objeto.' }]),
  clause('c', 'content', [
    { text: 'Según el ' },
    reference,
    { text: ', hay plazo' },
    { text: atom, note: 'n' as ClauseId },
    { text: '.' },
  ]),
  clause('n', 'note', [{ text: 'Días hábiles.' }], { depth: 2 }),
  clause('art2', 'article', [{ text: 'Plazos.' }], { number: '17 Bis' }),
  clause('art3', 'article', [{ text: 'Fines.' }]),
]);

let editors: Editor[] = [];
afterEach(() => {
  for (const editor of editors) editor.close();
  editors = [];
});
const edit = (clientID = 10) => {
  const plugins = [
    validOnly(() => {}),
    clauseClipboard(),
    showPrintedText(roomTranslator('es', usualTimeZone), 'feminine'),
  ];
  editors.push(openEditor(initial, clientID, plugins));
  return editors.at(-1)!;
};
const shown = ({ view }: Editor, id: string) => view.dom.querySelector<HTMLElement>(`[data-clause="${id}"]`)!;
const words = (editor: Editor, id: string) => shown(editor, id).textContent;
const startOf = ({ view }: Editor, id: string) => {
  let found = -1;
  view.state.doc.forEach((node, position) => {
    if (idOf(node) === id) found = position + 1;
  });
  return found;
};
const select = (editor: Editor, from: number, to = from) =>
  editor.view.dispatch(editor.view.state.tr.setSelection(TextSelection.create(editor.view.state.doc, from, to)));
const draftOf = ({ doc }: Editor, id: string) => readDraft(doc).find((each) => each.id === id)!;

const board = () => {
  const held = new Map<string, string>();
  return {
    getData: (type: string) => held.get(type) ?? '',
    setData: (type: string, data: string) => void held.set(type, data),
    clearData: () => held.clear(),
  };
};
const fire = ({ view }: Editor, type: string, clipboardData: ReturnType<typeof board>) =>
  view.dom.dispatchEvent(Object.assign(new Event(type, { bubbles: true, cancelable: true }), { clipboardData }));

describe('notes and references among the words', () => {
  it('show the number of their note and the name of their clause, and follow both', () => {
    const editor = edit();
    expect(words(editor, 'c')).toBe('Según el artículo 17 Bis, hay plazo1.');
    expect(shown(editor, 'n').dataset['number']).toBe('1');
    setNumber(editor.doc, 'art2' as ClauseId, undefined);
    expect(words(editor, 'c')).toBe('Según el artículo 2, hay plazo1.');
    const first = clause('new', 'content', [{ text: atom, note: 'n2' as ClauseId }]);
    insertClause(editor.doc, first, undefined);
    insertClause(editor.doc, clause('n2', 'note', []), 'new' as ClauseId);
    expect([words(editor, 'new'), words(editor, 'c')]).toEqual(['1', 'Según el artículo 2, hay plazo2.']);
  });

  it('say that what they lead to is gone', () => {
    const editor = edit();
    for (const id of ['n', 'art2']) deleteClause(editor.doc, id as ClauseId);
    expect(words(editor, 'c')).toBe('Según el [disposición suprimida], hay plazo[nota suprimida].');
    expect(shown(editor, 'c').querySelectorAll('.is-lost')).toHaveLength(2);
  });

  it('are read aloud as what they are', () => {
    const mark = shown(edit(), 'c').querySelector('sup')!;
    expect([mark.getAttribute('role'), mark.getAttribute('aria-label')]).toEqual(['doc-noteref', 'Nota 1']);
  });

  it('stay what they are when words are written beside them, on both pages', () => {
    const [one, two] = [edit(10), edit(20)];
    const noteMark = noteMarkPosition(one.view.state.doc, 'n' as ClauseId)!;
    one.view.dispatch(one.view.state.tr.insertText(' mayor', noteMark));
    two.view.dispatch(two.view.state.tr.insertText('!', noteMark + 1));
    learn(one.doc, two.doc);
    learn(two.doc, one.doc);
    for (const editor of [one, two]) expect(words(editor, 'c')).toBe('Según el artículo 17 Bis, hay plazo mayor1!.');
    expect(draftOf(one, 'c').content).toEqual(draftOf(two, 'c').content);
  });

  it('go on naming the clause they stand in when it is split', () => {
    const editor = edit();
    const own = editor.view.state.schema.node('reference', { id: 'own', target: 'art3' });
    editor.view.dispatch(editor.view.state.tr.insert(startOf(editor, 'art3') + 6, own));
    editor.view.dispatch(editor.view.state.tr.split(startOf(editor, 'art3') + 3));
    expect(readDraft(editor.doc).at(-1)!.content).toEqual([
      { text: 'es.' },
      { text: atom, reference: { id: 'own', target: 'art3' } },
    ]);
  });

  it('take in no link and no term that their words get', () => {
    const editor = edit();
    const start = startOf(editor, 'c');
    select(editor, start, start + 20);
    setLink('https://ejemplo.gt/')(editor.view.state, editor.view.dispatch);
    toggleTerm(editor.view.state, editor.view.dispatch);
    const atoms = draftOf(editor, 'c').content.filter(({ text }) => text === atom);
    expect(atoms).toEqual([reference, { text: atom, note: 'n' }]);
    expect(clausesOf(editor.view.state.doc)[1]!.child(1).marks).toEqual([]);
    expect(draftOf(editor, 'c').content[0]).toMatchObject({ text: 'Según el ', link: 'https://ejemplo.gt/' });
    expect(draftOf(editor, 'c').content[0]!.term).toMatch(/./);
  });
});

describe('the mark of a note that is selected by a click', () => {
  const withMark = () => {
    const editor = edit();
    const mark = startOf(editor, 'c') + 'Según el ?, hay plazo'.length;
    editor.view.dispatch(editor.view.state.tr.setSelection(NodeSelection.create(editor.view.state.doc, mark)));
    return editor;
  };
  const said = (editor: Editor) =>
    readDraft(editor.doc).map(({ id, content }) => `${id}: ${content.map((run) => run.text).join('')}`);
  const others = ['art1: Objeto.', 'n: Días hábiles.', 'art2: Plazos.', 'art3: Fines.'];
  const besides = (editor: Editor) => said(editor).filter((line) => !line.startsWith('c: '));

  it('is deleted by itself', () => {
    const editor = withMark();
    mergeBackward(editor.view.state, editor.view.dispatch, editor.view);
    expect(draftOf(editor, 'c').content.map((run) => run.text)).toEqual(['Según el ', atom, ', hay plazo.']);
    expect(besides(editor)).toEqual(others);
  });

  it('is replaced by what is typed, or composed', () => {
    const editor = withMark();
    const { from, to } = editor.view.state.selection;
    const type = () => editor.view.state.tr.insertText('x');
    const taken = editor.view.someProp('handleTextInput', (handle) => handle(editor.view, from, to, 'x', type));
    if (!taken) editor.view.dispatch(type());
    expect(draftOf(editor, 'c').content.at(-1)!.text).toBe(', hay plazox.');
    expect(besides(editor)).toEqual(others);
  });

  it('is cut, and pasted where the caret is', () => {
    const editor = withMark();
    const held = board();
    fire(editor, 'cut', held);
    expect(draftOf(editor, 'c').content.at(-1)!.text).toBe(', hay plazo.');
    select(editor, startOf(editor, 'art3') + 5);
    fire(editor, 'paste', held);
    expect(draftOf(editor, 'art3').content).toEqual([{ text: 'Fines' }, { text: atom, note: 'n' }, { text: '.' }]);
    expect(besides(editor).slice(0, 3)).toEqual(others.slice(0, 3));
  });
});

describe('a new note', () => {
  it('stands behind the clause of its mark, with the caret in it', () => {
    const editor = edit();
    select(editor, startOf(editor, 'c') + 5);
    insertNote(editor.view.state, editor.view.dispatch);
    editor.view.dispatch(editor.view.state.tr.insertText('Nueva.'));
    expect(words(editor, 'c')).toBe('Según1 el artículo 17 Bis, hay plazo2.');
    const made = clausesOf(editor.view.state.doc)[3]!;
    expect([made.attrs['kind'], made.attrs['depth'], made.textContent]).toEqual(['note', 2, 'Nueva.']);
    expect(shown(editor, idOf(made)).dataset['number']).toBe('1');
    expect(readDraft(editor.doc).map(({ id }) => id)).toEqual(['art1', 'c', 'n', idOf(made), 'art2', 'art3']);
  });

  it('is taken back with its mark by one undo', () => {
    const editor = edit();
    const before = readDraft(editor.doc);
    select(editor, startOf(editor, 'c') + 5);
    insertNote(editor.view.state, editor.view.dispatch);
    editor.binding.undo();
    expect(readDraft(editor.doc)).toEqual(before);
  });

  it('is found from its mark, before and behind the caret or selected', () => {
    const editor = edit();
    const noteMark = noteMarkPosition(editor.view.state.doc, 'n' as ClauseId)!;
    for (const place of [noteMark, noteMark + 1]) {
      select(editor, place);
      expect(noteAtCaret(editor.view.state)).toBe('n');
    }
    editor.view.dispatch(editor.view.state.tr.setSelection(NodeSelection.create(editor.view.state.doc, noteMark)));
    expect(noteAtCaret(editor.view.state)).toBe('n');
    select(editor, noteMark - 1);
    expect(noteAtCaret(editor.view.state)).toBeUndefined();
  });
});

describe('a number of its own', () => {
  it('stands beside the clause, with the one that its place would have given it; those behind go on from it', () => {
    const editor = edit();
    const { number, expected, given } = shown(editor, 'art2').dataset;
    expect({ number, expected, given }).toEqual({ number: '17 Bis', expected: '2', given: '17 Bis' });
    expect(shown(editor, 'art3').dataset['number']).toBe('18');
  });

  it('goes and comes with what others do', () => {
    const editor = edit();
    setNumber(editor.doc, 'art2' as ClauseId, undefined);
    expect([shown(editor, 'art2').dataset['given'], shown(editor, 'art3').dataset['number']]).toEqual([undefined, '3']);
    setNumber(editor.doc, 'art3' as ClauseId, 'Único');
    expect(shown(editor, 'art3').dataset['number']).toBe('Único');
  });

  it('stays with the first part of a clause that is split, and with a clause that is cut and pasted', () => {
    const editor = edit();
    editor.view.dispatch(editor.view.state.tr.split(startOf(editor, 'art2') + 3));
    expect(readDraft(editor.doc).map(({ number }) => number)).toEqual([
      undefined,
      undefined,
      undefined,
      '17 Bis',
      undefined,
      undefined,
    ]);
    const held = board();
    select(editor, startOf(editor, 'art2'), startOf(editor, 'art2') + 'Pla'.length + 2);
    fire(editor, 'cut', held);
    select(editor, editor.view.state.doc.content.size - 1);
    fire(editor, 'paste', held);
    expect(draftOf(editor, 'art2')).toMatchObject({ number: '17 Bis', content: [{ text: 'Pla' }] });
  });
});

describe('the clipboard', () => {
  it('brings a clause, its note and its references back as they were', () => {
    const editor = edit();
    const before = readDraft(editor.doc);
    const held = board();
    select(editor, startOf(editor, 'c'), startOf(editor, 'art2'));
    fire(editor, 'cut', held);
    expect(readDraft(editor.doc).map(({ id }) => id)).toEqual(['art1', 'art2', 'art3']);
    select(editor, startOf(editor, 'art2'));
    fire(editor, 'paste', held);
    expect(readDraft(editor.doc)).toEqual(before);
  });

  it('makes copies whose marks lead to the copies of their notes', () => {
    const editor = edit();
    const held = board();
    select(editor, startOf(editor, 'c'), startOf(editor, 'art3'));
    fire(editor, 'copy', held);
    select(editor, editor.view.state.doc.content.size - 1);
    fire(editor, 'paste', held);
    const [, , , , , copy, note, article] = readDraft(editor.doc);
    expect([copy!.kind, note!.kind, article!.kind]).toEqual(['content', 'note', 'article']);
    expect(copy!.content[1]!.reference!.target).toBe(article!.id);
    expect(copy!.content[3]!.note).toBe(note!.id);
    expect(article!.number).toBeUndefined();
    expect(draftOf(editor, 'c').content[3]!.note).toBe('n');
  });

  it('tells other programs what is read', () => {
    const editor = edit();
    const held = board();
    select(editor, startOf(editor, 'c'), startOf(editor, 'c') + 22);
    fire(editor, 'copy', held);
    expect(held.getData('text/plain')).toBe('Según el artículo 17 Bis, hay plazo1');
    expect(held.getData('text/html')).toContain('>artículo 17 Bis</span>, hay plazo<sup');
  });
});
