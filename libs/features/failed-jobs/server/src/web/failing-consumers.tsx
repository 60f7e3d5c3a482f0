import type { PageProps } from '@articulado/pages';
import { DataTable, Section, When } from '@articulado/ui';
import { jobName } from './failed-jobs.js';
import type { FailingConsumerShown } from './jobs-shown.js';

interface Props extends Pick<PageProps<unknown>, 't'> {
  readonly consumers: readonly FailingConsumerShown[];
}

/** What should follow from entries of the record and does not: it is tried again by itself. */
export function FailingConsumers({ t, consumers }: Props) {
  return (
    <Section id="detenidas" title={t('jobs.stuck')} lead={t('jobs.stuck.lead')}>
      <DataTable
        caption={t('jobs.stuck')}
        hidesCaption
        rows={consumers}
        keyOf={({ name, processSlug }) => `${name} ${processSlug}`}
        columns={[
          { id: 'name', head: t('jobs.job'), isHead: true, cell: ({ name }) => jobName(t, name) },
          {
            id: 'process',
            head: t('jobs.process'),
            cell: ({ processSlug, processTitle }) => <a href={`/processes/${processSlug}`}>{processTitle}</a>,
          },
          { id: 'attempts', head: t('jobs.attempts'), isNumber: true, cell: ({ attempts }) => attempts },
          { id: 'lastError', head: t('jobs.last-error'), cell: ({ lastError }) => lastError },
          { id: 'dueAt', head: t('jobs.due-at'), cell: ({ dueAt }) => <When at={dueAt} /> },
        ]}
      />
    </Section>
  );
}
