import { clauseFragment, graphql, type ResultOf } from '@articulado/pages';
import { consultationWords } from './consultation-state.js';
import { contributionWords } from './contribution.js';

/** A version as its public page asks for it, with what of its process stands around it. */
export const versionOfProcess = graphql(
  `fragment VersionOfProcess on Process {
    slug title summary language viewerMay versions(first: 1000) { nodes { number } } consultations(first: 1000) { nodes { ...ConsultationWords } }
    version(number: $number) { number note sha256 frozenAt author clauses(first: 5000) { nodes { ...ClauseWords } }
      contributionCounts { clauseId contributions answered } contributions(perClause: 3) { ...ContributionWords } }
  }`,
  [consultationWords, clauseFragment, contributionWords],
);

export type ProcessOfVersion = ResultOf<typeof versionOfProcess>;
export type VersionShown = NonNullable<ProcessOfVersion['version']>;
