import type { ClauseId } from '@articulado/base';
import * as Y from 'yjs';
import type { ClockMapping, ClockPoint } from '../client-id-change/moved-clock.js';
import { movedValue } from '../client-id-change/moved-values.js';
import { readerOf } from '../draft-reader.js';
import { currentTokenOf, type DraftRoots, rootsOf } from '../format.js';
import { elementsOf, keyOf } from '../placements.js';
import { inSameOrder } from '../same-order.js';
import { type ClockRange, writeUpdate } from '../updates/write-update.js';
import type { Branch, StepRange } from './branch.js';

/** A part of a branch, written anew. */
export interface Rewritten {
  readonly update: Uint8Array;
  /** Where all that it holds stood in the branch, and where it stands now: the place of what its author adds later. */
  readonly moves: readonly Move[];
}

/** A stretch of a branch that was written anew, and where it begins now. */
export interface Move extends ClockRange {
  readonly to: ClockPoint;
}

export interface RewriteOptions {
  /** The draft as it is. */
  readonly draft: Y.Doc;
  /** The draft with the branch. It must not have forgotten what was deleted. */
  readonly both: Y.Doc;
  readonly branch: Branch;
  /** The steps of the branch that are to be written: those of some of its changes. */
  readonly steps: ReadonlySet<number>;
  /** The client id to write with, and the clock that it has. */
  readonly at: ClockPoint;
  /** What of the branch was written anew before, and is in the draft; copies of the draft's own words that an undo brought back among it. */
  readonly earlier?: readonly Move[];
}

/**
 * Writes steps of a branch anew, as if they were done now: under a client id of their own, beside what the draft holds. What they wrote and
 * deleted again, and what other steps wrote, leaves no trace, not a letter.
 */
export const rewrite = (options: RewriteOptions): Rewritten => new Rewriting(options).write();

class Rewriting implements ClockMapping {
  private readonly items: Y.Item[] = [];
  private readonly written: Move[] = [];
  private readonly own: readonly Y.Item[];
  /** The units of the draft that the branch deletes and an undo brought back. Their copies stand for them. */
  private readonly restored: ReadonlySet<string>;

  constructor(private readonly options: RewriteOptions) {
    const { branch, both, earlier = [] } = options;
    this.own = [...branch.itemsIn(both)];
    const restored = earlier.filter(({ to }) => branch.deletes(Y.createID(to.client, to.clock)));
    this.restored = new Set(restored.map(({ to }) => keyOf(to)));
    both.transact((transaction) => {
      for (const { to, length } of restored)
        for (const clock of [to.clock, to.clock + length])
          if (clock < Y.getState(both.store, to.client)) Y.getItemCleanStart(transaction, Y.createID(to.client, clock));
    });
  }

  write(): Rewritten {
    const { both, draft, branch, steps } = this.options;
    const [wanted, present] = [rootsOf(both), rootsOf(draft)];
    // New entries first, as what is set in them names them.
    for (const item of this.own)
      if ((item.parent as unknown) === wanted.clauses)
        for (const range of this.wantedRanges(item)) this.add(item, range, { parent: 'clauses', key: item.parentSub });
    this.writeList(wanted.text, present.text, 'text');
    this.writePlaces(wanted, present);
    this.writeList(wanted.order, present.order, 'order');
    for (const [entry, item] of this.values()) this.writeValue(entry, item);
    for (const { content, id } of this.items)
      if (content instanceof Y.ContentAny)
        content.arr = content.arr.map((value: unknown, index) =>
          movedValue(value, { client: id.client, clock: id.clock + index }, this),
        );
    const deletions = branch.deletionsOfDraft(steps).flatMap((range) => this.withoutRestored(range));
    return { update: writeUpdate(this.items, deletions), moves: this.written };
  }

  moves = (point: ClockPoint): boolean => this.options.branch.wrote(point);

