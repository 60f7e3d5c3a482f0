const dayMs = 24 * 3600 * 1_000;
/** A session lives so long after it was used. */
const lifeMs = 14 * dayMs;
/** It is renewed when it lives at least so much longer by it: once a day at most, not at every use. */
const renewalMs = dayMs;
/** And never longer than this after somebody signed in. */
const longestMs = 90 * dayMs;

export interface SessionTimes {
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Until when a session is good that is used now. */
export const expiryOf = (createdAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + lifeMs, createdAt.getTime() + longestMs));

export const isOver = ({ createdAt, expiresAt }: SessionTimes, now: Date): boolean =>
  expiresAt <= now || createdAt.getTime() + longestMs <= now.getTime();

export const isDueForRenewal = ({ createdAt, expiresAt }: SessionTimes, now: Date): boolean =>
  expiryOf(createdAt, now).getTime() - expiresAt.getTime() >= renewalMs;
