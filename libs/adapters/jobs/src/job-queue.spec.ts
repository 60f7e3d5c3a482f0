import { JobsStore } from '@articulado/persistence';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Given } from '@articulado/api/testing';
import pg from 'pg';
import type { Job, JobHandler } from './job-handler.js';
import { JobQueue } from './job-queue.js';

describe('the job queue', () => {
  let given: Given;
  const opened: { stop(): Promise<unknown> }[] = [];
  const faults: string[] = [];
  const done: Job[] = [];
  beforeEach(async () => {
    given = await Given.platform();
    faults.length = done.length = 0;
  });
  afterEach(async () => {
    for (const one of opened.splice(0).toReversed()) await one.stop();
    await given.drop();
  });

  const start = async (work: (job: Job) => Promise<void> = () => Promise.resolve(), workers = 2) => {
    const pool = new pg.Pool({ connectionString: given.database.url, max: 6 });
    pool.on('error', () => undefined);
    opened.push({ stop: () => pool.end() });
    const handler: JobHandler = {
      name: 'send-mail',
      handle: async (job) => {
        await work(job);
        done.push(job);
      },
    };
    const queue = await JobQueue.start({
      pool,
      unitOfWork: given.unitOfWork,
      handlers: [handler],
      consumers: [],
      onFault: ({ message }) => faults.push(message),
      everyMs: 50,
      workers,
    });
    opened.push(queue);
    return queue;
  };
  const enqueue = (count = 1, dueAt?: Date) =>
    given.unitOfWork.run(async (stores) => {
      const { now } = stores;
      const jobs = stores.get(JobsStore);
      for (let one = 0; one < count; one += 1) await jobs.enqueue('send-mail', { mailId: randomUUID() }, now, dueAt);
      return {};
    });
  const waiting = () => given.unitOfWork.read().get(JobsStore).countWaiting(given.clock.at);
  const until = async (isTrue: () => boolean | Promise<boolean>, ms = 15_000) => {
    for (const since = Date.now(); !(await isTrue()) && Date.now() - since < ms; ) await pause(20);
    expect(await isTrue()).toBe(true);
  };

  it('does what was enqueued, within a second, and nothing that was rolled back', async () => {
    await start();
    await given.unitOfWork
      .run(async (stores) => {
        const { now } = stores;
        const jobs = stores.get(JobsStore);
        await jobs.enqueue('send-mail', { mailId: 'rolled back' }, now);
        throw new Error('the act fails');
      })
      .catch(() => undefined);
    await enqueue();
    await until(() => done.length === 1, 3_000);
    await until(async () => (await waiting()) === 0);
    await pause(200);
    expect(done).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it('does each of many once, although three of it look for jobs', async () => {
    await Promise.all([start(), start(), start()]);
    await enqueue(150);
    await until(() => done.length === 150);
    await until(async () => (await waiting()) === 0);
    expect(new Set(done.map(({ id }) => id)).size).toBe(150);
    expect(done).toHaveLength(150);
    expect(faults).toEqual([]);
  });

  it('leaves what is due later, and what nobody here can do', async () => {
    await enqueue(1, new Date(given.clock.at.getTime() + 14 * 86_400_000));
    await given.database.dataSource.query(
      `INSERT INTO job (id, name, data, enqueued_at, due_at) VALUES (gen_random_uuid(), 'of-another-version', '{}', $1, $1)`,
      [given.clock.at],
    );
    await start();
    await pause(500);
    expect(done).toEqual([]);
    given.wait(14 * 86_400_000);
    await until(() => done.length === 1);
    await until(async () => (await waiting()) === 1);
  });

  it('tries again when the clock says so, and not before', async () => {
    let isAway = true;
    await start(() => (isAway ? Promise.reject(new Error('away')) : Promise.resolve()));
    await enqueue();
    const attempts = async () => (await given.database.dataSource.query('SELECT attempts FROM job'))[0]?.attempts;
    await until(async () => (await attempts()) === 1);
    await pause(300);
    expect(await attempts()).toBe(1);
    isAway = false;
    given.wait(10_000);
    await until(() => done.length === 1);
    expect(done[0]!.attempt).toBe(2);
  });

  it('lets the jobs under way end when it stops, takes no other, and leaves the rest to the next', async () => {
    const gate = Promise.withResolvers<void>();
    let begun = 0;
    const queue = await start(async () => {
      begun += 1;
      await gate.promise;
    });
    await enqueue(5);
    await until(() => begun === 2);
    const stopped = queue.stop();
    await pause(200);
    gate.resolve();
    await stopped;
    expect(done).toHaveLength(2);
    expect(await waiting()).toBe(3);
    await start();
    await until(() => done.length === 5);
    expect(new Set(done.map(({ id }) => id)).size).toBe(5);
  });

  it('takes back what the library has lost', async () => {
    await enqueue(2);
    const idle = await start(undefined, 0);
    await until(async () => {
      const handedOver = await given.database.dataSource.query('SELECT FROM job WHERE execution_id IS NOT NULL');
      return handedOver.length === 2;
    });
    await idle.stop();
    await given.database.dataSource.query('DELETE FROM pgboss.job');
    await start();
    await until(() => done.length === 2);
  });

  it('starts on the tables that the migration made, and on no others', async () => {
    await given.database.dataSource.query('UPDATE pgboss.version SET version = version - 1');
    await expect(start()).rejects.toThrow(/migrat/i);
  });
});
