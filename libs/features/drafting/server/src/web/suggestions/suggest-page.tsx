import {
  clauseFragment,
  form,
  formAddress,
  formProps,
  graphql,
  page,
  type PageProps,
  policyTextOf,
  refusalFields,
  type ResultOf,
} from '@articulado/pages';
import { withProposal } from '@articulado/comparison';
import { type Clause, readableWords } from '@articulado/policy-text';
import {
  Button,
  ButtonRow,
  clauseNames,
  EmptyState,
  Facts,
  Form,
  PageTitle,
  Quote,
  RadioGroup,
  Section,
  TextArea,
} from '@articulado/ui';
import {
  chooseClauseAddress,
  contributionAddress,
  contributionIn,
  suggestionAddress,
  suggestionsAddress,
} from './addresses.js';

const query = graphql(
  `query ($slug: String!, $contribution: Int!, $isFromContribution: Boolean!) { process(slug: $slug) { slug title viewerMay
    contribution(number: $contribution) @include(if: $isFromContribution) { number body proposedText quote quoteStart clause { ...ClauseWords } }
    draft { clauses(first: 5000) { nodes { ...ClauseWords } } } } }`,
  [clauseFragment],
);

type Data = ResultOf<typeof query>;

/** Most characters of a clause, and of a reason. */
const limit = 20_000;

/** What is to become of one clause, and why. */
export const suggestPage = page({
  address: '/processes/:slug/draft/suggestions/new/:clause',
  query,
  variables: (pageAddress) => {
    const contribution = contributionIn(pageAddress);
    return { slug: pageAddress.params['slug']!, contribution, isFromContribution: contribution > 0 };
  },
  found: ({ process }) => process?.draft != null && process.contribution !== null,
  title: (_, t) => t('suggestions.make'),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: t('suggestions.title'), href: suggestionsAddress(process!.slug) },
    { text: t('suggestions.choose'), href: chooseClauseAddress(process!.slug) },
    { text: t('suggestions.make') },
  ],
  isPrivate: true,
  width: 'text',
  component: Suggest,
  forms: {
    makeSuggestion: form({
      operation: graphql(
        `mutation ($input: MakeSuggestionInput!) { makeSuggestion(input: $input) { ...RefusalFields ... on Suggestion { number } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params, search }) => ({
        input: {
          process: params['slug']!,
          clauseId: params['clause']!,
          words: fields['change'] === 'deletion' ? null : (fields['words'] ?? ''),
          shownWords: fields['shownWords'] ?? '',
          reason: fields['reason'] ?? '',
          contribution: contributionIn({ search }) || null,
        },
      }),
      redirectTo: ({ number }, { params }) => `${suggestionAddress(params['slug']!, number)}?done=makeSuggestion`,
    }),
  },
});

function Suggest(props: PageProps<Data>) {
  const { t, data, pageAddress } = props;
  const { slug, viewerMay, contribution, draft } = data.process!;
  const text = policyTextOf(draft!.clauses.nodes);
  const clause = text.find(({ id }) => id === pageAddress.params['clause']);
  if (!clause || !viewerMay.includes('suggestion.write')) return <NotNow {...props} isGone={!clause} />;
  const words = readableWords(clause);
  const form = formProps('makeSuggestion', props, { 'draft-same': 'words', 'clause-changed': 'words' });
  const proposed = contribution ? proposedFor(words, contribution) : undefined;
  const action =
    contribution && formAddress(`${pageAddress.path}?contribution=${contribution.number}`, 'makeSuggestion');
  return (
    <>
      <PageTitle above={clauseNames(t, text).get(clause.id)} lead={t('suggestions.make.lead')}>
        {t('suggestions.make')}
      </PageTitle>
      {contribution && <FromContribution t={t} slug={slug} contribution={contribution} />}
      {props.sent?.refusal?.refused === 'clause-changed' && (
        <Facts facts={[{ name: t('suggestions.says-now'), value: <Quote>{words}</Quote> }]} />
      )}
      <Form {...form} action={action ?? form.action} hidden={{ ...form.hidden, shownWords: words }}>
        <RadioGroup
          name="change"
          label={t('suggestions.change')}
          required
          value="words"
          options={[
            { value: 'words', text: t('suggestions.change.words') },
            ...(isDeletable(clause) ? [{ value: 'deletion', text: t('suggestions.change.deletion') }] : []),
          ]}
        />
        <TextArea
          name="words"
          label={t('suggestions.words')}
          hint={t('suggestions.words.hint')}
          need={t('suggestions.words.need')}
          rows={6}
          limit={limit}
          value={proposed ?? words}
          isPolicyText
        />
        <TextArea
          name="reason"
          label={t('suggestions.reason')}
          hint={t('suggestions.reason.hint')}
          value={proposed && t('suggestions.from-contribution.reason', { number: contribution!.number })}
          rows={3}
          required
          limit={limit}
        />
        <ButtonRow>
          <Button>{t('suggestions.send')}</Button>
          <Button variant="quiet" href={suggestionsAddress(slug)}>
            {t('suggestions.leave')}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** What somebody said about the clause, to have before one's eyes. */
function FromContribution({ t, slug, contribution }: FromContributionProps) {
  const { number, body, proposedText } = contribution;
  return (
    <Section id="aporte" title={t('suggestions.from.contribution', { number })}>
      <div className="stack">
        <Quote source={<a href={contributionAddress(slug, number)}>{t('suggestions.from.see')}</a>}>{body}</Quote>
        {proposedText && (
          <Facts facts={[{ name: t('suggestions.from.proposed'), value: <Quote>{proposedText}</Quote> }]} />
        )}
      </div>
    </Section>
  );
}

type Contribution = NonNullable<NonNullable<Data['process']>['contribution']>;

interface FromContributionProps extends Pick<PageProps<Data>, 't'> {
  readonly slug: string;
  readonly contribution: Contribution;
}

/** The clause as a contribution would have it, where it still says what its author read. */
function proposedFor(words: string, contribution: Contribution): string | undefined {
  const { proposedText, clause } = contribution;
  const [read] = policyTextOf([clause]);
  return proposedText && readableWords(read!) === words ? withProposal(words, contribution, proposedText) : undefined;
}

/** A cell has its place in a table, and a note the mark that leads to it. */
const isDeletable = ({ kind }: Clause): boolean => kind !== 'cell' && kind !== 'note';

/** Whoever followed a link, or was writing, may come when the clause or the right is gone. Their words are not lost. */
function NotNow({ t, data, sent, pageAddress, isGone }: PageProps<Data> & { readonly isGone: boolean }) {
  const { slug } = data.process!;
  const written = [sent?.fields['words'], sent?.fields['reason']].filter(Boolean);
  return (
    <>
      <PageTitle>{t('suggestions.make')}</PageTitle>
      <EmptyState
        title={t(isGone ? 'suggestions.gone' : 'suggestions.not-now')}
        action={
          <a href={isGone ? chooseClauseAddress(slug, contributionIn(pageAddress)) : suggestionsAddress(slug)}>
            {t(isGone ? 'suggestions.choose' : 'suggestions.title')}
          </a>
        }
      />
      {written.length > 0 && (
        <Section id="escrito" title={t('suggestions.written')}>
          <div className="stack">
            {written.map((words, index) => (
              <Quote key={index}>{words}</Quote>
            ))}
          </div>
        </Section>
      )}
    </>
  );
}