  id({ client, clock }: ClockPoint): Y.ID | undefined {
    if (!this.options.branch.wrote({ client })) return Y.createID(client, clock);
    const move = [...this.written, ...(this.options.earlier ?? [])].find(
      (each) => each.client === client && each.clock <= clock && clock < each.clock + each.length,
    );
    return move && Y.createID(move.to.client, move.to.clock + clock - move.clock);
  }

  stretch({ client, clock, length }: ClockRange): ClockRange[] {
    if (!this.options.branch.wrote({ client })) return [{ client, clock, length }];
    return Array.from({ length }, (_, index) => this.id({ client, clock: clock + index })).flatMap((id) =>
      id ? [{ client: id.client, clock: id.clock, length: 1 }] : [],
    );
  }

  /** The parts of a stretch of the draft that no undo brought back. */
  private withoutRestored({ client, clock, length }: ClockRange): ClockRange[] {
    const units = Array.from({ length }, (_, index) => ({ client, clock: clock + index, length: 1 }));
    return units.filter((unit) => !this.restored.has(keyOf(unit)));
  }

  /** The parts of an item that are to be written, and were not before. */
  private wantedRanges = (item: Pick<Y.Item, 'id' | 'length'>): StepRange[] =>
    this.options.branch.writtenIn(item).filter((range) => this.options.steps.has(range.step) && !this.id(range));

  /**
   * Writes the tokens of clauses where these are read, behind those of the clauses before them. Between their neighbours among the tokens
   * they would seem to have been put beside what others put there without knowing of them (`known-order.ts`). A clause that steps which are
   * not written put back where the draft has it, such as those of an undo, stands there.
   */
  private writePlaces({ order, clauses }: DraftRoots, present: DraftRoots): void {
    const [elements, presentElements] = [elementsByToken(order), elementsByToken(present.order)];
    const next = nextUnits(present.order);
    const elementOf = (id: ClauseId) => elements.get(currentTokenOf(clauses.get(id)));
    const isWanted = (id: ClauseId) => this.wantedRanges({ id: elementOf(id)!, length: 1 }).length > 0;
    const places = readerOf(this.options.both).layout.order.filter(elementOf);
    const unmoved = inSameOrder(
      places.filter((id) => !isWanted(id)),
      readerOf(this.options.draft).layout.order,
    );
    let left: Y.ID | null = null;
    let right = present.order._start?.id ?? null;
    for (const id of places) {
      const element = elementOf(id)!;
      const standing = unmoved.has(id) ? presentElements.get(currentTokenOf(present.clauses.get(id))) : undefined;
      const known = this.id(element) ?? standing;
      if (known) [left, right] = [known, next.get(keyOf(known)) ?? null];
      for (const range of this.wantedRanges({ id: element, length: 1 }))
        left = this.add(Y.getItem(order.doc!.store, element), range, { left, right, parent: 'order' });
    }
  }

  /** Writes what is to be written of the text or the order, each item between its neighbours in the draft. */
  private writeList(wanted: Y.Text | Y.Array<string>, present: Y.Text | Y.Array<string>, name: string): void {
    const right = this.nextOfDraft(wanted);
    let left: Y.ID | null = null;
    /** Whether this is in a clause that was put in front of all others; what stands there is not of the draft. */
    let isInFront = false;
    for (let item = wanted._start; item; item = item.right) {
      if (this.restored.has(keyOf(item.id))) continue;
      if (!this.options.branch.wrote(item.id)) {
        left = item.lastId;
        isInFront = false;
        continue;
      }
      for (const range of this.options.branch.writtenIn(item)) {
        const known = this.id({ client: range.client, clock: range.clock + range.length - 1 });
        if (known) left = known;
        else if (!item.deleted && this.options.steps.has(range.step)) {
          const opensInFront = item.origin === null && isOpening(item);
          isInFront ||= opensInFront;
          const front = present._start?.id ?? null;
          const between = { left: opensInFront ? null : left, right: isInFront ? front : (right.get(item) ?? null) };
          left = this.add(item, range, { ...between, parent: name });
        }
      }
    }
  }

