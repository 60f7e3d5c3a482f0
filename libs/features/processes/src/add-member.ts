import { randomUUID } from 'node:crypto';
import {
  type Acting,
  type House,
  type MembershipRow,
  membershipFact,
  newSalt,
  type OrganizationRow,
  type PersonRow,
  type ProcessRow,
  recordAct,
} from '@articulado/persistence';
import type { MemberRole } from '@articulado/permissions';
import { guatemalaDay } from './guatemala-day.js';

/** Who is to be what, for whom. */
export interface NewMember {
  readonly person: PersonRow;
  readonly organization: OrganizationRow;
  readonly role: MemberRole;
}

/** Gives somebody a role from now on, and writes it into the record. Part of the act that calls it. */
export async function addMember(
  house: House,
  process: ProcessRow,
  member: NewMember,
  acting: Acting,
): Promise<MembershipRow> {
  const { person, organization, role } = member;
  const membership = await house.memberships.add({
    id: randomUUID(),
    processId: process.id,
    personId: person.id,
    organizationId: organization.id,
    role,
    startsAt: house.now,
    endsAt: null,
    endStatement: null,
    salt: newSalt(),
  });
  const details = { role, organization: organization.name, startsOn: guatemalaDay(house.now) };
  const facts = [membershipFact(membership, person, organization)] as const;
  await recordAct(house, process, { type: 'member.invited', acting, details, facts });
  return membership;
}
