import { graphql, type PageAddress, type ResultOf } from '@articulado/pages';
import { draftChanges } from '../changes/draft-changes.js';
import { suggestionWords } from './suggestion-words.js';

/** What the page of a suggestion asks of it. */
export const shownSuggestion = graphql(
  `fragment ShownSuggestion on Suggestion {
    ...SuggestionWords mayDecide mayWithdraw clashes { number kind } changes { ...DraftChangesWords }
    preview(restoring: $restoring) { seen unmetClauses changes { ...DraftChangesWords } }
  }`,
  [suggestionWords, draftChanges],
);
export type ShownSuggestion = ResultOf<typeof shownSuggestion>;

/** Whether the page shows what it does if the clauses that are gone come back. */
export const isRestoring = ({ search }: Pick<PageAddress, 'search'>): boolean => search['restore'] === 'yes';

/** The page that shows it so. @param address - of the suggestion's page */
export const restoringAddress = (address: string): string => `${address}?restore=yes`;
