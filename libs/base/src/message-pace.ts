/** How many messages a socket may send: some at once, and so many a second for long. */
export interface Pace {
  readonly atOnce: number;
  readonly perSecond: number;
}

/** A token bucket: it holds some messages and fills at a bearable pace. */
export class MessagePace {
  private tokens: number;
  private filledAt = Date.now();

  constructor(private readonly pace: Pace) {
    this.tokens = pace.atOnce;
  }

  /** Whether no more was counted than is bearable. */
  get isBearable(): boolean {
    return this.tokens >= 0;
  }

  /** Time from the last message until this many more could be counted, in ms. */
  msUntil(messages: number): number {
    return ((messages - this.tokens) * 1_000) / this.pace.perSecond;
  }

  /** Counts what was sent. @param messages - a costly one may count as several */
  count(messages = 1): void {
    const { atOnce, perSecond } = this.pace;
    const now = Date.now();
    this.tokens = Math.min(atOnce, this.tokens + ((now - this.filledAt) * perSecond) / 1_000) - messages;
    this.filledAt = now;
  }
}
