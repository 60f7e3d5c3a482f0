import { atom, type Clause } from '@articulado/policy-text';
import * as Y from 'yjs';
import type { Revival } from '../format.js';
import {
  checkDraft,
  createDraft,
  deleteClause,
  deleteText,
  dropDoubledRevivals,
  insertClause,
  insertRun,
  insertText,
  lostWords,
  moveClause,
  noteRevivals,
  readDraft,
  readerOf,
  restoreClause,
  rootsOf,
  setDepth,
  setHeader,
  setKind,
  setNumber,
  withClientId,
} from '../index.js';
import { abcd, clause, id } from '../testing/small-text.js';
import { words } from '../testing/two-replicas.js';

const [own, anew] = [100, 200];

/** A page that writes under an id which another has from a point on, and what the log has by then. */
class Page {
  readonly doc = createDraft(abcd);
  readonly stored = new Y.Doc();
  private fence = 0;

  constructor() {
    this.doc.clientID = own;
    this.stored.clientID = 7;
    this.isStored();
  }

  /** All that it wrote came into the log; nothing that comes now. */
  isStored(): void {
    Y.applyUpdate(this.stored, Y.encodeStateAsUpdate(this.doc));
    this.fence = Y.getState(this.doc.store, own);
  }

  /** Its words come into the log under the new id, and may stand there. */
  writesAnew(): Y.Doc {
    const known = Y.decodeStateVector(Y.encodeStateVector(this.stored)).set(own, this.fence);
    const unsent = Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(known));
    const update = withClientId(unsent, { client: own, clock: this.fence }, { client: anew, clock: 0 });
    Y.applyUpdate(this.stored, update);
    expect(checkDraft(this.stored)).toBeUndefined();
    expect(Y.getState(this.stored.store, own)).toBe(this.fence);
    return this.stored;
  }
}

describe('values that say nothing of clocks', () => {
  it('come as they are: numbers, cells, headers, kinds, depths, notes and references', () => {
    const page = new Page();
    const cell: Clause = { ...clause('k', 'Monto'), kind: 'cell', cell: { table: 't', row: 'r1', column: 'c1' } };
    const note: Clause = { ...clause('n', 'Una nota.'), kind: 'note', depth: 1 };
    insertClause(page.doc, cell, id('d'));
    setHeader(page.doc, id('k'), true);
    setNumber(page.doc, id('b'), '17 Bis');
    setKind(page.doc, id('b'), 'article');
    setDepth(page.doc, id('c'), 2);
    insertClause(page.doc, note, id('a'));
    insertRun(page.doc, id('a'), 2, { text: atom, note: id('n') });
    insertRun(page.doc, id('a'), 4, { text: atom, reference: { id: 'r', target: id('b') }, bold: true });
    expect(readDraft(page.writesAnew())).toEqual(readDraft(page.doc));
    expect(readDraft(page.stored).map((shown) => shown.number ?? shown.cell ?? shown.id)).toEqual([
      'a',
      'n',
      '17 Bis',
      'c',
      'd',
      { table: 't', row: 'r1', column: 'c1', header: true },
    ]);
  });

  it('come as they are: which clause somebody left where it stands', () => {
    const page = new Page();
    insertClause(page.doc, { ...clause('m', 'mmmm'), depth: 1 }, id('a'));
    moveClause(page.doc, id('a'), id('d'));
    const stays = [...readerOf(page.doc).entry(id('m'))!.keys()].filter((key) => key.startsWith('stays:a:'));
    expect(stays).toHaveLength(1);
    expect(words(page.writesAnew())).toBe(words(page.doc));
    expect(readerOf(page.stored).entry(id('m'))!.get(stays[0]!)).toEqual([
      expect.stringMatching(/^a:/),
      expect.stringMatching(/^m:/),
    ]);
  });
});

describe('what the deleter of a clause had seen', () => {
  it('is known still, atoms included: only what somebody else wrote is offered back', () => {
    const page = new Page();
    insertText(page.doc, id('b'), 2, 'nuevo');
    insertRun(page.doc, id('b'), 0, { text: atom, note: id('n') });
    deleteClause(page.doc, id('b'));
    insertText(page.stored, id('b'), 4, ' tarde');
    expect(lostWords(page.writesAnew())).toMatchObject([{ clause: 'b', words: ' tarde' }]);
  });

  it('is known still where half of it was stored', () => {
    const page = new Page();
    insertText(page.doc, id('b'), 4, 'uno');
    page.isStored();
    insertText(page.doc, id('b'), 7, 'dos');
    deleteClause(page.doc, id('b'));
    expect(lostWords(page.writesAnew())).toEqual([]);
  });
});

