import { clauseFragment, graphql, policyTextOf, type ResultOf } from '@articulado/pages';
import { readableWords } from '@articulado/policy-text';
import { labelsOf, Notice, PageTitle, placeLabel, Quote, useT } from '@articulado/ui';
import { clauseAddress } from './addresses.js';

export const absentClause = graphql(
  `fragment AbsentClauseShown on AbsentClause { versionNumber clause { ...ClauseWords } ancestors { kind number }
    heldBy { ...ClauseWords } }`,
  [clauseFragment],
);
type ApiAbsentClause = ResultOf<typeof absentClause>;

interface Props {
  readonly slug: string;
  /** The version that does not have it. */
  readonly number: number;
  readonly absent: ApiAbsentClause;
}

/** Says of a clause that a version does not have which one does, and where its words are. */
export function AbsentClause({ slug, number, absent }: Props) {
  const t = useT();
  const { clause, ancestors, versionNumber, heldBy } = absent;
  const label = placeLabel(t, clause, ancestors);
  const isGone = versionNumber < number;
  const labels = labelsOf(t, heldBy);
  return (
    <>
      <PageTitle>{label}</PageTitle>
      <Notice kind="info" title={t('consultation.absent', { number })}>
        <p>{t(isGone ? 'consultation.absent.gone' : 'consultation.absent.not-yet', { version: versionNumber })}</p>
        {isGone && <p>{t(heldBy.length > 0 ? 'consultation.absent.held' : 'consultation.absent.lost')}</p>}
        {heldBy.length > 0 && (
          <ul>
            {policyTextOf(heldBy).map(({ id }) => (
              <li key={id}>
                <a href={clauseAddress(slug, number, id)}>{labels.get(id)}</a>
              </li>
            ))}
          </ul>
        )}
      </Notice>
      <Quote
        source={
          <a href={clauseAddress(slug, versionNumber, clause.id)}>
            {t('consultation.absent.see', { label, version: versionNumber })}
          </a>
        }
      >
        {readableWords(clause)}
      </Quote>
    </>
  );
}
