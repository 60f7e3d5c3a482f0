import type { Translate } from '@articulado/messages';
import { clauseFragment, graphql, type ResultOf } from '@articulado/pages';
import { Card, Facts, Grid, Hash, Section, When } from '@articulado/ui';
import { ChangeCounts } from '../changes/change-counts.js';
import { ChangeList } from '../changes/change-list.js';
import { causesAddress, causesOfChange } from '../changes/causes.js';
import { clauseChangeWords } from '../changes/clause-change.js';
import { textAddress } from './versions-compared.js';

const versionHead = graphql('fragment VersionHead on Version { number note sha256 frozenAt }');
type VersionHead = ResultOf<typeof versionHead>;

/** What changed from one version of a process to another. */
export const changesBetween = graphql(
  `fragment ChangesBetween on Process { slug comparison(before: $before, after: $after) {
    unchanged before { ...VersionHead clauses(first: 5000) { nodes { ...ClauseWords } } }
    after { ...VersionHead clauses(first: 5000) { nodes { ...ClauseWords } } }
    changes { ...ClauseChangeWords ...CausesOfChange } } }`,
  [versionHead, clauseFragment, clauseChangeWords, causesOfChange],
);

interface Props {
  readonly t: Translate;
  readonly process: ResultOf<typeof changesBetween>;
}

/** Both versions, what changed, clause by clause, and the hashes to verify them by. */
export function ChangesBetween({ t, process: { slug, comparison } }: Props) {
  const { before, after, changes, unchanged } = comparison!;
  return (
    <>
      <Grid of="wide">
        {[before, after].map((version) => (
          <VersionCard key={version.number} t={t} slug={slug} version={version} />
        ))}
      </Grid>
      <ChangeCounts t={t} changes={changes} unchanged={unchanged} />
      <p className="other-view">
        <a href={textAddress(slug, { before: before.number, after: after.number })}>{t('comparison.in-text')}</a>
      </p>
      <Section id="cambios" title={t('comparison.changes')}>
        <ChangeList
          t={t}
          slug={slug}
          changes={changes}
          before={before.clauses.nodes}
          after={after.clauses.nodes}
          nothing={{ title: t('comparison.none'), hint: t('comparison.none-hint') }}
          causesHref={(clauseId) => causesAddress(slug, { before: before.number, after: after.number }, clauseId)}
          hrefOf={(clauseId) => `/processes/${slug}/versions/${after.number}/clauses/${clauseId}`}
        />
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

interface VersionCardProps {
  readonly t: Translate;
  readonly slug: string;
  readonly version: VersionHead;
}

function VersionCard({ t, slug, version }: VersionCardProps) {
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
