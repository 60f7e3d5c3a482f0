import { withProposal } from '@articulado/comparison';
import { form, formAddress, formProps, graphql, type PageProps, refusalFields, type ResultOf } from '@articulado/pages';
import { readableWords } from '@articulado/policy-text';
import { Button, ButtonRow, Form, RefusalNotice, SuggestionStatusTag } from '@articulado/ui';
import { suggestAddress, suggestionAddress, wholeNumber } from './addresses.js';
import type { PlacedContribution } from './contribution.js';
import { deskQuery } from './desk-filter.js';

/** What a page asks of a contribution to say what was suggested because of it. */
export const contributionSuggestions = graphql(`fragment ContributionSuggestions on Contribution {
  suggestions { number clauseId status }
}`);
type Suggestions = ResultOf<typeof contributionSuggestions>['suggestions'];

/** Brings the wording that a contribution proposes into the draft as a suggestion. */
export const makeSuggestion = form({
  operation: graphql(
    `mutation ($input: MakeSuggestionInput!) { makeSuggestion(input: $input) { ...RefusalFields ... on Suggestion { number } } }`,
    [refusalFields],
  ),
  variables: ({ fields }, { params }) => ({
    input: {
      process: params['slug']!,
      contribution: wholeNumber(fields['contribution']),
      clauseId: fields['clauseId'] ?? '',
      words: fields['words'] ?? '',
      shownWords: fields['shownWords'] ?? '',
      reason: fields['reason'] ?? '',
    },
  }),
  redirectTo: ({ number }, { params }) => `${suggestionAddress(params['slug']!, number)}?done=makeSuggestion`,
});

interface Props extends PageProps<unknown> {
  readonly slug: string;
  readonly contribution: PlacedContribution & { readonly suggestions: Suggestions };
  readonly maySuggest: boolean;
}

/** What was suggested in the draft because of a contribution, and the way to suggest what it proposes. */
export function SuggestionsOfContribution({ slug, contribution, maySuggest, ...props }: Props) {
  const { t } = props;
  const suggestions = contribution.suggestions ?? [];
  const isSuggested = suggestions.some(({ status }) => status === 'open' || status === 'accepted');
  const { refusal } = formProps('makeSuggestion', props);
  return (
    <div className="stack">
      {suggestions.map(({ number, status }) => (
        <p key={number}>
          <a href={suggestionAddress(slug, number)}>{t('suggestions.one', { number })}</a>{' '}
          <SuggestionStatusTag status={status} />
        </p>
      ))}
      {maySuggest && !isSuggested && !contribution.redaction ? (
        <SuggestIt {...props} slug={slug} contribution={contribution} />
      ) : (
        refusal && <RefusalNotice id="makeSuggestion-result">{refusal.message}</RefusalNotice>
      )}
    </div>
  );
}

/** A clause keeps its lines: what has more of them is put into the draft by hand. */
const linesOf = (words: string) => words.split('\n').length;

/** In one press where it says which words are to stand in the place of which, and the draft still says those; else by the form. */
function SuggestIt({ slug, contribution, ...props }: Omit<Props, 'maySuggest'>) {
  const { t, pageAddress } = props;
  const { number, clause, proposedText } = contribution;
  const shownWords = readableWords(clause);
  const words = proposedText ? withProposal(shownWords, contribution, proposedText) : undefined;
  const address = `${suggestAddress(slug, clause.id)}?contribution=${number}`;
  const posted = formProps('makeSuggestion', props);
  const byHand = <a href={address}>{t('suggestions.from-contribution.by-hand', { number })}</a>;
  if (words === undefined || linesOf(words) > linesOf(shownWords)) return <p>{byHand}</p>;
  const hidden = {
    ...posted.hidden,
    contribution: String(number),
    clauseId: clause.id,
    words,
    shownWords,
    reason: t('suggestions.from-contribution.reason', { number }),
  };
  return (
    <Form
      {...posted}
      action={formAddress(deskQuery(slug, pageAddress.search, { number }), 'makeSuggestion')}
      hidden={hidden}
    >
      {posted.refusal ? (
        <p>{byHand}</p>
      ) : (
        <ButtonRow>
          <Button variant="quiet">{t('suggestions.from-contribution')}</Button>
          <a href={address}>{t('suggestions.from-contribution.change')}</a>
        </ButtonRow>
      )}
    </Form>
  );
}
