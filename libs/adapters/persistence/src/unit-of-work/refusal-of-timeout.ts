import { type Refusal, refuse } from '@articulado/base';
import { QueryFailedError } from 'typeorm';

/** How long an act waits for others', and how long one of its statements may take, in milliseconds. */
export interface ActLimits {
  readonly lockMs: number;
  readonly statementMs: number;
}

/** Longer than any act of ours lasts, shorter than people and proxies wait. */
export const actLimits: ActLimits = { lockMs: 5_000, statementMs: 15_000 };

/** For the transaction that is open. */
export const statementOf = ({ lockMs, statementMs }: ActLimits): string =>
  `SET LOCAL lock_timeout = ${lockMs}; SET LOCAL statement_timeout = ${statementMs}`;

/** What PostgreSQL says when a wait was too long: for a lock, of a statement, or of two acts for each other. */
const tooLong = ['55P03', '57014', '40P01'];

const retryAfterSeconds = 5;

/** Reads a statement that was given up as what it means to whoever asked: nothing is wrong, it may be tried again. */
export function refusalOfTimeout(error: unknown): Refusal<'busy'> | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { code = '' } = error.driverError as { readonly code?: string };
  return tooLong.includes(code) ? refuse('busy', { retryAfterSeconds }) : undefined;
}
