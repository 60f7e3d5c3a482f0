import { clauseFragment, graphql, type ResultOf } from '@articulado/pages';
import { consultationWords } from './consultation-state.js';
import { contributionWords } from './contribution.js';

/** A version as the head of its public page asks for it, with what of its process stands around it. */
export const headOfVersion = graphql(
  `fragment HeadOfVersion on Process {
    slug title summary status viewerMay versions(first: 1000) { nodes { number } } consultations(first: 500) { nodes { ...ConsultationWords } }
    version(number: $number) { number note sha256 frozenAt author contributionCounts { contributions } }
  }`,
  [consultationWords],
);

/** Its text, with what people said beside it. */
export const textOfVersion = graphql(
  `fragment TextOfVersion on Process {
    slug language status consultations(first: 500) { nodes { ...ConsultationWords } }
    version(number: $number) { number clauses(first: 5000) { nodes { ...ClauseWords } }
      contributionCounts { clauseId contributions answered } contributions(perClause: 3) { ...ContributionWords } }
  }`,
  [consultationWords, clauseFragment, contributionWords],
);

export type ProcessOfVersion = ResultOf<typeof headOfVersion>;
export type VersionShown = NonNullable<ProcessOfVersion['version']>;
