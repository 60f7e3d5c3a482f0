import { type Act, actingAs, actOn, DomainEvents, type Viewer } from '@articulado/api';
import { checkText, isRefusal, isUuid, type Refusal, refuse } from '@articulado/base';
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
  PeopleStore,
  type PersonRow,
  recordAct,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

export interface LostPasskeys {
  /** Slug. */
  readonly process: string;
  /** Id. */
  readonly membership: string;
  /** How that is known, in public. */
  readonly statement: string;
}

/**
 * Puts on record that a member has lost every passkey: the first of two people. The second is an administrator
 * (`confirmPasskeyRecovery`); only then do the passkeys go.
 */
@Injectable()
export class OpenPasskeyRecovery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: LostPasskeys): Promise<MembershipRow | Refusal> {
    const request = { viewer, process: input.process, permission: 'passkey-recovery.open' } as const;
    const outcome = await actOn<MembershipRow>(this.unitOfWork, request, (act) => open(act, input));
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }
}

async function open(act: Act, { membership: id, statement }: LostPasskeys): Promise<MembershipRow | Refusal> {
  const { stores, viewer, process } = act;
  const current = await stores.get(MembershipsStore).currentIn(process.id, stores.now);
  const membership = isUuid(id) ? current.find((one) => one.id === id) : undefined;
  if (!membership) return refuse('not-found', { what: 'membership' });
  const wrong = checkText('statement', statement, { min: 10, max: 2_000 });
  if (wrong) return wrong;
  const opener = viewer.person!; // whoever manages a process is signed in
  if (membership.personId === opener.id) return refuse('second-person-needed', {});
  if (isRecoveryOpen(membership, stores.now)) return refuse('already-exists', { what: 'recovery' });
  if (!(await stores.get(PasskeysStore).isHeldBy(membership.personId))) return refuse('not-found', { what: 'passkey' });
  const opened = await stores.get(MembershipsStore).recoverPasskeys(membership, {
    openedAt: stores.now.toISOString(),
    openedBy: openerOf(membership, opener.id),
    statement: statement.trim(),
  });
  const person = (await stores.get(PeopleStore).byId(opened.personId))!; // a foreign key promises both
  const organization = (await stores.get(OrganizationsStore).byId(opened.organizationId))!;
  await recordAct(stores, process, {
    type: 'passkey-recovery.opened',
    acting: await actingAs(stores, viewer, process, 'coordinator'),
    details: { role: opened.role, organization: organization.name, statement: statement.trim() },
    facts: [await membershipFactNow(stores, opened)],
  });
  await tell(act, person);
  return opened;
}

/** Whoever did not lose them learns of it before anything is done. */
async function tell({ stores, viewer, process }: Act, { name, email }: PersonRow): Promise<void> {
  const t = translator('es');
  const subject = t('accounts.mail.passkey-recovery-opened.subject');
  const values = { name, by: viewer.person!.name, title: process.title };
  const body = t('accounts.mail.passkey-recovery-opened.body', values);
  await stores.get(MailStore).write({ recipient: email, subject, body }, stores.now);
}
