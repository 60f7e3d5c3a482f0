import type { Translate } from '@articulado/messages';
import { clauseFragment, correctionFragment, graphql, type ResultOf } from '@articulado/pages';
import { processState } from './say-state.js';
import { consultationShown } from './consultation-shown.js';

/** A process as its page asks for it. */
export const processShown = graphql(
  `fragment ProcessShown on Process {
    slug title summary language stage status ...ProcessState corrections { ...CorrectionWords } viewerMay viewerRoles openSuggestions signing { maySign }
    stages { id state passedAt }
    versions(first: 1000) { nodes { number note sha256 frozenAt } }
    consultations(first: 500) { nodes { ...ConsultationShown } }
    contributionCounts { total answered version { number clauses(first: 5000) { nodes { ...ClauseWords } } } byClause { clauseId contributions answered } }
    publication { publishedAt version { number } }
    sectors { sector people organizations { id name acronym } }
    record(first: 6) { totalCount nodes { sequence type at role organization person details } }
  }`,
  [consultationShown, clauseFragment, correctionFragment, processState],
);

export type ProcessShown = ResultOf<typeof processShown>;
export type VersionShown = ProcessShown['versions']['nodes'][number];
export type EntryShown = ProcessShown['record']['nodes'][number];

/** What every part of the page is handed. */
export interface PartProps {
  readonly t: Translate;
  readonly process: ProcessShown;
}
