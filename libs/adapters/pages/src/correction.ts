import { graphql } from './graphql.js';

/** What a page asks of a correction, to show it with `Corrections`. */
export const correctionFragment = graphql(
  'fragment CorrectionWords on Correction { number earlier { field value } reason correctedAt correctedBy }',
);
