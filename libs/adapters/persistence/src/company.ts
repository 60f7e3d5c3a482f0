/** Name of the connections on which processes hear notices, and by which they are counted. */
export const listenerName = 'articulado hears notices';

/** When others are counted, in milliseconds. */
export interface CensusTimes {
  readonly firstCensusMs: number;
  readonly censusMs: number;
}

export const usualCensus: CensusTimes = { firstCensusMs: 1_000, censusMs: 10_000 };

/**
 * Whether other server processes listen on the same database. Who is alone tells nobody anything: a commit that notifies costs half as much
 * again, and wakes the process itself. In doubt there is company, since a notice to nobody only costs time. Who comes says so at once; a
 * notice that is missed all the same, between two who have not heard of each other yet, is made good like any other that is lost.
 */
export class Company {
  private isThere = true;
  /** How often something of others was heard. */
  private heard = 0;
  private timer: NodeJS.Timeout;

  /** @param count - how many listen, this process included; rejects when nobody can tell */
  constructor(
    private readonly count: () => Promise<number>,
    private readonly times: CensusTimes = usualCensus,
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
    clearTimeout(this.timer);
  }

  private countAfter(ms: number): NodeJS.Timeout {
    return setTimeout(() => void this.takeCensus(), ms).unref();
  }

  private async takeCensus(): Promise<void> {
    const { heard } = this;
    const listening = await this.count().catch(() => Infinity);
    // Who was heard while they were counted came too late to be counted.
    if (heard === this.heard) this.isThere = listening > 1;
    this.timer = this.countAfter(this.times.censusMs);
  }
}
