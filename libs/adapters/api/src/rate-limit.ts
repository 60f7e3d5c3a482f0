import { type Refusal, refuse } from '@articulado/base';
import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';

/** How often something may be done by one person, address or mailbox. */
export interface Limit {
  readonly times: number;
  readonly seconds: number;
}

/** Where counts are kept for all server processes of one platform. */
export interface SharedCounts {
  readonly pool: Pool;
  /** Under which addresses are hashed, so that none is kept as such. */
  readonly secret: string;
}

/** Counts acts, not requests: a hundred of them in one query count a hundred. */
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterAbstract>();

  /** @param shared - without it, counts are in memory and this process's own */
  constructor(private readonly shared?: SharedCounts) {}

  /** @param act - what is counted; @param who - for whom */
  async count(act: string, who: string, limit: Limit): Promise<Refusal<'too-many-attempts'> | undefined> {
    const limiter = this.limiters.get(act) ?? this.limiterOf(act, limit);
    this.limiters.set(act, limiter);
    try {
      await limiter.consume(this.keyOf(who));
      return undefined;
    } catch (rejected) {
      if (!(rejected instanceof RateLimiterRes)) throw rejected;
      // The library's way to say "too many". Whoever is blocked in memory already is told how long, and not how often.
      return refuse('too-many-attempts', { retryAfterSeconds: Math.ceil(rejected.msBeforeNext / 1_000) });
    }
  }

  private limiterOf(act: string, { times, seconds }: Limit): RateLimiterAbstract {
    const limit = { keyPrefix: act, points: times, duration: seconds };
    if (!this.shared) return new RateLimiterMemory(limit);
    return new RateLimiterPostgres({
      ...limit,
      storeClient: this.shared.pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: true,
      inMemoryBlockOnConsumed: times + 1, // a flood costs the database one statement, not one each
    });
  }

  private keyOf(who: string): string {
    return this.shared ? createHmac('sha256', this.shared.secret).update(who).digest('base64url') : who;
  }
}
