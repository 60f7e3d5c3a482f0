import { type Platform, RateLimits } from '@articulado/api';
import type { Given } from '@articulado/api/testing';
import { SoftwareAuthenticator } from '@articulado/api/testing/authenticator';
import { isRefusal } from '@articulado/base';
import { PasskeyChallengesStore, type PersonRow } from '@articulado/persistence';
import pg from 'pg';
import { CodeStepUp } from '../code-step-up.js';
import { AddPasskey } from '../passkeys/add-passkey.js';
import { CheckAssertion } from '../passkeys/check-assertion.js';
import { CheckAttestation } from '../passkeys/check-attestation.js';
import { OwnPasskeyStepUp } from '../passkeys/own-passkey-step-up.js';
import { PasskeyChallenges } from '../passkeys/passkey-challenges.js';
import { PasskeyMails } from '../passkeys/passkey-mails.js';
import { RemovePasskey } from '../passkeys/remove-passkey.js';
import { RequestPasskeyChallenge } from '../passkeys/request-passkey-challenge.js';
import { RequestPasskeyCode } from '../passkeys/request-passkey-code.js';
import { StartPasskeyRegistration } from '../passkeys/start-passkey-registration.js';
import { type GivenAccounts, somePlatform } from './given-accounts.js';

/** Passkeys on the database of a test, as the module puts them together. */
export class GivenPasskeys {
  readonly store: PasskeyChallengesStore;
  readonly stepUp: OwnPasskeyStepUp;
  readonly challenges: PasskeyChallenges;
  readonly checkAssertion: CheckAssertion;
  readonly requestCode: RequestPasskeyCode;
  readonly requestChallenge: RequestPasskeyChallenge;
  readonly start: StartPasskeyRegistration;
  readonly add: AddPasskey;
  readonly remove: RemovePasskey;
  private readonly pool: pg.Pool;

  constructor(
    given: Given,
    private readonly accounts: GivenAccounts,
    readonly platform: Platform = somePlatform,
  ) {
    const { unitOfWork } = given;
    this.pool = new pg.Pool({ connectionString: given.database.url });
    this.store = new PasskeyChallengesStore(this.pool);
    const { store } = this;
    const limits = new RateLimits();
    const codes = new CodeStepUp(this.accounts.codes, unitOfWork);
    const mails = new PasskeyMails(platform);
    this.challenges = new PasskeyChallenges(store, platform);
    this.checkAssertion = new CheckAssertion(store, platform);
    this.stepUp = new OwnPasskeyStepUp(this.challenges, this.checkAssertion, unitOfWork, limits);
    this.requestCode = new RequestPasskeyCode(unitOfWork, codes, limits, platform);
    this.requestChallenge = new RequestPasskeyChallenge(unitOfWork, this.stepUp);
    this.start = new StartPasskeyRegistration(unitOfWork, codes, this.stepUp, this.challenges);
    this.add = new AddPasskey(unitOfWork, new CheckAttestation(store, platform), mails);
    this.remove = new RemovePasskey(unitOfWork, this.stepUp, mails);
  }

  /** An authenticator with a passkey of somebody. */
  async of(person: PersonRow, algorithm: -7 | -8 | -257 = -7): Promise<SoftwareAuthenticator> {
    const authenticator = new SoftwareAuthenticator(new URL(this.platform.publicUrl).origin, algorithm);
    const options = await this.challenges.toRegister(person, []);
    if (isRefusal(options)) throw new Error(options.refused);
    const viewer = { actor: undefined as never, person, locale: 'es' } as const;
    const added = await this.add.run(viewer, { name: 'Llave', credential: authenticator.create(options) });
    if (isRefusal(added)) throw new Error(added.refused);
    return authenticator;
  }

  /** What a passkey of somebody is asked to sign. @throws where it is refused */
  async asked(person: PersonRow, act: string): Promise<string> {
    const options = await this.stepUp.challenge(person.id, act);
    if (isRefusal(options)) throw new Error(options.refused);
    return options;
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}
