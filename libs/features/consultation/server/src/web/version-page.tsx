import { headOfVersion, textOfVersion } from './version-shown.js';
import {
  page,
  type PageAddress,
  type PageProps,
  sharedSection,
  policyTextOf,
  graphql,
  type ResultOf,
} from '@articulado/pages';
import type { Clause } from '@articulado/policy-text';
import { clauseNames, Facts, Hash, PolicyContents, PolicyTextView, Reading, Section } from '@articulado/ui';
import { About } from './about.js';
import { clauseAddress, latestVersionAddress, processAddress, versionAddress, wholeNumber } from './addresses.js';
import { consultationOn } from './consultation-state.js';
import { Said } from './said.js';
import { VersionHeading } from './version-heading.js';

const query = graphql(`query ($slug: String!, $number: Int!) { process(slug: $slug) { ...HeadOfVersion } }`, [
  headOfVersion,
]);

const textQuery = graphql(`query ($slug: String!, $number: Int!) { process(slug: $slug) { ...TextOfVersion } }`, [
  textOfVersion,
]);

type Data = ResultOf<typeof query>;
type TextData = ResultOf<typeof textQuery>;

const variables = ({ params }: PageAddress) => ({ slug: params['slug']!, number: wholeNumber(params['number']) });

/** The public text of a version: its words first, what people said beside the clause they said it about. */
export const versionPage = page({
  address: '/processes/:slug/versions/:number',
  sharedByVisitors: {},
  inProcessBar: { position: 20, text: 'page.process.text', href: latestVersionAddress },
  query,
  variables,
  found: ({ process }) => process?.version != null,
  title: ({ process }, t) =>
    t('consultation.version.title', { number: process!.version!.number, title: process!.title }),
  description: ({ process }, t) =>
    t('consultation.version.description', { title: process!.title, summary: process!.summary }),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: processAddress(process!.slug) },
    { text: t('consultation.version', { number: process!.version!.number }) },
  ],
  sharedSection: sharedSection({ query: textQuery, variables, component: VersionText }),
  component: Version,
});

function Version({ t, data, sharedSection: text }: PageProps<Data>) {
  const process = data.process!;
  const version = process.version!;
  return (
    <>
      <VersionHeading process={process} version={version} />
      {text}
      <Section id="comprobar" title={t('consultation.verify')} lead={t('consultation.verify.lead')}>
        <Facts facts={[{ name: t('hash.label'), value: <Hash value={version.sha256} isWhole /> }]} />
        <p>
          <a href={`${versionAddress(process.slug, version.number)}.json`}>{t('consultation.version.json')}</a>
        </p>
      </Section>
    </>
  );
}

function VersionText({ t, data }: Pick<PageProps<TextData>, 't' | 'data'>) {
  const process = data.process!;
  const version = process.version!;
  const text = policyTextOf(version.clauses.nodes);
  const isOpen =
    process.status === 'active' && consultationOn(process.consultations.nodes, version.number)?.state === 'open';
  const counts = new Map(version.contributionCounts.map((count) => [count.clauseId, count]));
  const isCrowded = version.contributions.length > mostBeside;
  const said = Map.groupBy(isCrowded ? [] : version.contributions, ({ clauseId }) => clauseId);
  const names = clauseNames(t, text);
  const addressOf = ({ id }: Clause) => clauseAddress(process.slug, version.number, id);
  const beside = (clause: Clause) => {
    const count = counts.get(clause.id);
    const isInvited = isOpen && invited.includes(clause.kind);
    if (!count && !isInvited) return undefined;
    return (
      <>
        {count && (
          <Said
            slug={process.slug}
            version={version.number}
            clauseId={clause.id}
            name={names.get(clause.id)!}
            count={count.contributions}
            answered={count.answered}
            isOpen={isOpen && !isInvited}
            contributions={said.get(clause.id) ?? []}
          />
        )}
        {isInvited && <Invite t={t} name={names.get(clause.id)!} address={addressOf(clause)} />}
      </>
    );
  };
  return (
    <Reading contents={<PolicyContents text={text} names={names} />}>
      <PolicyTextView
        text={text}
        names={names}
        language={process.language === t.locale ? undefined : process.language}
        canQuote={isOpen}
        quoteHref={`${clauseAddress(process.slug, version.number, '')}{clause}?quote={quote}&prefix={prefix}#aportar`}
        clauseHref={addressOf}
        beside={beside}
      />
    </Reading>
  );
}

interface InviteProps {
  readonly t: PageProps<Data>['t'];
  /** What the clause is called. */
  readonly name: string;
  /** The clause's own page. */
  readonly address: string;
}

/** Leads to the form of a clause; always in sight, also where people spoke already. */
function Invite({ t, name, address }: InviteProps) {
  return (
    <a className="invite" href={`${address}#aportar`}>
      {t('consultation.invite')}
      <About label={name} />
    </a>
  );
}

/** Most contributions that stand beside the text; beyond, their numbers lead to them, so that the page stays light. */
const mostBeside = 150;

/** Where an invitation stands beside the text; numerals and literals are reached by their numbers. */
const invited: readonly string[] = ['article', 'transitional', 'recital', 'annex'];
