import type { ClauseId } from '@articulado/base';
import {
  type ApiClause,
  page,
  type PageProps,
  policyTextOf,
  clauseFragment,
  graphql,
  type ResultOf,
} from '@articulado/pages';
import { type Clause, readableWords } from '@articulado/policy-text';
import { clauseNames, EmptyState, PageTitle, PolicyTextView, Section, labelsOf, placeLabel } from '@articulado/ui';
import { About } from './about.js';
import { AbsentClause, absentClause } from './absent-clause.js';
import { clauseAddress, processAddress, registerAddress, versionAddress, wholeNumber } from './addresses.js';
import { ClauseHistory } from './clause-history.js';
import { ConsultationState, consultationOn, consultationWords } from './consultation-state.js';
import { type ApiContribution, contributionWords } from './contribution.js';
import { ContributeForm, submitContribution } from './contribute-form.js';
import { EarlierSection } from './earlier-section.js';
import { FullContribution } from './full-contribution.js';
import { ancestorsOf, passageAround } from './passage.js';

interface VersionHere {
  readonly number: number;
  readonly clauses: { readonly nodes: readonly ApiClause[] };
  readonly clause: ApiClause | null;
  readonly contributionCounts: readonly { readonly clauseId: string; readonly contributions: number }[];
  readonly contributions: readonly ApiContribution[];
}

/** Most contributions that one clause's page shows, the newest first; the register has them all. */
const mostShown = 100;

/** Most of those that were made on earlier versions. */
const mostEarlier = 50;

const query = graphql(
  `query ($slug: String!, $number: Int!, $clause: ID!) { process(slug: $slug) {
    slug title language status consultations(first: 200) { nodes { ...ConsultationWords } }
    versions(first: 100) { nodes { number frozenAt clause(id: $clause) { ...ClauseWords } } }
    version(number: $number) { number clauses(first: 5000) { nodes { ...ClauseWords } } clause(id: $clause) { ...ClauseWords }
      contributionCounts { clauseId contributions }
      contributions(perClause: ${mostShown}, clauseId: $clause) { ...ContributionWords }
      absentClause(id: $clause) { ...AbsentClauseShown }
      earlierContributions(clauseId: $clause, most: ${mostEarlier}) { ...ContributionWords clause { ...ClauseWords } anchor(versionNumber: $number) { versionNumber status clauseId } } } } }`,
  [clauseFragment, contributionWords, consultationWords, absentClause],
);

type Data = ResultOf<typeof query>;

/** One clause: where it stands, what was said about it and answered, how other versions read, and the form to contribute. */
export const clausePage = page({
  address: '/processes/:slug/versions/:number/clauses/:clause',
  sharedByVisitors: { search: ['quote', 'prefix'] },
  query,
  variables: ({ params }) => ({
    slug: params['slug']!,
    number: wholeNumber(params['number']),
    clause: params['clause']!,
  }),
  found: ({ process }) => process?.version?.clause != null || process?.version?.absentClause != null,
  title: (data, t) =>
    t('consultation.clause.title', {
      label: labelHere(data, t),
      number: data.process!.version!.number,
      title: data.process!.title,
    }),
  crumbs: (data, t) => {
    const { slug, title, version } = data.process!;
    return [
      { text: title, href: processAddress(slug) },
      {
        text: t('consultation.version', { number: version!.number }),
        href: `${versionAddress(slug, version!.number)}${version!.clause ? `#c-${version!.clause.id}` : ''}`,
      },
      { text: labelHere(data, t) },
    ];
  },
  forms: { submitContribution },
  component: ClauseOfVersion,
});

function labelHere({ process }: Data, t: PageProps<Data>['t']): string {
  const { clause, absentClause: absent, clauses } = process!.version!;
  return clause ? labelsOf(t, clauses.nodes).get(clause.id)! : placeLabel(t, absent!.clause, absent!.ancestors);
}

/** The clause, or where it is if this version does not have it, and what was said of it. */
function ClauseOfVersion(props: PageProps<Data>) {
  const { slug } = props.data.process!;
  const { clause, clauses, absentClause: absent, number, earlierContributions } = props.data.process!.version!;
  return (
    <>
      {clause ? (
        <ClauseInPlace {...props} />
      ) : (
        <AbsentClause slug={slug} number={number} clauses={clauses.nodes} absent={absent!} />
      )}
      {!clause && (
        <EarlierSection
          slug={slug}
          clauseId={absent!.clause.id}
          contributions={earlierContributions}
          most={mostEarlier}
        />
      )}
    </>
  );
}

