import { seedNow } from '@articulado/base/testing/seed';
import type { Clause } from '@articulado/policy-text';
import fc from 'fast-check';
import * as Y from 'yjs';
import {
  deleteClause,
  insertClause,
  insertClauses,
  mergeClauses,
  moveClause,
  moveClauses,
  movedTogether,
  readDraft,
  readerOf,
  setDepth,
  splitClause,
} from './index.js';
import { article, at, clause, id } from './testing/small-text.js';
import { bothOrders, order, pair, words } from './testing/two-replicas.js';

describe('parts that two people split from one clause at once', () => {
  it.each(bothOrders)('stand in the order of their words (%i, %i)', (...ids) => {
    const { one, two, meet } = pair([clause('x', 'uno dos tres'), clause('y', 'y')], ids);
    splitClause(one, id('x'), 4, id('d'));
    splitClause(two, id('x'), 8, id('t'));
    expect(meet()).toBe('x:uno  d:dos  t:tres y:y');
  });

  it('do so wherever each splits, several times (seed printed)', () => {
    const seed = seedNow();
    const places = fc.array(fc.nat(11), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(places, places, fc.constantFrom(...bothOrders), (mine, theirs, ids) => {
        const { one, two, meet } = pair([clause('x', 'abcdefghijkl'), clause('y', 'y')], ids);
        for (const [doc, cuts, name] of [
          [one, mine, 'm'],
          [two, theirs, 't'],
        ] as const)
          [...new Set(cuts)]
            .sort((a, b) => b - a)
            .filter((cut) => cut > 0)
            .forEach((cut) => splitClause(doc, id('x'), cut, id(`${name}${cut}`)));
        meet();
        expect(
          readDraft(one)
            .map((c) => c.content.map((run) => run.text).join(''))
            .join(''),
        ).toBe('abcdefghijkly');
      }),
      { seed, numRuns: 200 },
    );
  });

  it.each(bothOrders)(
    'stand where somebody moved them while somebody else wrote down their order (%i, %i)',
    (...ids) => {
      const { one, two, meet } = pair([clause('x', 'uno dos tres'), clause('y', 'y')], ids);
      splitClause(one, id('x'), 8, id('t'));
      splitClause(two, id('x'), 4, id('d'));
      Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
      moveClause(one, id('t'), id('y'));
      insertClause(two, clause('z', 'z'), undefined);
      expect(meet()).toBe('z:z x:uno  d:dos  y:y t:tres');
    },
  );

  it.each(bothOrders)('stay where they are when one of them is divided again (%i, %i)', (...ids) => {
    const { one, two, meet } = pair([clause('x', 'uno dos tres'), clause('y', 'y')], ids);
    moveClause(one, id('y'), undefined);
    splitClause(one, id('x'), 4, id('d'));
    mergeClauses(one, id('y'), id('x'));
    splitClause(two, id('x'), 8, id('t'));
    mergeClauses(two, id('t'), id('y'));
    meet();
    const [before, words] = [order(two), readDraft(two).find((each) => each.id === 't')!.content[0]!.text];
    splitClause(two, id('t'), words.length - 1, id('z'));
    expect(order(two)).toBe(before.replace('t', 't z'));
    meet();
    expect(order(one)).toBe(order(two));
  });

  it.each(bothOrders)('stand where the second put them, who knew those of the first (%i, %i)', (...ids) => {
    const { one, two, meet } = pair([clause('x', 'uno dos tres'), clause('y', 'y')], ids);
    splitClause(one, id('x'), 8, id('t'));
    mergeClauses(one, id('t'), id('x'));
    expect(meet()).toBe('t:tresuno dos  y:y');
    splitClause(two, id('t'), 8, id('d'));
    expect(words(two)).toBe('t:tresuno  d:dos  y:y');
    expect(meet()).toBe('t:tresuno  d:dos  y:y');
  });

  it.each(bothOrders)('take along what others who knew them put behind them (%i, %i)', (...ids) => {
    const { one, two, meet } = pair([clause('x', 'uno dos tres más'), clause('y', 'y')], ids);
    splitClause(one, id('x'), 8, id('t'));
    const third = new Y.Doc();
    third.clientID = 15;
    Y.applyUpdate(third, Y.encodeStateAsUpdate(one));
    insertClause(third, clause('n', 'nuevo'), id('t'));
    Y.applyUpdate(one, Y.encodeStateAsUpdate(third));
    splitClause(two, id('x'), 13, id('m'));
    splitClause(two, id('x'), 4, id('d'));
    expect(meet()).toBe('x:uno  d:dos  t:tres  n:nuevo m:más y:y');
  });

  it.each(bothOrders)(
    'leave where it is what was put beside a clause that was moved to them since (%i, %i)',
    (...ids) => {
      const { one, two, meet } = pair([clause('a', 'a'), clause('x', 'uno dos tres'), clause('y', 'y')], ids);
      const third = new Y.Doc();
      third.clientID = 15;
      Y.applyUpdate(third, Y.encodeStateAsUpdate(one));
      insertClause(third, clause('n', 'nuevo'), undefined);
      splitClause(one, id('x'), 8, id('t'));
      moveClause(one, id('a'), id('x'));
      splitClause(two, id('x'), 4, id('d'));
      Y.applyUpdate(one, Y.encodeStateAsUpdate(third));
      expect(meet()).toBe('n:nuevo x:uno  d:dos  a:a t:tres y:y');
    },
  );

  it.each(bothOrders)('take along what their author put behind them (%i, %i)', (...ids) => {
    const { one, two, meet } = pair([clause('x', 'uno dos tres'), clause('y', 'y')], ids);
    splitClause(one, id('x'), 4, id('d'));
    insertClause(one, clause('n', 'nuevo'), id('d'));
    splitClause(two, id('x'), 8, id('t'));
    expect(meet()).toBe('x:uno  d:dos  n:nuevo t:tres y:y');
  });

  it('take along what somebody who knew them put in front of them, and what goes before that', () => {
    const { one, two: begun } = pair(
      [clause('a', 'uno dos tres'), clause('b', 'seis siete'), clause('c', 'c')],
      [100, 1],
    );
    const [two, three] = [107, 114].map((clientID) => {
      const doc = new Y.Doc();
      doc.clientID = clientID;
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(begun));
      return doc;
    }) as [Y.Doc, Y.Doc];
    mergeClauses(two, id('a'), id('b'));
    splitClause(two, id('a'), 17, id('s'));
    splitClause(three, id('a'), 4, id('d'));
    Y.applyUpdate(three, Y.encodeStateAsUpdate(two));
    expect(order(three)).toBe('a s d c');
    moveClause(three, id('c'), id('s'));
    splitClause(one, id('a'), 8, id('t'));
    Y.applyUpdate(one, Y.encodeStateAsUpdate(three));
    expect(order(one)).toBe('a s c d t');
  });
});

