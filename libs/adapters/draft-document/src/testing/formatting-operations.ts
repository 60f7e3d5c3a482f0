import type { ClauseId } from '@articulado/base';
import { atom, type Clause, isAtom, type Marks, type Run, wordsOf } from '@articulado/policy-text';
import fc from 'fast-check';
import * as Y from 'yjs';
import { markKeys } from '../format.js';
import {
  deleteClause,
  deleteText,
  formatWords,
  insertClause,
  insertRun,
  type MarkChanges,
  mergeClauses,
  moveClause,
  readDraft,
  readerOf,
  restoreClause,
  rootsOf,
  splitClause,
  trackFormatting,
} from '../index.js';
import { clause, id } from './small-text.js';
import { pair } from './two-replicas.js';

/** One thing that one of the two does; the numbers say where. */
export interface FormattingOperation {
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
const ofWords: readonly FormattingOperation['kind'][] = ['format', 'type', 'delete'];

const anyMarks: fc.Arbitrary<MarkChanges> = fc.record(
  {
    bold: fc.constantFrom(true, null),
    italic: fc.constantFrom(true, null),
    link: fc.constantFrom('https://a.gt', 'https://b.gt', null),
    term: fc.constantFrom('dato', null),
  },
  { requiredKeys: [] },
);
const anyOperation: fc.Arbitrary<FormattingOperation> = fc.record({
  by: fc.constantFrom(0, 1),
  kind: fc.constantFrom(...kinds),
  clause: fc.nat(9),
  from: fc.nat(9),
  to: fc.nat(9),
  marks: fc.oneof(fc.constantFrom<MarkChanges>({ bold: true }, { bold: null }), anyMarks),
});
export const anyOperations = fc.array(anyOperation, { maxLength: 30, size: 'max' });
export const anyFormatting = anyOperation.map((act): FormattingOperation => ({ ...act, kind: 'format' }));

/** Two people with a draft each, who can undo what they do. */
export function twoPeople(ids: readonly [number, number]) {
  const { one, two, meet } = pair(
    [clause('a', 'aaaaaa'), clause('b', 'bbbbbb'), clause('c', 'cccccc'), clause('d', '')],
    ids,
  );
  const docs = [one, two] as const;
  const undo = docs.map(
    (doc) => new Y.UndoManager(rootsOf(doc).text, { trackedOrigins: new Set(['person']), captureTimeout: 0 }),
  ) as [Y.UndoManager, Y.UndoManager];
  for (const manager of undo) trackFormatting(manager);
  let named = 0;
  /** @param around - called instead of each formatting, which it has to run */
  const run = (act: FormattingOperation, around: Around = (_doc, _aim, format) => format()) => {
    if (act.kind === 'meet') return void meet();
    if (act.kind === 'undo' || act.kind === 'redo') return void undo[act.by][act.kind]();
    const doc = docs[act.by];
    const newId = id(`n${act.by}-${named++}`);
    doc.transact(() => runOne(doc, act, newId, around), ofWords.includes(act.kind) ? 'person' : undefined);
  };
  return { docs, undo, meet, run };
}

export interface Aim {
  readonly clause: Clause;
  readonly from: number;
  readonly to: number;
  readonly marks: MarkChanges;
}

export type Around = (doc: Y.Doc, aim: Aim, format: () => void) => void;

export function aimOf(doc: Y.Doc, { marks, ...act }: FormattingOperation): Aim {
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

function runOne(doc: Y.Doc, act: FormattingOperation, newId: ClauseId, around: Around): void {
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
  const { layout, fragments } = readerOf(doc);
  const gone = [...fragments].find((fragment) => !layout.shownIn.has(fragment.id));
  if (gone) restoreClause(doc, gone.id);
}

/** The units of each clause on show. */
export type Units = ReadonlyMap<ClauseId, readonly Run[]>;

/** The model of a formatting. */
export function withMarks(shown: Units, { clause, from, to, marks }: Aim): Units {
  const units = shown.get(clause.id)!;
  return new Map(shown).set(
    clause.id,
    units.map((unit, at) => (at < from || at >= to ? unit : marked(unit, marks))),
  );
}

export function marked(unit: Run, marks: MarkChanges): Run {
  const next: Record<string, unknown> = { ...unit };
  for (const key of markKeys) {
    if (marks[key] === undefined || (isAtom(unit) && (key === 'link' || key === 'term'))) continue;
    if (marks[key] === null) delete next[key];
    else next[key] = marks[key];
  }
  return next as unknown as Run;
}
