import { inTransaction } from '@articulado/database';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { PgBoss } from 'pg-boss';

/** The library's one queue: which handler does a job is said by the job. */
export const queueName = 'job';

/** What the library is told: which job of ours it executes. */
export interface Execution {
  readonly jobId: string;
}

/** Most that are handed over in one transaction. */
const most = 100;

/**
 * Gives the library what is due: in one transaction, so that a job is handed over once, by whichever process comes first.
 * @param names - jobs that somebody here can do; others wait
 * @param now - by the platform's clock
 * @returns how many
 */
export function dispatchDue(pool: pg.Pool, boss: PgBoss, names: readonly string[], now: Date): Promise<number> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string }>(takeDue, [names, now, most]);
    const jobs = rows.map(({ id }) => ({ jobId: id, executionId: randomUUID() }));
    if (jobs.length > 0) {
      await client.query(markHandedOver, [jobs.map(({ jobId }) => jobId), jobs.map(({ executionId }) => executionId)]);
      const executions = jobs.map(({ jobId, executionId }) => ({
        id: executionId,
        data: { jobId } satisfies Execution,
      }));
      await boss.insert(queueName, executions, { db: { executeSql: (text, values) => client.query(text, values) } });
    }
    return jobs.length;
  });
}

/**
 * Takes back what the library does not know any more, or has given up: it is handed over again. Whoever executes it after all finds
 * that the job has another execution, and does nothing.
 */
export async function takeBackLost(pool: pg.Pool): Promise<void> {
  await pool.query(forgetLost, [queueName]);
}

const takeDue = `
  SELECT id FROM job
  WHERE execution_id IS NULL AND failed_at IS NULL AND name = ANY($1) AND due_at <= $2
  ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED`;

const markHandedOver = `
  UPDATE job SET execution_id = execution.id
  FROM unnest($1::uuid[], $2::uuid[]) AS execution (job_id, id) WHERE job.id = execution.job_id`;

const forgetLost = `
  UPDATE job SET execution_id = NULL
  WHERE execution_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM pgboss.job AS execution
    WHERE execution.name = $1 AND execution.id = job.execution_id AND execution.state IN ('created', 'retry', 'active'))`;
