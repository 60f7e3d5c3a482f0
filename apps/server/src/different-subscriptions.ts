/** Counts the different subscriptions that are open under each key, up to a limit: the same one that many ask counts once. */
export class DifferentSubscriptions {
  /** By key and subscription: how many ask it. */
  private readonly open = new Map<string, Map<string, number>>();

  constructor(private readonly mostOfEach: number) {}

  /** @returns what ends it for one who asked, once however often it is called; `undefined` where the key has all that it may have */
  take(key: string, subscription: string): (() => void) | undefined {
    const asked = this.open.get(key) ?? new Map<string, number>();
    const askers = asked.get(subscription) ?? 0;
    if (askers === 0 && asked.size >= this.mostOfEach) return undefined;
    this.open.set(key, asked.set(subscription, askers + 1));
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.end(key, subscription);
    };
  }

  private end(key: string, subscription: string): void {
    const asked = this.open.get(key);
    const left = (asked?.get(subscription) ?? 0) - 1;
    if (left > 0) return void asked?.set(subscription, left);
    asked?.delete(subscription);
    if (asked?.size === 0) this.open.delete(key);
  }
}
