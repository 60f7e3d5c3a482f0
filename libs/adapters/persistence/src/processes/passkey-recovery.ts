import { sha256 } from '../sha256.js';
import type { MembershipRow } from './membership.row.js';

/** That a member has lost every passkey: a coordinator says so, an administrator confirms it. All of it is public. */
export interface PasskeyRecovery {
  /** ISO 8601, UTC. */
  readonly openedAt: string;
  /** Hash of the membership's salt and of the account of whoever opened it: another one confirms. */
  readonly openedBy: string;
  /** Why, in the words of whoever opened it. */
  readonly statement: string;
  readonly confirmedAt?: string;
}

/** So long may it be confirmed. */
const lifeMs = 14 * 24 * 3_600_000;

export const openerOf = ({ salt }: Pick<MembershipRow, 'salt'>, personId: string): string =>
  sha256(`${salt}:${personId}`);

/** Whether it waits for somebody to confirm it. */
export const isRecoveryOpen = (
  { passkeyRecovery: recovery }: Pick<MembershipRow, 'passkeyRecovery'>,
  now: Date,
): boolean => recovery != null && !recovery.confirmedAt && now.getTime() < Date.parse(recovery.openedAt) + lifeMs;
