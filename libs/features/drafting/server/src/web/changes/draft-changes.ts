import { clauseFragment, graphql, type ResultOf } from '@articulado/pages';
import { clauseChangeWords } from './clause-change.js';

/** What an act would change in a draft, as the API tells it. */
export const draftChanges = graphql(
  `fragment DraftChangesWords on DraftChanges {
    before { ...ClauseWords } after { ...ClauseWords } changes { ...ClauseChangeWords } unchanged
  }`,
  [clauseFragment, clauseChangeWords],
);
export type DraftChanges = ResultOf<typeof draftChanges>;
