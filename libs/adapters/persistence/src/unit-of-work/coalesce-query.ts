import type pg from 'pg';

/** A statement that each connection parses and plans once. */
export interface Prepared {
  /** Unique on the platform. */
  readonly name: string;
  readonly text: string;
}

/** By pool, what is about to be asked. */
const waiting = new WeakMap<pg.Pool, Map<string, Promise<readonly unknown[]>>>();

/**
 * Asks a reading, together with whoever asks the very same in this turn of the event loop: a crowd that opens one page at once
 * costs one statement. Nothing is kept: it is sent after all who share it have asked, so each gets what is committed by then.
 * @returns rows that others may hold too: nobody may change them
 */
export function coalesceQuery<Answer extends object>(
  pool: pg.Pool,
  { name, text }: Prepared,
  values: readonly unknown[],
): Promise<readonly Answer[]> {
  const asked = waiting.get(pool) ?? new Map<string, Promise<readonly unknown[]>>();
  waiting.set(pool, asked);
  const question = JSON.stringify([name, values]);
  const same = asked.get(question) as Promise<readonly Answer[]> | undefined; // the same statement has the same columns
  if (same) return same;
  const answer = endOfTurn().then(async () => {
    asked.delete(question);
    return (await pool.query<Answer>({ name, text, values: [...values] })).rows;
  });
  asked.set(question, answer);
  return answer;
}

const endOfTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
