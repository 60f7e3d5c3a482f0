import { PasskeyStepUp, RateLimits, StepUp, type Viewer } from '@articulado/api';
import { checkEmail, checkText, firstRefusal, isRefusal, normalEmail, type Refusal, refuse } from '@articulado/base';
import { MembershipsStore, PasskeysStore, PeopleStore, type PersonRow, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { OneTimeCodes } from '../one-time-codes.js';
import { longestCredential } from '../passkeys/read-credential.js';
import { AddressMails } from './address-mails.js';
import { bindingOf, newAddressScope, uncounted } from './new-address-code.js';

export interface ChangeAddressInput {
  /** The new one. */
  readonly email: string;
  /** The code that went there. */
  readonly code: string;
  /** The code that went to the mailbox they have now: for whoever has no passkey. */
  readonly ownCode?: string | null;
  /** What a passkey of theirs signed: for whoever has one. */
  readonly credential?: string | null;
}

/** As for guesses of a code to sign in, from one address. */
const perPerson = { times: 10, seconds: 15 * 60, grows: true };

/**
 * Gives somebody another address, once they have proved that the new mailbox is theirs, and that the account is. Codes and links on
 * their way to the old one are void; an e-mail to each tells of it. Sessions and known browsers stay.
 */
@Injectable()
export class ChangeAddress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stepUp: StepUp,
    private readonly passkeys: PasskeyStepUp,
    private readonly codes: OneTimeCodes,
    private readonly limits: RateLimits,
    private readonly mails: AddressMails,
  ) {}

  async run({ person }: Viewer, input: ChangeAddressInput): Promise<PersonRow | Refusal> {
    const { email: given, code, ownCode, credential } = input;
    const malformed = firstRefusal(
      checkEmail(given),
      checkText('code', code, { min: 4, max: 20 }),
      checkText('ownCode', ownCode ?? '', { max: 20 }),
      checkText('credential', credential ?? '', { max: longestCredential }),
    );
    if (malformed) return malformed;
    if (!person) return refuse('not-found', { what: 'person' });
    const email = normalEmail(given);
    const refused =
      (await this.limits.count('changeAddress', person.id, perPerson)) ?? (await this.refusalOf(person, email, input));
    if (refused) return refused;
    await this.limits.uncount('changeAddress', person.id, perPerson);
    const changed = await this.change(person, email);
    // That somebody has the address by now is said in the words of a wrong code, as everywhere.
    if (isRefusal(changed)) return changed.refused === 'already-exists' ? refuse('code-wrong-or-expired', {}) : changed;
    await this.codes.voidAllOf(person.email);
    await this.codes.forgetWrong(email);
    return changed;
  }

  /** The proof of the account is used up only once the code of the new mailbox is known to be right, and that one last. */
  private async refusalOf(
    person: NonNullable<Viewer['person']>,
    email: string,
    { code: given, ownCode, credential }: ChangeAddressInput,
  ): Promise<Refusal | undefined> {
    const [scope, code] = [newAddressScope(person, email), given.replaceAll(/\s/g, '')];
    if (!(await this.codes.check(scope, code, uncounted))) return refuse('code-wrong-or-expired', {});
    const hasPasskey = await this.unitOfWork.read().get(PasskeysStore).isHeldBy(person.id);
    if (hasPasskey) {
      if (!credential) return refuse('passkey-required', {});
      const signed = await this.passkeys.check(person.id, credential, bindingOf(email));
      if (isRefusal(signed)) return signed;
    } else if (!(await this.stepUp.check(person, ownCode ?? '', bindingOf(email))))
      return refuse('code-wrong-or-expired', {});
    return (await this.codes.use(scope, code, uncounted)) ? undefined : refuse('code-wrong-or-expired', {});
  }

  private change({ id, email: before }: NonNullable<Viewer['person']>, email: string): Promise<PersonRow | Refusal> {
    return this.unitOfWork.run<PersonRow>(async (stores) => {
      const people = stores.get(PeopleStore);
      const owner = await people.byId(id);
      if (!owner || owner.disabledAt) return refuse('account-disabled', {});
      // What was proved was proved for the address that they had then.
      const changed = owner.email === before ? await people.changeEmail(owner, email, stores.now) : null;
      if (!changed) return refuse('code-wrong-or-expired', {});
      await stores.get(MembershipsStore).endAddressRecoveries(id);
      await this.mails.tellChange(stores, owner, changed);
      return changed;
    });
  }
}
