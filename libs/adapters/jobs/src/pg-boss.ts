import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import { type Execution, queueName } from './dispatch-due.js';

/** Without a sign of life for so long, whoever executes a job is thought dead, in seconds: the shortest that the library takes. */
const heartbeatSeconds = 10;

/** How often the library looks for jobs whose executor is dead. */
const superviseSeconds = 10;

/** Where another process has handed over: who hands over here wakes the workers at once. */
const pollSeconds = 5;

const queue = {
  heartbeatSeconds,
  expireInSeconds: 86_400 - 1, // heartbeats say who is dead; a long export is not
  retryLimit: 5, // after the deaths of processes: failures are counted in our own table
  retryDelay: 0,
  deleteAfterSeconds: 3_600,
} as const;

/**
 * The library that executes jobs, pg-boss, on connections of ours: it fetches, says by heartbeats that it lives, and gives what a dead
 * process held to another. Its tables are made by a migration; it refuses to start on others than it expects.
 */
export async function startLibrary(pool: pg.Pool, onFault: (error: Error) => void): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    migrate: false,
    createSchema: false,
    schedule: false, // what is due is decided by our clock
    registerInstance: false,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', onFault);
  await boss.start();
  await boss.createQueue(queueName, queue);
  await boss.updateQueue(queueName, queue);
  return boss;
}

/** One job at a time, and the next as soon as it is done. @returns the worker's id */
export async function startWorker(
  boss: PgBoss,
  execute: (jobId: string, executionId: string) => Promise<void>,
): Promise<string> {
  const worker = await boss.work<Execution>(queueName, { pollingIntervalSeconds: pollSeconds }, async ([execution]) => {
    boss.notifyWorker(worker); // it would wait for its next turn otherwise, however much there is to do
    await execute(execution!.data.jobId, execution!.id);
  });
  return worker;
}
