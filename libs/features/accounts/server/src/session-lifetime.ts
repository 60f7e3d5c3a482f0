const dayMs = 24 * 3600 * 1_000;
/** How long a session lives after its last use: the page on privacy says it too. */
export const lifeDays = 14;
const lifeMs = lifeDays * dayMs;
/** A session is renewed only if that extends its life by at least this: at most once a day. */
const renewalMs = dayMs;
/** Longest life of a session after signing in: the page on privacy says it too. */
export const longestDays = 90;
const longestMs = longestDays * dayMs;

export interface SessionTimes {
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Until when a session is good that is used now. */
export const sessionExpiry = (createdAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + lifeMs, createdAt.getTime() + longestMs));

export const isOver = ({ createdAt, expiresAt }: SessionTimes, now: Date): boolean =>
  expiresAt <= now || createdAt.getTime() + longestMs <= now.getTime();

export const isDueForRenewal = ({ createdAt, expiresAt }: SessionTimes, now: Date): boolean =>
  sessionExpiry(createdAt, now).getTime() - expiresAt.getTime() >= renewalMs;
