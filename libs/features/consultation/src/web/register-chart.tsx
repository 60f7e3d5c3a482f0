import type { ApiClause } from '@articulado/pages';
import { BarChart, TextMap, useT } from '@articulado/ui';
import { clauseAddress, registerAddress } from './addresses.js';
import { excerpt } from './contribution.js';
import { labelsOf, wordsIn } from './place-label.js';

export interface ClauseCount {
  readonly clauseId: string;
  readonly contributions: number;
  readonly answered: number;
}

interface Props {
  readonly slug: string;
  readonly counts: {
    readonly version: { readonly number: number; readonly clauses: readonly ApiClause[] } | null;
    readonly byClause: readonly ClauseCount[];
  };
}

/** Bars that are shown: the clauses most was said about. */
const mostBars = 4;

/** How much was said where along the text, and how much of it is answered: for whoever would rather look than read. */
export function RegisterChart({ slug, counts }: Props) {
  const t = useT();
  const { version, byClause } = counts;
  if (!version || byClause.length === 0) return null;
  const labels = labelsOf(t, version.clauses);
  const most = byClause.toSorted((one, other) => other.contributions - one.contributions).slice(0, mostBars);
  return (
    <div className="stack">
      <TextMap
        caption={t('consultation.chart.map', { number: version.number })}
        places={placesOf(version.clauses, byClause).map((place) => ({
          id: place.clause.id,
          mark: place.clause.number ?? '·',
          label: t('consultation.chart.place', {
            label: `${labels.get(place.clause.id)}. ${excerpt(wordsIn(place.clause), 60)}`,
            count: place.count,
          }),
          value: place.count,
          href: clauseAddress(slug, version.number, place.clause.id),
        }))}
      />
      <BarChart
        caption={t('consultation.chart.most')}
        labelHead={t('consultation.filter.clause')}
        series={[
          { id: 'answered', name: t('consultation.filter.answered'), tone: 'good' },
          { id: 'waiting', name: t('tag.disposition.pending'), tone: 'quiet' },
        ]}
        rows={most.map((count) => ({
          id: count.clauseId,
          label: labels.get(count.clauseId) ?? count.clauseId,
          href: `${registerAddress(slug)}?clause=${count.clauseId}#lista`,
          values: { answered: count.answered, waiting: count.contributions - count.answered },
        }))}
      />
    </div>
  );
}

/** The articles of a text, each with all that was said about it or any part of it. */
function placesOf(clauses: readonly ApiClause[], byClause: readonly ClauseCount[]) {
  const counts = new Map(byClause.map(({ clauseId, contributions }) => [clauseId, contributions]));
  const places: { clause: ApiClause; count: number }[] = [];
  let article: { clause: ApiClause; count: number } | undefined;
  for (const clause of clauses) {
    if (article && clause.depth <= article.clause.depth) article = undefined;
    if (clause.kind === 'article') places.push((article = { clause, count: 0 }));
    if (article) article.count += counts.get(clause.id) ?? 0;
  }
  return places;
}
