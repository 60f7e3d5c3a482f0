import {
  clauseFragment,
  form,
  graphql,
  page,
  type PageAddress,
  type PageProps,
  refusalFields,
  type ResultOf,
} from '@articulado/pages';
import { EmptyState, PageTitle, Section } from '@articulado/ui';
import { contributionAddress, processAddress, wholeNumber } from './addresses.js';
import { AnswerView } from './answer-view.js';
import { authorOf, contributionInPlace, contributionWords } from './contribution.js';
import { ContributionInPlace } from './contribution-page.js';
import { isErasable, orderIn, RedactionForm, reviewRedaction } from './redaction-form.js';
import { isInRedactionReview, RedactionReview } from './redaction-review.js';

/** The order, and what it reaches. */
const orderFrom = ({ fields }: { readonly fields: Readonly<Record<string, string>> }, { params }: PageAddress) => ({
  process: params['slug']!,
  number: wholeNumber(params['number']),
  ...orderIn(fields),
  withAnswer: fields['reach'] === 'with-answer',
});

const requestRedactionPasskey = form({
  operation: graphql(
    `mutation ($input: RequestRedactionPasskeyInput!) { requestRedactionPasskey(input: $input) {
    ...RefusalFields ... on PasskeyChallenge { options } } }`,
    [refusalFields],
  ),
  variables: (posted, pageAddress) => ({ input: orderFrom(posted, pageAddress) }),
});

const redactContribution = form({
  operation: graphql(
    `mutation ($input: RedactContributionInput!) { redactContribution(input: $input) {
    ...RefusalFields ... on Contribution { number } } }`,
    [refusalFields],
  ),
  variables: (posted, pageAddress) => ({
    input: { ...orderFrom(posted, pageAddress), credential: posted.fields['credential'] || null },
  }),
  redirectTo: ({ number }, { params }) => `${contributionAddress(params['slug']!, number)}?done=redactContribution`,
});

const query = graphql(
  `query ($slug: String!, $number: Int!) { viewer { passkeys { id } } process(slug: $slug) { slug title language viewerMay
    contribution(number: $number) { ...ContributionInPlace } } }`,
  [clauseFragment, contributionWords, contributionInPlace],
);

type Data = ResultOf<typeof query>;

/** Where an administrator carries out an order of the law that erases words: named first, looked at, and done once it is confirmed. */
export const redactPage = page({
  address: '/processes/:slug/contributions/:number/redact',
  query,
  variables: ({ params }) => ({ slug: params['slug']!, number: wholeNumber(params['number']) }),
  found: ({ process }) => process?.contribution != null && process.viewerMay.includes('contribution.redact'),
  title: ({ process }, t) =>
    t('consultation.redact.page', { number: process!.contribution!.number, title: process!.title }),
  crumbs: ({ process }, t) => {
    const { number } = process!.contribution!;
    return [
      { text: process!.title, href: processAddress(process!.slug) },
      { text: t('consultation.number', { number }), href: contributionAddress(process!.slug, number) },
      { text: t('consultation.redact') },
    ];
  },
  width: 'text',
  isPrivate: true,
  script: 'passkeys',
  forms: { reviewRedaction, requestRedactionPasskey, redactContribution },
  component: Redacting,
});

function Redacting(props: PageProps<Data>) {
  const { t, data } = props;
  const { slug } = data.process!;
  const contribution = data.process!.contribution!;
  const lead = t('consultation.redact.lead');
  if (!isErasable(contribution))
    return (
      <>
        <PageTitle lead={lead}>{t('consultation.redact')}</PageTitle>
        <EmptyState
          title={t('consultation.redact.none')}
          action={<a href={contributionAddress(slug, contribution.number)}>{t('consultation.desk.public-page')}</a>}
        />
      </>
    );
  if (isInRedactionReview(props))
    return (
      <>
        <PageTitle lead={t('consultation.redact.review.lead')}>{t('consultation.redact.review')}</PageTitle>
        <RedactionReview
          {...props}
          slug={slug}
          contribution={contribution}
          hasPasskey={data.viewer!.passkeys.length > 0} // whoever sees the page is signed in
        />
      </>
    );
  return (
    <>
      <PageTitle lead={lead}>{t('consultation.redact')}</PageTitle>
      <Section id="aporte" title={t('consultation.redact.present')}>
        <div className="stack">
          <p>{authorOf(t, contribution)}</p>
          <ContributionInPlace t={t} slug={slug} contribution={contribution} />
          {contribution.answer && <AnswerView answer={contribution.answer} slug={slug} />}
        </div>
      </Section>
      <Section id="orden" title={t('consultation.redact.order')} lead={t('consultation.redact.order.lead')}>
        <RedactionForm {...props} contribution={contribution} />
      </Section>
    </>
  );
}
