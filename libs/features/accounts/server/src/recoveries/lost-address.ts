import { checkText, normalEmail, refuse } from '@articulado/base';
import { isAddressRecoveryOpen, MembershipsStore, type PersonRow, type Stores } from '@articulado/persistence';
import { type RecoveryKind, type WaitingRecovery, waitingRecoveries } from './confirm-recovery.js';

/** Whoever reads the mailbox after all has so long to show it, by signing in; a demonstration does not wait. */
const daysMs = 3 * 24 * 3_600_000;
const demonstrationMs = 5_000;

export const ofAddress: RecoveryKind = {
  name: 'address-recovery',
  openOf: (membership, now) => (isAddressRecoveryOpen(membership, now) ? membership.addressRecovery! : undefined),
  save: (stores, membership, recovery) => stores.get(MembershipsStore).recoverAddress(membership, recovery, null),
};

/** From when on it may be confirmed. */
export const confirmableFrom = (
  { recovery: { openedAt } }: Pick<WaitingRecovery, 'recovery'>,
  { demo }: { readonly demo: boolean },
): Date => new Date(Date.parse(openedAt) + (demo ? demonstrationMs : daysMs));

/** Those that wait for the very address that an administrator writes: the second of two people knows it from the person as well. */
export async function waitingForAddress(stores: Stores, { id }: PersonRow, given: string) {
  const malformed = checkText('confirmation', given, { min: 1, max: 200 });
  if (malformed) return malformed;
  const waiting = await waitingRecoveries(stores, id, ofAddress);
  if (waiting.length === 0) return refuse('not-found', { what: 'recovery' });
  const named = waiting.filter(({ membership }) => membership.recoveryAddress === normalEmail(given));
  return named.length > 0 ? named : refuse('another-address', {});
}
