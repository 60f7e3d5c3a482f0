import { form, graphql, page, type PageAddress, type PageProps, refusalFragment } from '@articulado/pages';
import { PageTitle, Pagination, withQuery } from '@articulado/ui';
import { FailedJobs } from './failed-jobs.js';
import { FailingConsumers } from './failing-consumers.js';
import { type JobsData, jobsQuery } from './jobs-shown.js';

const perPage = 30;
const pageOf = ({ search }: PageAddress) => Math.min(Math.max(1, Math.trunc(Number(search['page'])) || 1), 100_000);

/** What the platform could not do in the background, for administrators, who may let it be tried again. */
export const jobsPage = page({
  address: '/admin/jobs',
  query: jobsQuery,
  variables: (at) => ({ first: perPage, after: (pageOf(at) - 1) * perPage }),
  found: ({ jobs }) => jobs !== null,
  title: (_, t) => t('page.jobs'),
  crumbs: (_, t) => [{ text: t('page.admin'), href: '/admin' }, { text: t('page.jobs') }],
  isPrivate: true,
  inMenuOf: 'jobs.read',
  view: Jobs,
  forms: {
    retryJob: form({
      operation: graphql(
        `mutation ($input: RetryJobInput!) { retryJob(input: $input) { ...RefusalWords ... on WaitingJob { id } } }`,
        [refusalFragment],
      ),
      variables: ({ fields }) => ({ input: { job: fields['job'] ?? '' } }),
      then: () => '/admin/jobs?done=retryJob',
    }),
  },
});

function Jobs(props: PageProps<JobsData>) {
  const { t, at, data } = props;
  const { waitingCount, failedCount, failed, failingConsumers } = data.jobs!;
  return (
    <>
      <PageTitle lead={t('jobs.lead', { waiting: waitingCount, failed: failedCount })}>{t('page.jobs')}</PageTitle>
      {failingConsumers.length > 0 && <FailingConsumers t={t} consumers={failingConsumers} />}
      <FailedJobs {...props} jobs={failed} first={(pageOf(at) - 1) * perPage + 1} />
      <Pagination
        page={pageOf(at)}
        pages={Math.ceil(failedCount / perPage)}
        hrefOf={(page) => withQuery('/admin/jobs', { page })}
      />
    </>
  );
}
