/** Weight of what goes on in one turn of the event loop: some milliseconds. A resolver weighs 1, and one that reads a whole text hundreds (query-cost). */
const mostPerTurn = 200;

interface Waiting {
  readonly weight: number;
  goOn(): void;
}

/** Divides what takes long among turns of the event loop, so that in each of them everybody else is served as well. */
export class LoopShare {
  private readonly waiting: Waiting[] = [];
  private left = mostPerTurn;
  private isTurnAwaited = false;

  /** @returns what to wait for, or nothing where there is room in this turn. What weighs more than there is room for fits all the same, and the next waits */
  take(weight: number): Promise<void> | undefined {
    this.awaitTurn();
    if (this.left > 0 && this.waiting.length === 0) {
      this.left -= weight;
      return undefined;
    }
    return new Promise((goOn) => this.waiting.push({ weight, goOn }));
  }

  private awaitTurn(): void {
    if (this.isTurnAwaited) return;
    this.isTurnAwaited = true;
    setImmediate(() => this.beginTurn());
  }

  private beginTurn(): void {
    this.isTurnAwaited = false;
    this.left = mostPerTurn;
    if (this.waiting.length > 0) this.awaitTurn();
    while (this.left > 0 && this.waiting.length > 0) {
      const { weight, goOn } = this.waiting.shift()!;
      this.left -= weight;
      goOn();
    }
  }
}
