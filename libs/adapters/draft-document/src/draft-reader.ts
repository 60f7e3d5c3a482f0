import type { ClauseId } from '@articulado/base';
import {
  type CellPlace,
  type Clause,
  type ClauseKind,
  type PolicyText,
  type Run,
  sameMarks,
} from '@articulado/policy-text';
import * as Y from 'yjs';
import { type DraftRoots, type Gone, isStayKey, rootsOf } from './format.js';
import { type Layout, layOut } from './layout.js';
import { isMapLike } from './placements.js';
import { FragmentStore } from './fragment-store.js';
import { addRun, type Fragment } from './fragment.js';

/** What one Yjs transaction changed, told in clauses. */
export interface DraftChange {
  readonly transaction: Y.Transaction;
  /** Shown clauses whose words, kind, depth, number or cell differ, newly shown ones included. */
  readonly clauses: ReadonlySet<ClauseId>;
  /** Whether clauses came, went or changed places. */
  readonly order: boolean;
  /** Everything the transaction touched in `text` and `clauses`, shown or not: what a check must look at. */
  readonly touched: ReadonlySet<ClauseId>;
  /** The words that came in, piece by piece, shown or not. */
  readonly words: readonly string[];
}

/** Reads a draft into clauses and keeps the reading up to date; a keystroke costs one clause, not the text. Never writes. */
export class DraftReader {
  readonly roots: DraftRoots;
  readonly fragments: FragmentStore;
  private layoutNow: Layout | undefined;
  private latest: Layout | undefined;
  /** The order when listeners were last notified. */
  private lastOrder: readonly ClauseId[];
  /** Emptied by `undefined`, not by deletion: a map that loses and gains a key with each keystroke is built anew again and again. */
  private cache = new Map<ClauseId, Clause | undefined>();
  private before = new Map<ClauseId, Clause>();
  /** Clauses that may differ from what listeners were last told. */
  private dirty = new Set<ClauseId>();
  private listeners = new Set<(change: DraftChange) => void>();

  constructor(readonly doc: Y.Doc) {
    this.roots = rootsOf(doc);
    this.fragments = new FragmentStore(this.roots.text);
    this.lastOrder = this.layout.order;
    doc.on('afterTransaction', this.follow);
  }

