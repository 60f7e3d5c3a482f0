import { graphql, type ResultOf } from '@articulado/pages';

export const jobsQuery =
  graphql(`query ($first: Int!, $after: String, $last: Int, $before: String) { jobs { waitingCount
  failed(first: $first, after: $after, last: $last, before: $before) { totalCount pageInfo { hasNextPage startCursor endCursor }
    nodes { id name failedAt attempts lastError } }
  failingConsumers(first: 100) { nodes { name processSlug processTitle attempts lastError dueAt } } } }`);

/** What administrators are shown. */
export type JobsData = ResultOf<typeof jobsQuery>;
type JobsShown = NonNullable<JobsData['jobs']>;
export type FailedJobShown = JobsShown['failed']['nodes'][number];
export type FailingConsumerShown = JobsShown['failingConsumers']['nodes'][number];
