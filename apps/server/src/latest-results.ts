import type { FormattedExecutionResult } from 'graphql';

type Step = IteratorResult<FormattedExecutionResult, undefined>;

/**
 * The results that one subscriber is told: each as it comes, and only the newest of those that came while the one before was on its way, so that
 * a slow reader costs the memory of one. Not a generator: one that waits for the next result can't be ended before it comes.
 */
export class LatestResults implements AsyncGenerator<FormattedExecutionResult, undefined> {
  private latest: FormattedExecutionResult | undefined;
  private wake: ((step: Step) => void) | undefined;
  private isOver = false;

  /** @param onEnd - told once, when whoever reads stops, or there is no more to be read */
  constructor(private readonly onEnd: () => void) {}

  offer(result: FormattedExecutionResult): void {
    const { wake } = this;
    this.wake = undefined;
    if (wake) wake({ done: false, value: result });
    else this.latest = result;
  }

  next(): Promise<Step> {
    const { latest } = this;
    this.latest = undefined;
    if (latest) return Promise.resolve({ done: false, value: latest });
    if (this.isOver) return this.return();
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  return(): Promise<Step> {
    const over: Step = { done: true, value: undefined };
    this.wake?.(over);
    this.wake = undefined;
    if (!this.isOver) {
      this.isOver = true;
      this.onEnd();
    }
    return Promise.resolve(over);
  }

  throw(): Promise<Step> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
