/** Most times a job is attempted before it is left to an administrator. */
export const mostAttempts = 8;

/** After the first failure; twice as long after each further one: the last of eight attempts comes some 20 minutes after the first. */
const firstDelayMs = 10_000;

/** A cursor is never given up, and never waits longer. */
const longestDelayMs = 3_600_000;

/** @param failures - how many there have been, from 1 on */
export const retryAt = (now: Date, failures: number): Date =>
  new Date(now.getTime() + Math.min(longestDelayMs, firstDelayMs * 2 ** (failures - 1)));

/** Long enough to know what happened, short enough for a table. */
export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 500) || 'unknown';
