/** Counts what is open at once under each key, up to a limit: sockets of an address, of a session. */
export class KeyedSlots {
  private readonly taken = new Map<string, number>();

  constructor(private readonly mostOfEach: number) {}

  /** @returns what gives the slot back, once however often it is called; `undefined` when the key has all that it may have */
  take(key: string): (() => void) | undefined {
    const count = this.taken.get(key) ?? 0;
    if (count >= this.mostOfEach) return undefined;
    this.taken.set(key, count + 1);
    let isBack = false;
    return () => {
      if (isBack) return;
      isBack = true;
      this.giveBack(key);
    };
  }

  private giveBack(key: string): void {
    const left = (this.taken.get(key) ?? 0) - 1;
    if (left > 0) this.taken.set(key, left);
    else this.taken.delete(key);
  }
}
