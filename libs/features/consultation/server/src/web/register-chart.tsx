import { type ApiClause, policyTextOf } from '@articulado/pages';
import { noteBearers, parentsOf, readableWords } from '@articulado/policy-text';
import { BarChart, clauseNames, TextMap, useT, labelsOf } from '@articulado/ui';
import { clauseAddress, registerAddress } from './addresses.js';
import { excerpt } from './contribution.js';

export interface ClauseCount {
  readonly clauseId: string;
  readonly contributions: number;
  readonly answered: number;
}

interface Props {
  readonly slug: string;
  readonly counts: {
    readonly version: { readonly number: number; readonly clauses: { readonly nodes: readonly ApiClause[] } } | null;
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
  const labels = labelsOf(t, version.clauses.nodes);
  const names: ReadonlyMap<string, string> = clauseNames(t, policyTextOf(version.clauses.nodes));
  const most = byClause.toSorted((one, other) => other.contributions - one.contributions).slice(0, mostBars);
  return (
    <div className="stack">
      <TextMap
        caption={t('consultation.chart.map', { number: version.number })}
        places={placesOf(version.clauses.nodes, byClause).map((place) => ({
          id: place.clause.id,
          mark: place.clause.number ?? '·',
          label: t('consultation.chart.place', {
            label: `${labels.get(place.clause.id)}. ${excerpt(readableWords(place.clause), 60)}`,
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
          label: names.get(count.clauseId) ?? count.clauseId,
          href: `${registerAddress(slug)}?clause=${count.clauseId}#lista`,
          values: { answered: count.answered, waiting: count.contributions - count.answered },
        }))}
      />
    </div>
  );
}

/** The articles of a text, each with all that was said about it, any part of it, or a note to it. */
function placesOf(clauses: readonly ApiClause[], byClause: readonly ClauseCount[]) {
  const text = policyTextOf(clauses);
  const [parents, bearers] = [parentsOf(text), noteBearers(text)];
  const articles = new Map<string, number>();
  const counts = new Map(byClause.map(({ clauseId, contributions }) => [clauseId, contributions]));
  for (const clause of text) {
    if (clause.kind === 'article') articles.set(clause.id, 0);
    let held = bearers.get(clause.id) ?? clause;
    while (held.kind !== 'article' && parents.get(held.id)) held = parents.get(held.id)!;
    const count = counts.get(clause.id) ?? 0;
    if (held.kind === 'article') articles.set(held.id, (articles.get(held.id) ?? 0) + count);
  }
  return clauses.flatMap((clause) => (articles.has(clause.id) ? [{ clause, count: articles.get(clause.id)! }] : []));
}
