import type { Translate } from '@articulado/messages';
import { clauseFragment, graphql, policyTextOf, type ResultOf } from '@articulado/pages';
import { clauseName } from '@articulado/ui';

/** What a page asks of a suggestion to name it, and say whose it is and what became of it. */
export const suggestionWords = graphql(
  `fragment SuggestionWords on Suggestion {
    number clauseId contributionNumber isErased suggestedAt reason status person organization { name acronym } clause { ...ClauseWords } ancestors { kind number }
    decision { decidedAt reason person }
  }`,
  [clauseFragment],
);
export type SuggestionWords = ResultOf<typeof suggestionWords>;

/** The clause that it is about, as one cites it, or that it is gone. */
export function subjectOf(t: Translate, { clause, ancestors }: Pick<SuggestionWords, 'clause' | 'ancestors'>): string {
  if (!clause) return t('suggestions.clause-gone');
  const [words] = policyTextOf([clause]);
  return clauseName(t, words!, { number: clause.number, ancestors });
}

/** Who made it, and for whom. */
export const authorOf = ({ person, organization }: SuggestionWords): string =>
  [person, organization.acronym].filter(Boolean).join(' · ');
