/** @jest-environment jsdom */
import { clauseNamed, type Editor, initialUpdateOf, learn, openEditor } from '@articulado/editor/testing';
import { insertText } from '@articulado/draft-document';
import type { ClauseId } from '@articulado/base';
import { TextSelection } from 'prosemirror-state';
import * as Y from 'yjs';
import {
  currentMatch,
  matchesOf,
  nextMatch,
  replaceMatches,
  selectMatch,
  setSearch,
  textSearch,
} from './text-search.js';

const initial = initialUpdateOf([
  clauseNamed('a', 'El plan de datos'),
  clauseNamed('b', 'El plán, los planes'),
  clauseNamed('c', 'Nada'),
]);
const query = { words: 'plan', isAccentExact: false, isCaseExact: false, isWholeWord: false };

describe('the search in the text of the room', () => {
  let editor: Editor;
  beforeEach(() => {
    editor = openEditor(initial, 7, [textSearch()]);
    editor.view.dispatch(setSearch(editor.view.state.tr, { query, isWithinScope: false }));
  });
  afterEach(() => editor.close());

  const state = () => editor.view.state;
  const words = ({ from, to }: { from: number; to: number }) => state().doc.textBetween(from, to);
  const marked = () => [...editor.view.dom.querySelectorAll('.find-match')].map(({ textContent }) => textContent);
  const text = () => state().doc.children.map(({ textContent }) => textContent);
  const go = (direction: 'forward' | 'back') => {
    const next = nextMatch(state(), direction)!;
    editor.view.dispatch(selectMatch(state(), next.match));
    return [words(next.match), next.wraps];
  };

  it('marks all that it finds, also what is written afterwards, by whomever', () => {
    expect(marked()).toEqual(['plan', 'plán', 'plan']);
    editor.view.dispatch(state().tr.insertText(' plan', state().doc.content.size - 1));
    expect(marked()).toHaveLength(4);
    const other = new Y.Doc();
    Y.applyUpdate(other, initial);
    insertText(other, 'c' as ClauseId, 0, 'plan ');
    learn(editor.doc, other);
    expect(marked()).toHaveLength(5);
    editor.view.dispatch(setSearch(state().tr, undefined));
    expect(marked()).toEqual([]);
  });

  it('goes from one to the next, and on at the other end', () => {
    expect([go('forward'), go('forward'), go('forward'), go('forward')]).toEqual([
      ['plan', false],
      ['plán', false],
      ['plan', false],
      ['plan', true],
    ]);
    expect([go('back'), go('back')]).toEqual([
      ['plan', true],
      ['plán', false],
    ]);
    expect(editor.view.dom.querySelector('.is-current')!.textContent).toBe('plán');
  });

  it('keeps to what was selected, whatever is written before it', () => {
    const start = state().doc.child(0).nodeSize;
    const scope = { from: start, to: start + state().doc.child(1).nodeSize };
    editor.view.dispatch(setSearch(state().tr, { query, scope, isWithinScope: true }));
    expect(marked()).toEqual(['plán', 'plan']);
    editor.view.dispatch(state().tr.insertText('plan '.repeat(5), 1));
    expect(marked()).toEqual(['plán', 'plan']);
  });

  it('replaces all in one undo, and keeps what colleagues wrote', () => {
    const { undoManager } = editor.binding;
    undoManager.stopCapturing();
    editor.view.dispatch(replaceMatches(state(), matchesOf(state()), '$1 programa'));
    undoManager.stopCapturing();
    expect(text()).toEqual(['El $1 programa de datos', 'El $1 programa, los $1 programaes', 'Nada']);
    const other = new Y.Doc();
    Y.applyUpdate(other, initial);
    insertText(other, 'a' as ClauseId, 0, 'Ajeno. ');
    learn(editor.doc, other);
    editor.binding.undo();
    expect(text()).toEqual(['Ajeno. El plan de datos', 'El plán, los planes', 'Nada']);
    expect(undoManager.canUndo()).toBe(false);
  });

  it('replaces one, with nothing too, and goes on behind it', () => {
    go('forward');
    editor.view.dispatch(replaceMatches(state(), [currentMatch(state())!], 'plan nacional'));
    expect(text()[0]).toBe('El plan nacional de datos');
    expect(go('forward')).toEqual(['plán', false]);
    editor.view.dispatch(replaceMatches(state(), [currentMatch(state())!], ''));
    expect(text()[1]).toBe('El , los planes');
  });

  it('keeps the formatting of what it replaces', () => {
    const { strong } = state().schema.marks;
    editor.view.dispatch(state().tr.addMark(4, 8, strong!.create()));
    editor.view.dispatch(replaceMatches(state(), matchesOf(state()).slice(0, 1), 'programa'));
    const marks = state()
      .doc.child(0)
      .children.map((node) => [node.text, node.marks.map(({ type }) => type.name)]);
    expect(marks).toEqual([
      ['El ', []],
      ['programa', ['strong']],
      [' de datos', []],
    ]);
  });

  it('keeps the link of words that are all of it, and the words behind out of it', () => {
    const { link } = state().schema.marks;
    editor.view.dispatch(state().tr.addMark(4, 8, link!.create({ href: 'https://ejemplo.gt/' })));
    editor.view.dispatch(replaceMatches(state(), matchesOf(state()).slice(0, 1), 'programa'));
    const linked = state()
      .doc.child(0)
      .children.filter(({ marks }) => marks.length > 0);
    expect(linked.map(({ text: said }) => said)).toEqual(['programa']);
  });

  it('counts more than it marks', () => {
    const many = openEditor(initialUpdateOf([clauseNamed('a', 'plan '.repeat(1_200))]), 8, [textSearch()]);
    many.view.dispatch(setSearch(many.view.state.tr, { query, isWithinScope: false }));
    const { match } = nextMatch(many.view.state, 'forward')!;
    many.view.dispatch(
      many.view.state.tr.setSelection(TextSelection.create(many.view.state.doc, match.from, match.to)),
    );
    expect([matchesOf(many.view.state).length, many.view.dom.querySelectorAll('.find-match').length]).toEqual([
      1_200, 1,
    ]);
    many.close();
  });
});
