import type { ClauseId } from '@articulado/base';
import { sameMarks } from '@articulado/policy-text';
import * as Y from 'yjs';
import { isSplitOff, type Join, newFragment, openedBy, openingOf, readFragment, type Fragment } from './fragment.js';

/** What a transaction did to the text. */
export interface TextChange {
  /** Fragments that are new, gone or differently filled. */
  readonly touched: ReadonlySet<Fragment>;
  /** Whether fragments came or went, or show others at their end. */
  readonly structural: boolean;
  /** The words that came in, piece by piece. */
  readonly words: readonly string[];
}

/** More new fragments than this in one transaction, and the list is read anew from its start. */
const bulk = 40;

/** Keeps the fragments of a text in storage order and re-reads only those that a transaction touched. */
export class FragmentStore {
  /** In storage order. */
  private all: Fragment[] = [];
  private byEmbed = new Map<Y.Item, Fragment>();
  private byId = new Map<ClauseId, Fragment[]>();
  /** Units before the first embed; a valid draft has none. */
  headless = 0;

  constructor(private readonly text: Y.Text) {
    this.readAll();
  }

  [Symbol.iterator](): Iterator<Fragment> {
    return this.all[Symbol.iterator]();
  }

  /** The fragments of one clause, in storage order; one in a valid draft, none for an unknown clause. */
  of(id: ClauseId): readonly Fragment[] {
    return this.byId.get(id) ?? [];
  }

  /** The fragment in which an item of the text stands. */
  containing(item: Y.Item): Fragment | undefined {
    const opening = openingOf(item);
    return opening ? this.byEmbed.get(opening) : undefined;
  }

  /** Takes over what a transaction did to the text. */
  update(transaction: Y.Transaction): TextChange {
    const inserted = insertedInto(this.text, transaction);
    const deleted: Y.Item[] = [];
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      if (struct instanceof Y.Item && struct.parent === this.text) deleted.push(struct);
    });
    const words = inserted.flatMap(({ content }) => (content instanceof Y.ContentString ? [content.str] : []));
    const touched = new Set<Fragment>();
    for (const item of deleted) this.drop(item, touched);
    const opened = inserted.filter((item) => openedBy(item) !== undefined && !this.byEmbed.has(item));
    if (opened.length > bulk) return { touched: this.readAll(), structural: true, words };
    let structural = touched.size > 0 || opened.length > 0;
    for (const item of opened) this.adopt(item, touched);
    for (const item of [...deleted, ...inserted]) this.touch(item, touched);
    const joins = new Map([...touched].map((fragment) => [fragment, fragment.joins]));
    for (const fragment of joins.keys())
      if (!fragment.embed.deleted) for (const other of this.read(fragment)) touched.add(other);
    structural ||= [...joins].some(([fragment, before]) => !sameJoins(before, fragment.joins));
    return { touched, structural, words };
  }

  /**
   * Reads a fragment anew. Looks go on where a clause was split: who made words bold while another split them, made both
   * parts bold. A new clause starts plain, so that a mark whose end was lost can't spill into the clauses behind it.
   * @returns what was read: the fragment, and those split from it, if their looks begin otherwise now
   */
  read(fragment: Fragment): readonly Fragment[] {
    const read: Fragment[] = [];
    for (let i = this.all.indexOf(fragment); i < this.all.length; i++) {
      const [before, one, behind] = [this.all[i - 1], this.all[i]!, this.all[i + 1]];
      readFragment(one, before && isSplitOff(one) ? before.closing : {});
      read.push(one);
      if (!behind || !isSplitOff(behind) || sameMarks(behind.opening, one.closing)) break;
    }
    return read;
  }

  /** Makes room for the fragment that a new embed opens; the one before it ends there. */
  adopt(embed: Y.Item, touched = new Set<Fragment>()): Fragment {
    const known = this.byEmbed.get(embed);
    if (known) return known;
    const before = embed.left && openingOf(embed.left);
    const previous = before ? this.adopt(before, touched) : undefined;
    const fragment = newFragment(embed);
    this.all.splice(previous ? this.all.indexOf(previous) + 1 : 0, 0, fragment);
    for (const other of [...(previous ? this.read(previous) : []), ...this.read(fragment)]) touched.add(other);
    this.register(fragment);
    return fragment;
  }

  private drop(item: Y.Item, touched: Set<Fragment>): void {
    const fragment = this.byEmbed.get(item);
    if (!fragment) return;
    this.byEmbed.delete(item);
    this.all = this.all.filter((other) => other !== fragment);
    const rest = this.of(fragment.id).filter((other) => other !== fragment);
    if (rest.length > 0) this.byId.set(fragment.id, rest);
    else this.byId.delete(fragment.id);
    touched.add(fragment);
  }

  private touch(item: Y.Item, touched: Set<Fragment>): void {
    const fragment = this.containing(item);
    if (fragment) touched.add(fragment);
    else this.headless = headlessUnits(this.text);
  }

  private readAll(): Set<Fragment> {
    const before = this.all;
    this.all = [];
    this.byEmbed = new Map();
    this.byId = new Map();
    for (let item = this.text._start; item; item = item.right) {
      if (openedBy(item) === undefined) continue;
      const fragment = newFragment(item);
      readFragment(fragment, isSplitOff(fragment) ? (this.all.at(-1)?.closing ?? {}) : {});
      this.all.push(fragment);
      this.register(fragment);
    }
    this.headless = headlessUnits(this.text);
    return new Set([...before, ...this.all]);
  }

  private register(fragment: Fragment): void {
    this.byEmbed.set(fragment.embed, fragment);
    const same = this.byId.get(fragment.id);
    if (!same) this.byId.set(fragment.id, [fragment]);
    else
      this.byId.set(
        fragment.id,
        this.all.filter((other) => other.id === fragment.id),
      );
  }
}

function insertedInto(text: Y.Text, transaction: Y.Transaction): Y.Item[] {
  const items: Y.Item[] = [];
  for (const [client, after] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0;
    const structs = transaction.doc.store.clients.get(client);
    if (before === after || !structs) continue;
    for (let i = Y.findIndexSS(structs, before); i < structs.length; i++) {
      const struct = structs[i];
      if (struct instanceof Y.Item && struct.parent === text) items.push(struct);
    }
  }
  return items;
}

function headlessUnits(text: Y.Text): number {
  let units = 0;
  for (let item = text._start; item && openedBy(item) === undefined; item = item.right) {
    if (item.countable && !item.deleted) units += item.length;
  }
  return units;
}

const sameJoins = (one: readonly Join[], other: readonly Join[]) =>
  one.length === other.length && one.every((join, i) => join.id === other[i]!.id);
