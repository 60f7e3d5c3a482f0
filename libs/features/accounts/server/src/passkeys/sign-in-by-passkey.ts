import type { Client, Viewer } from '@articulado/api';
import { checkText, isRefusal, type Refusal, refuse } from '@articulado/base';
import { Injectable } from '@nestjs/common';
import { AdmitPerson, type SignedIn } from '../admit-person.js';
import { SignInLimits } from '../sign-in-limits.js';
import { CheckAssertion } from './check-assertion.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import { longestCredential } from './read-credential.js';

/** Opens a session for whoever holds a passkey of this site. It says by itself whose it is: no address is written. */
@Injectable()
export class SignInByPasskey {
  constructor(
    private readonly challenges: PasskeyChallenges,
    private readonly checkAssertion: CheckAssertion,
    private readonly limits: SignInLimits,
    private readonly admitPerson: AdmitPerson,
  ) {}

  /** @returns the options for the browser, as JSON */
  async challenge(client: Client): Promise<string | Refusal> {
    return (await this.limits.requestPasskey(client)) ?? this.challenges.toSignIn();
  }

  async run({ locale }: Pick<Viewer, 'locale'>, credential: string, client: Client): Promise<SignedIn | Refusal> {
    const malformed = checkText('credential', credential, { min: 1, max: longestCredential });
    if (malformed) return malformed;
    const attempt = await this.limits.attemptByPasskey(client);
    if (isRefusal(attempt)) return attempt;
    const signed = await this.checkAssertion.run(credential, { purpose: 'sign-in' });
    if (!signed) return refuse('passkey-not-accepted', {});
    await attempt.succeed();
    return this.admitPerson.runById(signed.passkey.personId, client, locale);
  }
}
