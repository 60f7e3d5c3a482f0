/** @jest-environment jsdom */
import {
  deleteClause,
  deleteText,
  insertClause,
  insertText,
  lostWords,
  moveClause,
  readDraft,
  readerOf,
} from '@articulado/draft-document';
import type { Clause } from '@articulado/policy-text';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import * as Y from 'yjs';
import { clausesOf, idOf, nodeOf } from './clause-nodes.js';
import { draftSchema } from './schema.js';
import { clauseNamed, initialUpdateOf } from './testing/editors.js';
import { Invariants } from './testing/invariants.js';
import { Letters } from './testing/letters.js';
import { asAsked } from './testing/own-edit.js';

/** An editor that finds what was typed by comparing the texts from the front, as this library's own once did. */
function guessingEditor(words: string) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, initialUpdateOf([clauseNamed('a', words)]));
  const draft = readerOf(doc);
  const view: EditorView = new EditorView(document.createElement('div'), {
    state: EditorState.create({ doc: draftSchema.node('doc', null, draft.text().map(nodeOf)) }),
    dispatchTransaction(tr) {
      const [before, after] = [tr.before, tr.doc].map((each) => each.textContent) as [string, string];
      view.updateState(view.state.apply(tr));
      let start = 0;
      while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
      const id = idOf(clausesOf(tr.doc)[0]!);
      deleteText(doc, id, start, start + Math.max(0, before.length - after.length));
      insertText(doc, id, start, after.slice(start, start + Math.max(0, after.length - before.length)));
    },
  });
  const letters = new Letters();
  return { view, lettersOf: (id: Parameters<Letters['of']>[1]) => letters.of(draft, id) };
}

describe('the invariants', () => {
  it.each([
    ['typed before its like', (view: EditorView) => view.dispatch(view.state.tr.insertText('p', 4))],
    ['deleted before its like', (view: EditorView) => view.dispatch(view.state.tr.delete(4, 5))],
  ])('tell a letter %s from the one beside it, though the text reads the same', (_what, edit) => {
    const { view, lettersOf } = guessingEditor('la pppersona');
    expect(asAsked(view, lettersOf, () => edit(view)).join('\n')).toContain('became another');
    view.destroy();
  });

  it('find nothing where letters differ', () => {
    const { view, lettersOf } = guessingEditor('la persona');
    expect(asAsked(view, lettersOf, () => view.dispatch(view.state.tr.insertText('x', 4)))).toEqual([]);
    view.destroy();
  });

  it('ask back no blank that somebody typed into a deleted clause, which nobody is asked about', () => {
    const first = initialUpdateOf([clauseNamed('a', 'la persona'), clauseNamed('b', 'otra')]);
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    for (const doc of [one, two]) Y.applyUpdate(doc, first);
    const { id } = clauseNamed('a', '');
    deleteClause(one, id);
    insertText(two, id, 2, ' ');
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    const invariants = new Invariants(2, two);
    expect(lostWords(one)).toEqual([]);
    expect(invariants.faults(one, false).filter((fault) => fault.startsWith('restored'))).toEqual([]);
  });

  it('let a clause that an undo brought back go with the clause behind which it was first put', () => {
    const first = initialUpdateOf(['a', 'b', 'c'].map((name) => clauseNamed(name, name)));
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    for (const doc of [one, two]) Y.applyUpdate(doc, first);
    const invariants = new Invariants(2, one);
    const does = (doc: Y.Doc, name: string, change: () => void) => {
      const before = invariants.observe(doc);
      const act = invariants.ledger.begin(doc === one ? 0 : 1, name);
      change();
      expect(invariants.after(act, before, invariants.observe(doc))).toEqual([]);
    };
    const [a, b, c, n] = ['a', 'b', 'c', 'n'].map((name) => clauseNamed(name, name)) as [
      Clause,
      Clause,
      Clause,
      Clause,
    ];
    does(one, 'insert', () => insertClause(one, { ...n, depth: 1 }, a.id));
    does(one, 'move', () => moveClause(one, c.id, a.id));
    const undo = new Y.UndoManager([one.getMap('clauses'), one.getArray('order')]);
    does(one, 'move', () => moveClause(one, n.id, b.id));
    does(one, 'undo', () => undo.undo());
    does(two, 'move', () => moveClause(two, a.id, c.id));
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    expect(readDraft(one).map(({ id }) => id)).toEqual([c.id, b.id, a.id, n.id]);
    expect(invariants.faults(one, false)).toEqual([]);
  });
});
