/** Name of the connections on which processes hear messages, and by which they are counted. */
export const listenerName = 'articulado hears the bus';

/** When others are counted, in milliseconds. */
export interface CensusTimes {
  readonly firstCensusMs: number;
  readonly censusMs: number;
}

export const usualCensus: CensusTimes = { firstCensusMs: 1_000, censusMs: 10_000 };

/**
 * Whether other server processes listen on the same database. Who is alone tells nobody anything: a commit that notifies costs half as much
 * again, and wakes the process itself. Alone is who finds its own session among those that listen, and no other; in doubt there are peers, since a
 * message to nobody only costs time. Who comes says so at once; what is not sent to one who was not heard of yet counts as lost, like any other message.
 */
export class Peers {
  private isThere = true;
  /** How often something of others was heard. */
  private heard = 0;
  private isOver = false;
  private timer: NodeJS.Timeout;

  /** @param isAlone - whether of all who listen this process finds itself only; rejects when nobody can tell */
  constructor(
    private readonly isAlone: () => Promise<boolean>,
    private readonly times: CensusTimes,
  ) {
    this.timer = this.countAfter(times.firstCensusMs);
  }

  get isHere(): boolean {
    return this.isThere;
  }

  /** Another process was heard, or may have been missed. */
  heardOf(): void {
    this.heard += 1;
    this.isThere = true;
  }

  leave(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  private countAfter(ms: number): NodeJS.Timeout {
    return setTimeout(() => void this.takeCensus(), ms).unref();
  }

  private async takeCensus(): Promise<void> {
    const { heard } = this;
    const isAlone = await this.isAlone().catch(() => false);
    if (this.isOver) return;
    // Who was heard while they were counted came too late to be counted.
    if (heard === this.heard) this.isThere = !isAlone;
    this.timer = this.countAfter(this.times.censusMs);
  }
}
