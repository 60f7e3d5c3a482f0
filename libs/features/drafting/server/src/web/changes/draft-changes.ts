import type { ApiClause } from '@articulado/pages';
import { type Change, changeFields } from './clause-change.js';
import { type ListedClause, listedClauseFields } from './say-move.js';

/** What an act would change in a draft, as the API tells it. */
export interface DraftChanges {
  readonly before: readonly ListedClause[];
  readonly after: readonly ApiClause[];
  readonly changes: readonly Change[];
  readonly unchanged: number;
}

/** What a page asks of it; with `changeFragments`. */
export const draftChangesFields = `before { ${listedClauseFields} } after { ...ClauseWords } changes { ${changeFields} } unchanged`;
