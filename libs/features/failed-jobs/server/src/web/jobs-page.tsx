import {
  askedPage,
  form,
  graphql,
  page,
  pageNumber,
  type PageProps,
  paginationOf,
  refusalFields,
} from '@articulado/pages';
import { PageTitle, Pagination, withQuery } from '@articulado/ui';
import { FailedJobs } from './failed-jobs.js';
import { FailingConsumers } from './failing-consumers.js';
import { type JobsData, jobsQuery } from './jobs-shown.js';

const perPage = 30;

/** What the platform could not do in the background, for administrators, who may let it be tried again. */
export const jobsPage = page({
  address: '/admin/jobs',
  query: jobsQuery,
  variables: (pageAddress) => askedPage(pageAddress, perPage),
  found: ({ jobs }) => jobs !== null,
  title: (_, t) => t('page.jobs'),
  crumbs: (_, t) => [{ text: t('page.admin'), href: '/admin' }, { text: t('page.jobs') }],
  isPrivate: true,
  inMenuOf: 'jobs.read',
  component: Jobs,
  forms: {
    retryJob: form({
      operation: graphql(
        `mutation ($input: RetryJobInput!) { retryJob(input: $input) { ...RefusalFields ... on WaitingJob { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }) => ({ input: { job: fields['job'] ?? '' } }),
      redirectTo: () => '/admin/jobs?done=retryJob',
    }),
  },
});

function Jobs(props: PageProps<JobsData>) {
  const { t, pageAddress, data } = props;
  const { waitingCount, failed, failingConsumers } = data.jobs!;
  return (
    <>
      <PageTitle lead={t('jobs.lead', { waiting: waitingCount, failed: failed.totalCount })}>
        {t('page.jobs')}
      </PageTitle>
      {failingConsumers.nodes.length > 0 && <FailingConsumers t={t} consumers={failingConsumers.nodes} />}
      <FailedJobs {...props} jobs={failed.nodes} first={(pageNumber(pageAddress) - 1) * perPage + 1} />
      <Pagination {...paginationOf(pageAddress, perPage, failed, (move) => withQuery('/admin/jobs', move))} />
    </>
  );
}
