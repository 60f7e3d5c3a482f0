import { DomainEvents, Platform, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import { translator } from '@articulado/messages';
import {
  isRecoveryOpen,
  MailStore,
  MembershipsStore,
  PasskeysStore,
  type PersonRow,
  type Stores,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { type AccountInput, actOnAccount } from '../act-on-account.js';
import { AccountActProof } from '../passkeys/account-act.js';
import { confirmInRecords, type RecoveryKind, refuseOnePerson, waitingRecoveries } from './confirm-recovery.js';

export const ofPasskeys: RecoveryKind = {
  name: 'passkey-recovery',
  openOf: (membership, now) => (isRecoveryOpen(membership, now) ? membership.passkeyRecovery! : undefined),
  save: (stores, membership, recovery) => stores.get(MembershipsStore).recoverPasskeys(membership, recovery),
};

/**
 * Removes the passkeys that somebody has lost, after a coordinator has said so in the record: the second of two people, who is neither that
 * coordinator nor the one who lost them. The record of each process in which it was said tells it too.
 */
@Injectable()
export class ConfirmPasskeyRecovery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proof: AccountActProof,
    private readonly platform: Platform,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: AccountInput): Promise<PersonRow | Refusal> {
    let slugs: readonly string[] = [];
    const proof = { actName: 'confirm-passkey-recovery', by: this.proof } as const;
    const request = { viewer, permission: 'account.disable', input, proof } as const;
    const outcome = await actOnAccount(this.unitOfWork, request, async (stores, person) => {
      const waiting = await waitingRecoveries(stores, person.id, ofPasskeys);
      if (waiting.length === 0) return refuse('not-found', { what: 'recovery' });
      const refused = refuseOnePerson(waiting, viewer.person!.id, person); // whoever administers is signed in
      if (refused) return refused;
      const confirmed = await confirmInRecords(stores, viewer, waiting, ofPasskeys);
      if (isRefusal(confirmed)) return confirmed;
      slugs = confirmed;
      await stores.get(PasskeysStore).removeAllOf(person.id);
      await this.tell(stores, viewer, person);
      return person;
    });
    if (!isRefusal(outcome)) for (const slug of slugs) this.domainEvents.publish('process-changed', { slug });
    return outcome;
  }

  private async tell(stores: Stores, viewer: Viewer, { name, email }: PersonRow): Promise<void> {
    const t = translator('es', stores.timeZone);
    const subject = t('accounts.mail.passkey-recovery-confirmed.subject');
    const values = { name, by: viewer.person!.name, address: `${this.platform.publicUrl}/account` };
    const body = t('accounts.mail.passkey-recovery-confirmed.body', values);
    await stores.get(MailStore).write({ recipient: email, subject, body }, stores.now);
  }
}
