/** How many messages a socket may send: some at once, and so many a second for long. */
export interface Pace {
  readonly atOnce: number;
  readonly perSecond: number;
}

/** A bucket of messages that fills at a bearable pace. */
export class MessagePace {
  private left: number;
  private filledAt = Date.now();

  constructor(private readonly pace: Pace) {
    this.left = pace.atOnce;
  }

  /** Counts one message. @returns whether it may still be heard */
  count(): boolean {
    const now = Date.now();
    this.left = Math.min(this.pace.atOnce, this.left + ((now - this.filledAt) * this.pace.perSecond) / 1_000) - 1;
    this.filledAt = now;
    return this.left >= 0;
  }
}
