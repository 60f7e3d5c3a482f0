import type { MessageId, Translate } from '@articulado/messages';
import { placeLabel } from '@articulado/ui';
import type { GateShown } from './approval-shown.js';

interface Props {
  readonly t: Translate;
  readonly slug: string;
  readonly missing: GateShown['missing'];
  /** How many there are in all. */
  readonly total: number;
  /** Whether each is a change that was promised, so that it is said what happened to its clause instead. */
  readonly isPromise: boolean;
}

/** The first contributions that a gate waits for, each with its clause. */
export function MissingList({ t, slug, missing, total, isPromise }: Props) {
  return (
    <ul className="gate-missing">
      {missing.map((one) => (
        <li key={one.contributionNumber}>
          <a href={`/processes/${slug}/contributions/${one.contributionNumber}`}>
            {t('approval.missing.contribution', { number: one.contributionNumber })}
          </a>
          {' · '}
          <Place t={t} slug={slug} one={one} />
          {isPromise && <span className="quiet"> {whatHappened(t, one)}</span>}
        </li>
      ))}
      {total > missing.length && (
        <li className="quiet">{t('approval.missing.more', { count: total - missing.length })}</li>
      )}
    </ul>
  );
}

interface PlaceProps extends Pick<Props, 't' | 'slug'> {
  readonly one: GateShown['missing'][number];
}

function Place({ t, slug, one: { clause, ancestors, clauseId, shownIn } }: PlaceProps) {
  if (!clause) return t('approval.missing.nowhere');
  return (
    <a href={`/processes/${slug}/versions/${shownIn}/clauses/${encodeURIComponent(clauseId)}`}>
      {t('approval.missing.place', { label: placeLabel(t, clause, ancestors), version: shownIn! })}
    </a>
  );
}

function whatHappened(t: Translate, { unkeptChanges }: PlaceProps['one']): string {
  if (unkeptChanges.length === 0) return t('approval.missing.nothing');
  const changes = unkeptChanges.map((change) => t(`approval.unkept.${change}` as MessageId)).join('; ');
  return t('approval.missing.instead', { changes });
}
