/** A row of a draft's log. */
export interface Step {
  readonly sequence: number;
  readonly bytes: Uint8Array;
}

/** What a document is opened from: `updates` came after the snapshot. */
export interface OpenedFrom {
  readonly snapshot:
    | { readonly update: Uint8Array; readonly stateVector: Uint8Array; readonly sequence: number }
    | undefined;
  readonly updates: readonly Step[];
}

type Base = NonNullable<OpenedFrom['snapshot']>;

/** So many bytes behind the base are held at least before they are condensed into it. */
const fewestCondensed = 1 << 20;

/**
 * A draft's log as its room holds it in memory: what the document can be built from at any time, and how much of it came since the last
 * snapshot. Where text is replaced again and again, the log grows and the text does not: then what is held is condensed to the text.
 */
export class HeldLog {
  private base: Base | undefined;
  /** What came after the base. */
  private later: Step[];
  private laterBytes: number;
  private snapshot: { readonly sequence: number; readonly bytes: number };
  /** The rows since the snapshot, without their bytes. */
  private rows: { readonly sequence: number; readonly size: number }[];
  private rowsBytes: number;

  constructor({ snapshot, updates }: OpenedFrom) {
    this.base = snapshot;
    this.snapshot = { sequence: snapshot?.sequence ?? 0, bytes: snapshot?.update.length ?? 0 };
    this.later = updates.map(({ sequence, bytes }) => ({ sequence, bytes: Uint8Array.from(bytes) }));
    this.rows = this.later.map(rowOf);
    this.laterBytes = this.rowsBytes = sizeOf(this.rows);
  }

  /** How much came since the last snapshot. */
  get tail(): { readonly updates: number; readonly bytes: number } {
    return { updates: this.rows.length, bytes: this.rowsBytes };
  }

  /** Length of the last snapshot's update; 0 where there is none. */
  get snapshotBytes(): number {
    return this.snapshot.bytes;
  }

  /** How much is held, in how many pieces. */
  get held(): { readonly pieces: number; readonly bytes: number } {
    return { pieces: this.pieces().length, bytes: this.laterBytes + (this.base?.update.length ?? 0) };
  }

  /** Updates that lead to the text of the log, in their order. */
  pieces(): Uint8Array[] {
    return [...(this.base ? [this.base.update] : []), ...this.later.map(({ bytes }) => bytes)];
  }

  /** How far the text goes, where nobody need read anything to know. */
  get stateVector(): Uint8Array | undefined {
    return this.later.length === 0 ? this.base?.stateVector : undefined;
  }

  /** The log has gone on. @param step - its bytes must be nobody else's */
  add(step: Step): void {
    const row = rowOf(step);
    this.later.push(step);
    this.laterBytes += row.size;
    this.rows.push(row);
    this.rowsBytes += row.size;
  }

  /** There is a snapshot of the log up to its number. */
  rebase(snapshot: Base): void {
    if (snapshot.sequence <= this.snapshot.sequence) return;
    this.snapshot = { sequence: snapshot.sequence, bytes: snapshot.update.length };
    this.rows = this.rows.filter(({ sequence }) => sequence > snapshot.sequence);
    this.rowsBytes = sizeOf(this.rows);
    if (snapshot.sequence > (this.base?.sequence ?? 0)) this.beginWith(snapshot);
  }

  /** Whether the text alone would take much less. */
  get isWorthCondensing(): boolean {
    return this.laterBytes > Math.max(fewestCondensed, this.base?.update.length ?? 0);
  }

  /** From here on holds the text of the whole log instead of what led to it. */
  condense(text: Omit<Base, 'sequence'>): void {
    const last = this.later.at(-1);
    if (last) this.beginWith({ ...text, sequence: last.sequence });
  }

  private beginWith(base: Base): void {
    this.base = base;
    this.later = this.later.filter(({ sequence }) => sequence > base.sequence);
    this.laterBytes = sizeOf(this.later.map(rowOf));
  }
}

const rowOf = ({ sequence, bytes }: Step) => ({ sequence, size: bytes.length });

const sizeOf = (rows: readonly { readonly size: number }[]): number => rows.reduce((sum, { size }) => sum + size, 0);
