import { runsOr, seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import * as Y from 'yjs';
import {
  deleteClause,
  insertClause,
  moveClause,
  moveClauses,
  readerOf,
  restoreClause,
  setDepth,
  settleDraft,
  splitClause,
} from './index.js';
import { draftAfter, stepsOfPlaces } from './testing/people-who-move.js';
import { article, at, clause, id } from './testing/small-text.js';
import { bothOrders, order, pair, words } from './testing/two-replicas.js';

const seed = seedNow();

describe('a draft in which somebody wrote down where its clauses stand', () => {
  it.each(bothOrders)(
    'takes along what is split from a part, also if somebody wrote down meanwhile where the part stands (%i, %i)',
    (...ids) => {
      const { one, two, meet } = pair(
        article('a', 'b', 'c', 'd').map((each) => ({ ...each, depth: 0 })),
        ids,
      );
      moveClause(one, id('a'), id('d'));
      setDepth(one, id('a'), 1);
      moveClause(two, id('d'), undefined);
      Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
      expect(order(two)).toBe('d a b c');
      settleDraft(two);
      splitClause(one, id('a'), 0, id('half'));
      meet();
      expect(order(one)).toBe('d a half b c');
    },
  );

  it.each(bothOrders)(
    'leaves what was split from a part that another moves into the article, settled or not (%i, %i)',
    (...ids) => {
      const clauses = article('a', 'c', 'd').map((each) => ({ ...each, depth: 0 }));
      const { one, two, meet } = pair(clauses, ids);
      splitClause(one, id('a'), 0, id('half'), { depth: 1 });
      moveClause(one, id('c'), id('d'));
      moveClause(two, id('a'), id('c'));
      setDepth(two, id('a'), 1);
      meet();
      expect(order(one)).toBe('half d c a');
      settleDraft(one);
      expect(order(one)).toBe('half d c a');
    },
  );

  it.each(bothOrders)('stays behind parts whose order was written down, also when it comes back (%i, %i)', (...ids) => {
    const { one, two, meet } = pair([clause('b', 'uno dos tres'), clause('c', 'c'), clause('d', 'd')], ids);
    splitClause(one, id('b'), 4, id('p'));
    splitClause(two, id('b'), 8, id('q'));
    meet();
    settleDraft(one);
    deleteClause(one, id('c'));
    restoreClause(one, id('c'));
    expect(order(one)).toBe('b p q c d');
  });

  it.each(bothOrders)('reads the same once settled where two moved each other’s predecessors (%i, %i)', (...ids) => {
    const { one, two, meet } = pair([at(1, 'a'), at(1, 'm'), at(1, 'n'), at(1, 'z'), at(1, 'b'), at(0, 'h')], ids);
    moveClauses(one, [
      { id: id('b'), after: id('a') },
      { id: id('m'), after: id('b') },
      { id: id('n'), after: id('m') },
    ]);
    moveClauses(two, [
      { id: id('h'), after: id('n') },
      { id: id('b'), after: id('h') },
    ]);
    meet();
    // b stands where the one whose change counts has put it, and what one moved with it comes along.
    const expected = ids[0] > ids[1] ? 'a b m n h z' : 'a h b m n z';
    expect(order(one)).toBe(expected);
    settleDraft(one);
    expect(order(one)).toBe(expected);
    meet();
    expect([order(one), order(two)]).toEqual([expected, expected]);
  });

  it.each(bothOrders)(
    'reads the same where a part stood before others of its move, and stands behind them (%i, %i)',
    (...ids) => {
      const text = [at(0, 'a'), at(0, 'b'), at(1, 'c'), at(1, 'd'), at(0, 'e'), at(0, 'z')];
      const { one, two, meet } = pair(text, ids);
      splitClause(one, id('d'), 1, id('half'));
      moveClause(one, id('a'), id('half'));
      moveClauses(two, [
        { id: id('d'), after: id('a') },
        { id: id('e'), after: id('d') },
      ]);
      meet();
      expect(order(one)).toBe('e b c half a d z');
      settleDraft(one);
      expect(order(one)).toBe('e b c half a d z');
    },
  );

  it.each(bothOrders)(
    'takes along what somebody put behind what was split from a part that goes with the article (%i, %i)',
    (...ids) => {
      const { one, two, meet } = pair([at(0, 'a'), at(0, 'h'), at(1, 'f'), at(0, 'z')], ids);
      insertClause(one, at(1, 'b'), id('a'));
      moveClause(two, id('a'), id('z'));
      Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
      settleDraft(two);
      expect(order(two)).toBe('h f z a b');
      splitClause(one, id('b'), 1, id('half'));
      moveClause(one, id('f'), id('half'));
      meet();
      expect(order(one)).toBe('h z a b half f');
      settleDraft(one);
      expect(order(one)).toBe('h z a b half f');
    },
  );

  it('reads the same, whether one did or both', () => {
    const { one, two, meet } = pair(article('a', 'ab', 'ac', 'b', 'c'));
    insertClause(one, at(1, 'ad'), id('ac'));
    moveClauses(two, [
      { id: id('a'), after: id('c') },
      { id: id('ab'), after: id('a') },
      { id: id('ac'), after: id('ab') },
    ]);
    const before = meet();
    settleDraft(one);
    settleDraft(two);
    expect(words(one)).toBe(before);
    expect(meet()).toBe(before);
  });
});

/** Found by random changes of places: what was written down for some clauses put others elsewhere. */
const found: Parameters<typeof draftAfter>[0][] = [
  [
    { who: 1, act: 'move with parts', k: 0, m: 4 },
    { who: 0, act: 'move with parts', k: 2, m: 3 },
    { who: 0, act: 'depth', k: 2, m: 1 },
  ],
  [
    { who: 0, act: 'move with parts', k: 3, m: 0 },
    { who: 2, act: 'delete', k: 0, m: 15 },
    { who: 1, learnsFrom: 2 },
    { who: 0, learnsFrom: 1 },
    { who: 1, act: 'restore', k: 0, m: 0 },
    { who: 1, act: 'move with parts', k: 2, m: 0 },
    { who: 0, act: 'split', k: 2, m: 0 },
    { who: 2, act: 'restore', k: 0, m: 0 },
    { who: 0, learnsFrom: 0 },
  ],
];

function expectTheSameOnceSettled(doc: Y.Doc): void {
  const before = words(doc);
  settleDraft(doc);
  expect(words(doc)).toBe(before);
  const { unsettled, order: shown } = readerOf(doc).layout;
  expect(shown.filter((each) => unsettled.has(each))).toEqual([]);
}

it.each(found.map((steps) => [steps]))('a draft reads the same once settled: %#', (steps) => {
  expectTheSameOnceSettled(draftAfter(steps));
});

it(`a draft of random changes of places reads the same once settled (seed ${seed})`, () => {
  fc.assert(
    fc.property(stepsOfPlaces, (steps) => expectTheSameOnceSettled(draftAfter(steps))),
    { seed, numRuns: runsOr(300, 20_000) },
  );
}, 3_600_000);
