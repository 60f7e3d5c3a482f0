import { DataTable, EmptyState, Hash, Section, When } from '@articulado/ui';
import type { PartProps, VersionShown } from './process-shown.js';

/** The frozen versions, the newest first, each with its hash and the way to what changed in it. */
export function VersionsSection({ t, process }: PartProps) {
  const at = `/processes/${process.slug}`;
  const compare = ({ number }: VersionShown) =>
    number > 1 ? (
      <a href={`${at}/compare/${number - 1}/${number}`}>{t('processes.versions.compare', { before: number - 1 })}</a>
    ) : (
      t('processes.versions.first')
    );
  return (
    <Section id="versiones" title={t('processes.versions.title')} lead={t('processes.versions.lead')}>
      {process.versions.nodes.length === 0 ? (
        <EmptyState title={t('processes.versions.none', { status: process.status })}>
          {t('processes.versions.none-hint', { status: process.status })}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('processes.versions.title')}
          hidesCaption
          rows={process.versions.nodes.toReversed()}
          keyOf={({ number }) => number}
          columns={[
            {
              id: 'number',
              head: t('processes.versions.version'),
              isHead: true,
              cell: ({ number }) => (
                <a href={`${at}/versions/${number}`}>{t('processes.versions.number', { number })}</a>
              ),
            },
            { id: 'note', head: t('processes.versions.note'), cell: ({ note }) => note },
            {
              id: 'date',
              head: t('processes.versions.date'),
              cell: ({ frozenAt }) => <When at={frozenAt} as="day" />,
            },
            { id: 'hash', head: t('hash.label'), cell: ({ sha256 }) => <Hash value={sha256} /> },
            { id: 'changes', head: t('processes.versions.changes'), cell: compare },
          ]}
        />
      )}
      {process.versions.nodes.length > 2 && (
        <p>
          <a href={`${at}/compare`}>{t('processes.versions.compare-any')}</a>
        </p>
      )}
    </Section>
  );
}
