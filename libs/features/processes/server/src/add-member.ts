import { randomUUID } from 'node:crypto';
import {
  type Acting,
  type Stores,
  type MembershipRow,
  membershipFactNow,
  newSalt,
  type OrganizationRow,
  type PersonRow,
  type ProcessRow,
  recordAct,
  MembershipsStore,
} from '@articulado/persistence';
import type { MemberRole } from '@articulado/permissions';

/** Who is to be what, for whom. */
export interface NewMember {
  readonly person: PersonRow;
  readonly organization: OrganizationRow;
  readonly role: MemberRole;
}

/** Gives somebody a role from now on, and writes it into the record. Part of the act that calls it. */
export async function addMember(
  stores: Stores,
  process: ProcessRow,
  member: NewMember,
  acting: Acting,
): Promise<MembershipRow> {
  const { person, organization, role } = member;
  const membership = await stores.get(MembershipsStore).add({
    id: randomUUID(),
    processId: process.id,
    personId: person.id,
    organizationId: organization.id,
    organizationEdition: organization.edition,
    role,
    startsAt: stores.now,
    endsAt: null,
    endStatement: null,
    salt: newSalt(),
  });
  const details = { role, organization: organization.name, startsOn: stores.today };
  const facts = [await membershipFactNow(stores, membership)] as const;
  await recordAct(stores, process, { type: 'member.invited', acting, details, facts });
  return membership;
}
