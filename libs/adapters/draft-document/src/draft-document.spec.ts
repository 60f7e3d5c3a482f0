import type { PolicyText } from '@articulado/policy-text';
import * as Y from 'yjs';
import {
  characterPlaceAt,
  checkDraft,
  createDraft,
  deleteClause,
  deleteText,
  type DraftChange,
  DraftReader,
  exportDraft,
  formatWords,
  importClauses,
  insertClause,
  insertText,
  lostWords,
  mergeClauses,
  moveClause,
  placeOf,
  readDraft,
  readerOf,
  replaceWords,
  restoreClause,
  setDepth,
  setKind,
  splitClause,
} from './index.js';
import { copyClause } from './operations/clauses.js';
import { abcd, clause, id } from './testing/small-text.js';
import { bothOrders as both, pair, words } from './testing/two-replicas.js';

describe('a draft document', () => {
  it('holds the clauses it was made of, looks and cells included', () => {
    const text: PolicyText = [
      {
        id: id('t'),
        kind: 'title',
        depth: 0,
        content: [{ text: 'Uno ' }, { text: 'dos', bold: true }, { text: ' tres', link: 'https://a.gt' }],
      },
      { id: id('x'), kind: 'cell', depth: 1, content: [], cell: { table: 'k', row: 'r0', column: 'c2' } },
    ];
    const doc = createDraft(text);
    expect(readDraft(doc)).toEqual(text);
    expect(checkDraft(doc)).toBeUndefined();
  });

  it('is never without a place to write, and gives it up when clauses are imported', () => {
    const doc = createDraft();
    expect(readDraft(doc)).toHaveLength(1);
    expect(importClauses(doc, abcd)).toBeUndefined();
    expect(words(doc)).toBe('a:aaaa b:bbbb c:cccc d:dddd');
    expect(importClauses(doc, [clause('e', 'eeee')])).toBeUndefined();
    expect(words(doc)).toBe('a:aaaa b:bbbb c:cccc d:dddd e:eeee');
    expect(importClauses(doc, [{ ...clause('f', 'f'), depth: 99 }])).toMatchObject({ refused: 'text-invalid' });
  });

  it('reads without writing', () => {
    const doc = createDraft(abcd);
    const before = Y.encodeStateAsUpdate(doc);
    exportDraft(doc);
    lostWords(doc);
    checkDraft(doc);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it('splits, merges, moves, copies and deletes', () => {
    const doc = createDraft(abcd);
    splitClause(doc, id('b'), 1, id('s'));
    expect(words(doc)).toBe('a:aaaa b:b s:bbb c:cccc d:dddd');
    mergeClauses(doc, id('b'), id('s'));
    mergeClauses(doc, id('a'), id('d'));
    expect(words(doc)).toBe('a:aaaadddd b:bbbb c:cccc');
    splitClause(doc, id('a'), 6, id('t'));
    expect(words(doc)).toBe('a:aaaadd t:dd b:bbbb c:cccc');
    mergeClauses(doc, id('a'), id('c'));
    splitClause(doc, id('a'), 2, id('u'));
    expect(words(doc)).toBe('a:aa u:aaddcccc t:dd b:bbbb');
    moveClause(doc, id('u'), id('b'));
    copyClause(doc, id('u'), undefined, id('v'));
    expect(words(doc)).toBe('v:aaddcccc a:aa t:dd b:bbbb u:aaddcccc');
    deleteClause(doc, id('u'));
    setKind(doc, id('t'), 'point');
    setDepth(doc, id('t'), 3);
    expect(words(doc)).toBe('v:aaddcccc a:aa t:dd b:bbbb');
    expect(readDraft(doc)[2]).toMatchObject({ kind: 'point', depth: 3 });
    expect(checkDraft(doc)).toBeUndefined();
  });

  it('splits exactly where two merged clauses meet, whatever is joined behind', () => {
    const doc = createDraft(abcd);
    for (const other of ['b', 'c', 'd']) mergeClauses(doc, id('a'), id(other));
    splitClause(doc, id('a'), 8, id('s'));
    expect(words(doc)).toBe('a:aaaabbbb s:ccccdddd');
    const { one, two, meet } = pair();
    mergeClauses(one, id('a'), id('b'));
    mergeClauses(two, id('a'), id('c'));
    meet();
    splitClause(one, id('a'), 6, id('t'));
    expect(meet()).toMatch(/^a:aaaabb t:bbcccc d:dddd$|^a:aaaacc t:ccbbbb d:dddd$/);
  });

  it('writes, deletes and formats words across what is joined', () => {
    const doc = createDraft(abcd);
    mergeClauses(doc, id('a'), id('c'));
    formatWords(doc, id('a'), 2, 6, { bold: true });
    insertText(doc, id('a'), 4, 'X', { bold: true });
    replaceWords(doc, id('a'), 7, 9, [{ text: 'Y', italic: true }, { text: 'Z' }]);
    deleteText(doc, id('a'), 0, 1);
    expect(readDraft(doc)[0]!.content).toEqual([
      { text: 'a' },
      { text: 'aaXcc', bold: true },
      { text: 'Y', italic: true },
      { text: 'Z' },
    ]);
    formatWords(doc, id('a'), 0, 8, { bold: null, italic: null, link: 'https://x.gt' });
    expect(readDraft(doc)[0]!.content).toEqual([{ text: 'aaaXccYZ', link: 'https://x.gt' }]);
    expect(readDraft(doc)[1]!.content).toEqual([{ text: 'bbbb' }]);
    insertText(doc, id('a'), 8, '!');
    expect(readDraft(doc)[0]!.content.at(-1)).toEqual({ text: '!' });
    splitClause(doc, id('a'), 2, id('s'));
    expect(readDraft(doc)[1]!.content).toEqual([{ text: 'aXccYZ', link: 'https://x.gt' }, { text: '!' }]);
  });
});

describe('two people at once', () => {
  it.each(both)('keep a merged clause when the one it was merged into is deleted (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(abcd, ids);
    mergeClauses(one, id('b'), id('c'));
    deleteClause(two, id('b'));
    expect(meet()).toBe('a:aaaa c:cccc d:dddd');
  });

  it.each(both)('may join clauses to each other in a ring (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(abcd, ids);
    mergeClauses(one, id('b'), id('c'));
    moveClause(two, id('c'), id('a'));
    mergeClauses(two, id('c'), id('b'));
    expect(meet()).toMatch(/^a:aaaa (b:bbbbcccc|c:ccccbbbb) d:dddd$/);
  });

  it.each(both)('keep words at the end of a clause when a new one is put behind it (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(abcd, ids);
    insertText(one, id('b'), 4, 'ZZ');
    copyClause(two, id('d'), id('b'), id('e'));
    insertText(two, id('e'), 4, 'YY');
    expect(meet()).toBe('a:aaaa b:bbbbZZ e:ddddYY c:cccc d:dddd');
  });

  it.each(both)('merge, split, move and type: each word stays with its neighbours (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(abcd, ids);
    mergeClauses(one, id('b'), id('c'));
    splitClause(two, id('b'), 2, id('s'));
    insertText(two, id('s'), 1, 'ZZ');
    insertText(two, id('c'), 0, 'YY');
    moveClause(two, id('c'), undefined);
    expect(meet()).toBe('a:aaaa b:bb s:bZZbYYcccc d:dddd');
  });

  it.each(both)('find what was written in a clause while it was deleted, and can have it back (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(abcd, ids);
    mergeClauses(one, id('b'), id('c'));
    meet();
    deleteClause(one, id('b'));
    insertText(two, id('b'), 8, ' late');
    insertText(two, id('b'), 1, 'words');
    expect(meet()).toBe('a:aaaa d:dddd');
    expect(lostWords(one)).toEqual([
      { clause: 'b', words: 'words', whole: 'bwordsbbb' },
      { clause: 'c', words: ' late', whole: 'cccc late' },
    ]);
    restoreClause(two, id('b'));
    expect(meet()).toBe('a:aaaa b:bwordsbbbcccc late d:dddd');
    expect(lostWords(one)).toEqual([]);
  });

  it.each(both)('move a clause that was merged with another both ways: it stays the one on show (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(abcd, ids);
    const three = new Y.Doc();
    Y.applyUpdate(three, Y.encodeStateAsUpdate(one));
    mergeClauses(one, id('b'), id('a'));
    mergeClauses(two, id('a'), id('b'));
    deleteClause(three, id('a'));
    Y.applyUpdate(one, Y.encodeStateAsUpdate(three));
    expect(meet()).toBe('b:bbbbaaaa c:cccc d:dddd');
    moveClause(one, id('b'), id('d'));
    expect(meet()).toBe('c:cccc d:dddd b:bbbbaaaa');
  });

  it.each(both)('put a clause back that was merged with another both ways, and then deleted (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(abcd, ids);
    mergeClauses(one, id('a'), id('c'));
    mergeClauses(two, id('c'), id('a'));
    mergeClauses(two, id('c'), id('b'));
    deleteClause(two, id('c'));
    expect(meet()).toBe('d:dddd');
    restoreClause(two, id('c'));
    expect(
      meet()
        .replace(/[^a-d]/g, '')
        .split('')
        .sort()
        .join(''),
    ).toMatch(/^a{4,6}b{4,5}c{4,5}d{5}$/);
    expect(words(one)).toBe(words(two));
  });

  it.each(both)(
    'stay in their clause when it is merged on, though others had merged them elsewhere (%i, %i)',
    (...ids) => {
      const { one, two, meet } = pair(abcd, ids);
      mergeClauses(one, id('a'), id('c'));
      insertClause(two, clause('z', 'zz'), id('d'));
      mergeClauses(two, id('b'), id('c'));
      mergeClauses(two, id('z'), id('b'));
      expect(meet()).toBe('a:aaaa d:dddd z:zzbbbbcccc');
      mergeClauses(one, id('d'), id('z'));
      expect(meet()).toBe('a:aaaa d:ddddzzbbbbcccc');
    },
  );

  it('find words that came into a deleted clause from another one', () => {
    const { one, two, meet } = pair();
    insertText(one, id('b'), 4, 'first');
    insertText(one, id('b'), 0, 'X'); // by the same person, later
    meet();
    const manager = new Y.UndoManager([two.getText('text'), two.getArray('order'), two.getMap('clauses')]);
    splitClause(two, id('b'), 3, id('s'));
    meet();
    deleteClause(one, id('b'));
    manager.undo(); // without the editor's filter: the boundary goes, whatever stands before it
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two, Y.encodeStateVector(one)));
    expect(words(one)).toBe('a:aaaa c:cccc d:dddd');
    expect(lostWords(one)).toEqual([{ clause: 'b', words: 'bbfirst', whole: 'Xbbbbfirst' }]);
  });

  it('keep a place with its character through splits, merges and moves', () => {
    const { one, two, meet } = pair();
    const place = characterPlaceAt(readerOf(one), { id: id('b'), offset: 3 })!;
    splitClause(two, id('b'), 1, id('s'));
    mergeClauses(two, id('d'), id('s'));
    insertText(two, id('d'), 0, 'XX');
    meet();
    expect(placeOf(readerOf(one), place)).toEqual({ id: 'd', offset: 8 });
    expect(placeOf(readerOf(two), place)).toEqual({ id: 'd', offset: 8 });
    deleteClause(two, id('d'));
    expect(placeOf(readerOf(two), place)).toBeUndefined();
  });
});

describe('a reader', () => {
  it('tells which clauses a transaction changed, and nothing of the others', () => {
    const doc = createDraft(abcd);
    const changes: DraftChange[] = [];
    readerOf(doc).onChange((change) => changes.push(change));
    const other = readDraft(doc)[2];
    insertText(doc, id('b'), 1, 'X');
    expect(changes).toMatchObject([{ clauses: new Set(['b']), order: false }]);
    expect(readDraft(doc)[2]).toBe(other);
    moveClause(doc, id('d'), undefined);
    expect(changes[1]).toMatchObject({ clauses: new Set(), order: true });
    mergeClauses(doc, id('a'), id('c'));
    expect(changes[2]).toMatchObject({ clauses: new Set(['a']), order: true });
    const fresh = new DraftReader(doc);
    expect(fresh.text()).toEqual(readDraft(doc));
  });
});
