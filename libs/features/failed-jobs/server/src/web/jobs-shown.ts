import { graphql, type ResultOf } from '@articulado/pages';

export const jobsQuery =
  graphql(`query ($first: Int!, $after: Int!) { jobs(first: $first, after: $after) { waitingCount failedCount
  failed { id name failedAt attempts lastError }
  failingConsumers { name processSlug processTitle attempts lastError dueAt } } }`);

/** What administrators are shown. */
export type JobsData = ResultOf<typeof jobsQuery>;
type JobsShown = NonNullable<JobsData['jobs']>;
export type FailedJobShown = JobsShown['failed'][number];
export type FailingConsumerShown = JobsShown['failingConsumers'][number];
