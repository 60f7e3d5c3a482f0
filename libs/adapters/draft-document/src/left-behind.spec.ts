import * as Y from 'yjs';
import { rootsOf } from './format.js';
import { deleteClause, insertClause, mergeClauses, moveClause, moveClauses, movedTogether, setDepth } from './index.js';
import { article, at, id } from './testing/small-text.js';
import { bothOrders, order, pair } from './testing/two-replicas.js';

describe('what stands behind a clause that several move', () => {
  it.each(bothOrders)('stays where each of them left it knowingly (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(article('a', 'b', 'bc', 'd'), ids);
    moveClause(one, id('bc'), id('a'));
    moveClause(one, id('a'), id('d'));
    expect(order(one)).toBe('bc b d a');
    moveClause(two, id('b'), undefined);
    expect(order(two)).toBe('b a bc d');
    expect(meet()).not.toContain('a:a bc');
    expect(order(one)).toBe('b bc d a');
  });

  it.each(bothOrders)('stays where it was left by who cut and pasted the clause (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(article('a', 'b', 'c'), ids);
    deleteClause(one, id('a'));
    moveClause(one, id('a'), id('c'));
    setDepth(two, id('b'), 1);
    meet();
    expect(order(one)).toBe('b c a');
  });

  it.each(bothOrders)(
    'stays behind what came between the two and was left, also if it returns there by an undo (%i, %i)',
    (...ids) => {
      const { one, two, meet } = pair(
        article('a', 'b', 'c').map((each) => ({ ...each, depth: 0 })),
        ids,
      );
      insertClause(one, at(0, 'n'), id('a'));
      const { clauses, order: elements } = rootsOf(one);
      const undo = new Y.UndoManager([clauses, elements]);
      moveClause(one, id('b'), undefined);
      meet();
      expect(order(two)).toBe('b a n c');
      undo.undo();
      expect(order(one)).toBe('a n b c');
      setDepth(two, id('b'), 1);
      moveClause(two, id('a'), id('c')); // and leaves what stands behind it there
      expect(order(two)).toBe('b n c a');
      meet();
      expect(order(one)).toBe('n b c a');
    },
  );

  it.each(bothOrders)('stays where it was left by who moved all of the article before it (%i, %i)', (...ids) => {
    const { one, two, meet } = pair([at(0, 'a'), at(1, 'ab'), at(0, 'c'), at(0, 'd')], ids);
    moveClauses(one, [
      { id: id('a'), after: id('d') },
      { id: id('ab'), after: id('a') },
    ]);
    setDepth(two, id('c'), 1);
    meet();
    expect(order(one)).toBe('c d a ab');
  });

  it.each(bothOrders)(
    'does not hold back a part of it, before which somebody puts it at that moment (%i, %i)',
    (...ids) => {
      const { one, two, meet } = pair([at(0, 'k'), at(0, 'c'), at(0, 'l'), at(1, 'd'), at(1, 'w'), at(0, 'z')], ids);
      moveClause(one, id('l'), id('k'), movedTogether([id('l'), id('d')])); // and leaves what stands behind them
      expect(order(one)).toBe('k l d c w z');
      moveClause(two, id('w'), id('l'));
      meet();
      expect(order(one)).toBe('k l d c w z');
    },
  );

  it.each(bothOrders)('goes with it once it was put behind it again, though it was left before (%i, %i)', (...ids) => {
    const { one, two, meet } = pair([at(0, 'x'), at(1, 'y'), at(1, 'n'), at(0, 'c'), at(0, 'd')], ids);
    for (const after of ['c', 'd'])
      moveClauses(one, [
        { id: id('x'), after: id(after) },
        { id: id('y'), after: id('x') },
      ]);
    meet();
    expect(order(one)).toBe('n c d x y');
    moveClause(one, id('n'), id('x'));
    moveClauses(two, [
      { id: id('x'), after: undefined },
      { id: id('y'), after: id('x') },
    ]);
    meet();
    expect(order(one)).toBe('x n y c d');
  });

  it.each(bothOrders)('goes with it also if somebody put it elsewhere, and took that back (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(
      article('a', 'b', 'c').map((each) => ({ ...each, depth: 0 })),
      ids,
    );
    insertClause(one, at(1, 'n'), id('a'));
    const { clauses, order: elements } = rootsOf(one);
    const undo = new Y.UndoManager([clauses, elements]);
    moveClause(one, id('n'), id('b'));
    undo.undo();
    expect(order(one)).toBe('a n b c');
    moveClause(two, id('a'), id('c'));
    meet();
    expect(order(one)).toBe('b c a n');
  });

  it.each(bothOrders)('goes with it only if it stands deeper, whatever took that along (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(article('x', 'y', 'z', 'zd'), ids);
    moveClause(one, id('zd'), id('x'));
    moveClause(two, id('x'), id('y'));
    insertClause(two, at(1, 'n'), id('zd'));
    meet();
    expect(order(one)).toBe('y x zd z n');
  });

  it.each(bothOrders)('goes where it was put with it, not where it was knowingly left (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(article('a', 'ab', 'c', 'd', 'e'), ids);
    moveClause(one, id('a'), id('c')); // and leaves what stands under it
    moveClauses(two, [
      { id: id('a'), after: id('d') },
      { id: id('ab'), after: id('a') },
    ]);
    meet();
    expect(order(one)).toBe(order(one).startsWith('c a') ? 'c a d ab e' : 'c d a ab e');
  });

  it.each(bothOrders)('goes with it also if it was merged into one that is gone (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(article('a', 'b', 'c'), ids);
    mergeClauses(one, id('a'), id('b'));
    deleteClause(two, id('a'));
    meet();
    expect(order(one)).toBe('b c');
    moveClause(one, id('b'), id('c'));
    insertClause(two, at(1, 'bp'), id('b'));
    meet();
    expect(order(one)).toBe('c b bp');
  });

  it.each(bothOrders)('stays where it is when the clause before it is deleted, or merged (%i, %i)', (...ids) => {
    for (const leave of [
      (doc: Y.Doc) => deleteClause(doc, id('b')),
      (doc: Y.Doc) => mergeClauses(doc, id('d'), id('b')),
    ]) {
      const { one, two, meet } = pair(
        article('a', 'b', 'c', 'd').map((each) => ({ ...each, depth: 0 })),
        ids,
      );
      setDepth(two, id('b'), 1);
      insertClause(two, at(1, 'part'), id('b'));
      moveClause(one, id('b'), id('d'));
      moveClause(one, id('a'), id('b'));
      meet();
      expect(order(one)).toBe('part c d b a');
      leave(one);
      expect(order(one)).toBe('part c d a');
    }
  });
});
