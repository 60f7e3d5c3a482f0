import type { MembershipRow, SignoffRow } from '@articulado/persistence';

/**
 * When whoever signed ceased to approve for their institution; `undefined` while they do. W23: what they signed stays, and says so.
 * @param memberships - of the process, ended ones too
 */
export function appointmentEnd(
  { personId, organizationId }: Pick<SignoffRow, 'personId' | 'organizationId'>,
  memberships: readonly MembershipRow[],
  now: Date,
): Date | undefined {
  const theirs = memberships.filter(
    (one) => one.role === 'approver' && one.personId === personId && one.organizationId === organizationId,
  );
  const ends = theirs.map(({ endsAt }) => endsAt).filter((endsAt) => endsAt !== null && endsAt <= now);
  if (ends.length < theirs.length) return undefined; // one is in force still
  return ends.reduce<Date | undefined>((last, end) => (!last || end! > last ? end! : last), undefined);
}
