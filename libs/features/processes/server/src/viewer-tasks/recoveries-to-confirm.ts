import type { ApiContext } from '@articulado/api';
import {
  isAddressRecoveryOpen,
  isRecoveryOpen,
  MembershipsStore,
  openerOf,
  type MembershipRow,
  type Recovery,
  type Stores,
} from '@articulado/persistence';
import type { LostAccess, WaitingRecoveryView } from './viewer-tasks.view.js';

/** A recovery that waits, and whose membership says so. */
interface Waiting {
  readonly membership: MembershipRow;
  readonly lost: LostAccess;
  readonly recovery: Recovery;
}

/** Those that an administrator may confirm: another person than the one whom it is about and those who put it on record. */
export async function recoveriesToConfirm(
  stores: Stores,
  { viewer, loaders }: ApiContext,
): Promise<WaitingRecoveryView[]> {
  const own = viewer.person!.id;
  const rows = await stores.get(MembershipsStore).inRecovery(stores.now);
  const waiting = rows.flatMap((membership) => waitingOf(membership, stores.now));
  // One person may have lost the same in several processes, which is confirmed at once.
  const ofPeople = Map.groupBy(waiting, ({ membership, lost }) => `${membership.personId} ${lost}`);
  const confirmable = [...ofPeople.values()].filter(
    ([first, ...others]) =>
      first!.membership.personId !== own &&
      [first!, ...others].every(({ membership, recovery }) => recovery.openedBy !== openerOf(membership, own)),
  );
  return Promise.all(
    confirmable.map(async ([one]) => {
      const { personId } = one!.membership;
      return { personId, personName: (await loaders.person(personId))!.name, lost: one!.lost };
    }),
  );
}

function waitingOf(membership: MembershipRow, now: Date): Waiting[] {
  const { passkeyRecovery, addressRecovery } = membership;
  return [
    ...(isRecoveryOpen(membership, now) ? [{ membership, lost: 'passkeys' as const, recovery: passkeyRecovery! }] : []),
    ...(isAddressRecoveryOpen(membership, now)
      ? [{ membership, lost: 'address' as const, recovery: addressRecovery! }]
      : []),
  ];
}
