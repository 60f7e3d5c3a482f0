import { clauseFragment, graphql, refusalFields, type ResultOf } from '@articulado/pages';
import { draftChanges } from '../changes/draft-changes.js';

const filePlace = graphql('fragment FilePlaceWords on FilePlace { key line paragraph lineOfParagraph }');

/** What an import would make of a file, as the API tells it. */
const preview = graphql(
  `fragment Preview on ImportPreview {
    source kinds { kind count } givenNumbers
    numbers { place { ...FilePlaceWords } kind file shown words }
    doubts { place { ...FilePlaceWords } reason words recognizedAs choices }
    corrected { place { ...FilePlaceWords } as words choices }
    leftOut { place { ...FilePlaceWords } kind words name count }
    joinedWords { place { ...FilePlaceWords } before after }
    words { found imported inLabels leftOut missing added }
    clauses { ...ClauseWords } basis changes { ...DraftChangesWords }
  }`,
  [filePlace, clauseFragment, draftChanges],
);

export type Preview = ResultOf<typeof preview>;
export type FilePlace = ResultOf<typeof filePlace>;
export type Doubt = Preview['doubts'][number];
export type CorrectedLine = Preview['corrected'][number];
export type NumberDifference = Preview['numbers'][number];
export type LeftOut = Preview['leftOut'][number];
export type WordCount = Preview['words'];

export const previewImport = graphql(
  `mutation ($input: PreviewImportInput!) { previewImport(input: $input) { ...RefusalFields ...Preview } }`,
  [refusalFields, preview],
);
