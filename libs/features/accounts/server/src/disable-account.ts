import { isRefusal, type Refusal, refuse } from '@articulado/base';
import { DomainEvents, type Viewer } from '@articulado/api';
import { KnownDevicesStore, PeopleStore, type PersonRow, SessionsStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { type AccountInput, actOnAccount, isLastAdministrator } from './act-on-account.js';
import { OneTimeCodes } from './one-time-codes.js';
import { AccountActProof } from './passkeys/account-act.js';

/**
 * Keeps somebody out: their sessions, sockets, codes and links end at once, and none opens again until the account is enabled. What they
 * did stays, and so do their memberships, which end by an act in the process, in public and with a reason.
 */
@Injectable()
export class DisableAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proof: AccountActProof,
    private readonly codes: OneTimeCodes,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: AccountInput): Promise<PersonRow | Refusal> {
    const request = {
      viewer,
      permission: 'account.disable',
      input,
      proof: { actName: 'disable-account', by: this.proof },
    } as const;
    const outcome = await actOnAccount(this.unitOfWork, request, async (stores, person) => {
      if (person.disabledAt) return refuse('already-exists', { what: 'disabled' });
      if (await isLastAdministrator(stores, person)) return refuse('last-administrator', {});
      await stores.get(SessionsStore).endAllOf(person.id);
      await stores.get(KnownDevicesStore).forgetAllOf(person.id);
      return stores.get(PeopleStore).disable(person, stores.now);
    });
    if (isRefusal(outcome)) return outcome;
    this.domainEvents.publish('signed-out', { personId: outcome.id });
    await this.codes.voidAllOf(outcome.email);
    return outcome;
  }
}
