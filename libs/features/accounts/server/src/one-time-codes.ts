import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { Platform } from '@articulado/api';
import { type CodeKey, OneTimeCodesStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

const codeDigits = 6;
/** How long a one-time code lives. */
export const codeLifeMinutes = 10;
/** So many wrong attempts and a code is void. */
const allowedAttempts = 5;

/** What a code is asked for: it fits this and nothing else. */
export interface Challenge extends CodeKey {
  /** The very act that it is good for; without it, any of its purpose. */
  readonly binding?: string;
}

/**
 * One-time codes: six digits, few attempts, short-lived, good once. What is kept is a hash under the platform's key, of the code
 * together with what it was asked for: a million codes are soon tried against a hash without a key.
 */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly codes: OneTimeCodesStore,
    private readonly platform: Platform,
  ) {}

  /** @returns a new code, for the letter alone; an earlier one of this purpose is void */
  async make(challenge: Challenge): Promise<string> {
    const code = String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0');
    await this.codes.put(challenge, this.hashOf(challenge, code), codeLifeMinutes * 60);
    return code;
  }

  /** Uses a code up. @returns whether it was the right one, in time and not used before */
  async use(challenge: Challenge, code: string): Promise<boolean> {
    const hash = await this.hashOfRight(challenge, code);
    return hash !== undefined && this.codes.use(challenge, hash);
  }

  /** Whether a code is right. It stays good; a wrong one counts as an attempt all the same. */
  async check(challenge: Challenge, code: string): Promise<boolean> {
    const hash = await this.hashOfRight(challenge, code);
    if (hash !== undefined) await this.codes.keep(challenge, hash);
    return hash !== undefined;
  }

  private async hashOfRight(challenge: Challenge, code: string): Promise<string | undefined> {
    const expected = await this.codes.attempt(challenge, allowedAttempts);
    const given = this.hashOf(challenge, code);
    return expected !== undefined && timingSafeEqual(Buffer.from(given), Buffer.from(expected)) ? given : undefined;
  }

  private hashOf({ purpose, email, binding = '' }: Challenge, code: string): string {
    const all = JSON.stringify(['one-time-code', purpose, email, binding, code]);
    return createHmac('sha256', this.platform.secret).update(all).digest('hex');
  }
}