  /** For each item of the branch, the next one to its right that is in the draft. */
  private nextOfDraft(list: Y.Text | Y.Array<string>): ReadonlyMap<Y.Item, Y.ID | null> {
    const items: Y.Item[] = [];
    for (let item = list._start; item; item = item.right) items.push(item);
    const found = new Map<Y.Item, Y.ID | null>();
    let next: Y.ID | null = null;
    for (const item of items.reverse()) {
      if (this.restored.has(keyOf(item.id))) continue;
      found.set(item, next);
      next = this.id(item.id) ?? next;
    }
    return found;
  }

  /** What the branch set in the entries of clauses, and still stands: of a new clause its first place as well. */
  private *values(): Iterable<readonly [entry: Y.Item, value: Y.Item]> {
    for (const item of this.own) {
      const entry = (item.parent as Y.Map<unknown>)._item;
      if (item.parentSub === null || !entry) continue;
      const isLast = (entry.content as Y.ContentType).type._map.get(item.parentSub) === item && !item.deleted;
      const isFirstPlace = item.parentSub === 'slot' && item.left === null && this.options.branch.wrote(entry.id);
      if (isLast || isFirstPlace) yield [entry, item];
    }
  }

  private writeValue(entry: Y.Item, item: Y.Item): void {
    const parent = this.id(entry.id);
    if (!parent) return;
    for (const range of this.wantedRanges(item)) this.add(item, range, this.placeOfValue(entry, item, parent));
  }

  /** Behind the value that the entry has now. */
  private placeOfValue(entry: Y.Item, { parentSub }: Y.Item, parent: Y.ID): Place {
    const present = rootsOf(this.options.draft).clauses.get(entry.parentSub!)?._map.get(parentSub!);
    const before = this.items.findLast((item) => item.parentSub === parentSub && this.isOfEntry(item, parent));
    return { left: before?.lastId ?? present?.lastId ?? null, parent, key: parentSub };
  }

  private isOfEntry = (item: Y.Item, parent: Y.ID): boolean =>
    item.parent instanceof Y.ID && Y.compareIDs(item.parent, parent);

  /** Writes a part of an item. @returns the id of its last unit */
  private add(
    item: Y.Item,
    { client, clock, length }: ClockRange,
    { left = null, right = null, parent, key }: Place,
  ): Y.ID {
    const last = this.items.at(-1);
    const { at } = this.options;
    const id = Y.createID(at.client, last ? last.id.clock + last.length : at.clock);
    const content = contentWithin(item, clock - item.id.clock, length);
    // The library types a parent as a type; read from bytes it is a name or an id as well.
    const added = new Y.Item(id, null, left, null, right, parent as never, key ?? null, content);
    this.items.push(added);
    this.written.push({ client, clock, length, to: { client: id.client, clock: id.clock } });
    return added.lastId;
  }
}

/** Where an item is to be written. */
interface Place {
  readonly left?: Y.ID | null;
  readonly right?: Y.ID | null;
  /** The name of a root, or the id of an entry. */
  readonly parent: string | Y.ID;
  readonly key?: string | null;
}

const elementsByToken = (order: Y.Array<string>): ReadonlyMap<unknown, Y.ID> =>
  new Map([...elementsOf(order)].map(({ token, element }) => [token, element]));

/** For each unit of a list, the one right behind it, deleted or not. */
function nextUnits(list: Y.Array<string>): ReadonlyMap<string, Y.ID | null> {
  const found = new Map<string, Y.ID | null>();
  for (let item = list._start; item; item = item.right)
    for (let index = 0; index < item.length; index++) {
      const [own, behind] = [item.id.clock + index, index + 1 < item.length];
      const unit = Y.createID(item.id.client, own);
      found.set(keyOf(unit), behind ? Y.createID(item.id.client, own + 1) : (item.right?.id ?? null));
    }
  return found;
}

const isOpening = ({ content }: Y.Item) => content instanceof Y.ContentEmbed && 'clause' in (content.embed as object);

function contentWithin(item: Y.Item, start: number, length: number): Y.Item['content'] {
  let content = item.content.copy();
  if (start > 0) content = content.splice(start);
  if (length < content.getLength()) content.splice(length);
  return content;
}
