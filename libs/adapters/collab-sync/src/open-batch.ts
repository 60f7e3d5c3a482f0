import type { DraftBatch, DraftUpdate, NumberedUpdate } from '@articulado/draft-log';
import * as Y from 'yjs';
import { mergeAll } from './merge-all.js';

/** Something that brought words, and under whose name they are kept. */
export interface Source {
  readonly personId: string | null;
  readonly bytes: Uint8Array;
}

/** What is applied to a room's document and on its way into the log. */
export class OpenBatch<Update> {
  constructor(
    readonly batch: DraftBatch,
    /** The updates that it was made of: their senders are told when it is committed. */
    readonly updates: readonly Update[],
    /** All of it as one update, for those who read it. */
    readonly change: Uint8Array,
    /** Updates that said nothing new beside it: they are in the log once it is. */
    readonly known: readonly Update[] = [],
  ) {}

  /** All who are told when it is committed, or tried again when it is not. */
  get all(): readonly Update[] {
    return [...this.updates, ...this.known];
  }

  /** The same with more behind it. */
  with(more: OpenBatch<Update>): OpenBatch<Update> {
    const rows = [...this.batch.updates, ...more.batch.updates];
    const change = mergeAll([this.change, more.change]);
    return new OpenBatch({ ...this.batch, updates: rows }, [...this.updates, ...more.updates], change, [
      ...this.known,
      ...more.known,
    ]);
  }

  /** The same for a log that has gone further. */
  after(sequence: number): OpenBatch<Update> {
    return new OpenBatch({ ...this.batch, after: sequence }, this.updates, this.change, this.known);
  }

  /** The same, and these are told as well. */
  confirming(known: readonly Update[]): OpenBatch<Update> {
    if (known.length === 0) return this;
    return new OpenBatch(this.batch, this.updates, this.change, [...this.known, ...known]);
  }

  /** Whether others wrote with a client id that stands in this batch too: a page that came here from another process, or one that must not. */
  sharesClientsWith(others: readonly NumberedUpdate[]): boolean {
    const own = new Set(this.batch.updates.flatMap(({ bytes }) => clientsIn(bytes)));
    return others.some(({ bytes }) => clientsIn(bytes).some((client) => own.has(client)));
  }

  /** How many of the updates found in the log are this batch: all of its own at the beginning, or none. */
  ownAmong(found: readonly NumberedUpdate[]): number {
    const { updates } = this.batch;
    const isThere = updates.every((own, index) => {
      const logged = found[index];
      return logged !== undefined && logged.personId === own.personId && Buffer.compare(logged.bytes, own.bytes) === 0;
    });
    return isThere ? updates.length : 0;
  }
}

/**
 * What the log keeps of a change under the names of those who made it.
 * @param tidied - what Yjs cleared away by itself, which is nobody's
 */
export function updatesBy(
  sources: readonly Source[],
  change: Uint8Array,
  tidied: Uint8Array | undefined,
): readonly DraftUpdate[] {
  const [first] = sources;
  // In Yjs' own spelling, which is short and leaves out what was known already.
  if (sources.every(({ personId }) => personId === first?.personId))
    return [{ personId: first?.personId ?? null, bytes: change }];
  return tidied ? [...sources, { personId: null, bytes: tidied }] : sources;
}

/** Whose items an update brings. */
const clientsIn = (bytes: Uint8Array): number[] => [...Y.parseUpdateMeta(bytes).to.keys()];
