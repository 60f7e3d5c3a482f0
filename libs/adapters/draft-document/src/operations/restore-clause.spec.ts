import type { Clause, PolicyText } from '@articulado/policy-text';
import * as Y from 'yjs';
import {
  createDraft,
  deleteClause,
  insertClause,
  insertClauses,
  insertText,
  lostWords,
  moveClause,
  moveClauses,
  readDraft,
  restoreClause,
  rootsOf,
  splitClause,
} from '../index.js';
import { abcd, clause, id } from '../testing/small-text.js';
import { bothOrders, pair, words } from '../testing/two-replicas.js';

const at = (depth: number, name: string): Clause => ({ ...clause(name, name), depth });
/** Clauses named by letters, as deep as their names are long. */
const text = (...names: string[]): PolicyText => names.map((name) => at(name.length - 1, name));
const order = (doc: Y.Doc) =>
  readDraft(doc)
    .map((each) => each.id)
    .join(' ');

describe('a deleted clause that is put back', () => {
  it('stands where it stood, also when those around it are gone too', () => {
    const doc = createDraft(abcd);
    deleteClause(doc, id('c'));
    deleteClause(doc, id('b'));
    restoreClause(doc, id('c'));
    expect(words(doc)).toBe('a:aaaa c:cccc d:dddd');
    deleteClause(doc, id('a'));
    deleteClause(doc, id('c'));
    restoreClause(doc, id('b'));
    expect(words(doc)).toBe('b:bbbb d:dddd');
    restoreClause(doc, id('a'));
    restoreClause(doc, id('c'));
    expect(words(doc)).toBe('a:aaaa b:bbbb c:cccc d:dddd');
  });

  it('stands where it stood last, not where it was moved from', () => {
    const doc = createDraft(abcd);
    moveClause(doc, id('b'), id('d'));
    deleteClause(doc, id('b'));
    restoreClause(doc, id('b'));
    expect(order(doc)).toBe('a c d b');
  });

  it('stands in front of what still stands behind it, wherever the one before it was moved', () => {
    const doc = createDraft(abcd);
    deleteClause(doc, id('b'));
    moveClause(doc, id('a'), id('d'));
    restoreClause(doc, id('b'));
    expect(order(doc)).toBe('b c d a');
  });

  it('stands in its article, wherever that was moved meanwhile', () => {
    const doc = createDraft(text('a', 'ab', 'ac', 'd', 'e'));
    deleteClause(doc, id('ab'));
    deleteClause(doc, id('ac'));
    moveClause(doc, id('a'), id('d'));
    restoreClause(doc, id('ac'));
    expect(order(doc)).toBe('d a ac e');
    restoreClause(doc, id('ab'));
    expect(order(doc)).toBe('d a ab ac e');
    moveClauses(doc, [
      { id: id('a'), after: undefined },
      { id: id('ab'), after: id('a') },
    ]);
    expect(order(doc)).toBe('a ab d ac e');
  });

  it.each(bothOrders)('leaves the paragraphs that stood under it where they are read (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(text('a', 'b', 'bc', 'bd', 'e'), ids);
    const cell = (column: string): Clause => ({
      ...at(1, column),
      kind: 'cell',
      cell: { table: 't', row: 'r', column },
    });
    insertClauses(one, [cell('x'), cell('y')], id('a'));
    deleteClause(one, id('b'));
    splitClause(one, id('a'), 1, id('s'));
    moveClause(two, id('a'), id('bd'));
    meet();
    expect(order(two)).toBe('s bc bd a x y e');
    restoreClause(two, id('b'));
    meet();
    expect(order(two)).toBe('s b bc bd a x y e');
  });

  it.each(bothOrders)('goes with its article that somebody moves at that moment (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(text('a', 'ab', 'ac', 'd', 'e'), ids);
    deleteClause(one, id('ac'));
    meet();
    moveClauses(one, [
      { id: id('a'), after: id('d') },
      { id: id('ab'), after: id('a') },
    ]);
    restoreClause(two, id('ac'));
    meet();
    expect(order(one)).toBe('d a ab ac e');
  });

  it.each(bothOrders)('takes a place once, when two people put it back (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(abcd, ids);
    deleteClause(one, id('b'));
    meet();
    restoreClause(one, id('b'));
    restoreClause(two, id('b'));
    expect(meet()).toBe('a:aaaa b:bbbb c:cccc d:dddd');
  });

  it.each(bothOrders)(
    'is offered again should somebody take back the split it came from at that moment (%i, %i)',
    (...ids) => {
      const { one, two, meet } = pair(abcd, ids);
      const undo = new Y.UndoManager(rootsOf(two).text);
      splitClause(two, id('a'), 2, id('s'));
      deleteClause(one, id('a'));
      expect(meet()).toBe('s:aa b:bbbb c:cccc d:dddd');
      deleteClause(one, id('s'));
      restoreClause(one, id('s'));
      undo.undo();
      expect(meet()).toBe('b:bbbb c:cccc d:dddd');
      expect(lostWords(one)).toEqual([{ clause: 'a', words: 'aa', whole: 'aaaa' }]);
    },
  );

  it('comes to the end if it has no place to come back to', () => {
    const { one, two, meet } = pair(abcd);
    const undo = new Y.UndoManager(rootsOf(one).order);
    insertClause(one, clause('n', 'nn'), id('a'));
    meet();
    insertText(two, id('n'), 2, ' new');
    undo.undo();
    expect(meet()).toBe('a:aaaa b:bbbb c:cccc d:dddd');
    restoreClause(two, id('n'));
    expect(meet()).toBe('a:aaaa b:bbbb c:cccc d:dddd n:nn new');
  });

  it('can be followed by other places', () => {
    const doc = createDraft(abcd);
    for (const name of ['a', 'b', 'c']) deleteClause(doc, id(name));
    for (const name of ['b', 'a', 'c']) restoreClause(doc, id(name));
    insertClause(doc, clause('n', 'nn'), id('c'));
    moveClause(doc, id('a'), id('n'));
    expect(order(doc)).toBe('b c n a d');
  });
});
