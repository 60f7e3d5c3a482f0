import { BarChart, type BarRow, labelsOf, Section, TextMap, type TextMapPlace } from '@articulado/ui';
import type { Translate } from '@articulado/messages';
import { readableWords } from '@articulado/policy-text';
import { AnsweredCounter } from './answered-counter.js';
import { openOne } from './consultation-shown.js';
import { type DiscussedUnit, discussedUnits } from './discussed-units.js';
import type { PartProps } from './process-shown.js';

type Labels = ReadonlyMap<string, string>;

/** How many of the most discussed clauses are drawn as bars. */
const drawn = 10;

/** What was said: where along the text, about which clauses most, and how much of it is answered. */
export function ContributionsSection({ t, process }: PartProps) {
  const { total, version, byClause } = process.contributionCounts;
  if (total === 0 || !version) return null;
  const at = `/processes/${process.slug}/versions/${version.number}/clauses`;
  const units = discussedUnits(version.clauses.nodes, byClause);
  const labels = labelsOf(t, version.clauses.nodes);
  const most = units
    .filter(({ contributions }) => contributions > 0)
    .toSorted((one, other) => other.contributions - one.contributions);
  const series = [
    { id: 'answered', name: t('processes.said.answered') },
    { id: 'waiting', name: t('processes.said.unanswered'), tone: 'quiet' as const },
  ];
  return (
    <Section
      id="aportes"
      title={t('processes.said.title')}
      action={<a href={`/processes/${process.slug}/contributions`}>{t('processes.open.contributions')}</a>}
    >
      {!openOne(process.consultations.nodes) && (
        <AnsweredCounter t={t} counts={process.contributionCounts} note={t('processes.said.promise')} />
      )}
      <div className="said" lang={process.language}>
        <TextMap
          caption={<span lang={t.locale}>{t('processes.said.map', { version: version.number })}</span>}
          places={units.flatMap((unit) => placeOf(t, at, labels, unit))}
        />
        <BarChart
          caption={
            <span lang={t.locale}>{t('processes.said.by-clause', { count: Math.min(drawn, most.length) })}</span>
          }
          labelHead={t('processes.said.clause')}
          series={series}
          rows={most.slice(0, drawn).map((unit) => rowOf(at, labels, unit))}
        />
      </div>
    </Section>
  );
}

/** Articles make the map: they are what a text is counted by. */
function placeOf(t: Translate, at: string, labels: Labels, unit: DiscussedUnit): TextMapPlace[] {
  const { clause, contributions } = unit;
  if (clause.kind !== 'article' || !clause.number) return [];
  const label = t('processes.said.place', { label: nameOf(labels, unit), count: contributions });
  return [{ id: clause.id, mark: clause.number, label, value: contributions, href: `${at}/${clause.id}` }];
}

const rowOf = (at: string, labels: Labels, unit: DiscussedUnit): BarRow => ({
  id: unit.clause.id,
  label: nameOf(labels, unit),
  href: `${at}/${unit.clause.id}`,
  values: { answered: unit.answered, waiting: unit.contributions - unit.answered },
});

/** "Artículo 14. Ente rector", cut where a label gets too long to read beside a bar. */
function nameOf(labels: Labels, { clause }: DiscussedUnit): string {
  const words = readableWords(clause).replace(/\.$/, '');
  const name = labels.get(clause.id)!;
  const short = words.length > 60 ? `${words.slice(0, 57).replace(/\s+\S*$/, '')}…` : words;
  return short ? `${name}. ${short}` : name;
}
