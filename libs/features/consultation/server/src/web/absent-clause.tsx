import { type ApiClause, clauseFragment, graphql, policyTextOf, type ResultOf } from '@articulado/pages';
import { readableWords } from '@articulado/policy-text';
import { clauseNames, Notice, PageTitle, placeLabel, Quote, useT } from '@articulado/ui';
import { clauseAddress } from './addresses.js';

export const absentClause = graphql(
  `fragment AbsentClauseShown on AbsentClause { versionNumber clause { ...ClauseWords } ancestors { kind number }
    heldBy { ...ClauseWords } saidIn { ...ClauseWords } isSaidElsewhere }`,
  [clauseFragment],
);
type ApiAbsentClause = ResultOf<typeof absentClause>;

interface Props {
  readonly slug: string;
  /** The version that does not have it. */
  readonly number: number;
  /** Its text. */
  readonly clauses: readonly ApiClause[];
  readonly absent: ApiAbsentClause;
}

/** Says of a clause that a version does not have which one does, and where its words are. */
export function AbsentClause({ slug, number, clauses, absent }: Props) {
  const t = useT();
  const { clause, ancestors, versionNumber, saidIn } = absent;
  const label = placeLabel(t, clause, ancestors);
  const isGone = versionNumber < number;
  const holders = absent.heldBy.length > 0 || !saidIn ? absent.heldBy : [saidIn];
  const names: ReadonlyMap<string, string> = clauseNames(t, policyTextOf(clauses));
  return (
    <>
      <PageTitle>{label}</PageTitle>
      <Notice kind="info" title={t('consultation.absent', { number })}>
        <p>{t(isGone ? 'consultation.absent.gone' : 'consultation.absent.not-yet', { version: versionNumber })}</p>
        {isGone && <p>{t(`consultation.absent.${whereWordsAre(absent)}`)}</p>}
        {holders.length > 0 && (
          <ul>
            {holders.map(({ id }) => (
              <li key={id}>
                <a href={clauseAddress(slug, number, id)}>{names.get(id)}</a>
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

/** What is known of where the words of a clause are that is gone; nothing is said to be nowhere that stands somewhere. */
function whereWordsAre({ clause, heldBy, saidIn, isSaidElsewhere }: ApiAbsentClause) {
  if (heldBy.length > 0) return 'held';
  if (saidIn) return 'said';
  if (isSaidElsewhere) return 'unsure';
  return /[\p{L}\p{N}]/u.test(readableWords(clause)) ? 'lost' : 'wordless';
}
