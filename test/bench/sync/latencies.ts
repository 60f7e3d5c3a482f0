/** Waiting times in ms, and what share of them lies below which. */
export class Latencies {
  private readonly times: number[] = [];

  add(ms: number): void {
    this.times.push(ms);
  }

  get count(): number {
    return this.times.length;
  }

  /** @param share - 0.5 for the median, 0.99 for all but one in a hundred; NaN when there is nothing */
  at(share: number): number {
    const sorted = this.times.sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Runs something at a steady pace for a while, catching up when the event loop was late. */
export async function atPace(perSecond: number, seconds: number, work: (index: number) => void): Promise<void> {
  const startedAt = performance.now();
  const total = Math.round(perSecond * seconds);
  for (let done = 0; done < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) * perSecond) / 1_000) + 1);
    while (done < due) work(done++);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
