import {
  clauseFragment,
  form,
  formProps,
  graphql,
  page,
  type PageProps,
  policyTextOf,
  refusalFields,
  type ResultOf,
} from '@articulado/pages';
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
import { chooseClauseAddress, suggestionAddress, suggestionsAddress } from './addresses.js';

const query = graphql(
  `query ($slug: String!) { process(slug: $slug) { slug title viewerMay draft { clauses(first: 5000) { nodes { ...ClauseWords } } } } }`,
  [clauseFragment],
);

type Data = ResultOf<typeof query>;

/** Most characters of a clause, and of a reason. */
const limit = 20_000;

/** What is to become of one clause, and why. */
export const suggestPage = page({
  address: '/processes/:slug/draft/suggestions/new/:clause',
  query,
  variables: ({ params }) => ({ slug: params['slug']! }),
  found: ({ process }) => process?.draft != null,
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
      variables: ({ fields }, { params }) => ({
        input: {
          process: params['slug']!,
          clauseId: params['clause']!,
          words: fields['change'] === 'deletion' ? null : (fields['words'] ?? ''),
          shownWords: fields['shownWords'] ?? '',
          reason: fields['reason'] ?? '',
        },
      }),
      redirectTo: ({ number }, { params }) => `${suggestionAddress(params['slug']!, number)}?done=makeSuggestion`,
    }),
  },
});

function Suggest(props: PageProps<Data>) {
  const { t, data, pageAddress } = props;
  const { slug, viewerMay, draft } = data.process!;
  const text = policyTextOf(draft!.clauses.nodes);
  const clause = text.find(({ id }) => id === pageAddress.params['clause']);
  if (!clause || !viewerMay.includes('suggestion.write')) return <NotNow {...props} isGone={!clause} />;
  const words = readableWords(clause);
  const form = formProps('makeSuggestion', props, { 'draft-same': 'words', 'clause-changed': 'words' });
  return (
    <>
      <PageTitle above={clauseNames(t, text).get(clause.id)} lead={t('suggestions.make.lead')}>
        {t('suggestions.make')}
      </PageTitle>
      {props.sent?.refusal?.refused === 'clause-changed' && (
        <Facts facts={[{ name: t('suggestions.says-now'), value: <Quote>{words}</Quote> }]} />
      )}
      <Form {...form} hidden={{ ...form.hidden, shownWords: words }}>
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
          value={words}
          isPolicyText
        />
        <TextArea
          name="reason"
          label={t('suggestions.reason')}
          hint={t('suggestions.reason.hint')}
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

/** A cell has its place in a table, and a note the mark that leads to it. */
const isDeletable = ({ kind }: Clause): boolean => kind !== 'cell' && kind !== 'note';

/** Whoever followed a link, or was writing, may come when the clause or the right is gone. Their words are not lost. */
function NotNow({ t, data, sent, isGone }: PageProps<Data> & { readonly isGone: boolean }) {
  const { slug } = data.process!;
  const written = [sent?.fields['words'], sent?.fields['reason']].filter(Boolean);
  return (
    <>
      <PageTitle>{t('suggestions.make')}</PageTitle>
      <EmptyState
        title={t(isGone ? 'suggestions.gone' : 'suggestions.not-now')}
        action={
          <a href={isGone ? chooseClauseAddress(slug) : suggestionsAddress(slug)}>
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
