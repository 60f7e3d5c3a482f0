import { isMessageId } from '@articulado/messages';
import { type PageProps, rowFormProps } from '@articulado/pages';
import { Button, DataTable, EmptyState, Form, RefusalNotice, Section, When } from '@articulado/ui';
import type { FailedJobShown } from './jobs-shown.js';

interface Props extends PageProps<unknown> {
  readonly jobs: readonly FailedJobShown[];
  /** Place of the first in the whole list. */
  readonly first: number;
}

/** Each with why it failed, and a button. */
export function FailedJobs(props: Props) {
  const { t, sent, jobs, first } = props;
  const numbered = jobs.map((job, index) => ({ ...job, number: first + index }));
  const isGone = sent?.refusal !== undefined && !jobs.some(({ id }) => id === sent.fields['job']);
  return (
    <Section id="fallidas" title={t('jobs.failed')} lead={jobs.length > 0 && t('jobs.failed.lead')}>
      {isGone && <RefusalNotice>{sent.refusal.message}</RefusalNotice>}
      <DataTable
        caption={t('jobs.failed')}
        hidesCaption
        rows={numbered}
        keyOf={({ id }) => id}
        empty={<EmptyState title={t('jobs.none')}>{t('jobs.none-hint')}</EmptyState>}
        columns={[
          { id: 'name', head: t('jobs.job'), isHead: true, cell: ({ name }) => jobName(t, name) },
          { id: 'failedAt', head: t('jobs.failed-at'), cell: ({ failedAt }) => <When at={failedAt} /> },
          { id: 'attempts', head: t('jobs.attempts'), isNumber: true, cell: ({ attempts }) => attempts },
          { id: 'lastError', head: t('jobs.last-error'), cell: ({ lastError }) => lastError },
          { id: 'retry', head: t('jobs.retry'), cell: (job) => <RetryForm {...props} job={job} /> },
        ]}
      />
    </Section>
  );
}

function RetryForm({ job, ...props }: Props & { readonly job: FailedJobShown & { readonly number: number } }) {
  const { t } = props;
  const { form } = rowFormProps('retryJob', ['job', job.id], props);
  const label = t('jobs.retry-one', { number: job.number, name: jobName(t, job.name) });
  return (
    <Form {...form} label={label}>
      <Button variant="quiet">
        <span aria-hidden="true">{t('jobs.retry')}</span>
        <span className="hidden">{label}</span>
      </Button>
    </Form>
  );
}

/** A job of a newer version has no words here yet. */
export function jobName(t: PageProps<unknown>['t'], name: string): string {
  const id = `jobs.name.${name}`;
  return isMessageId(id) ? t(id) : name;
}
