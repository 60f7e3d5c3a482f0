/** So much of a turn of the event loop goes to what may wait. */
const turnMs = 4;

/** Time for work that may wait a little, a share in each turn of the event loop, so that hundreds who ask for much hold up nobody else. */
export class TurnBudget {
  private spentMs = 0;

  /** Does the work now, where some of this turn is left, or has it tried again in the next turn. */
  spend(work: () => void, again: () => void): void {
    if (this.spentMs >= turnMs) return void setImmediate(again);
    if (this.spentMs === 0) setImmediate(() => (this.spentMs = 0));
    const startedAt = performance.now();
    work();
    this.spentMs += Math.max(performance.now() - startedAt, Number.MIN_VALUE);
  }
}
