import { clauseFragment, correctionFragment, graphql, type ResultOf } from '@articulado/pages';

/** A process as the page of its policy asks for it. */
export const processOfPolicy = graphql(
  `fragment ProcessOfPolicy on Process {
    slug address title summary language status viewerMay versions(first: 1000) { nodes { number } }
    stages { id state gates { open } }
    signoffs(first: 1000) { nodes { id stage decision statement signedAt isValid person signedAs appointmentEndedAt signerSuspendedAt organization { name } } }
    publication { statement publishedBy publishedAt actNumber actDate gazette corrections { ...CorrectionWords } version { number sha256 clauses(first: 5000) { nodes { ...ClauseWords } } } }
  }`,
  [clauseFragment, correctionFragment],
);

export type ProcessShown = ResultOf<typeof processOfPolicy>;
export type SignoffShown = ProcessShown['signoffs']['nodes'][number];
export type PublicationShown = NonNullable<ProcessShown['publication']>;