  /** Calls the listener after every transaction that changes the draft; what it returns ends that. */
  onChange(listener: (change: DraftChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  destroy(): void {
    this.doc.off('afterTransaction', this.follow);
    this.listeners.clear();
  }

  get layout(): Layout {
    if (this.layoutNow) return this.layoutNow;
    const former = this.latest;
    const next = layOut(this.roots, this.fragments);
    for (const [id, fragments] of next.shownFragments)
      if (!sameFragments(fragments, former?.shownFragments.get(id))) this.markDirty(id);
    for (const id of former?.order ?? []) if (!next.shownFragments.has(id)) this.forget(id);
    this.latest = next;
    this.layoutNow = next;
    return next;
  }

  /** The whole text in reading order. */
  text(): PolicyText {
    return this.layout.order.map((id) => this.clause(id)!);
  }

  /** A shown clause; the same object until something about it changes. `undefined` if it isn't on show. */
  clause(id: ClauseId): Clause | undefined {
    const known = this.cache.get(id);
    if (known) return known;
    const fragments = this.layout.shownFragments.get(id);
    if (!fragments) return undefined;
    const clause = { ...this.traits(id), content: runsOf(fragments) };
    this.cache.set(id, clause);
    return clause;
  }

  /** Whether the draft knows this clause, shown or deleted. */
  knows = (id: ClauseId): boolean => this.fragments.of(id).length > 0;

  entry(id: ClauseId): Y.Map<unknown> | undefined {
    const entry: unknown = this.roots.clauses.get(id);
    return entry instanceof Y.Map ? entry : undefined;
  }

  /** What was left behind when the clause was last deleted. */
  gone = (id: ClauseId): Gone | undefined => this.entry(id)?.get('gone') as Gone | undefined;

  /** For operations, in the midst of a transaction: a fragment was written to. */
  reread(fragment: Fragment): void {
    for (const { id } of this.fragments.read(fragment)) this.markDirty(id);
  }

  /** For operations, in the midst of a transaction: places, entries or joins were written to. */
  relayout(): void {
    this.layoutNow = undefined;
  }

  /** For operations, in the midst of a transaction: an entry was written to. */
  entryChanged(id: ClauseId): void {
    this.markDirty(id);
  }

  private markDirty(id: ClauseId): void {
    for (const changed of [id, this.latest?.shownIn.get(id)]) {
      if (changed === undefined) continue;
      this.dirty.add(changed);
      this.forget(changed);
    }
  }

  private forget(id: ClauseId): void {
    const known = this.cache.get(id);
    if (known && !this.before.has(id)) this.before.set(id, known);
    if (known) this.cache.set(id, undefined);
  }

  private traits(id: ClauseId): Omit<Clause, 'content'> {
    const entry = this.roots.clauses.get(id) as unknown;
    const get = (key: string) => (isMapLike(entry) ? entry.get(key) : undefined);
    const kind = get('kind');
    const depth = get('depth');
    const number = get('number');
    const cell = get('cell');
    return {
      id,
      kind: (typeof kind === 'string' ? kind : 'content') as ClauseKind,
      depth: typeof depth === 'number' ? depth : 0,
      ...(typeof number === 'string' && { number }),
      ...(isCellPlace(cell) && { cell: { ...cell, ...(get('header') === true && { header: true }) } }),
    };
  }

  private follow = (transaction: Y.Transaction): void => {
    const touched = new Set<ClauseId>();
    let words: readonly string[] = [];
    const { text, clauses, order, revivals } = this.roots;
    let relayout = false;
    let revives = false;
    for (const [type, keys] of transaction.changed) {
      const parent: unknown = type.parent;
      if ((type as unknown) === text) {
        const change = this.fragments.update(transaction);
        for (const fragment of change.touched) touched.add(fragment.id);
        words = change.words;
        relayout ||= change.structural;
      } else if ((type as unknown) === clauses) {
        relayout = true;
        for (const key of keys) if (key !== null) touched.add(key as ClauseId);
      } else if ((type as unknown) === order) relayout = true;
      else if ((type as unknown) === revivals) revives = true;
      else if (parent === clauses && type._item?.parentSub) {
        touched.add(type._item.parentSub as ClauseId);
        relayout ||= keys.has('slot') || keys.has('settled') || keys.has('depth') || hasStayKey(keys);
      }
    }
    for (const id of touched) this.markDirty(id);
    if (relayout) this.relayout();
    this.notify({ transaction, touched, words }, revives);
  };

  private notify(change: Pick<DraftChange, 'transaction' | 'touched' | 'words'>, always: boolean): void {
    const { order } = this.layout; // may mark clauses dirty
    const moved = order !== this.lastOrder && !sameOrder(order, this.lastOrder);
    const shownBefore = moved ? new Set(this.lastOrder) : undefined;
    const changed = new Set<ClauseId>();
    for (const id of this.dirty) {
      const before = this.before.get(id);
      const clause = this.clause(id);
      if (clause && before && (shownBefore?.has(id) ?? true) && sameClause(before, clause)) this.cache.set(id, before);
      else if (clause) changed.add(id);
    }
    if (shownBefore) for (const id of order) if (!shownBefore.has(id)) changed.add(id);
    this.dirty = new Set();
    this.before = new Map();
    this.lastOrder = order;
    if (changed.size === 0 && !moved && change.touched.size === 0 && !always) return;
    for (const listener of [...this.listeners]) listener({ ...change, clauses: changed, order: moved });
  }
}

const readers = new WeakMap<Y.Doc, DraftReader>();

/** The one reader of a document, made when it is first asked for; all operations go through it. */
export function readerOf(doc: Y.Doc): DraftReader {
  const known = readers.get(doc);
  if (known) return known;
  const reader = new DraftReader(doc);
  readers.set(doc, reader);
  return reader;
}

function runsOf(fragments: readonly Fragment[]): readonly Run[] {
  if (fragments.length === 1) return fragments[0]!.runs;
  const runs: Run[] = [];
  for (const fragment of fragments) for (const run of fragment.runs) addRun(runs, run);
  return runs;
}

const isCellPlace = (cell: unknown): cell is CellPlace => {
  if (typeof cell !== 'object' || cell === null) return false;
  const { table, row, column } = cell as Record<keyof CellPlace, unknown>;
  return typeof table === 'string' && typeof row === 'string' && typeof column === 'string';
};

const sameOrder = (one: readonly ClauseId[], other: readonly ClauseId[]) =>
  one.length === other.length && one.every((id, i) => id === other[i]);

const sameFragments = (one: readonly Fragment[], other: readonly Fragment[] | undefined) =>
  one.length === other?.length && one.every((fragment, i) => fragment === other[i]);

/** Whether two states of a clause are the same to a reader. */
export function sameClause(one: Clause, other: Clause): boolean {
  return (
    one.kind === other.kind &&
    one.depth === other.depth &&
    one.number === other.number &&
    one.cell?.table === other.cell?.table &&
    one.cell?.row === other.cell?.row &&
    one.cell?.column === other.cell?.column &&
    one.cell?.header === other.cell?.header &&
    sameRuns(one.content, other.content)
  );
}

export const sameRuns = (one: readonly Run[], other: readonly Run[]): boolean =>
  one === other ||
  (one.length === other.length &&
    one.every((run, i) => {
      const twin = other[i]!;
      return run.text === twin.text && sameMarks(run, twin) && sameAtom(run, twin);
    }));

const sameAtom = (one: Run, other: Run) =>
  one.note === other.note &&
  one.reference?.id === other.reference?.id &&
  one.reference?.target === other.reference?.target;

function hasStayKey(keys: ReadonlySet<string | null>): boolean {
  for (const key of keys) if (key !== null && isStayKey(key)) return true;
  return false;
}
