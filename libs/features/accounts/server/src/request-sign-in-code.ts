import { checkText, type Refusal, refuse } from '@articulado/base';
import { RateLimits, type Viewer } from '@articulado/api';
import { translator } from '@articulado/messages';
import { UnitOfWork, MailStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { codeLifeMinutes, OneTimeCodes } from './one-time-codes.js';

const emailShape = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/;

/** Few enough that a mailbox can't be flooded, many enough for somebody who mistypes. */
const perMailbox = { times: 5, seconds: 15 * 60 };

/** Many, since a whole workshop may sit behind one network address; few enough that nobody writes to all the world. */
const perAddress = { times: 100, seconds: 15 * 60 };

/** Sends a one-time code to an address. The answer is the same whether or not anybody is known by it. */
@Injectable()
export class RequestSignInCode {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: RateLimits,
  ) {}

  /** @param address - network address that it was asked from: only to slow down floods, it is not kept */
  async run(viewer: Viewer, given: string, address: string): Promise<{ email: string } | Refusal> {
    const email = given.trim().toLowerCase();
    const refused =
      checkEmail(email) ??
      (await this.limits.count('requestSignInCode from', address, perAddress)) ??
      (await this.limits.count('requestSignInCode', email, perMailbox));
    if (refused) return refused;
    const code = await this.codes.make({ purpose: 'sign-in', email });
    await this.unitOfWork.run(async (stores) => {
      const t = translator(viewer.locale);
      const subject = t('accounts.mail.code.subject', { code });
      await stores
        .get(MailStore)
        .write(
          { recipient: email, subject, body: t('accounts.mail.code.body', { code, minutes: codeLifeMinutes }) },
          stores.now,
        );
      return {};
    });
    return { email };
  }
}

export function checkEmail(email: string, field = 'email'): Refusal | undefined {
  return (
    checkText(field, email, { min: 3, max: 200 }) ??
    (emailShape.test(email) ? undefined : refuse('invalid-input', { field, problem: 'malformed' }))
  );
}
