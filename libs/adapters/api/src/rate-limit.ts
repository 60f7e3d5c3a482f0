import { type Refusal, refuse } from '@articulado/base';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How often something may be done by one person, address or mailbox. */
export interface Limit {
  readonly times: number;
  readonly seconds: number;
}

/** Counts acts, not requests: a hundred of them in one query count a hundred. In memory, so each server process counts for itself. */
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterMemory>();

  /** @param act - what is counted; @param who - for whom */
  async count(act: string, who: string, { times, seconds }: Limit): Promise<Refusal<'too-many-attempts'> | undefined> {
    const limiter = this.limiters.get(act) ?? new RateLimiterMemory({ points: times, duration: seconds });
    this.limiters.set(act, limiter);
    const used = await limiter.consume(who).catch((rejected: unknown) => {
      if (rejected instanceof RateLimiterRes) return rejected; // the library's way to say "too many"
      throw rejected;
    });
    if (used.consumedPoints <= times) return undefined;
    return refuse('too-many-attempts', { retryAfterSeconds: Math.ceil(used.msBeforeNext / 1_000) });
  }
}