describe('an article that is moved while somebody adds a part to it', () => {
  const text = article('a', 'ab', 'ac', 'b', 'c');

  it.each(bothOrders)('takes the part along (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(text, ids);
    insertClause(one, at(1, 'ad'), id('ac'));
    moveClauses(two, [
      { id: id('a'), after: id('c') },
      { id: id('ab'), after: id('a') },
      { id: id('ac'), after: id('ab') },
    ]);
    meet();
    expect(order(one)).toBe('b c a ab ac ad');
    insertClause(two, at(2, 'ade'), id('ad'));
    meet();
    expect(order(one)).toBe('b c a ab ac ad ade');
    moveClause(one, id('ab'), undefined);
    meet();
    expect(order(one)).toBe('ab b c a ac ad ade');
  });

  it.each(bothOrders)('takes along several, and what stands in them, in their order (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(text, ids);
    insertClause(one, at(1, 'ad'), id('ab'));
    insertClause(one, at(2, 'ade'), id('ad'));
    insertClause(one, at(1, 'af'), id('ac'));
    moveClauses(two, [
      { id: id('a'), after: id('b') },
      { id: id('ab'), after: id('a') },
      { id: id('ac'), after: id('ab') },
    ]);
    meet();
    expect(order(one)).toBe('b a ab ad ade ac af c');
  });

  it('leaves what stands behind it, and what the mover knew of and left', () => {
    const { one, two, meet } = pair(text);
    insertClause(one, at(0, 'n'), id('ac'));
    moveClauses(two, [
      { id: id('a'), after: id('c') },
      { id: id('ab'), after: id('a') },
      { id: id('ac'), after: id('ab') },
    ]);
    meet();
    expect(order(one)).toBe('n b c a ab ac');
    const { one: mine, two: theirs, meet: again } = pair(text);
    moveClause(mine, id('a'), id('c'));
    setDepth(theirs, id('ab'), 3);
    again();
    expect(order(mine)).toBe('ab ac b c a');
  });

  it('takes along the row that somebody adds to its table', () => {
    const cell = (name: string, row: string): Clause => ({
      ...at(0, name),
      kind: 'cell',
      cell: { table: 't', row, column: 'k' },
    });
    const { one, two, meet } = pair([cell('x', 'r'), cell('y', 's'), ...article('a', 'b')]);
    insertClause(one, cell('z', 'u'), id('y'));
    moveClauses(two, [
      { id: id('x'), after: id('b') },
      { id: id('y'), after: id('x') },
    ]);
    meet();
    expect(order(one)).toBe('a b x y z');
  });

  it('takes along thousands, each put behind the one before', () => {
    const { one, two, meet } = pair([at(0, 'a'), at(0, 'b')]);
    const parts = Array.from({ length: 4_000 }, (_, i) => at(1, `p${i}`));
    insertClauses(one, parts, id('a'));
    moveClause(two, id('a'), id('b'));
    meet();
    expect(order(two)).toBe(['b', 'a', ...parts.map((part) => part.id)].join(' '));
  });

  it.each(bothOrders)(
    'takes along what stands behind a part that somebody moves out of it meanwhile (%i, %i)',
    (...ids) => {
      const { one, two, meet } = pair(article('x', 'a', 'ab', 'ac', 'ad'), ids);
      moveClause(one, id('a'), undefined, movedTogether(['a', 'ab', 'ac', 'ad'].map(id)));
      expect(order(one)).toBe('a ab ac ad x');
      moveClause(two, id('ab'), id('x'));
      moveClause(two, id('ac'), id('x'));
      expect(order(two)).toBe('x ac ab a ad');
      meet();
      expect(order(one)).toBe('a ad x ac ab');
    },
  );

  it.each(bothOrders)(
    'takes along what stands behind a part that somebody merges into its heading meanwhile (%i, %i)',
    (...ids) => {
      const { one, two, meet } = pair(article('x', 'a', 'ab', 'ac', 'ad'), ids);
      moveClause(one, id('a'), undefined, movedTogether(['a', 'ab', 'ac', 'ad'].map(id)));
      mergeClauses(two, id('a'), id('ab'));
      meet();
      expect(order(one)).toBe('a ac ad x');
    },
  );

  it('leaves what stands behind a part that is gone, when the article is moved alone', () => {
    const { one, meet } = pair(article('x', 'a', 'ab', 'ac', 'ad'));
    moveClause(one, id('ab'), id('x'));
    deleteClause(one, id('ac'));
    moveClause(one, id('a'), undefined);
    meet();
    expect(order(one)).toBe('a x ab ad');
  });

  it('reads former places that are none as no places, for whoever sends them is told later', () => {
    const { one, two, meet } = pair(text);
    deleteClause(one, id('ab'));
    meet();
    readerOf(two)
      .entry(id('b'))!
      .set('former', [null, 7, 'x', [1, 2, 3]]);
    expect(order(two)).toBe('a ac b c');
  });
});
