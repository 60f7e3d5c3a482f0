import type { ClauseId } from '@articulado/base';
import { atom, type Clause, type PolicyText, wordsOf } from '@articulado/policy-text';
import fc from 'fast-check';
import * as Y from 'yjs';
import {
  createDraft,
  deleteClause,
  deleteText,
  formatWords,
  insertClause,
  insertClauses,
  insertRun,
  insertText,
  mergeClauses,
  moveClause,
  moveClauses,
  readDraft,
  readerOf,
  replaceWords,
  restoreClause,
  setDepth,
  setKind,
  setNumber,
  splitClause,
} from '../../index.js';
import { at, clause, id } from '../../testing/small-text.js';
import type { Branch } from '../branch.js';
import { Fork } from '../fork.js';

const actNames = [
  'type',
  'type',
  'type',
  'cut',
  'replace',
  'split',
  'merge',
  'move',
  'move with parts',
  'delete',
  'insert',
  'restore',
  'kind',
  'depth',
  'number',
  'bold',
  'note',
  'reference',
  'row',
] as const;
type ActName = (typeof actNames)[number];

/** One thing that somebody does: `k` chooses the clause, `m` the place or the other clause. */
export interface Act {
  readonly name: ActName;
  readonly k: number;
  readonly m: number;
}

/** A step of a history: a drafter or a suggester does something, or takes what came to the draft meanwhile. */
export type Step =
  | { readonly drafter: number; readonly act: Act }
  | { readonly suggester: number; readonly act: Act }
  | { readonly drafter: number; readonly meets: true }
  | { readonly suggester: number; readonly meets: true };

const anActOf = (names: readonly ActName[]): fc.Arbitrary<Act> =>
  fc.record({ name: fc.constantFrom(...names), k: fc.nat(20), m: fc.nat(20) });

const anyAct = anActOf(actNames);
export const anyActs = fc.array(anyAct, { maxLength: 6 });
/** What changes words and nothing else. */
export const anyActOnWords = anActOf(['type', 'cut', 'replace', 'bold', 'split']);
const [anyDrafter, anySuggester] = [fc.nat(1), fc.nat(3)];
const meets = fc.constant(true as const);

export const anySteps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ suggester: anySuggester, act: anyAct }) },
    { weight: 4, arbitrary: fc.record({ drafter: anyDrafter, act: anyAct }) },
    { weight: 3, arbitrary: fc.record({ drafter: anyDrafter, meets }) },
    { weight: 1, arbitrary: fc.record({ suggester: anySuggester, meets }) },
  ),
  { minLength: 6, maxLength: 40, size: 'max' },
);

const cell = (row: string, column: string, words: string): Clause => ({
  ...clause(`${row}${column}`, words),
  kind: 'cell',
  cell: { table: 't', row, column },
});

/** No letter is there twice, so that each can be told from all others. */
const firstText: PolicyText = [
  { ...clause('a', 'abcdefgh'), kind: 'article' },
  { ...at(1, 'b'), content: [{ text: 'ijkl' }] },
  { ...clause('c', 'mnopqrst'), kind: 'article' },
  { ...at(1, 'd'), content: [{ text: 'uvwx', bold: true }] },
  cell('r', 'x', 'AB'),
  cell('r', 'y', 'CD'),
];

/** Two people who draft, four who suggest, and the draft between them. Each letter that somebody writes is another one. */
export class SuggestingPeople {
  readonly draft = new Y.Doc();
  /** What came to the draft, in order, its beginning included. */
  readonly log: Uint8Array[] = [];
  readonly forks: readonly Fork[];
  private readonly drafters: readonly Y.Doc[];
  private readonly heard: number[];
  private letters = 0x4e00;
  private named = 0;

