import { JobsStore } from '@articulado/persistence';
import type { DataSource } from 'typeorm';
import type { JobHandler } from '../job-handler.js';

/** Places between two of which a process may die. */
export const steps = ['taken', 'done outside', 'in the effect', 'acknowledged'] as const;
export type Step = (typeof steps)[number];

/** Where the handler of tests notes what it did outside of any transaction. */
export const tableOfSteps = 'CREATE TABLE done_outside (job_id uuid PRIMARY KEY, times integer NOT NULL DEFAULT 1)';

/** Its effect is a job that is due so late that no test sees it done. */
export const effectDueAt = new Date('2100-01-01T00:00:00Z');

/** Does something outside of the job's transaction, recognisable by the job's id, and has an effect in it. */
export const handlerAt = (database: DataSource, reach: (step: Step) => Promise<void>): JobHandler => ({
  name: 'send-mail',
  async handle({ id }) {
    await reach('taken');
    await database.query(
      'INSERT INTO done_outside (job_id) VALUES ($1) ON CONFLICT (job_id) DO UPDATE SET times = done_outside.times + 1',
      [id],
    );
    await reach('done outside');
    return async (stores) => {
      const { now } = stores;
      const jobs = stores.get(JobsStore);
      await jobs.enqueue('send-mail', { mailId: id }, now, effectDueAt);
      await reach('in the effect');
    };
  },
});
