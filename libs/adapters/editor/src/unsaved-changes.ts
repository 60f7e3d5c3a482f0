import * as Y from 'yjs';

/** A stretch of one client's items: `[from, to)` of its clock. */
interface ClockSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * What was written here and is not yet known to be stored. The server sends each change back to its author only after its commit,
 * so hearing one's own change is the proof. Insertions are told by the clock of their client; deletions leave no trace in clocks
 * and are followed one by one.
 */
export class UnsavedChanges {
  private readonly written = new Map<number, number>();
  private readonly stored = new Map<number, number>();
  private readonly deletions = new Map<number, ClockSpan[]>();

  get isEmpty(): boolean {
    for (const [client, clock] of this.written) if (clock > (this.stored.get(client) ?? 0)) return false;
    return this.deletions.size === 0;
  }

  /** A change made here. */
  wrote(update: Uint8Array): void {
    const { structs, ds } = Y.decodeUpdate(update);
    for (const [client, ranges] of ds.clients)
      for (const { clock, len } of ranges) this.addDeletion(client, clock, clock + len);
    for (const { id, length } of structs) {
      this.written.set(id.client, Math.max(this.written.get(id.client) ?? 0, id.clock + length));
      // Written and deleted in one change: the clock alone tells of both.
      this.forgetDeletion(id.client, id.clock, id.clock + length);
    }
  }

  /**
   * A change that the server sent: it is stored, whoever made it.
   * @returns whether it proved something of what was written here
   */
  heard(update: Uint8Array): boolean {
    const { structs, ds } = Y.decodeUpdate(update);
    let isProof = false;
    for (const struct of structs) {
      if (struct instanceof Y.Skip) continue;
      const { client, clock } = struct.id;
      const end = clock + struct.length;
      isProof ||= this.written.has(client) && end > (this.stored.get(client) ?? 0);
      this.stored.set(client, Math.max(this.stored.get(client) ?? 0, end));
      if (struct.deleted || isTombstone(struct)) this.forgetDeletion(client, clock, end);
    }
    const before = this.deletions.size;
    for (const [client, ranges] of ds.clients)
      for (const { clock, len } of ranges) this.forgetDeletion(client, clock, clock + len);
    return isProof || this.deletions.size < before;
  }

  /** The server said how far its stored text goes; this counts even where it is less than was heard before. */
  heardStateVector(stateVector: Uint8Array): void {
    this.stored.clear();
    for (const [client, clock] of Y.decodeStateVector(stateVector)) this.stored.set(client, clock);
  }

  private addDeletion(client: number, from: number, to: number): void {
    this.deletions.set(client, [...(this.deletions.get(client) ?? []), { from, to }]);
  }

  private forgetDeletion(client: number, from: number, to: number): void {
    const known = this.deletions.get(client);
    if (!known) return;
    const left = known.flatMap((stretch) => without(stretch, from, to));
    if (left.length > 0) this.deletions.set(client, left);
    else this.deletions.delete(client);
  }
}

const isTombstone = (struct: Y.Item | Y.GC): boolean =>
  struct instanceof Y.Item && struct.content instanceof Y.ContentDeleted;

function without(stretch: ClockSpan, from: number, to: number): ClockSpan[] {
  if (to <= stretch.from || from >= stretch.to) return [stretch];
  const before = { from: stretch.from, to: from };
  const after = { from: to, to: stretch.to };
  return [before, after].filter((part) => part.from < part.to);
}
