import { DomainEvents, Platform, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import { translator } from '@articulado/messages';
import {
  isRecoveryOpen,
  MailStore,
  membershipFactNow,
  type MembershipRow,
  MembershipsStore,
  openerOf,
  OrganizationsStore,
  PasskeysStore,
  type PersonRow,
  ProcessesStore,
  type ProcessRow,
  recordAct,
  type Stores,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { type AccountInput, actOnAccount } from '../act-on-account.js';
import { AccountActProof } from './account-act.js';

/** A recovery that waits: of which membership, and in which process. */
export interface WaitingRecovery {
  readonly membership: MembershipRow;
  readonly process: ProcessRow;
}

/** Those of one person that an administrator may confirm. */
export async function waitingRecoveries(stores: Stores, personId: string): Promise<WaitingRecovery[]> {
  const held = await stores.get(MembershipsStore).currentOf(personId, stores.now);
  const waiting = held.filter((membership) => isRecoveryOpen(membership, stores.now));
  const processes = await stores.get(ProcessesStore).byIds(waiting.map(({ processId }) => processId));
  return waiting.map((membership) => ({
    membership,
    process: processes.find(({ id }) => id === membership.processId)!, // a foreign key promises it
  }));
}

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
    let slugs: string[] = [];
    const proof = { act: 'confirm-passkey-recovery', by: this.proof } as const;
    const request = { viewer, permission: 'account.disable', input, proof } as const;
    const outcome = await actOnAccount(this.unitOfWork, request, async (stores, person) => {
      const waiting = await waitingRecoveries(stores, person.id);
      if (waiting.length === 0) return refuse('not-found', { what: 'recovery' });
      const own = viewer.person!.id; // whoever administers is signed in
      const isOpener = waiting.some(
        ({ membership }) => membership.passkeyRecovery!.openedBy === openerOf(membership, own),
      );
      if (isOpener || own === person.id) return refuse('second-person-needed', {});
      slugs = waiting.map(({ process }) => process.slug).sort(); // in one order, so that no two wait for each other
      for (const slug of slugs) await confirmIn(stores, viewer, person, slug);
      await stores.get(PasskeysStore).removeAllOf(person.id);
      await this.tell(stores, viewer, person);
      return person;
    });
    if (!isRefusal(outcome)) for (const slug of slugs) this.domainEvents.publish('process-changed', { slug });
    return outcome;
  }

  private async tell(stores: Stores, viewer: Viewer, { name, email }: PersonRow): Promise<void> {
    const t = translator('es');
    const subject = t('accounts.mail.passkey-recovery-confirmed.subject');
    const values = { name, by: viewer.person!.name, address: `${this.platform.publicUrl}/account` };
    const body = t('accounts.mail.passkey-recovery-confirmed.body', values);
    await stores.get(MailStore).write({ recipient: email, subject, body }, stores.now);
  }
}

/** Reads the membership again, now that the process is locked: it may have ended. */
async function confirmIn(stores: Stores, viewer: Viewer, person: PersonRow, slug: string): Promise<void> {
  const process = (await stores.get(ProcessesStore).lock(slug))!; // no process is ever deleted
  const current = await stores.get(MembershipsStore).currentIn(process.id, stores.now);
  const waiting = current.filter((one) => one.personId === person.id && isRecoveryOpen(one, stores.now));
  for (const membership of waiting) {
    const confirmed = await stores
      .get(MembershipsStore)
      .recoverPasskeys(membership, { ...membership.passkeyRecovery!, confirmedAt: stores.now.toISOString() });
    const organization = (await stores.get(OrganizationsStore).byId(membership.organizationId))!; // a foreign key promises it
    await recordAct(stores, process, {
      type: 'passkey-recovery.confirmed',
      acting: { role: 'administrator', person: viewer.person },
      details: { role: membership.role, organization: organization.name },
      facts: [await membershipFactNow(stores, confirmed)],
    });
  }
}