describe('where a deleted clause stood', () => {
  it('is known still: what stands behind it goes with it when it comes back', () => {
    const run = (isAnew: boolean) => {
      const page = new Page();
      moveClause(page.doc, id('b'), id('c'));
      if (!isAnew) page.isStored();
      insertClause(page.doc, { ...clause('m', 'mmmm'), depth: 1 }, id('b'));
      if (!isAnew) page.isStored();
      deleteClause(page.doc, id('b'));
      const stored = page.writesAnew();
      const former = readerOf(stored).entry(id('b'))!.get('former') as [number, number, string][];
      const [, place] = former;
      const element = [...places(stored)].find(({ client, clock }) => client === place![0] && clock <= place![1]);
      expect(element).toBeDefined();
      expect(former.some(([client]) => client === anew)).toBe(isAnew);
      restoreClause(stored, id('b'));
      moveClause(stored, id('b'), undefined);
      return words(stored);
    };
    expect(run(true)).toBe(run(false));
  });

  /** Elements of the order that stand there or stood there. */
  function* places(doc: Y.Doc): Generator<Y.ID> {
    for (let item = rootsOf(doc).order._start; item; item = item.right) yield item.id;
  }
});

describe('notes of what an undo brought back', () => {
  const notesIn = (doc: Y.Doc) => rootsOf(doc).revivals.toArray();
  /** Somebody who can undo what they did to the words. */
  const undoOf = (doc: Y.Doc) => {
    const undo = new Y.UndoManager(rootsOf(doc).text, { trackedOrigins: new Set(['words']), captureTimeout: 0 });
    return {
      deletes: (from: number, to: number) => doc.transact(() => deleteText(doc, id('a'), from, to), 'words'),
      undoes: () => noteRevivals(undo, () => undo.undo()),
    };
  };
  /** Whether every note speaks of words that the text has, and under its author's id. */
  const speaksOf = (doc: Y.Doc, [client, clock, length]: Revival) => {
    const item = Y.getItem(doc.store, Y.createID(client, clock));
    return item.content instanceof Y.ContentString && item.length >= length;
  };

  it('speak of the words under the new id, so that words which two brought back are there once', () => {
    const page = new Page();
    const [here, there] = [undoOf(page.doc), undoOf(page.stored)];
    for (const { deletes } of [here, there]) deletes(1, 3);
    for (const { undoes } of [here, there]) undoes();
    const stored = page.writesAnew();
    expect(
      notesIn(stored)
        .map(([client]) => client)
        .sort(),
    ).toEqual([anew, 7].sort());
    expect(notesIn(stored).every((note) => speaksOf(stored, note))).toBe(true);
    dropDoubledRevivals(stored);
    expect(words(stored)).toBe(words(createDraft(abcd)));
  });

  it('speak of what was stored, where the rest of the words was not', () => {
    const page = new Page();
    insertText(page.doc, id('a'), 4, 'uno');
    page.isStored();
    insertText(page.doc, id('a'), 7, 'dos');
    const here = undoOf(page.doc);
    here.deletes(4, 10);
    here.undoes();
    expect(notesIn(page.doc)).toMatchObject([[own, expect.anything(), 6, own, 0]]);
    const stored = page.writesAnew();
    expect(words(stored)).toBe(words(page.doc));
    expect(notesIn(stored)).toMatchObject([[anew, expect.anything(), 3, own, 0]]);
  });

  it('speak of words under the new id, where none of them was stored', () => {
    const page = new Page();
    insertText(page.doc, id('a'), 4, 'uno');
    const here = undoOf(page.doc);
    here.deletes(4, 7);
    here.undoes();
    const stored = page.writesAnew();
    expect(notesIn(stored)).toEqual([[anew, 3, 3, anew, 0]]);
    expect(speaksOf(stored, notesIn(stored)[0]!)).toBe(true);
  });

  it('speak of no words where the words were stored and the note was not', () => {
    const page = new Page();
    const here = undoOf(page.doc);
    page.doc.transact(() => [here.deletes(3, 4), here.deletes(1, 2)], 'words');
    let isFirst = true;
    page.doc.on('update', () => {
      if (isFirst) page.isStored();
      isFirst = false;
    });
    here.undoes();
    const stored = page.writesAnew();
    expect(notesIn(stored)).toEqual([0, 1].map((clock) => [anew, clock, 1, anew, clock]));
    dropDoubledRevivals(stored);
    expect(words(stored)).toBe(words(createDraft(abcd)));
  });

  it('leave those of others alone, which come along', () => {
    const page = new Page();
    const elsewhere = new Y.Doc();
    Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(page.doc));
    elsewhere.clientID = 300;
    const there = undoOf(elsewhere);
    there.deletes(1, 3);
    there.undoes();
    Y.applyUpdate(page.doc, Y.encodeStateAsUpdate(elsewhere));
    insertText(page.doc, id('a'), 0, 'más');
    expect(notesIn(page.writesAnew())).toEqual(notesIn(elsewhere));
  });
});
