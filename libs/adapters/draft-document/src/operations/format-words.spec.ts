import type { ClauseId } from '@articulado/base';
import { atom, type Clause, isAtom, type Marks, type Run, wordsOf } from '@articulado/policy-text';
import fc from 'fast-check';
import * as Y from 'yjs';
import {
  deleteClause,
  deleteText,
  exportDraft,
  formatWords,
  insertClause,
  insertRun,
  type MarkChanges,
  mergeClauses,
  moveClause,
  readClause,
  readDraft,
  readerOf,
  restoreClause,
  rootsOf,
  splitClause,
} from '../index.js';
import { markKeys } from '../format.js';
import { clause, id } from '../testing/small-text.js';
import { bothOrders, pair } from '../testing/two-replicas.js';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const numRuns = Number(process.env['RUNS'] ?? (process.env['LONG'] ? 10_000 : 300));

/** Marks of every unit on show, and of those in reserve. */
interface Formatting {
  readonly shown: ReadonlyMap<ClauseId, readonly Run[]>;
  readonly reserve: readonly unknown[];
}

describe(`formatWords (seed ${seed})`, () => {
  it('changes the marks of the given units, and of no other, whatever two people did before', () => {
    fc.assert(
      fc.property(anyActs, fc.constantFrom(...bothOrders), (acts, ids) => {
        const people = twoPeople(ids);
        for (const act of acts) people.run(act, expectOnlyThose);
        people.meet();
      }),
      { seed, numRuns },
    );
  });

  it('is taken back as if it had not been, and repeated', () => {
    fc.assert(
      fc.property(anyActs, anyFormatting, fc.constantFrom(...bothOrders), (acts, formatting, ids) => {
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
      fc.property(anyActs, anyFormatting, anyFormatting, fc.constantFrom(...bothOrders), (acts, mine, yours, ids) => {
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
      }),
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
    const [segment] = readerOf(doc).segments.of(id(name));
    for (let item: Y.Item | null = segment!.embed; item; item = item.right)
      if (item.content instanceof Y.ContentFormat && item.content.value === null) return item.delete(transaction);
  });
}

/** One thing that one of the two does; the numbers say where. */
interface Act {
  readonly by: 0 | 1;
  readonly kind: (typeof kinds)[number];
  readonly clause: number;
  readonly from: number;
  readonly to: number;
  readonly marks: MarkChanges;
}

const kinds = [
  'format',
  'format',
  'format',
  'format',
  'format',
  'format',
  'meet',
  'meet',
  'meet',
  'type',
  'delete',
  'split',
  'merge',
  'move',
  'add clause',
  'delete clause',
  'restore clause',
  'meet',
  'undo',
  'redo',
] as const;

/** What of it is taken back here; that of clauses needs more than Yjs' undo. */
const ofWords: readonly Act['kind'][] = ['format', 'type', 'delete'];

const anyMarks: fc.Arbitrary<MarkChanges> = fc.record(
  {
    bold: fc.constantFrom(true, null),
    italic: fc.constantFrom(true, null),
    link: fc.constantFrom('https://a.gt', 'https://b.gt', null),
    term: fc.constantFrom('dato', null),
  },
  { requiredKeys: [] },
);
const anyAct: fc.Arbitrary<Act> = fc.record({
  by: fc.constantFrom(0, 1),
  kind: fc.constantFrom(...kinds),
  clause: fc.nat(9),
  from: fc.nat(9),
  to: fc.nat(9),
  marks: fc.oneof(fc.constantFrom<MarkChanges>({ bold: true }, { bold: null }), anyMarks),
});
const anyActs = fc.array(anyAct, { maxLength: 30, size: 'max' });
const anyFormatting = anyAct.map((act): Act => ({ ...act, kind: 'format' }));

/** Two people with a draft each, who can undo what they do. */
function twoPeople(ids: readonly [number, number]) {
  const { one, two, meet } = pair(
    [clause('a', 'aaaaaa'), clause('b', 'bbbbbb'), clause('c', 'cccccc'), clause('d', '')],
    ids,
  );
  const docs = [one, two] as const;
  const undo = docs.map(
    (doc) => new Y.UndoManager(rootsOf(doc).text, { trackedOrigins: new Set(['person']), captureTimeout: 0 }),
  ) as [Y.UndoManager, Y.UndoManager];
  let named = 0;
  /** @param around - called instead of each formatting, which it has to run */
  const run = (act: Act, around: Around = (_doc, _aim, format) => format()) => {
    if (act.kind === 'meet') return void meet();
    if (act.kind === 'undo' || act.kind === 'redo') return void undo[act.by][act.kind]();
    const doc = docs[act.by];
    const newId = id(`n${act.by}-${named++}`);
    doc.transact(() => runOne(doc, act, newId, around), ofWords.includes(act.kind) ? 'person' : undefined);
  };
  return { docs, undo, meet, run };
}

interface Aim {
  readonly clause: Clause;
  readonly from: number;
  readonly to: number;
  readonly marks: MarkChanges;
}

type Around = (doc: Y.Doc, aim: Aim, format: () => void) => void;

function aimOf(doc: Y.Doc, { marks, ...act }: Act): Aim {
  const shown = readDraft(doc);
  const one = shown[act.clause % shown.length]!;
  const { length } = wordsOf(one);
  return {
    clause: one,
    from: Math.min(act.from, act.to, length),
    to: Math.min(Math.max(act.from, act.to), length),
    marks,
  };
}

function runOne(doc: Y.Doc, act: Act, newId: ClauseId, around: Around): void {
  const shown = readDraft(doc);
  const { kind, marks } = act;
  const { clause: one, from, to } = aimOf(doc, act);
  const other = shown[(act.clause + 1 + act.from) % shown.length]!;
  const wanted: Marks = { ...(marks.bold && { bold: true }), ...(marks.link && { link: marks.link }) };
  if (kind === 'format') around(doc, { clause: one, from, to, marks }, () => formatWords(doc, one.id, from, to, marks));
  if (kind === 'type')
    insertRun(
      doc,
      one.id,
      from,
      act.to === 9 ? { text: atom, note: id('n') } : { text: 'xyz'.slice(0, 1 + (act.to % 3)), ...wanted },
    );
  if (kind === 'delete') deleteText(doc, one.id, from, to);
  if (kind === 'split') splitClause(doc, one.id, from, newId);
  if (kind === 'merge' && one !== other && one.id !== 'd' && other.id !== 'd') mergeClauses(doc, one.id, other.id);
  if (kind === 'move' && one !== other) moveClause(doc, one.id, other.id);
  if (kind === 'add clause')
    insertClause(doc, { ...clause(newId, ''), content: [{ text: 'nueva', ...wanted }] }, one.id);
  if (kind === 'delete clause' && one.id !== 'd') deleteClause(doc, one.id);
  if (kind === 'restore clause') restoreOneOf(doc);
}

function restoreOneOf(doc: Y.Doc): void {
  const { layout, segments } = readerOf(doc);
  const gone = [...segments].find((segment) => !layout.shownIn.has(segment.id));
  if (gone) restoreClause(doc, gone.id);
}

/** The model: of the given units the given marks, and all else as it was. */
const expectOnlyThose: Around = (doc, aim, format) => {
  const before = formattingOf(doc);
  format();
  const { shown, reserve } = formattingOf(doc);
  expect(shown).toEqual(withMarks(before.shown, aim));
  expect(reserve).toEqual(before.reserve);
};

function withMarks(shown: Formatting['shown'], { clause, from, to, marks }: Aim): Formatting['shown'] {
  const units = shown.get(clause.id)!;
  return new Map(shown).set(
    clause.id,
    units.map((unit, at) => (at < from || at >= to ? unit : marked(unit, marks))),
  );
}

function marked(unit: Run, marks: MarkChanges): Run {
  const next: Record<string, unknown> = { ...unit };
  for (const key of markKeys) {
    if (marks[key] === undefined || (isAtom(unit) && (key === 'link' || key === 'term'))) continue;
    if (marks[key] === null) delete next[key];
    else next[key] = marks[key];
  }
  return next as unknown as Run;
}

/** As a reader that begins now sees it, which the one that followed must see too. */
function formattingOf(doc: Y.Doc): Formatting {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  expect(exportDraft(copy)).toBe(exportDraft(doc));
  const { layout, segments } = readerOf(copy);
  const units = (runs: readonly Run[]) => runs.flatMap((run) => [...run.text].map((text) => ({ ...run, text })));
  return {
    shown: new Map(readDraft(copy).map(({ id, content }) => [id, units(content)])),
    reserve: [...segments].filter(({ id }) => !layout.shownIn.has(id)).map(({ id, runs }) => [id, runs]),
  };
}
