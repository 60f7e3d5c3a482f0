/** Counts the different questions that are open under each key, up to a limit: the same one that many ask counts once. */
export class DifferentQuestions {
  /** By key and question: how many ask it. */
  private readonly open = new Map<string, Map<string, number>>();

  constructor(private readonly mostOfEach: number) {}

  /** @returns what ends it for one who asked, once however often it is called; `undefined` where the key has all that it may have */
  take(key: string, question: string): (() => void) | undefined {
    const asked = this.open.get(key) ?? new Map<string, number>();
    const askers = asked.get(question) ?? 0;
    if (askers === 0 && asked.size >= this.mostOfEach) return undefined;
    this.open.set(key, asked.set(question, askers + 1));
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.end(key, question);
    };
  }

  private end(key: string, question: string): void {
    const asked = this.open.get(key);
    const left = (asked?.get(question) ?? 0) - 1;
    if (left > 0) return void asked?.set(question, left);
    asked?.delete(question);
    if (asked?.size === 0) this.open.delete(key);
  }
}
