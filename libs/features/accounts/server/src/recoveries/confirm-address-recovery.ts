import { DomainEvents, Platform, type Viewer } from '@articulado/api';
import { isRefusal, normalEmail, type Refusal, refuse } from '@articulado/base';
import {
  KnownDevicesStore,
  MembershipsStore,
  PasskeysStore,
  PeopleStore,
  type PersonRow,
  SessionsStore,
  type Stores,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { type AccountInput, actOnAccount } from '../act-on-account.js';
import { AddressMails } from '../address/address-mails.js';
import { OneTimeCodes } from '../one-time-codes.js';
import { AccountActProof } from '../passkeys/account-act.js';
import { confirmInRecords, refuseOnePerson, type WaitingRecovery } from './confirm-recovery.js';
import { confirmableFrom, ofAddress, waitingForAddress } from './lost-address.js';

/**
 * Gives somebody who has lost their mailbox another address, after a coordinator has said so in the record: the second of two people, who
 * writes the same new address. All sessions end, and what was on its way to the old mailbox is void; both mailboxes are told.
 */
@Injectable()
export class ConfirmAddressRecovery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proof: AccountActProof,
    private readonly codes: OneTimeCodes,
    private readonly mails: AddressMails,
    private readonly platform: Platform,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @param input - `confirmation`: the new address */
  async run(viewer: Viewer, input: AccountInput): Promise<PersonRow | Refusal> {
    let done: { readonly before: string; readonly slugs: readonly string[] } | undefined;
    const proof = { actName: 'confirm-address-recovery', by: this.proof } as const;
    const request = { viewer, permission: 'account.disable', input, proof } as const;
    const outcome = await actOnAccount(this.unitOfWork, request, async (stores, person) => {
      const waiting = await waitingForAddress(stores, person, input.confirmation);
      if (isRefusal(waiting)) return waiting;
      const refused = await this.refusalOf(stores, viewer, person, waiting);
      if (refused) return refused;
      const slugs = await confirmInRecords(stores, viewer, waiting, ofAddress);
      if (isRefusal(slugs)) return slugs;
      done = { before: person.email, slugs };
      return this.giveAddress(stores, viewer, person, normalEmail(input.confirmation));
    });
    if (isRefusal(outcome)) return outcome;
    for (const slug of done!.slugs) this.domainEvents.publish('process-changed', { slug });
    this.domainEvents.publish('signed-out', { personId: outcome.id });
    await this.codes.voidAllOf(done!.before);
    return outcome;
  }

  private async refusalOf(
    stores: Stores,
    viewer: Viewer,
    person: PersonRow,
    waiting: readonly WaitingRecovery[],
  ): Promise<Refusal | undefined> {
    const alone = refuseOnePerson(waiting, viewer.person!.id, person); // whoever administers is signed in
    if (alone) return alone;
    if (person.disabledAt) return refuse('account-disabled', {});
    if (await stores.get(PasskeysStore).isHeldBy(person.id)) return refuse('has-passkey', {});
    const from = new Date(Math.max(...waiting.map((one) => confirmableFrom(one, this.platform).getTime())));
    return stores.now < from ? refuse('recovery-too-early', { earliestAt: from.toISOString() }) : undefined;
  }

  private async giveAddress(stores: Stores, viewer: Viewer, person: PersonRow, email: string) {
    const changed = await stores.get(PeopleStore).changeEmail(person, email, stores.now);
    if (!changed) return refuse('not-found', { what: 'recovery' }); // they have changed it themselves just now
    await stores.get(MembershipsStore).endAddressRecoveries(person.id);
    await stores.get(SessionsStore).endAllOf(person.id);
    await stores.get(KnownDevicesStore).forgetAllOf(person.id);
    await this.mails.tellRecovery(stores, { by: viewer.person!.name, before: person, changed });
    return changed;
  }
}
