import { BarChart, type BarRow, clauseLabel, Counter, Section } from '@articulado/ui';
import type { Translate } from '@articulado/messages';
import type { ClauseShown, PartProps, ProcessShown } from './process-shown.js';

/** How many of the most discussed clauses are drawn. */
const drawn = 10;

/** What was said: how much of it is answered, and which clauses were talked about most. */
export function ContributionsSection({ t, process }: PartProps) {
  const { total, answered, version, byClause } = process.contributionCounts;
  if (total === 0 || !version) return null;
  const series = [
    { id: 'answered', name: t('processes.said.answered') },
    { id: 'waiting', name: t('processes.said.waiting'), tone: 'warn' as const },
  ];
  return (
    <Section
      id="aportes"
      title={t('processes.said.title')}
      action={<a href={`/processes/${process.slug}/contributions`}>{t('processes.open.contributions')}</a>}
    >
      <Counter label={t('processes.open.answered')} value={answered} total={total} note={t('processes.said.promise')} />
      <div className="said-chart">
        <BarChart
          caption={t('processes.said.by-clause', { count: Math.min(drawn, byClause.length), version: version.number })}
          labelHead={t('processes.said.clause')}
          series={series}
          rows={mostDiscussed(t, process)}
        />
      </div>
    </Section>
  );
}

function mostDiscussed(t: Translate, { slug, contributionCounts }: ProcessShown): BarRow[] {
  const { version, byClause } = contributionCounts;
  const clauses = new Map(version!.clauses.map((clause) => [clause.id, clause]));
  return byClause
    .toSorted((one, other) => other.contributions - one.contributions)
    .slice(0, drawn)
    .map(({ clauseId, contributions, answered }) => ({
      id: clauseId,
      label: labelOf(t, clauses.get(clauseId)),
      href: `/processes/${slug}/versions/${version!.number}/clauses/${clauseId}`,
      values: { answered, waiting: contributions - answered },
    }));
}

/** "Artículo 14. Ente rector", cut where a label gets too long to read beside a bar. */
function labelOf(t: Translate, clause: ClauseShown | undefined): string {
  if (!clause) return t('processes.said.clause');
  const words = clause.content.map(({ text }) => text).join('');
  const name = clauseLabel(t, clause, clause.number ?? undefined);
  const short = words.length > 60 ? `${words.slice(0, 57).replace(/\s+\S*$/, '')}…` : words;
  return short ? `${name}. ${short}` : name;
}
