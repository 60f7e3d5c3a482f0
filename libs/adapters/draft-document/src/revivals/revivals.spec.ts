import * as Y from 'yjs';
import {
  bringsRevivals,
  checkDraft,
  deleteClause,
  deleteText,
  dropDoubledRevivals,
  insertText,
  noteRevivals,
  readerOf,
} from '../index.js';
import { id } from '../testing/small-text.js';
import { bothOrders, pair, words } from '../testing/two-replicas.js';

/** Two people who can undo, and whose pages keep what came back once. */
function undoers(ids: readonly [number, number]) {
  const { one, two, meet } = pair(undefined, ids);
  const person = (doc: Y.Doc) => {
    const scope = [doc.getText('text'), doc.getMap('clauses'), doc.getArray('order')];
    const manager = new Y.UndoManager(scope, { trackedOrigins: new Set(['person']) });
    const draft = readerOf(doc);
    draft.onChange(({ transaction }) => bringsRevivals(transaction, draft) && dropDoubledRevivals(doc));
    const step = (act: () => unknown) => {
      manager.stopCapturing();
      doc.transact(act, 'person');
    };
    return {
      deletes: (from: number, to: number) => step(() => deleteText(doc, id('a'), from, to)),
      types: (at: number, text: string) => step(() => insertText(doc, id('a'), at, text)),
      deletesClause: (name: string) => step(() => deleteClause(doc, id(name))),
      undoes: () => noteRevivals(manager, () => manager.undo()),
      redoes: () => noteRevivals(manager, () => manager.redo()),
    };
  };
  return { one, two, a: person(one), b: person(two), meet: () => (meet(), meet().split(' ')[0]) };
}

describe('words that two people delete and both bring back', () => {
  it.each(bothOrders)('are there once (%i, %i)', (...ids) => {
    const { a, b, meet } = undoers(ids);
    a.deletes(0, 4);
    b.deletes(0, 4);
    meet();
    a.undoes();
    b.undoes();
    expect(meet()).toBe('a:aaaa');
  });

  it.each(bothOrders)('are there once when the deletions only overlap (%i, %i)', (...ids) => {
    const { one, a, b, meet } = undoers(ids);
    a.types(4, 'bcdef');
    meet();
    a.deletes(1, 6);
    b.deletes(3, 8);
    expect(words(one)).toMatch(/^a:adef /);
    meet();
    a.undoes();
    b.undoes();
    expect(meet()).toBe('a:aaaabcdef');
  });

  it.each(bothOrders)('are there once when the second sees them back and then undoes (%i, %i)', (...ids) => {
    const { a, b, meet } = undoers(ids);
    a.deletes(0, 4);
    b.deletes(0, 4);
    meet();
    a.undoes();
    meet();
    b.undoes();
    expect(meet()).toBe('a:aaaa');
    b.redoes();
    expect(meet()).toBe('a:aaaa');
    a.redoes();
    expect(meet()).toBe('a:');
    a.undoes();
    expect(meet()).toBe('a:aaaa');
  });

  it.each(bothOrders)('may be deleted and brought back again and again (%i, %i)', (...ids) => {
    const { a, b, meet } = undoers(ids);
    for (let round = 0; round < 3; round++) {
      a.deletes(1, 3);
      b.deletes(0, 3);
      meet();
      b.undoes();
      a.undoes();
      expect(meet()).toBe('a:aaaa');
    }
  });

  it('keep letters whole that take two units', () => {
    const { a, b, meet } = undoers([10, 20]);
    a.types(2, '😀');
    meet();
    a.deletes(2, 4);
    b.deletes(1, 5);
    meet();
    a.undoes();
    b.undoes();
    expect(meet()).toBe('a:aa😀aa');
  });
});

describe('the check of what came back', () => {
  it.each<[string, unknown]>([
    ['no note', 'x'],
    ['a note of what somebody else brought back', [99, 0, 1, 10, 0]],
    ['a stretch of no length', [10, 0, 0, 10, 0]],
    ['a clock that is none', [10, -1, 1, 10, 0]],
  ])('refuses %s', (_what, note) => {
    const { one } = pair();
    one.getArray('revivals').push([note]);
    expect(checkDraft(one)).toEqual({ problem: 'revivals' });
  });

  it('refuses to forget one', () => {
    const { one } = pair();
    one.getArray('revivals').push([[10, 0, 1, 10, 0]]);
    expect(checkDraft(one)).toBeUndefined();
    one.getArray('revivals').delete(0);
    expect(checkDraft(one)).toEqual({ problem: 'revivals' });
  });
});

describe('a clause that somebody brings back, whom another came before', () => {
  it.each(bothOrders)('stands where the other put it, and goes when it is deleted there (%i, %i)', (...ids) => {
    const { one, two, a, b, meet } = undoers(ids);
    a.deletesClause('b');
    a.deletesClause('c');
    b.deletesClause('b');
    meet();
    a.undoes();
    a.undoes();
    meet();
    b.undoes();
    expect(words(two)).toBe('a:aaaa b:bbbb c:cccc d:dddd');
    deleteClause(one, id('b'));
    meet();
    expect([words(one), words(two)]).toEqual(['a:aaaa c:cccc d:dddd', 'a:aaaa c:cccc d:dddd']);
  });
});
