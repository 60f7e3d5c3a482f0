import type { Act } from '@articulado/api';
import {
  type Acting,
  type MembershipRow,
  membershipFactNow,
  MembershipsStore,
  type OrganizationRow,
  recordAct,
} from '@articulado/persistence';
import type { FactLine } from '@articulado/record';

interface MembershipEnd {
  readonly organization: OrganizationRow;
  readonly acting: Acting;
  /** Why, in public. */
  readonly statement: string;
  /** What else the act made. */
  readonly alsoMade?: readonly FactLine[];
}

/** Ends a membership from now on, with its entry in the record. */
export async function endMembershipNow(
  { stores, process }: Act,
  membership: MembershipRow,
  { organization, acting, statement, alsoMade = [] }: MembershipEnd,
): Promise<MembershipRow> {
  const ended = await stores.get(MembershipsStore).end(membership, stores.now, statement);
  await recordAct(stores, process, {
    type: 'membership.ended',
    acting,
    details: { role: ended.role, organization: organization.name, endsOn: stores.today, statement },
    facts: [await membershipFactNow(stores, ended), ...alsoMade],
  });
  return ended;
}
