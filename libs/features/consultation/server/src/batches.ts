interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Items that arrive while a batch of the same key runs form the next batch: a crowd that waits for one lock gets it once and not one
 * after another. Nobody waits for others to come: an item that arrives alone is worked on at once.
 */
export class Batches<Item, Outcome> {
  private readonly queues = new Map<string, Waiting<Item, Outcome>[]>();

  /**
   * @param work - gives the outcome of each item, in their order; where it throws, each item is tried by itself
   * @param most - items at once
   */
  constructor(
    private readonly work: (key: string, items: readonly Item[]) => Promise<readonly Outcome[]>,
    private readonly most: number,
  ) {}

  add(key: string, item: Item): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const waiting = { item, resolve, reject };
      const queue = this.queues.get(key);
      if (queue) return void queue.push(waiting);
      this.queues.set(key, [waiting]);
      void this.workOff(key);
    });
  }

  private async workOff(key: string): Promise<void> {
    const queue = this.queues.get(key)!;
    while (queue.length > 0) await this.workOn(key, queue.splice(0, this.most));
    this.queues.delete(key);
  }

  private async workOn(key: string, batch: readonly Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.work(
        key,
        batch.map(({ item }) => item),
      );
      for (const [index, { resolve }] of batch.entries()) resolve(outcomes[index]!);
    } catch (error) {
      if (batch.length === 1) batch[0]!.reject(error);
      else for (const one of batch) await this.workOn(key, [one]); // the fault of one is not everybody's
    }
  }
}
