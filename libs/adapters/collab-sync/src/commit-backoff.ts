/** Longest pause after a commit, for the sake of another process that writes in the same draft. */
const longestPauseMs = 16;

/**
 * Pause after each commit; none while this process writes alone. If two processes write at full speed, each is behind
 * at every second try. The process that has just committed then lets the other go first, and gathers updates
 * meanwhile.
 */
export class CommitBackoff {
  private lengthMs = 0;
  private timer: NodeJS.Timeout | undefined;
  private isDisabled = false;

  constructor(private readonly over: () => void) {}

  get isOn(): boolean {
    return this.timer !== undefined;
  }

  /** Another process wrote first. */
  lengthen(): void {
    this.lengthMs = Math.min(longestPauseMs, 2 * this.lengthMs || 1);
  }

  /** After a commit. */
  begin(): void {
    this.lengthMs *= 0.9;
    if (this.lengthMs < 1 || this.isDisabled) return;
    this.timer = setTimeout(() => this.end(), this.lengthMs);
  }

  /** No more pauses. */
  disable(): void {
    this.isDisabled = true;
    this.end();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private end(): void {
    this.stop();
    this.over();
  }
}