  constructor(suggesters = [50, 500, 2_000, 300]) {
    const start = Y.encodeStateAsUpdate(createDraft(firstText));
    this.draft.clientID = 5;
    this.take(start);
    this.drafters = [101, 900].map((client) => {
      const doc = new Y.Doc();
      doc.clientID = client;
      Y.applyUpdate(doc, start, 'draft');
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== 'draft') this.take(update);
      });
      return doc;
    });
    this.forks = suggesters.map((client) => {
      const fork = new Fork(start);
      fork.doc.clientID = client;
      return fork;
    });
    this.heard = suggesters.map(() => 1);
  }

  play(steps: readonly Step[]): void {
    for (const step of steps) {
      if ('drafter' in step) {
        const doc = this.drafters[step.drafter]!;
        if ('meets' in step) Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.draft, Y.encodeStateVector(doc)), 'draft');
        else this.act(doc, step.act);
      } else if ('meets' in step) this.follow(step.suggester);
      else this.act(this.forks[step.suggester]!.doc, step.act);
    }
    this.forks.forEach((_, index) => this.follow(index));
  }

  /** Lets a suggester learn what came to the draft. */
  follow(suggester: number): void {
    for (; this.heard[suggester]! < this.log.length; this.heard[suggester]!++)
      this.forks[suggester]!.follow(this.log[this.heard[suggester]!]!);
  }

  /** The branches of those who suggested something. */
  branches = (): Branch[] => this.forks.flatMap((fork) => fork.branch() ?? []);

  private take(update: Uint8Array): void {
    this.log.push(update);
    Y.applyUpdate(this.draft, update);
  }

  private fresh = (count: number): string =>
    Array.from({ length: count }, () => String.fromCharCode(this.letters++)).join('');

  /** Does one thing in a document, by the operations of the draft; nothing where it can't be done there. */
  act(doc: Y.Doc, { name, k, m }: Act): void {
    const draft = readerOf(doc);
    const shown = readDraft(doc);
    if (shown.length === 0) return;
    const one = shown[k % shown.length]!;
    const other = shown[m % shown.length]!;
    const size = wordsOf(one).length;
    const from = m % (size + 1);
    const to = Math.min(size, from + 1 + (k % 4));
    const newId = id(`n${this.named++}`);
    const isCell = one.kind === 'cell' || other.kind === 'cell';
    doc.transact(() => {
      switch (name) {
        case 'type':
          return insertText(doc, one.id, from, this.fresh(2));
        case 'cut':
          return deleteText(doc, one.id, from, to);
        case 'replace':
          return replaceWords(doc, one.id, from, to, [{ text: this.fresh(2), ...(m % 2 && { italic: true }) }]);
        case 'bold':
          return formatWords(doc, one.id, from, to, { bold: k % 3 ? true : null });
        case 'reference':
          return insertRun(doc, one.id, from, { text: atom, reference: { id: newId, target: other.id } });
        case 'note':
          insertClause(doc, { ...clause(newId, this.fresh(1)), kind: 'note' }, shown.at(-1)!.id);
          return insertRun(doc, one.id, from, { text: atom, note: newId });
        case 'row':
          if (one.kind !== 'cell') return undefined;
          return insertClauses(doc, rowOf(newId, this.fresh(2)), one.id);
        case 'delete':
          return shown.length > 2 ? deleteClause(doc, one.id) : undefined;
        case 'insert':
          return insertClause(doc, { ...clause(newId, this.fresh(3)), depth: m % 3 }, one.id);
        case 'restore': {
          const gone = [...draft.fragments].map((each) => each.id).filter((each) => !draft.layout.shownIn.has(each));
          return gone.length > 0 ? restoreClause(doc, gone[k % gone.length]!) : undefined;
        }
        case 'number':
          return setNumber(doc, one.id, m % 3 === 0 ? undefined : `${m} Bis`);
        case 'depth':
          return setDepth(doc, one.id, m % 4);
      }
      if (isCell) return undefined;
      switch (name) {
        case 'split':
          return void splitClause(doc, one.id, from, newId);
        case 'merge':
          return one.id === other.id ? undefined : mergeClauses(doc, one.id, other.id);
        case 'move':
          return one.id === other.id ? undefined : moveClause(doc, one.id, other.id);
        case 'move with parts':
          return moveWithParts(doc, shown, one, other);
        case 'kind':
          return setKind(doc, one.id, (['article', 'point', 'content'] as const)[m % 3]!);
        default:
          return undefined;
      }
    });
  }
}

const rowOf = (row: string, words: string): PolicyText =>
  ['x', 'y'].map((column, index) => ({
    ...clause(`${row}${column}`, words[index]!),
    kind: 'cell',
    cell: { table: 't', row, column },
  }));

function moveWithParts(doc: Y.Doc, shown: PolicyText, head: Clause, after: Clause): void {
  const start = shown.indexOf(head);
  const rest = shown.slice(start + 1);
  const end = rest.findIndex(({ depth }) => depth <= head.depth);
  const moved = [head, ...(end < 0 ? rest : rest.slice(0, end))];
  if (moved.includes(after) || moved.some(({ kind }) => kind === 'cell')) return;
  const ids = moved.map((each) => each.id);
  moveClauses(
    doc,
    ids.map((each, index): { id: ClauseId; after: ClauseId } => ({ id: each, after: ids[index - 1] ?? after.id })),
  );
}

/** A document with these updates. @param gc - whether Yjs may forget what was deleted */
export function documentOf(updates: readonly Uint8Array[], gc = true): Y.Doc {
  const doc = new Y.Doc({ gc });
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}
