import { randomBytes } from 'node:crypto';
import { checkEmail, checkLine, firstRefusal, normalEmail, type Refusal } from '@articulado/base';
import { type Client, Platform, type Viewer } from '@articulado/api';
import { translator } from '@articulado/messages';
import { ownAddress } from '@articulado/pages';
import { UnitOfWork, MailStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { codeLifeMinutes, linkLifeMinutes, OneTimeCodes } from './one-time-codes.js';
import { SignInLimits } from './sign-in-limits.js';

export interface AskedCode {
  readonly email: string;
  /** Where the link beside the code leads: an address of this site. */
  readonly next?: string | null;
}

/** What whoever asked is told. */
export interface RequestedCode {
  readonly email: string;
  /** The code works with it alone: nobody else's requests void it, nobody else's attempts are counted against it. */
  readonly requestId: string;
}

/** Sends a one-time code to an address, and a link beside it. The answer is the same whether or not anybody is known by it. */
@Injectable()
export class RequestSignInCode {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: SignInLimits,
    private readonly platform: Platform,
  ) {}

  async run(viewer: Pick<Viewer, 'locale'>, asked: AskedCode, client: Client): Promise<RequestedCode | Refusal> {
    const malformed = firstRefusal(checkEmail(asked.email), checkLine('next', asked.next, { min: 0, max: 2_000 }));
    if (malformed) return malformed;
    const email = normalEmail(asked.email);
    const refused = await this.limits.request(email, client);
    if (refused) return refused;
    const requestId = randomBytes(16).toString('base64url');
    const { code, linkToken, mailId } = await this.codes.make({ purpose: 'sign-in', email, requestId });
    return this.unitOfWork.run(async (stores) => {
      const t = translator(viewer.locale, stores.timeZone);
      const link = `${this.platform.publicUrl}${linkAddress(linkToken, ownAddress(asked.next ?? undefined))}`;
      const body = t('accounts.mail.code.body', { code, minutes: codeLifeMinutes, link, linkMinutes: linkLifeMinutes });
      const emptyAt = new Date(stores.now.getTime() + linkLifeMinutes * 60_000);
      const mail = {
        id: mailId,
        recipient: email,
        subject: t('accounts.mail.code.subject', { code }),
        body,
        emptyAt,
      };
      await stores.get(MailStore).write(mail, stores.now);
      return { email, requestId };
    });
  }
}

const linkAddress = (token: string, next: string): string => {
  const address = `/sign-in/link/${token}`;
  return next === '/' ? address : `${address}?${new URLSearchParams({ next }).toString()}`;
};
