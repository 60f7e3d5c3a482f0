import { inForce, isSuspending, type Loaders, measuresOf, membershipsOf } from '@articulado/api';
import type { SignoffRow } from '@articulado/persistence';

/**
 * Since when whoever signed is suspended; `undefined` while they are not, or once their appointment has ended. P12: what they signed stays, and
 * says so.
 */
export async function signerSuspension(
  loaders: Loaders,
  { processId, personId, organizationId }: Pick<SignoffRow, 'processId' | 'personId' | 'organizationId'>,
  now: Date,
): Promise<Date | undefined> {
  const held = (await membershipsOf(loaders, processId)).filter(
    (one) =>
      one.role === 'approver' &&
      one.personId === personId &&
      one.organizationId === organizationId &&
      inForce(one, now),
  );
  const measures = (await measuresOf(loaders, processId)).filter(isSuspending);
  return measures.find(({ membershipId }) => held.some(({ id }) => id === membershipId))?.takenAt;
}
