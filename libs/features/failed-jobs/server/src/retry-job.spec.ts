import { JobsStore } from '@articulado/persistence';
import { randomUUID } from 'node:crypto';
import { visitor } from '@articulado/permissions';
import type { Viewer } from '@articulado/api';
import { Given } from '@articulado/api/testing';
import { RetryJob } from './retry-job.js';

describe('retryJob', () => {
  let given: Given;
  let retryJob: RetryJob;
  let administrator: Viewer;
  beforeAll(async () => {
    given = await Given.platform();
    retryJob = new RetryJob(given.unitOfWork);
    administrator = await given.viewer(await given.person('Ada', true));
  });
  afterAll(() => given.drop());

  const enqueue = () => {
    const stores = given.unitOfWork.read();
    const { now } = stores;
    const jobs = stores.get(JobsStore);
    return jobs.enqueue('send-mail', { mailId: randomUUID() }, now);
  };
  const failed = async () => {
    const { id } = await enqueue();
    await given.database.dataSource.query(
      `UPDATE job SET failed_at = $2, attempts = 8, last_error = '550' WHERE id = $1`,
      [id, given.clock.at],
    );
    return id;
  };

  it('lets a failed job start anew, at once', async () => {
    const id = await failed();
    given.wait(3_600_000);
    expect(await retryJob.run(administrator, id)).toMatchObject({
      id,
      attempts: 0,
      failedAt: null,
      dueAt: given.clock.at,
    });
    expect(await given.unitOfWork.read().get(JobsStore).countFailed()).toBe(0);
  });

  it('lets one of two administrators do so', async () => {
    const id = await failed();
    const outcomes = await Promise.all([1, 2].map(() => retryJob.run(administrator, id)));
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toMatchObject([{ refused: 'not-found' }]);
  });

  it('refuses what has not failed, what is not there, and what is no id', async () => {
    const { id } = await enqueue();
    for (const job of [id, randomUUID(), 'x', ''])
      expect(await retryJob.run(administrator, job)).toMatchObject({ refused: 'not-found' });
  });

  it('refuses whoever is no administrator, and changes nothing', async () => {
    const id = await failed();
    const of = await given.process();
    const others = [await given.member(of, 'coordinator'), { ...(await given.viewer()), actor: visitor }];
    for (const viewer of others) expect(await retryJob.run(viewer, id)).toMatchObject({ refused: 'not-permitted' });
    expect(await given.unitOfWork.read().get(JobsStore).byId(id)).toMatchObject({ attempts: 8, lastError: '550' });
  });
});
