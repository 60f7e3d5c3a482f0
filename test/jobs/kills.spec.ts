import { seedNow } from '@articulado/base/testing/seed';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { UnitOfWork, JobsStore } from '@articulado/persistence';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import { randomOf } from '../../libs/adapters/collab-sync/src/testing/random.js';
import { effectDueAt, steps, tableOfSteps } from '../../libs/adapters/jobs/src/testing/steps.js';
import { QueueProcess } from './queue-process.js';

const kills = Number(process.env['CRASH_TRIALS'] ?? 8);
const seed = seedNow();

describe(`kill -9 of processes that do jobs (seed ${seed})`, () => {
  let database: FreshDatabase;
  const processes: QueueProcess[] = [];
  const enqueued: string[] = [];
  beforeEach(async () => {
    database = await freshDatabase();
    await database.dataSource.query(tableOfSteps);
    enqueued.length = 0;
  });
  afterEach(async () => {
    await Promise.all(processes.splice(0).map((one) => one.kill()));
    await database.drop();
  });

  const start = async (settings?: Record<string, string>) => {
    const started = await QueueProcess.start(database.url, settings);
    processes.push(started);
    return started;
  };
  const enqueue = async () => {
    const outcome = await new UnitOfWork(database.dataSource).run((stores) =>
      stores.get(JobsStore).enqueue('send-mail', { mailId: randomUUID() }, stores.now),
    );
    enqueued.push((outcome as { id: string }).id);
  };
  const handedOver = async () =>
    (await database.dataSource.query('SELECT FROM job WHERE execution_id IS NOT NULL')).length as number;
  const until = async (isTrue: () => Promise<boolean>) => {
    for (const since = Date.now(); !(await isTrue()) && Date.now() - since < 90_000; ) await pause(100);
    expect(await isTrue()).toBe(true);
  };
  const isAllDone = async () => {
    const [{ count }] = await database.dataSource.query('SELECT count(*) FROM job WHERE due_at < $1', [effectDueAt]);
    return count === '0';
  };
  const expectOnce = async () => {
    await until(isAllDone);
    const effects = await database.dataSource.query(`SELECT data ->> 'mailId' AS id FROM job WHERE due_at = $1`, [
      effectDueAt,
    ]);
    expect(effects.map(({ id }: { id: string }) => id).toSorted()).toEqual(enqueued.toSorted());
    const outside = await database.dataSource.query('SELECT job_id AS id FROM done_outside');
    expect(outside.map(({ id }: { id: string }) => id).toSorted()).toEqual(enqueued.toSorted());
  };

  it('loses nothing and doubles no effect, between whichever two steps a process dies', async () => {
    for (const step of steps) {
      const killed = await start({ HANGS_AT: step, WORKERS: '1' });
      await enqueue();
      await killed.until(`at ${step}`);
      await killed.kill();
    }
    const idle = await start({ WORKERS: '0' });
    const before = await handedOver();
    await enqueue();
    await until(async () => (await handedOver()) > before);
    await idle.kill();
    await start();
    await expectOnce();
  }, 180_000);

  it(`loses nothing and doubles no effect at ${kills} kills at any instant, of one of two processes`, async () => {
    const random = randomOf(seed);
    const pair = [await start(), await start()];
    for (let kill = 0; kill < kills; kill += 1) {
      const until = Date.now() + 100 + random(600);
      while (Date.now() < until) await enqueue();
      const which = random(2);
      await pair[which]!.kill();
      pair[which] = await start();
    }
    await expectOnce();
    const [{ times }] = await database.dataSource.query('SELECT sum(times) AS times FROM done_outside');
    console.info(`kill -9: ${JSON.stringify({ kills, seed, jobs: enqueued.length, attempts: Number(times) })}`);
  }, 7_200_000);
});
