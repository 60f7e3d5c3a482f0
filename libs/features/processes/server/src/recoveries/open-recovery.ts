import { type Act, actingAs, translatorOfProcess } from '@articulado/api';
import { checkText, isUuid, type Refusal, refuse } from '@articulado/base';
import {
  MailStore,
  membershipFactNow,
  type MembershipRow,
  MembershipsStore,
  openerOf,
  OrganizationsStore,
  PeopleStore,
  type PersonRow,
  recordAct,
  type Recovery,
  type Stores,
} from '@articulado/persistence';

/** Who has lost a way in, as a coordinator says. */
export interface LostWayIn {
  /** Slug. */
  readonly process: string;
  /** Id. */
  readonly membership: string;
  /** How that is known, in public. */
  readonly statement: string;
}

/** What was lost: all in which one recovery differs from another. */
export interface RecoveryKind {
  /** How its entries and e-mails are called. */
  readonly name: 'passkey-recovery' | 'address-recovery';
  readonly isOpen: (membership: MembershipRow, now: Date) => boolean;
  /** Why nothing of theirs is to be recovered. */
  readonly refusalOf: (stores: Stores, person: PersonRow) => Promise<Refusal | undefined>;
  readonly save: (stores: Stores, membership: MembershipRow, recovery: Recovery) => Promise<MembershipRow>;
  /** Where whoever did not lose it goes. */
  readonly address?: string;
}

/** Puts on record that a member has lost a way in: the first of two people. The second is an administrator; until then nothing changes. */
export async function openRecovery(
  act: Act,
  { membership: id, statement }: LostWayIn,
  kind: RecoveryKind,
): Promise<MembershipRow | Refusal> {
  const { stores, viewer, process } = act;
  const current = await stores.get(MembershipsStore).heldIn(process.id, stores.now);
  const membership = isUuid(id) ? current.find((one) => one.id === id) : undefined;
  if (!membership) return refuse('not-found', { what: 'membership' });
  const wrong = checkText('statement', statement, { min: 10, max: 2_000 });
  if (wrong) return wrong;
  const opener = viewer.person!; // whoever manages a process is signed in
  if (membership.personId === opener.id) return refuse('second-person-needed', {});
  if (kind.isOpen(membership, stores.now)) return refuse('already-exists', { what: 'recovery' });
  const person = (await stores.get(PeopleStore).byId(membership.personId))!; // a foreign key promises it
  const needless = await kind.refusalOf(stores, person);
  if (needless) return needless;
  const opened = await kind.save(stores, membership, {
    openedAt: stores.now.toISOString(),
    openedBy: openerOf(membership, opener.id),
    statement: statement.trim(),
  });
  const organization = (await stores.get(OrganizationsStore).byId(opened.organizationId))!; // as above
  await recordAct(stores, process, {
    type: `${kind.name}.opened`,
    acting: await actingAs(stores, viewer, process, 'coordinator'),
    details: { role: opened.role, organization: organization.name, statement: statement.trim() },
    facts: [await membershipFactNow(stores, opened)],
  });
  await tell(act, person, kind);
  return opened;
}

/** Whoever did not lose it learns of it before anything is done. */
async function tell({ stores, viewer, process }: Act, { name, email }: PersonRow, kind: RecoveryKind): Promise<void> {
  const t = translatorOfProcess(process);
  const subject = t(`accounts.mail.${kind.name}-opened.subject`);
  const values = { name, by: viewer.person!.name, title: process.title, address: kind.address ?? '' };
  const body = t(`accounts.mail.${kind.name}-opened.body`, values);
  await stores.get(MailStore).write({ recipient: email, subject, body }, stores.now);
}
