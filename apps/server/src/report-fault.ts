import { randomUUID } from 'node:crypto';

/**
 * Writes to the log what broke, and where. Only the message and the stack: what else an error carries, such as the values
 * of the statement that failed, may be somebody's address or code.
 * @returns what whoever was answered may quote, to be found again in the log
 */
export function reportFault(error: unknown): string {
  const trace = randomUUID();
  console.error(`[${trace}] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return trace;
}