function ClauseInPlace(props: PageProps<Data>) {
  const { t, data } = props;
  const { slug, language, status, versions, consultations } = data.process!;
  const version = data.process!.version!;
  const clause = version.clause!;
  const clauses = version.clauses.nodes;
  const passage = passageAround(clauses, clause.id);
  const total = countOn(version, clause.id);
  const isMore = total > version.contributions.length;
  const names = clauseNames(t, policyTextOf(clauses), numbersOf(clauses));
  const consultation = consultationOn(consultations.nodes, version.number);
  const isOpen = status === 'active' && consultation?.state === 'open';
  return (
    <>
      <PageTitle above={<Ancestors t={t} clauses={clauses} clauseId={clause.id} />}>{labelHere(data, t)}</PageTitle>
      <PolicyTextView
        text={policyTextOf(passage)}
        numbers={numbersOf(clauses)}
        names={names}
        elsewhere={(id) =>
          clauses.some((one) => one.id === id) ? `${versionAddress(slug, version.number)}#c-${id}` : undefined
        }
        language={language === t.locale ? undefined : language}
        canQuote={isOpen}
        quoteHref={`${clauseAddress(slug, version.number, '')}{clause}?quote={quote}&prefix={prefix}#aportar`}
        clauseHref={({ id }) => (id === clause.id ? undefined : clauseAddress(slug, version.number, id))}
        mark={({ id }) => (id === clause.id && passage.length > 1 ? 'current' : undefined)}
        beside={({ id }) =>
          id !== clause.id &&
          countOn(version, id) > 0 && (
            <a href={clauseAddress(slug, version.number, id)}>
              {t('consultation.version.contributions', { count: countOn(version, id) })}
              <About label={names.get(id)!} />
            </a>
          )
        }
        after={(part) =>
          part.id === clause.id || hasNumber(clauses, part.id) ? undefined : (
            <PartLink
              t={t}
              part={part}
              name={names.get(part.id)!}
              href={clauseAddress(slug, version.number, part.id)}
            />
          )
        }
      />
      <Section
        id="aportes"
        title={t('consultation.clause.contributions', { count: total })}
        lead={isMore && t('consultation.clause.newest', { count: version.contributions.length })}
        action={
          isMore && (
            <a
              href={`${registerAddress(slug)}?clause=${encodeURIComponent(clause.id)}&version=${version.number}#lista`}
            >
              {t('consultation.clause.all', { count: total })}
            </a>
          )
        }
      >
        {total === 0 && (
          <EmptyState
            title={t(
              version.earlierContributions.length === 0 ? 'consultation.clause.none' : 'consultation.clause.none-here',
            )}
          >
            {isOpen && t('consultation.clause.none-hint')}
          </EmptyState>
        )}
        <div className="stack prose-wide">
          {version.contributions.toReversed().map((contribution) => (
            <FullContribution
              key={contribution.number}
              slug={slug}
              contribution={contribution}
              words={readableWords(clause)}
            />
          ))}
        </div>
      </Section>
      <EarlierSection
        slug={slug}
        clauseId={clause.id}
        contributions={version.earlierContributions}
        most={mostEarlier}
      />
      <Section id="aportar" title={t('consultation.contribute')}>
        <ConsultationState consultation={consultation} />
        {consultation?.state === 'open' && !isOpen && <p>{t('standstill.consultation')}</p>}
        {!consultation && <p className="quiet">{t('consultation.none-on-version')}</p>}
        {isOpen && <ContributeForm {...props} clauseId={clause.id} />}
      </Section>
      <ClauseHistory slug={slug} versions={versions.nodes} here={version.number} clause={clause} />
    </>
  );
}

interface PartLinkProps {
  readonly t: PageProps<Data>['t'];
  readonly part: Clause;
  /** So that no other clause is called the same. */
  readonly name: string;
  readonly href: string;
}

/** Leads to the page of a part that has no number to lead there. Those of cells stand together beneath their table, so their names are seen. */
function PartLink({ t, part, name, href }: PartLinkProps) {
  return (
    <a href={href}>
      {t('consultation.clause.this-part')}
      <span className={part.cell ? undefined : 'hidden'}>: {name}</span>
    </a>
  );
}

const countOn = ({ contributionCounts }: VersionHere, id: string) =>
  contributionCounts.find(({ clauseId }) => clauseId === id)?.contributions ?? 0;

const numbersOf = (clauses: readonly ApiClause[]): ReadonlyMap<ClauseId, string> =>
  new Map(clauses.flatMap(({ id, number }) => (number == null ? [] : [[id as ClauseId, number] as const])));

const hasNumber = (clauses: readonly ApiClause[], clauseId: string) =>
  clauses.find(({ id }) => id === clauseId)?.number != null;

/** The titles and chapters that a clause stands under. */
function Ancestors({
  t,
  clauses,
  clauseId,
}: {
  readonly t: PageProps<Data>['t'];
  readonly clauses: readonly ApiClause[];
  readonly clauseId: string;
}) {
  const ancestors = ancestorsOf(clauses, clauseId).filter(({ kind }) =>
    ['book', 'part', 'title', 'chapter', 'section', 'recitals', 'transitionals'].includes(kind),
  );
  const labels = labelsOf(t, clauses);
  return (
    <>
      {ancestors
        .map((ancestor) => `${labels.get(ancestor.id)}${readableWords(ancestor) ? `. ${readableWords(ancestor)}` : ''}`)
        .join(' / ')}
    </>
  );
}
