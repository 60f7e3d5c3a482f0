import * as Y from 'yjs';
import { unitsOf } from '../atom-item.js';
import type { DraftRoots } from '../format.js';
import type { ClockRange } from '../updates/write-update.js';

/** What a branch holds: the updates of one suggestion, read. */
export class Branch {
  /** All of it, as one update. */
  readonly update: Uint8Array;
  /** The clients that wrote it. The draft knows none of them. */
  readonly clients: ReadonlySet<number>;
  private readonly written: ReadonlyMap<number, readonly StepRange[]>;
  private readonly deleted: ReadonlyMap<number, readonly StepRange[]>;

  /** @param steps - one update for each thing that its author did, in order */
  constructor(readonly steps: readonly Uint8Array[]) {
    this.update = steps.length === 1 ? steps[0]! : Y.mergeUpdates([...steps]);
    const decoded = steps.map((step) => Y.decodeUpdate(step));
    this.written = byClient(
      decoded.flatMap(({ structs }, step) =>
        structs.map(({ id: { client, clock }, length }) => ({ step, client, clock, length })),
      ),
    );
    this.deleted = byClient(
      decoded.flatMap(({ ds }, step) =>
        [...ds.clients].flatMap(([client, ranges]) =>
          ranges.map(({ clock, len }) => ({ step, client, clock, length: len })),
        ),
      ),
    );
    this.clients = new Set(this.written.keys());
  }

  /** Whether it wrote something. */
  wrote = ({ client }: Pick<Y.ID, 'client'>): boolean => this.clients.has(client);

  /** Whether it deletes what is at one clock. */
  deletes = ({ client, clock }: Pick<Y.ID, 'client' | 'clock'>): boolean =>
    this.deletionsOf(client, clock, clock + 1).length > 0;

  /** What it deletes of a client's, within a stretch of clocks. */
  deletionsOf(client: number, start: number, end: number): { readonly from: number; readonly to: number }[] {
    return within(this.deleted, { client, clock: start, length: end - start }).map(({ clock, length }) => ({
      from: clock,
      to: clock + length,
    }));
  }

  /** What each step wrote of an item. */
  writtenIn = ({ id, length }: Pick<Y.Item, 'id' | 'length'>): StepRange[] =>
    within(this.written, { ...placeOf(id), length }).sort((one, other) => one.clock - other.clock);

  /** The steps that wrote something. */
  stepsWriting = (item: Pick<Y.Item, 'id' | 'length'>): number[] => this.writtenIn(item).map(({ step }) => step);

  /** The steps that deleted something. */
  stepsDeleting = ({ id, length }: Pick<Y.Item, 'id' | 'length'>): number[] =>
    within(this.deleted, { ...placeOf(id), length }).map(({ step }) => step);

  /** What some steps delete of the draft. */
  deletionsOfDraft = (steps: ReadonlySet<number>): ClockRange[] =>
    [...this.deleted].flatMap(([client, ranges]) =>
      this.clients.has(client) ? [] : ranges.filter(({ step }) => steps.has(step)),
    );

  /** All that it deletes, of the draft and of its own. */
  allDeletions = (): { readonly client: number; readonly from: number; readonly to: number }[] =>
    [...this.deleted.values()].flatMap((ranges) =>
      ranges.map(({ client, clock, length }) => ({ client, from: clock, to: clock + length })),
    );

  /** The items that it wrote into a document which holds it, those deleted since included. */
  *itemsIn(doc: Y.Doc): Iterable<Y.Item> {
    for (const client of this.clients)
      for (const struct of doc.store.clients.get(client) ?? []) if (struct instanceof Y.Item) yield struct;
  }

  /** Those of them that are words or atoms on show in a clause, or in one that is gone. */
  *unitsIn({ text }: DraftRoots): Iterable<Y.Item> {
    for (const item of this.itemsIn(text.doc!)) if (unitsOf(item) > 0 && (item.parent as unknown) === text) yield item;
  }
}

/** A stretch that one step wrote or deleted. */
export interface StepRange extends ClockRange {
  readonly step: number;
}

const placeOf = ({ client, clock }: Y.ID) => ({ client, clock });

const byClient = (ranges: readonly StepRange[]): ReadonlyMap<number, readonly StepRange[]> =>
  Map.groupBy(ranges, ({ client }) => client);

/** The parts of ranges that are in another one. */
function within(ranges: ReadonlyMap<number, readonly StepRange[]>, { client, clock, length }: ClockRange): StepRange[] {
  return (ranges.get(client) ?? []).flatMap((range) => {
    const [from, to] = [Math.max(range.clock, clock), Math.min(range.clock + range.length, clock + length)];
    return from < to ? [{ ...range, clock: from, length: to - from }] : [];
  });
}
