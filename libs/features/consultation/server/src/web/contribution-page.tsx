import { page, type PageProps, clauseFragment, graphql, type ResultOf } from '@articulado/pages';
import { readableWords } from '@articulado/policy-text';
import {
  ButtonRow,
  Button,
  ContributionKindTag,
  DispositionTag,
  PageTitle,
  Quote,
  Section,
  When,
  placeLabel,
} from '@articulado/ui';
import {
  clauseAddress,
  correctionAddress,
  deskAddress,
  processAddress,
  redactionAddress,
  registerAddress,
  wholeNumber,
} from './addresses.js';
import { AnswerView } from './answer-view.js';
import {
  authorOf,
  contributionAnchor,
  contributionInPlace,
  contributionWords,
  dispositionOf,
  excerpt,
  type PlacedContribution,
  wordsOf,
} from './contribution.js';
import { AnchorLine } from './anchor-line.js';
import { ContributionText } from './full-contribution.js';
import { isErasable } from './redaction-form.js';

const query = graphql(
  `query ($slug: String!, $number: Int!) { process(slug: $slug) { slug title viewerMay contribution(number: $number) { ...ContributionInPlace ...ContributionAnchor } } }`,
  [clauseFragment, contributionWords, contributionInPlace, contributionAnchor],
);

type Data = ResultOf<typeof query>;

/** One contribution: what was said, about which words, and what became of it. */
export const contributionPage = page({
  address: '/processes/:slug/contributions/:number',
  sharedByVisitors: {},
  query,
  variables: ({ params }) => ({ slug: params['slug']!, number: wholeNumber(params['number']) }),
  found: ({ process }) => process?.contribution != null,
  title: ({ process }, t) =>
    t('consultation.contribution.title', { number: process!.contribution!.number, title: process!.title }),
  description: ({ process }, t) => excerpt(wordsOf(t, process!.contribution!), 150),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: processAddress(process!.slug) },
    { text: t('consultation.register'), href: registerAddress(process!.slug) },
    { text: t('consultation.number', { number: process!.contribution!.number }) },
  ],
  width: 'text',
  component: OneContribution,
});

function OneContribution({ t, data }: PageProps<Data>) {
  const { slug, viewerMay } = data.process!;
  const contribution = data.process!.contribution!;
  return (
    <>
      <ContributionHeading t={t} contribution={contribution} />
      <ContributionInPlace t={t} slug={slug} contribution={contribution} />
      <AnchorLine slug={slug} anchor={contribution.anchor} madeOn={contribution.versionNumber} />
      <Section id="respuesta" title={t('consultation.answer')}>
        <AnswerView answer={contribution.answer} slug={slug} />
        {!contribution.answer && viewerMay.includes('contribution.answer') && (
          <ButtonRow>
            <Button href={`${deskAddress(slug)}?number=${contribution.number}`}>{t('consultation.desk.answer')}</Button>
          </ButtonRow>
        )}
        {contribution.answer && viewerMay.includes('answer.correct') && (
          <ButtonRow>
            <Button variant="quiet" href={correctionAddress(slug, contribution.number)}>
              {t('consultation.correct')}
            </Button>
          </ButtonRow>
        )}
      </Section>
      {viewerMay.includes('contribution.redact') && isErasable(contribution) && (
        <Section id="orden" title={t('consultation.redact')} lead={t('consultation.redact.way')}>
          <ButtonRow>
            <Button variant="quiet" href={redactionAddress(slug, contribution.number)}>
              {t('consultation.redact.go')}
            </Button>
          </ButtonRow>
        </Section>
      )}
    </>
  );
}

interface Props {
  readonly t: PageProps<Data>['t'];
  readonly contribution: PlacedContribution;
}

export function ContributionHeading({ t, contribution }: Props) {
  return (
    <PageTitle
      facts={
        <>
          <ContributionKindTag kind={contribution.kind} />
          <DispositionTag disposition={dispositionOf(contribution)} />
          <span>{authorOf(t, contribution)}</span>
          <When at={contribution.submittedAt} />
        </>
      }
    >
      {t('consultation.number', { number: contribution.number })}
    </PageTitle>
  );
}

/** What was said, beneath the words of the clause it was said about. */
export function ContributionInPlace({ t, slug, contribution }: Props & { readonly slug: string }) {
  const { clause, ancestors, versionNumber } = contribution;
  const label = placeLabel(t, clause, ancestors);
  return (
    <div className="stack">
      <Quote
        source={
          <a href={clauseAddress(slug, versionNumber, clause.id)}>
            {t('consultation.contribution.place', { label, number: versionNumber })}
          </a>
        }
      >
        <MarkedWords words={readableWords(clause)} contribution={contribution} />
      </Quote>
      <ContributionText contribution={contribution} words={readableWords(clause)} isQuoteMarked />
    </div>
  );
}

/** The words of a clause, those that were quoted marked. */
function MarkedWords({ words, contribution }: { readonly words: string; readonly contribution: PlacedContribution }) {
  const { quote, quoteStart } = contribution;
  if (!quote || quoteStart === null) return words;
  return (
    <>
      {words.slice(0, quoteStart)}
      <mark>{quote}</mark>
      {words.slice(quoteStart + quote.length)}
    </>
  );
}
