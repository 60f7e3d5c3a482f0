import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { UnitOfWork, JobsStore } from '@articulado/persistence';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import { tableOfSteps } from '../../libs/adapters/jobs/src/testing/steps.js';
import { OwnPostgres } from '../co-editing/servers/own-postgres.js';
import { QueueProcess } from './queue-process.js';

describe('jobs while PostgreSQL is away', () => {
  let postgres: OwnPostgres;
  let database: FreshDatabase;
  let queue: QueueProcess;
  beforeAll(async () => {
    postgres = await OwnPostgres.start();
    database = await freshDatabase();
    await database.dataSource.query(tableOfSteps);
    queue = await QueueProcess.start(database.url);
  });
  afterAll(async () => {
    await queue.kill();
    await database.drop();
    await postgres.stop();
  });

  const enqueue = () =>
    new UnitOfWork(database.dataSource).run((stores) =>
      stores.get(JobsStore).enqueue('send-mail', { mailId: randomUUID() }, stores.now),
    );
  const done = async () => (await database.dataSource.query('SELECT FROM done_outside')).length as number;
  const until = async (isTrue: () => Promise<boolean>) => {
    for (const since = Date.now(); !(await isTrue()) && Date.now() - since < 60_000; ) await pause(50);
    expect(await isTrue()).toBe(true);
  };

  it('wait, are told of once, and are done when it is back, by the same process', async () => {
    await enqueue();
    await until(async () => (await done()) === 1);
    await enqueue();
    await postgres.restart(5_000);
    await enqueue();
    await until(async () => (await done()) === 3);
    expect(queue.faults).toBe(1);
    await postgres.crash(1_000);
    await enqueue();
    await until(async () => (await done()) === 4);
  }, 120_000);
});
