import { createHmac, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import { Platform } from '@articulado/api';
import { type AttemptLimits, type CodeKey, OneTimeCodesStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { hashOfToken, isLinkToken, newLinkToken } from './secret-token.js';

const codeDigits = 6;
/** How long a one-time code lives. */
export const codeLifeMinutes = 10;
/** How long a link beside it lives: longer than a mailbox may be kept from getting another one (`sign-in-limits`). */
export const linkLifeMinutes = 20;
/** So many wrong attempts and a code is void. */
const perCode = 5;
/** After so many wrong codes in a row for a mailbox, no code from an unknown browser is taken until its owner proves the mailbox: by a link, or by a code from a known browser. NIST SP 800-63B-4, 3.2.2. */
const inARow = 100;

/** What a code is good for, and nothing else. */
export interface CodeScope extends CodeKey {
  /** The very act that it is good for; without it, any of its purpose. */
  readonly binding?: string;
}

/** What an e-mail carries. */
export interface MadeCode {
  readonly code: string;
  /** For an address of ours; good for the same, once, without the code. */
  readonly linkToken: string;
  /** What the e-mail must be known by, so that it loses its words when the code is used. */
  readonly mailId: string;
}

/** From where a code is tried. */
export interface CodeSource {
  /** By a browser that is counted by itself: wrong ones do not count against the account. */
  readonly isFromKnownDevice: boolean;
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

  /** @returns a new code, for the e-mail alone; an earlier one of this purpose and request is void */
  async make(scope: CodeScope): Promise<MadeCode> {
    const code = String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0');
    const [linkToken, mailId] = [newLinkToken(), randomUUID()];
    const codeHash = this.hashOf(scope, code);
    const hasLink = scope.purpose === 'sign-in';
    const link = hasLink ? { hash: hashOfToken(linkToken), lifeSeconds: linkLifeMinutes * 60 } : undefined;
    await this.codes.put(scope, { codeHash, lifeSeconds: codeLifeMinutes * 60, mailId, link });
    return { code, linkToken, mailId };
  }

  /** Uses a code up. @returns whether it was the right one, in time and not used before */
  async use(scope: CodeScope, code: string, from?: CodeSource): Promise<boolean> {
    const hash = await this.hashOfRight(scope, code, from);
    return hash !== undefined && this.codes.use(scope, hash);
  }

  /** Whether a code is right. It stays good; a wrong one counts as an attempt all the same. */
  async check(scope: CodeScope, code: string, from?: CodeSource): Promise<boolean> {
    const hash = await this.hashOfRight(scope, code, from);
    if (hash !== undefined) await this.codes.keep(scope, hash);
    return hash !== undefined;
  }

  /** Whether so many were wrong that no code is compared any more; a link still opens. */
  async areBlocked({ purpose, email }: CodeScope): Promise<boolean> {
    return (await this.codes.wrongInARow({ purpose, email })) >= inARow;
  }

  /** @returns whose mailbox a link was sent to, while it is good */
  async mailboxOfLink(token: string): Promise<string | undefined> {
    return isLinkToken(token) ? this.codes.mailboxOfLink(hashOfToken(token)) : undefined;
  }

  /** Uses a link up, and the code beside it. @returns whose mailbox it was sent to, where it was good */
  async useLink(token: string): Promise<string | undefined> {
    return isLinkToken(token) ? this.codes.useLink(hashOfToken(token)) : undefined;
  }

  /** Whatever is on its way to a mailbox is void. */
  async voidAllOf(email: string): Promise<void> {
    await this.codes.voidAllOf(email);
  }

  /** Somebody has proved that a mailbox is theirs: what was wrong before counts no more, for no purpose. */
  async forgetWrong(email: string): Promise<void> {
    for (const purpose of ['sign-in', 'step-up'] as const) await this.codes.forgetWrong({ purpose, email });
  }

  private async hashOfRight(scope: CodeScope, code: string, from?: CodeSource): Promise<string | undefined> {
    const limits: AttemptLimits = from?.isFromKnownDevice ? { perCode } : { perCode, inARow };
    const expected = await this.codes.attempt(scope, limits);
    const given = this.hashOf(scope, code);
    if (expected === undefined || !timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return undefined;
    if (limits.inARow !== undefined) await this.codes.forgetWrong(scope);
    return given;
  }

  private hashOf({ purpose, email, requestId, binding = '' }: CodeScope, code: string): string {
    const all = JSON.stringify(['one-time-code', purpose, email, requestId, binding, code]);
    return createHmac('sha256', this.platform.secret).update(all).digest('hex');
  }
}
