import { Details, Remark, useT } from '@articulado/ui';
import { About } from './about.js';
import { clauseAddress, contributionAddress } from './addresses.js';
import { type ApiContribution, authorOf, dispositionOf, excerpt, reasonOf, wordsOf } from './contribution.js';

/** How much of a contribution stands beside the text, in characters. */
const shownBeside = 220;

interface Props {
  readonly slug: string;
  readonly version: number;
  readonly clauseId: string;
  /** What the clause is called, so that no other one is called the same. */
  readonly name: string;
  /** How many there are in all; more than are shown here. */
  readonly count: number;
  readonly answered: number;
  /** Whether more can be said now. */
  readonly isOpen: boolean;
  /** None on a crowded page, which shows how many there are and leads to them. */
  readonly contributions: readonly ApiContribution[];
}

/** What people said about a clause, small and closed beside it: the text stays the hero. */
export function Said({ slug, version, clauseId, name, count, answered, isOpen, contributions }: Props) {
  const t = useT();
  const address = clauseAddress(slug, version, clauseId);
  const summary = t('consultation.said', { count, answered });
  const about = <About label={name} />;
  if (contributions.length === 0)
    return (
      <a href={`${address}#aportes`}>
        {summary}
        {about}
      </a>
    );
  return (
    <Details summary={summary}>
      {contributions.map((contribution) => (
        <RemarkOf key={contribution.number} slug={slug} contribution={contribution} />
      ))}
      <p className="said-more">
        <a href={`${address}#aportes`}>
          {t('consultation.said.all', { count })}
          {about}
        </a>
        {isOpen && (
          <a href={`${address}#aportar`}>
            {t('consultation.invite')}
            {about}
          </a>
        )}
      </p>
    </Details>
  );
}

function RemarkOf({ slug, contribution }: { readonly slug: string; readonly contribution: ApiContribution }) {
  const t = useT();
  const { number, kind, answer } = contribution;
  return (
    <Remark
      kind={kind}
      href={contributionAddress(slug, number)}
      title={t('consultation.number', { number })}
      by={authorOf(t, contribution)}
      words={excerpt(wordsOf(t, contribution), shownBeside)}
      disposition={dispositionOf(contribution)}
      reason={answer && excerpt(reasonOf(t, answer), shownBeside / 2)}
    />
  );
}
