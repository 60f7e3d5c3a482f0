/** Name of the connections on which processes hear messages, and by which others find them. */
export const listenerName = 'articulado hears the bus';

/** When it is checked whether there are others, in milliseconds. */
export interface PeerCheckTimes {
  readonly firstPeerCheckMs: number;
  readonly peerCheckMs: number;
}

export const usualPeerCheckTimes: PeerCheckTimes = { firstPeerCheckMs: 1_000, peerCheckMs: 10_000 };

/**
 * Whether other server processes listen on the same database. A process that is alone sends nothing: a commit that notifies costs half as much
 * again, and wakes the process itself. A process is alone if its own session is the only listener. When in doubt we assume peers, since a
 * message to nobody only costs time. A new process announces itself; what was not sent before that counts as lost, like any other message.
 */
export class Peers {
  /** Whether there are others, or may be. */
  hasPeers = true;
  /** How often something of others was heard. */
  private heard = 0;
  private isOver = false;
  private timer: NodeJS.Timeout;

  /** @param isAlone - whether this process is the only listener; rejects when that cannot be known */
  constructor(
    private readonly isAlone: () => Promise<boolean>,
    private readonly times: PeerCheckTimes,
  ) {
    this.timer = this.checkAfter(times.firstPeerCheckMs);
  }

  /** Another process was heard, or may have been missed. */
  heardOf(): void {
    this.heard += 1;
    this.hasPeers = true;
  }

  leave(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  private checkAfter(ms: number): NodeJS.Timeout {
    return setTimeout(() => void this.checkPeers(), ms).unref();
  }

  private async checkPeers(): Promise<void> {
    const { heard } = this;
    const isAlone = await this.isAlone().catch(() => false);
    if (this.isOver) return;
    // A process that was heard during the check may have come too late to be found.
    if (heard === this.heard) this.hasPeers = !isAlone;
    this.timer = this.checkAfter(this.times.peerCheckMs);
  }
}
