import { runsOr, seedNow } from '@articulado/base/testing/seed';
import type { Run } from '@articulado/policy-text';
import fc from 'fast-check';
import * as Y from 'yjs';
import {
  charactersOf,
  deleteText,
  formatWords,
  insertText,
  keepFormatting,
  noteRevivals,
  readDraft,
  readerOf,
  rootsOf,
  trackFormatting,
} from '../index.js';
import { readClause } from '../read-draft.js';
import { markKeys } from '../format.js';
import { anyOperations, anyFormatting, twoPeople } from '../testing/formatting-operations.js';
import { id } from '../testing/small-text.js';
import { bothOrders, pair } from '../testing/two-replicas.js';

const seed = seedNow();
const numRuns = runsOr(100, 10_000);

describe(`keepFormatting (seed ${seed})`, () => {
  it('takes a formatting back where it still stands, and nowhere else, whatever the other did since', () => {
    fc.assert(
      fc.property(
        anyOperations,
        anyFormatting,
        anyOperations,
        fc.constantFrom(...bothOrders),
        (acts, mine, since, ids) => {
          const people = twoPeople(ids);
          for (const act of acts) people.run(act);
          people.meet();
          const [one] = people.docs;
          const [manager] = people.undo;
          manager.clear(); // an undo that finds nothing to do takes back the step before
          const first = byCharacter(one);
          people.run({ ...mine, by: 0 });
          const second = byCharacter(one);
          fc.pre([...second].some(([name, unit]) => isOther(unit, first.get(name)!)));
          people.meet();
          for (const act of since) if (act.kind !== 'undo' && act.kind !== 'redo') people.run({ ...act, by: 1 });
          people.meet();
          const third = byCharacter(one);
          keepFormatting(manager, () => manager.undo());
          const isDone = manager.redoStack.length > 0; // else its marks were all deleted
          expect(byCharacter(one)).toEqual(
            !isDone
              ? third
              : new Map([...third].map(([name, now]) => [name, takenBack(now, first.get(name), second.get(name))])),
          );
          people.meet();
          keepFormatting(manager, () => manager.redo());
          expect(byCharacter(one)).toEqual(third);
          people.meet();
        },
      ),
      { seed, numRuns },
    );
  });

  it.each(bothOrders)(
    'leaves what stands behind plain, where somebody took the formatting of part of what was typed so away (%i, %i)',
    (...ids) => {
      const { one, two, meet } = pair(undefined, ids);
      const { step, undoes } = undoer(one);
      step(() => {
        insertText(one, id('a'), 0, 'pqr');
        formatWords(one, id('a'), 0, 3, { bold: true });
      });
      meet();
      formatWords(two, id('a'), 0, 1, { bold: null });
      undoes();
      meet();
      expect(readClause(one, id('a'))!.content).toEqual([{ text: 'aaaa' }]);
    },
  );

  it.each(bothOrders)(
    'leaves what stands behind plain, where somebody typed into the bold words or beside them (%i, %i)',
    (...ids) => {
      const { one, two, meet } = pair(undefined, ids);
      const { step, undoes, redoes } = undoer(one);
      step(() => formatWords(one, id('a'), 0, 2, { bold: true }));
      meet();
      insertText(two, id('a'), 2, 'x');
      insertText(two, id('a'), 1, 'y');
      meet();
      undoes();
      meet();
      expect(readClause(two, id('a'))!.content).toEqual([{ text: 'ayaxaa' }]);
      redoes();
      meet();
      const [bold, plain] = [{ text: 'a', bold: true }, { text: 'y' }];
      expect(readClause(two, id('a'))!.content).toEqual([bold, plain, bold, { text: 'xaa' }]);
    },
  );

  it.each(bothOrders)('leaves what somebody has formatted otherwise since (%i, %i)', (...ids) => {
    const { one, two, meet } = pair(undefined, ids);
    const { step, undoes } = undoer(one);
    step(() => formatWords(one, id('a'), 0, 4, { link: 'https://a.gt' }));
    meet();
    formatWords(two, id('a'), 1, 2, { link: 'https://b.gt' });
    formatWords(two, id('a'), 3, 4, { bold: true });
    meet();
    undoes();
    meet();
    expect(readClause(two, id('a'))!.content).toEqual([
      { text: 'a' },
      { text: 'a', link: 'https://b.gt' },
      { text: 'a' },
      { text: 'a', bold: true },
    ]);
  });

  it('finds words that were deleted and brought back meanwhile', () => {
    const { one } = pair();
    const { step, undoes, redoes } = undoer(one);
    step(() => formatWords(one, id('a'), 1, 3, { bold: true }));
    step(() => deleteText(one, id('a'), 1, 3));
    undoes();
    expect(readClause(one, id('a'))!.content).toEqual([{ text: 'a' }, { text: 'aa', bold: true }, { text: 'a' }]);
    undoes();
    expect(readClause(one, id('a'))!.content).toEqual([{ text: 'aaaa' }]);
    redoes();
    expect(readClause(one, id('a'))!.content).toEqual([{ text: 'a' }, { text: 'aa', bold: true }, { text: 'a' }]);
  });
});

/** Somebody who can undo, a step at a time. */
function undoer(doc: Y.Doc) {
  const manager = new Y.UndoManager(rootsOf(doc).text, { trackedOrigins: new Set(['person']), captureTimeout: 0 });
  trackFormatting(manager);
  const run = (act: 'undo' | 'redo') => keepFormatting(manager, () => noteRevivals(manager, () => manager[act]()));
  return {
    step: (act: () => void) => doc.transact(act, 'person'),
    undoes: () => run('undo'),
    redoes: () => run('redo'),
  };
}

/** Every character on show, as a run. */
function byCharacter(doc: Y.Doc): Map<string, Run> {
  const found = new Map<string, Run>();
  for (const { id, content } of readDraft(doc)) {
    const characters = charactersOf(readerOf(doc), id)!;
    const units = content.flatMap((run) => [...run.text].map((text) => ({ ...run, text })));
    for (const [at, unit] of units.entries()) {
      const { client, clock } = characters.slice(at, at + 1)[0]!;
      found.set(`${client}:${clock}`, unit);
    }
  }
  return found;
}

const isOther = (one: Run, other: Run) => markKeys.some((key) => one[key] !== other[key]);

/** The model: what the step changed, where it is still so. */
function takenBack(now: Run, before: Run | undefined, after: Run | undefined): Run {
  if (!before || !after) return now;
  const marks = markKeys.map((key) => [
    key,
    before[key] !== after[key] && now[key] === after[key] ? before[key] : now[key],
  ]);
  const { text, note, reference } = now;
  const all = { text, note, reference, ...Object.fromEntries(marks) } as Run;
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as Run;
}
