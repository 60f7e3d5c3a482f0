import { sha256 } from '../sha256.js';
import type { MembershipRow } from './membership.row.js';

/** That a member has lost a way in: a coordinator says so, an administrator confirms it. All of it is public. */
export interface Recovery {
  /** ISO 8601, UTC. */
  readonly openedAt: string;
  /** Hash of the membership's salt and of the account of whoever opened it: another one confirms. */
  readonly openedBy: string;
  /** Why, in the words of whoever opened it. */
  readonly statement: string;
  readonly confirmedAt?: string;
}

/** So long may it be confirmed. */
export const recoveryLifeMs = 14 * 24 * 3_600_000;

export const openerOf = ({ salt }: Pick<MembershipRow, 'salt'>, personId: string): string =>
  sha256(`${salt}:${personId}`);

/** Whether that of their passkeys waits for somebody to confirm it. */
export const isRecoveryOpen = ({ passkeyRecovery }: Pick<MembershipRow, 'passkeyRecovery'>, now: Date): boolean =>
  isOpen(passkeyRecovery, now);

/** Whether that of their address waits. It ends as well when its new address is forgotten: the old mailbox has shown that it is not lost. */
export const isAddressRecoveryOpen = (
  { addressRecovery, recoveryAddress }: Pick<MembershipRow, 'addressRecovery' | 'recoveryAddress'>,
  now: Date,
): boolean => isOpen(addressRecovery, now) && recoveryAddress != null;

const isOpen = (recovery: Recovery | null | undefined, now: Date): boolean =>
  recovery != null && !recovery.confirmedAt && now.getTime() < Date.parse(recovery.openedAt) + recoveryLifeMs;
