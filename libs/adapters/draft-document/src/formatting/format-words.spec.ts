import { runsOr, seedNow } from '@articulado/base/testing/seed';
import type { Run } from '@articulado/policy-text';
import fc from 'fast-check';
import * as Y from 'yjs';
import { exportDraft, formatWords, readDraft, readerOf, rootsOf } from '../index.js';
import { readClause } from '../read-draft.js';
import {
  aimOf,
  anyOperations,
  anyFormatting,
  type Around,
  twoPeople,
  type Units,
  withMarks,
} from '../testing/formatting-operations.js';
import { id } from '../testing/small-text.js';
import { bothOrders, pair } from '../testing/two-replicas.js';

const seed = seedNow();
const numRuns = runsOr(300, 10_000);

/** Marks of every unit on show, and of those in reserve. */
interface Formatting {
  readonly shown: Units;
  readonly reserve: readonly unknown[];
}

describe(`formatWords (seed ${seed})`, () => {
  it('changes the marks of the given units, and of no other, whatever two people did before', () => {
    fc.assert(
      fc.property(anyOperations, fc.constantFrom(...bothOrders), (acts, ids) => {
        const people = twoPeople(ids);
        for (const act of acts) people.run(act, expectOnlyThose);
        people.meet();
      }),
      { seed, numRuns },
    );
  });

  it('is taken back as if it had not been, and repeated', () => {
    fc.assert(
      fc.property(anyOperations, anyFormatting, fc.constantFrom(...bothOrders), (acts, formatting, ids) => {
        const people = twoPeople(ids);
        for (const act of acts) people.run(act);
        const [doc, undo] = [people.docs[0], people.undo[0]];
        const before = exportDraft(doc);
        undo.stopCapturing();
        people.run({ ...formatting, by: 0 });
        const after = exportDraft(doc);
        if (before === after) return;
        undo.undo();
        expect(exportDraft(doc)).toBe(before);
        undo.redo();
        expect(exportDraft(doc)).toBe(after);
      }),
      { seed, numRuns },
    );
  });

  it('is there for both who format, at once, words that do not touch', () => {
    fc.assert(
      fc.property(
        anyOperations,
        anyFormatting,
        anyFormatting,
        fc.constantFrom(...bothOrders),
        (acts, mine, yours, ids) => {
          const people = twoPeople(ids);
          for (const act of acts) people.run(act);
          people.meet();
          const [one] = people.docs;
          const before = formattingOf(one).shown;
          const aims = [aimOf(one, mine), aimOf(one, yours)] as const;
          fc.pre(aims[0].clause.id !== aims[1].clause.id || aims[0].to < aims[1].from || aims[1].to < aims[0].from);
          people.run({ ...mine, by: 0 });
          people.run({ ...yours, by: 1 });
          people.meet();
          expect(formattingOf(one).shown).toEqual(aims.reduce(withMarks, before));
        },
      ),
      { seed, numRuns },
    );
  });

  it.each(bothOrders)('writes where a mark without its end goes on into the clause (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(undefined, ids);
    leaveOpen(one, 'b');
    meet();
    formatWords(two, id('c'), 1, 3, { bold: true });
    meet();
    expect(readClause(one, id('c'))!.content).toEqual([{ text: 'c' }, { text: 'cc', bold: true }, { text: 'c' }]);
    expect(readClause(one, id('d'))!.content).toEqual([{ text: 'dddd' }]);
    formatWords(one, id('c'), 2, 4, { bold: null });
    meet();
    expect(readClause(two, id('c'))!.content).toEqual([{ text: 'c' }, { text: 'c', bold: true }, { text: 'cc' }]);
  });

  it.each(bothOrders)('stays when what is beside it is taken back (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(undefined, ids);
    const undo = new Y.UndoManager(rootsOf(one).text, { trackedOrigins: new Set(['person']) });
    one.transact(() => formatWords(one, id('a'), 1, 2, { bold: true }), 'person');
    meet();
    formatWords(two, id('a'), 0, 1, { bold: true });
    formatWords(two, id('a'), 2, 3, { bold: true });
    meet();
    undo.undo();
    const [first, second] = [{ text: 'a', bold: true }, { text: 'a' }];
    expect(readClause(one, id('a'))!.content).toEqual([first, second, first, second]);
  });

  it('leaves no more behind the more often it is done and undone by hand', () => {
    const { one } = pair();
    const marksLeft = () => {
      let count = 0;
      for (let item = rootsOf(one).text._start; item; item = item.right)
        if (!item.deleted && item.content instanceof Y.ContentFormat) count++;
      return count;
    };
    const toggle = () => {
      formatWords(one, id('a'), 1, 3, { bold: true });
      formatWords(one, id('a'), 1, 3, { bold: null });
    };
    toggle();
    const once = marksLeft();
    for (let i = 0; i < 20; i++) toggle();
    expect(marksLeft()).toBe(once);
  });
});

/** Makes the words of a clause bold and loses the end of that, as happened in drafts before marks were kept from Yjs' tidying. */
function leaveOpen(doc: Y.Doc, name: string): void {
  formatWords(doc, id(name), 2, 4, { bold: true });
  doc.transact((transaction) => {
    const [fragment] = readerOf(doc).fragments.of(id(name));
    for (let item: Y.Item | null = fragment!.embed; item; item = item.right)
      if (item.content instanceof Y.ContentFormat && item.content.value === null) return item.delete(transaction);
  });
}

/** The model: of the given units the given marks, and all else as it was. */
const expectOnlyThose: Around = (doc, aim, format) => {
  const before = formattingOf(doc);
  format();
  const { shown, reserve } = formattingOf(doc);
  expect(shown).toEqual(withMarks(before.shown, aim));
  expect(reserve).toEqual(before.reserve);
};

/** As a reader that begins now sees it, which the one that followed must see too. */
function formattingOf(doc: Y.Doc): Formatting {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  expect(exportDraft(copy)).toBe(exportDraft(doc));
  const { layout, fragments } = readerOf(copy);
  const units = (runs: readonly Run[]) => runs.flatMap((run) => [...run.text].map((text) => ({ ...run, text })));
  return {
    shown: new Map(readDraft(copy).map(({ id, content }) => [id, units(content)])),
    reserve: [...fragments].filter(({ id }) => !layout.shownIn.has(id)).map(({ id, runs }) => [id, runs]),
  };
}
