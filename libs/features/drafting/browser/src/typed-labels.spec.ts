/** @jest-environment jsdom */
import type { ClauseId } from '@articulado/base';
import { readDraft } from '@articulado/draft-document';
import { type Clause, type ClauseKind, wordsOf } from '@articulado/policy-text';
import { TextSelection } from 'prosemirror-state';
import { idOf } from '@articulado/editor';
import { setClauseKind } from '@articulado/editor';
import { type Editor, openEditor, initialUpdateOf } from '@articulado/editor/testing';
import { typedLabels } from './typed-labels.js';

const clause = (id: string, kind: ClauseKind, depth: number, text: string): Clause => ({
  id: id as ClauseId,
  kind,
  depth,
  content: text ? [{ text }] : [],
});

describe('a label that is typed at the start of a clause', () => {
  let editor: Editor;
  afterEach(() => editor.close());

  const open = (...clauses: Clause[]) => {
    const made: ClauseKind[] = [];
    const plugin = typedLabels(
      () => editor.binding.undoManager.stopCapturing(),
      (kind) => made.push(kind),
    );
    editor = openEditor(initialUpdateOf(clauses), 10, [plugin]);
    return made;
  };
  const type = (id: string, text: string, offset = 0) => {
    let place = 0;
    const { view } = editor;
    view.state.doc.forEach((node, position) => {
      if (idOf(node) === id) place = position + 1 + offset;
    });
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place)));
    for (const letter of text) {
      const { from, to } = view.state.selection;
      const isHandled = view.someProp('handleTextInput', (handle) =>
        handle(view, from, to, letter, () => view.state.tr.insertText(letter, from, to)),
      );
      if (!isHandled) view.dispatch(view.state.tr.insertText(letter, from, to));
    }
  };
  const told = () => readDraft(editor.doc).map((each) => `${each.kind}@${each.depth} ${wordsOf(each)}`);

  it('makes it that, and says so', () => {
    const made = open(clause('a', 'article', 1, 'Objeto.'), clause('b', 'content', 2, ''));
    type('b', 'Artículo 2. Ámbito');
    expect(told()).toEqual(['article@1 Objeto.', 'article@1 Ámbito']);
    expect(made).toEqual(['article']);
  });

  it.each([
    ['a) ', 'point'],
    ['1. ', 'paragraph'],
    ['CAPÍTULO II ', 'chapter'],
    ['Título I. ', 'title'],
  ])('"%s" makes a %s', (label, kind) => {
    open(clause('a', 'content', 0, ''));
    type('a', `${label}x`);
    expect(told()).toEqual([`${kind}@0 x`]);
  });

  it('puts the first of its kind into the part that may hold it', () => {
    open(
      clause('d', 'docTitle', 0, 'Ley'),
      clause('a', 'content', 1, ''),
      clause('b', 'content', 1, ''),
      clause('c', 'content', 2, ''),
    );
    type('a', 'TÍTULO I Uno');
    type('b', 'Artículo 1. Dos');
    type('c', 'CAPÍTULO I Tres');
    expect(told().slice(1)).toEqual(['title@0 Uno', 'article@1 Dos', 'chapter@1 Tres']);
  });

  it('is brought back as words by one undo, and made a label again by a redo', () => {
    open(clause('a', 'content', 0, 'ministerios'));
    type('a', 'a) ');
    expect(told()).toEqual(['point@0 ministerios']);
    editor.binding.undo();
    expect(told()).toEqual(['content@0 a) ministerios']);
    editor.binding.redo();
    expect(told()).toEqual(['point@0 ministerios']);
  });

  it('puts an item below the one that holds it, and beside its like', () => {
    const numeral = clause('1', 'paragraph', 2, 'Fines:');
    open(
      clause('a', 'article', 1, 'Fines.'),
      numeral,
      clause('b', 'paragraph', 2, ''),
      clause('c', 'paragraph', 2, ''),
      clause('d', 'content', 2, ''),
    );
    type('b', 'a) uno');
    type('c', 'b) dos');
    type('d', '2. tres');
    expect(told().slice(1)).toEqual(['paragraph@2 Fines:', 'point@3 uno', 'point@3 dos', 'paragraph@2 tres']);
  });

  it('takes "i)" as Roman below a letter, and as a letter behind "h)"', () => {
    open(clause('a', 'point', 0, 'uno'), clause('b', 'content', 1, ''));
    type('b', 'i) dos');
    expect(told()[1]).toBe('subpoint@1 dos');
    editor.close();
    open(...[...'abcdefgh'].map((id) => clause(id, 'point', 0, id)), clause('i', 'content', 0, ''));
    type('i', 'i) nueve');
    expect(told()[8]).toBe('point@0 nueve');
  });

  it.each(['Artículo 2 de la Ley', 'a las', '2017. Año', 'según el artículo 2. Y'])('"%s" stays words', (words) => {
    open(clause('a', 'content', 0, ''));
    type('a', words);
    expect(told()).toEqual([`content@0 ${words}`]);
  });

  it('stays words in the midst of a clause, in cells and in notes', () => {
    open(clause('a', 'content', 0, 'uno'), clause('n', 'note', 1, ''));
    type('a', 'a) ', 3);
    type('n', '1. ');
    expect(told()).toEqual(['content@0 unoa) ', 'note@1 1. ']);
  });

  it('is not doubled by the menu of kinds', () => {
    open(
      clause('a', 'content', 0, 'Artículo 2. Ámbito'),
      clause('b', 'content', 0, 'a) uno'),
      clause('c', 'content', 0, 'Sin'),
    );
    const { view } = editor;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 1)));
    setClauseKind('article')(view.state, view.dispatch);
    view.dispatch(
      view.state.tr.setSelection(TextSelection.create(view.state.doc, 10, view.state.doc.content.size - 1)),
    );
    setClauseKind('point')(view.state, view.dispatch);
    expect(told()).toEqual(['article@0 Ámbito', 'point@0 uno', 'point@0 Sin']);
  });
});
