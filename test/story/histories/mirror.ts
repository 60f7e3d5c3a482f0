import { Buffer } from 'node:buffer';
import { readerOf } from '@articulado/draft-document';
import * as Y from 'yjs';

/** What one act wrote and deleted: to say of any replica whether it has it. */
export interface Trace {
  /** Client → the clock that its words go up to. */
  readonly ends: ReadonlyMap<number, number>;
  readonly deletions: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>;
}

/** The document of a page, change by change, outside of the page. */
export class Mirror {
  readonly doc = new Y.Doc();

  constructor() {
    readerOf(this.doc);
  }

  /** @returns what the changes wrote and deleted */
  apply(updates: readonly string[]): Trace {
    const update = Y.mergeUpdates(updates.map((each) => new Uint8Array(Buffer.from(each, 'base64'))));
    Y.applyUpdate(this.doc, update);
    const { structs, ds } = Y.decodeUpdate(update);
    const ends = new Map<number, number>();
    for (const { id, length } of structs) ends.set(id.client, Math.max(ends.get(id.client) ?? 0, id.clock + length));
    return { ends, deletions: ds.clients };
  }

  has({ ends, deletions }: Trace): boolean {
    const { store } = this.doc;
    for (const [client, end] of ends) if (Y.getState(store, client) < end) return false;
    for (const [client, ranges] of deletions)
      for (const { clock, len } of ranges)
        for (let at = clock; at < clock + len; ) {
          if (Y.getState(store, client) <= at) return false;
          const struct: Y.Item | Y.GC = Y.getItem(store, Y.createID(client, at));
          if (struct instanceof Y.Item && !struct.deleted) return false;
          at = struct.id.clock + struct.length;
        }
    return true;
  }
}
