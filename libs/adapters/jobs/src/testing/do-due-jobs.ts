import type { UnitOfWork } from '@articulado/persistence';
import type { DataSource } from 'typeorm';
import { ExecuteJob } from '../execute-job.js';
import type { JobHandler } from '../job-handler.js';

/** Where jobs are, and whose clock decides what is due: a `Given` is one. */
interface Place {
  readonly unitOfWork: UnitOfWork;
  readonly database: { readonly dataSource: DataSource };
}

/** Attempts every job that is due now and that these handlers do once, without the library: for tests of handlers. @returns those that failed for good */
export async function doDueJobs({ unitOfWork, database }: Place, ...handlers: JobHandler[]): Promise<Error[]> {
  const failed: Error[] = [];
  const execute = new ExecuteJob(unitOfWork, handlers, (error) => failed.push(error));
  const [jobs] = await database.dataSource.query<[{ id: string; execution: string }[], number]>(giveToExecutions, [
    unitOfWork.read().now,
    execute.names,
  ]);
  for (const { id, execution } of jobs) await execute.run(id, execution);
  return failed;
}

const giveToExecutions = `
  UPDATE job SET execution_id = gen_random_uuid()
  WHERE execution_id IS NULL AND failed_at IS NULL AND due_at <= $1 AND name = ANY ($2) RETURNING id, execution_id AS execution`;
