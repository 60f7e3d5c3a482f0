import type { Loaders } from '@articulado/api';
import { type ApproverMeasureRow, ApproverMeasuresStore, type SignoffRow } from '@articulado/persistence';
import { membershipsEver } from './appointment-end.js';

/**
 * Since when whoever signed is suspended; `undefined` while they are not, or once their appointment has ended. P12: what they signed stays, and
 * says so.
 */
export async function signerSuspension(
  loaders: Loaders,
  { processId, personId, organizationId }: Pick<SignoffRow, 'processId' | 'personId' | 'organizationId'>,
  now: Date,
): Promise<Date | undefined> {
  const theirs = (await membershipsEver(loaders, processId)).filter(
    (one) =>
      one.role === 'approver' &&
      one.personId === personId &&
      one.organizationId === organizationId &&
      (one.endsAt === null || one.endsAt > now),
  );
  const suspensions = await suspensionsIn(loaders, processId);
  return suspensions.find(({ membershipId }) => theirs.some(({ id }) => id === membershipId))?.takenAt;
}

/** Those that stand in a process, the earliest first; one query for a whole list of sign-offs. */
const suspensionsIn = async (loaders: Loaders, processId: string): Promise<readonly ApproverMeasureRow[]> =>
  (await loaders.load('standingSuspensions', processId, async (stores, ids) =>
    Map.groupBy(
      (
        await stores.get(ApproverMeasuresStore).allIn(ids)
      ).filter(({ kind, liftedAt }) => kind === 'suspension' && liftedAt === null),
      (row) => row.processId,
    ),
  )) ?? [];
