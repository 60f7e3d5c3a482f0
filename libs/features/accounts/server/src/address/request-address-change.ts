import { PasskeyStepUp, Platform, RateLimits, StepUp, type Viewer } from '@articulado/api';
import { checkEmail, isRefusal, normalEmail, type Refusal, refuse } from '@articulado/base';
import { translator } from '@articulado/messages';
import { PasskeysStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { demoPeople } from '../demo-people.js';
import { OneTimeCodes } from '../one-time-codes.js';
import { AddressMails } from './address-mails.js';
import { bindingOf, newAddressScope } from './new-address-code.js';

const seconds = 15 * 60;
/** As for a code that signs. */
const perPerson = { times: 5, seconds };
/** For one mailbox, from all people together: its owner may never have heard of the platform. */
const perMailbox = { times: 10, seconds };

/** What whoever asked is told: the same whether or not anybody is known by the address. */
export interface RequestedAddress {
  /** The new one. */
  readonly email: string;
  /** What a passkey of theirs is to sign, as JSON; nothing where they have none, and a code goes to the mailbox they have now. */
  readonly options?: string;
}

/** Sends a code to the mailbox that is to become somebody's, and asks for the proof that the account is theirs. */
@Injectable()
export class RequestAddressChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stepUp: StepUp,
    private readonly passkeys: PasskeyStepUp,
    private readonly codes: OneTimeCodes,
    private readonly limits: RateLimits,
    private readonly mails: AddressMails,
    private readonly platform: Platform,
  ) {}

  async run(viewer: Viewer, given: string): Promise<RequestedAddress | Refusal> {
    const { person } = viewer;
    if (!person) return refuse('not-found', { what: 'person' });
    const malformed = checkEmail(given);
    if (malformed) return malformed;
    const email = normalEmail(given);
    if (email === person.email) return refuse('same-as-before', {});
    if (this.platform.demo && isExample(person.email)) return refuse('example-person', {});
    const tooMany =
      (await this.limits.count('requestAddressChange', person.id, perPerson)) ??
      (await this.limits.count('requestAddressChange, mailbox', email, perMailbox));
    if (tooMany) return tooMany;
    const proof = await this.askProof(person, email);
    if (isRefusal(proof)) return proof;
    await this.mails.sendCode(viewer, email, await this.codes.make(newAddressScope(person, email)));
    return { email, ...proof };
  }

  private async askProof(
    person: NonNullable<Viewer['person']>,
    email: string,
  ): Promise<{ options?: string } | Refusal> {
    const binding = bindingOf(email);
    if (await this.unitOfWork.read().get(PasskeysStore).isHeldBy(person.id)) {
      const options = await this.passkeys.challenge(person.id, binding);
      return isRefusal(options) ? options : { options };
    }
    const description = translator('es', this.unitOfWork.timeZone)('accounts.mail.address-act', { email });
    await this.stepUp.send(person, { description, binding, mail: 'address-code' });
    return {};
  }
}

const isExample = (email: string): boolean => Object.values(demoPeople).some((one) => one.email === email);
