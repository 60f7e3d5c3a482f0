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
  /** Whether each time that it is exceeded within a day the wait is twice as long as before. */
  readonly grows?: boolean;
}

const daySeconds = 24 * 3_600;

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

  /** @param act - what is counted, a name for each limit; @param who - for whom */
  async count(act: string, who: string, limit: Limit): Promise<Refusal<'too-many-attempts'> | undefined> {
    const limiter = this.limiterOf(act, limit);
    try {
      await limiter.consume(this.keyOf(who));
      return undefined;
    } catch (rejected) {
      if (!(rejected instanceof RateLimiterRes)) throw rejected;
      // The library's way to say "too many". Of who is blocked in memory already it tells the wait and not the count, so that `isFirst` is false.
      const isFirst = rejected.consumedPoints === limit.times + 1;
      const waitSeconds = limit.grows && isFirst ? await this.lengthen(act, who, limit) : undefined;
      return refuse('too-many-attempts', {
        retryAfterSeconds: waitSeconds ?? Math.ceil(rejected.msBeforeNext / 1_000),
      });
    }
  }

  /** Takes back one that was counted and turned out to be none. */
  async uncount(act: string, who: string, limit: Limit): Promise<void> {
    await this.limiterOf(act, limit).reward(this.keyOf(who));
  }

  /** A limit was exceeded once more: 1, 2, 4… times as long, at most a day. @returns the wait, in seconds */
  private async lengthen(act: string, who: string, limit: Limit): Promise<number> {
    const exceeded = this.limiterOf(`${act}, exceeded`, { times: Number.MAX_SAFE_INTEGER, seconds: daySeconds });
    const { consumedPoints: times } = await exceeded.consume(this.keyOf(who));
    const seconds = Math.min(daySeconds, limit.seconds * 2 ** (times - 1));
    await this.limiterOf(act, limit).block(this.keyOf(who), seconds);
    return seconds;
  }

  private limiterOf(act: string, limit: Limit): RateLimiterAbstract {
    const limiter = this.limiters.get(act) ?? this.newLimiter(act, limit);
    this.limiters.set(act, limiter);
    return limiter;
  }

  private newLimiter(act: string, { times, seconds }: Limit): RateLimiterAbstract {
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
