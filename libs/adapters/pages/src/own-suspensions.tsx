import type { Translate } from '@articulado/messages';
import { Notice } from '@articulado/ui';
import { graphql, type ResultOf } from './graphql.js';

/** What suspends whoever looks at a page from approving in a process. */
export const suspensionFragment = graphql(
  `fragment OwnSuspension on ApproverMeasure { id side reason takenAt takenBy organization { name } }`,
);

interface Props {
  readonly t: Translate;
  readonly suspensions: readonly ResultOf<typeof suspensionFragment>[];
}

/** Tells an approver that they are suspended, by whom and why; nothing to whoever is not. */
export function OwnSuspensions({ t, suspensions }: Props) {
  if (suspensions.length === 0) return null;
  const names = [...new Set(suspensions.map(({ organization }) => organization.name))];
  return (
    <Notice kind="warning" title={t('measures.own.title', { organization: names.join(', ') })}>
      {suspensions.map(({ id, side, reason, takenAt, takenBy }) => (
        <p key={id}>
          {t(`measures.own.${side}`, { by: takenBy, at: t.date(takenAt) })} {reason}
        </p>
      ))}
      <p>{t('measures.own.until')}</p>
    </Notice>
  );
}
