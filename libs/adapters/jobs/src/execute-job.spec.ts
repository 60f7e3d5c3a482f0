import { OrganizationsStore, JobsStore } from '@articulado/persistence';
import { randomUUID } from 'node:crypto';
import { Given } from '@articulado/api/testing';
import { ExecuteJob } from './execute-job.js';
import type { Effect, Job, JobHandler } from './job-handler.js';
import { doDueJobs } from './testing/do-due-jobs.js';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('a job', () => {
  let given: Given;
  beforeEach(async () => {
    given = await Given.platform();
    attempts.length = 0;
  });
  afterEach(() => given.drop());

  const attempts: Job[] = [];
  const handler = (work: (job: Job) => Promise<Effect | void> = () => Promise.resolve()): JobHandler => ({
    name: 'send-mail',
    handle: (job) => {
      attempts.push(job);
      return work(job);
    },
  });
  const failing = handler(() => Promise.reject(new Error('no answer')));
  const enqueue = (dueAt?: Date) => {
    const stores = given.unitOfWork.read();
    const { now } = stores;
    const jobs = stores.get(JobsStore);
    return jobs.enqueue('send-mail', { mailId: randomUUID() }, now, dueAt);
  };
  const byId = (id: string) => given.unitOfWork.read().get(JobsStore).byId(id);
  const writeName: Effect = async (stores) =>
    void (await stores.get(OrganizationsStore).add({
      id: randomUUID(),
      name: `Hecho ${randomUUID()}`,
      acronym: 'H',
      sector: 'government',
      createdAt: stores.now,
    }));
  const written = async () => (await given.unitOfWork.read().get(OrganizationsStore).list({ limit: 10 })).length;

  it('is rolled back with the act that enqueued it', async () => {
    const act = given.unitOfWork.run(async (stores) => {
      const { now } = stores;
      const jobs = stores.get(JobsStore);
      await jobs.enqueue('send-mail', { mailId: randomUUID() }, now);
      throw new Error('the act fails');
    });
    await expect(act).rejects.toThrow('the act fails');
    await doDueJobs(given, handler());
    expect(attempts).toEqual([]);
  });

  it('is done once, told what it was enqueued with, and is gone', async () => {
    const { id, data } = await enqueue();
    await doDueJobs(given, handler());
    await doDueJobs(given, handler());
    expect(attempts).toEqual([{ id, data, attempt: 1 }]);
    expect(await byId(id)).toBeNull();
  });

  it('is done weeks later, when the clock of the platform says so and not before', async () => {
    const { id } = await enqueue(new Date(given.clock.at.getTime() + 21 * day));
    given.wait(21 * day - 1);
    await doDueJobs(given, handler());
    expect(attempts).toEqual([]);
    given.wait(1);
    await doDueJobs(given, handler());
    expect(attempts).toMatchObject([{ id }]);
  });

  it('is attempted again after pauses that double, and says why it failed', async () => {
    const { id } = await enqueue();
    for (const [attempt, pause] of [10, 20, 40, 80].entries()) {
      await doDueJobs(given, failing);
      expect(await byId(id)).toMatchObject({ attempts: attempt + 1, lastError: 'no answer', failedAt: null });
      given.wait(pause * 1_000 - 1);
      await doDueJobs(given, failing);
      expect(attempts).toHaveLength(attempt + 1);
      given.wait(1);
    }
    await doDueJobs(given, handler());
    expect(attempts.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5]);
    expect(await byId(id)).toBeNull();
  });

  it('stays when its eighth attempt has failed, is told of once, and is attempted no more by itself', async () => {
    const { id } = await enqueue();
    const told: Error[] = [];
    for (let times = 0; times < 12; times += 1) {
      told.push(...(await doDueJobs(given, failing)));
      given.wait(day);
    }
    expect(attempts).toHaveLength(8);
    expect(told.map(({ message }) => message)).toEqual([`Job send-mail ${id} failed for good`]);
    const stores = given.unitOfWork.read();
    const { now } = stores;
    const jobs = stores.get(JobsStore);
    expect(await jobs.failed({ limit: 10 })).toMatchObject([{ id, attempts: 8, lastError: 'no answer' }]);
    expect([await jobs.countFailed(), await jobs.countWaiting(given.clock.at)]).toEqual([1, 0]);

    expect(await jobs.retry(id, now)).toMatchObject({ failedAt: null, attempts: 0 });
    expect(await jobs.retry(id, now)).toBeNull();
    await doDueJobs(given, handler());
    expect(attempts).toHaveLength(9);
    expect(await byId(id)).toBeNull();
  });

  it('that kills its process at every attempt is given up as well', async () => {
    const { id } = await enqueue();
    const { dataSource } = given.database;
    await dataSource.query('UPDATE job SET attempts = 8'); // as eight deaths leave it
    const told = await doDueJobs(given, handler());
    expect(attempts).toEqual([]);
    expect(told).toHaveLength(1);
    expect(await byId(id)).toMatchObject({ failedAt: given.clock.at, lastError: 'its process ended at every attempt' });
  });

  it('keeps its effect together with its acknowledgement, or neither', async () => {
    const { id } = await enqueue();
    await doDueJobs(
      given,
      handler(() =>
        Promise.resolve(async (stores) => {
          await writeName(stores);
          throw new Error('too late');
        }),
      ),
    );
    expect(await written()).toBe(0);
    expect(await byId(id)).toMatchObject({ attempts: 1, lastError: 'too late' });
    given.wait(minute);
    await doDueJobs(
      given,
      handler(() => Promise.resolve(writeName)),
    );
    expect(await written()).toBe(1);
    expect(await byId(id)).toBeNull();
  });

  describe('whose attempt was thought dead', () => {
    /** Two attempts of one execution, each of which ends when it is told to. */
    const twoAttempts = async () => {
      const { id } = await enqueue();
      const executionId = randomUUID();
      await given.database.dataSource.query('UPDATE job SET execution_id = $1', [executionId]);
      const ends = [1, 2].map(() => Promise.withResolvers<void>());
      const slow = handler(async ({ attempt }) => {
        await ends[attempt - 1]!.promise;
        return writeName;
      });
      const execute = new ExecuteJob(given.unitOfWork, [slow], () => undefined);
      const runs: Promise<void>[] = [];
      for (const begun of [1, 2]) {
        runs.push(execute.run(id, executionId));
        while (attempts.length < begun) await new Promise((resolve) => setTimeout(resolve, 5));
      }
      const end = async (attempt: 1 | 2) => {
        ends[attempt - 1]!.resolve();
        await runs[attempt - 1];
      };
      return { id, end };
    };

    it('has the effect of the next one, which ends first, and no other', async () => {
      const { id, end } = await twoAttempts();
      await end(2);
      expect([await written(), await byId(id)]).toEqual([1, null]);
      await end(1);
      expect(await written()).toBe(1);
    });

    it('has no effect of the first, which ends while the next one goes on', async () => {
      const { id, end } = await twoAttempts();
      await end(1);
      expect([await written(), await byId(id)]).toMatchObject([0, { id, attempts: 2 }]);
      await end(2);
      expect([await written(), await byId(id)]).toEqual([1, null]);
    });
  });

  it('is not touched by an execution that another one has replaced', async () => {
    const { id } = await enqueue();
    const execute = new ExecuteJob(given.unitOfWork, [handler()], () => undefined);
    await execute.run(id, randomUUID());
    expect(attempts).toEqual([]);
    expect(await byId(id)).toMatchObject({ attempts: 0 });
  });
});
