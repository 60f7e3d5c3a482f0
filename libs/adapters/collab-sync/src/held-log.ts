/** What one commit, or one update, added to a draft's log: `sequence` is the number of its last update. */
export interface LoggedUpdate {
  readonly sequence: number;
  readonly bytes: Uint8Array;
}

/** What a document is opened from: `updates` came after the snapshot. */
export interface OpenedFrom {
  readonly snapshot:
    | { readonly update: Uint8Array; readonly stateVector: Uint8Array; readonly sequence: number }
    | undefined;
  readonly updates: readonly LoggedUpdate[];
}

type Base = NonNullable<OpenedFrom['snapshot']>;

/** The fewest bytes after the base that are condensed into it. */
const fewestCondensed = 1 << 20;

/**
 * A draft's log as its room holds it in memory: what the document can be built from at any time, and how much of it came since the last
 * snapshot. Where text is replaced again and again, the log grows and the text does not: then what is held is condensed to the text.
 */
export class HeldLog {
  private base: Base | undefined;
  /** What came after the base. */
  private later: LoggedUpdate[];
  private laterBytes: number;
  private snapshot: { readonly sequence: number; readonly bytes: number };
  /** The steps since the snapshot, without their bytes. */
  private steps: { readonly sequence: number; readonly size: number }[];
  private stepsBytes: number;

  constructor({ snapshot, updates }: OpenedFrom) {
    this.base = snapshot;
    this.snapshot = { sequence: snapshot?.sequence ?? 0, bytes: snapshot?.update.length ?? 0 };
    this.later = updates.map(({ sequence, bytes }) => ({ sequence, bytes: Uint8Array.from(bytes) }));
    this.steps = this.later.map(sizedStep);
    this.laterBytes = this.stepsBytes = sizeOf(this.steps);
  }

  /** How much came since the last snapshot. */
  get tail(): { readonly updates: number; readonly bytes: number } {
    const last = this.steps.at(-1)?.sequence ?? this.snapshot.sequence;
    return { updates: last - this.snapshot.sequence, bytes: this.stepsBytes };
  }

  /** Length of the last snapshot's update; 0 where there is none. */
  get snapshotBytes(): number {
    return this.snapshot.bytes;
  }

  /** How much is held in memory, in how many pieces. */
  get size(): { readonly pieces: number; readonly bytes: number } {
    const { length } = this.later;
    return this.base
      ? { pieces: length + 1, bytes: this.laterBytes + this.base.update.length }
      : { pieces: length, bytes: this.laterBytes };
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
  add(step: LoggedUpdate): void {
    const sized = sizedStep(step);
    this.later.push(step);
    this.laterBytes += sized.size;
    this.steps.push(sized);
    this.stepsBytes += sized.size;
  }

  /** There is a snapshot of the log up to its number. */
  rebase(snapshot: Base): void {
    if (snapshot.sequence <= this.snapshot.sequence) return;
    this.snapshot = { sequence: snapshot.sequence, bytes: snapshot.update.length };
    this.steps = this.steps.filter(({ sequence }) => sequence > snapshot.sequence);
    this.stepsBytes = sizeOf(this.steps);
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
    this.laterBytes = sizeOf(this.later.map(sizedStep));
  }
}

const sizedStep = ({ sequence, bytes }: LoggedUpdate) => ({ sequence, size: bytes.length });

const sizeOf = (steps: readonly { readonly size: number }[]): number => steps.reduce((sum, { size }) => sum + size, 0);
