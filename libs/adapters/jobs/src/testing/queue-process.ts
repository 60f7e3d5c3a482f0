import { makeDataSource, UnitOfWork } from '@articulado/persistence';
import pg from 'pg';
import { JobQueue } from '../job-queue.js';
import { handlerAt, type Step } from './steps.js';

/**
 * A job queue as a process of its own, for tests that kill it. Settings: `DATABASE_URL`; `HANGS_AT`: the step at which it says so and
 * goes no further; `WORKERS`. Says `ready` when it looks for jobs, and `fault` for each fault that it is told of.
 */
const url = process.env['DATABASE_URL']!;
const hangsAt = process.env['HANGS_AT'] as Step | undefined;

const hang = (step: Step): Promise<void> => {
  if (step !== hangsAt) return Promise.resolve();
  process.stdout.write(`at ${step}\n`);
  return new Promise(() => undefined);
};

const dataSource = await makeDataSource(url).setOptions({ migrationsRun: false }).initialize();
const pool = new pg.Pool({ connectionString: url, max: 6 });
pool.on('error', () => undefined);

/** Comes to a step where the library is about to note that a job is done. */
const hangingPool = new Proxy(pool, {
  get(target, key) {
    if (key !== 'query') return Reflect.get(target, key, target) as unknown;
    return async (text: string, values?: unknown[]) => {
      if (/SET completed_on = /.test(text)) await hang('acknowledged');
      return target.query(text, values);
    };
  },
});

await JobQueue.start({
  pool: hangingPool,
  unitOfWork: new UnitOfWork(dataSource),
  handlers: [handlerAt(dataSource, hang)],
  consumers: [],
  onFault: () => process.stdout.write('fault\n'),
  everyMs: 100,
  workers: Number(process.env['WORKERS'] ?? 2),
});
process.stdout.write('ready\n');
