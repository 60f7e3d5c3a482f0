import { changeKinds } from '@articulado/comparison';
import type { Translate } from '@articulado/messages';
import { clauseWords, page, type PageProps } from '@articulado/pages';
import { Card, EmptyState, Facts, Grid, Hash, labelsOf, PageTitle, Section, StatTile, When } from '@articulado/ui';
import { type Change, ClauseChange } from './clause-change.js';
import { leadFields, leadWords } from './lead-changes.js';
import { type Placed, placedFields, sayCellMove, sayMove } from './say-move.js';

interface VersionHead {
  readonly number: number;
  readonly note: string;
  readonly sha256: string;
  readonly frozenAt: string;
  readonly clauses: readonly Placed[];
}

interface Data {
  readonly process: {
    readonly slug: string;
    readonly title: string;
    readonly versions: readonly { readonly number: number }[];
    readonly comparison: {
      readonly before: VersionHead;
      readonly after: VersionHead;
      readonly changes: readonly Change[];
      readonly same: number;
    } | null;
  } | null;
}

/** What changed from one version to another, clause by clause, and because of which contributions. */
export const comparePage = page<Data>({
  address: '/processes/:slug/compare/:before/:after',
  query: `query ($slug: String!, $before: Int!, $after: Int!) { process(slug: $slug) { slug title versions(first: 1000) { number }
    comparison(before: $before, after: $after) { same
      before { ...Head } after { ...Head }
      changes { clauseId kinds before { ...ClauseWords } after { ...ClauseWords } words { op text } ${leadFields} contributions { number kind authorName } } } } }
    fragment Head on Version { number note sha256 frozenAt clauses(first: 5000) { ${placedFields} } } ${leadWords} ${clauseWords}`,
  variables: ({ params }) => ({
    slug: params['slug'],
    before: wholeNumber(params['before']),
    after: wholeNumber(params['after']),
  }),
  found: ({ process }) => process?.comparison != null,
  title: ({ process }, t) => t('comparison.title', numbersOf(process!)),
  description: ({ process }, t) => t('comparison.description', { ...numbersOf(process!), title: process!.title }),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: t('comparison.title', numbersOf(process!)) },
  ],
  view: Compare,
});

/** Addresses are typed by people: what is no number names no version. */
const wholeNumber = (text: string | undefined) => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0);

const numbersOf = ({ comparison }: NonNullable<Data['process']>) => ({
  before: comparison!.before.number,
  after: comparison!.after.number,
});

function Compare({ t, data }: PageProps<Data>) {
  const { slug, title, comparison } = data.process!;
  const { before, after, changes, same } = comparison!;
  const labels = { before: labelsOf(t, before.clauses), after: labelsOf(t, after.clauses) };
  return (
    <>
      <PageTitle above={title} lead={t('comparison.lead')}>
        {t('comparison.title', { before: before.number, after: after.number })}
      </PageTitle>
      <Grid of="wide">
        {[before, after].map((version) => (
          <VersionCard key={version.number} t={t} slug={slug} version={version} />
        ))}
      </Grid>
      <Counts t={t} changes={changes} same={same} />
      <Section id="cambios" title={t('comparison.changes')}>
        {changes.length === 0 && <EmptyState title={t('comparison.none')}>{t('comparison.none-hint')}</EmptyState>}
        <ol className="changes">
          {changes.map((change) => (
            <li key={change.clauseId} id={`c-${change.clauseId}`}>
              <ClauseChange
                t={t}
                slug={slug}
                change={change}
                labels={labels}
                after={after.number}
                moved={saidMove(t, change, before.clauses, after.clauses)}
              />
            </li>
          ))}
        </ol>
      </Section>
      <Section id="comprobar" title={t('comparison.verify')}>
        <Facts
          facts={[before, after].map(({ number, sha256 }) => ({
            name: t('comparison.hash', { number }),
            value: <Hash value={sha256} isWhole />,
          }))}
        />
      </Section>
    </>
  );
}

/** Rows are counted anew when another comes before: of a cell only what is told as a change is said. */
function saidMove(t: Translate, { kinds, clauseId }: Change, before: readonly Placed[], after: readonly Placed[]) {
  if (kinds.includes('moved')) return sayMove(t, before, after, clauseId);
  return kinds.includes('recast') ? sayCellMove(t, before, after, clauseId) : undefined;
}

function VersionCard({
  t,
  slug,
  version,
}: {
  readonly t: Translate;
  readonly slug: string;
  readonly version: VersionHead;
}) {
  const facts = [{ name: t('comparison.frozen-at'), value: <When at={version.frozenAt} /> }];
  return (
    <Card
      title={t('comparison.version', { number: version.number })}
      href={`/processes/${slug}/versions/${version.number}`}
      level={2}
    >
      <p>{version.note}</p>
      <Facts facts={facts} />
    </Card>
  );
}

function Counts({
  t,
  changes,
  same,
}: {
  readonly t: Translate;
  readonly changes: readonly Change[];
  readonly same: number;
}) {
  const tiles = changeKinds
    .map((kind) => ({ kind, count: changes.filter(({ kinds }) => kinds.includes(kind)).length }))
    .filter(({ count }) => count > 0);
  return (
    <Grid of="narrow">
      {tiles.map(({ kind, count }) => (
        <StatTile key={kind} value={t.number(count)} label={t(`comparison.count.${kind}`, { count })} />
      ))}
      <StatTile value={t.number(same)} label={t('comparison.count.same', { count: same })} />
    </Grid>
  );
}
