import * as Y from 'yjs';
import type { DraftRoots } from '../format.js';

/** A stretch of a client's clock. */
interface ClockRange {
  readonly clock: number;
  readonly length: number;
}

/** What a branch holds: the updates of one suggestion, read. */
export class Branch {
  /** The clients that wrote it. The draft knows none of them. */
  readonly clients: ReadonlySet<number>;
  /** Client → what it deletes of that client's, of the draft and of its own. */
  private readonly deletions: ReadonlyMap<number, readonly ClockRange[]>;

  constructor(readonly update: Uint8Array) {
    const { structs, ds } = Y.decodeUpdate(update);
    this.clients = new Set(structs.map(({ id }) => id.client));
    this.deletions = new Map(
      [...ds.clients].map(([client, ranges]) => [client, ranges.map(({ clock, len }) => ({ clock, length: len }))]),
    );
  }

  /** Whether it wrote something. */
  wrote = ({ client }: Pick<Y.ID, 'client'>): boolean => this.clients.has(client);

  /** Whether it deletes something that is at one clock. */
  deletes = ({ client, clock }: Pick<Y.ID, 'client' | 'clock'>): boolean =>
    this.deletionsOf(client, clock, clock + 1).length > 0;

  /** What it deletes of a client's, within a stretch of clocks. */
  deletionsOf(client: number, start: number, end: number): { readonly from: number; readonly to: number }[] {
    const all = this.deletions.get(client) ?? [];
    return all.flatMap(({ clock, length }) => {
      const [from, to] = [Math.max(clock, start), Math.min(clock + length, end)];
      return from < to ? [{ from, to }] : [];
    });
  }

  /** The items that it wrote into a document which holds it, those deleted since included. */
  *itemsIn(doc: Y.Doc): Iterable<Y.Item> {
    for (const client of this.clients)
      for (const struct of doc.store.clients.get(client) ?? []) if (struct instanceof Y.Item) yield struct;
  }

  /** Those of them that stand in the text and are not deleted. */
  *livingIn({ text }: DraftRoots): Iterable<Y.Item> {
    for (const item of this.itemsIn(text.doc!)) if (!item.deleted && (item.parent as unknown) === text) yield item;
  }
}
