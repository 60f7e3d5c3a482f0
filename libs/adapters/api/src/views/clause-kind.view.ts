import type { ClauseKind } from '@articulado/policy-text';
import { enumOf } from '../scalars/enum-of.js';

/** What each kind of clause is. */
export const clauseKindDescriptions: Readonly<Record<ClauseKind, string>> = {
  docTitle: 'The title of the whole text.',
  formula: 'The words of enactment between the recitals and the text.',
  recitals: 'The heading above the recitals.',
  recital: 'A recital (considerando).',
  book: 'A book (libro).',
  part: 'A part (parte).',
  title: 'A title (título) that holds chapters or articles.',
  chapter: 'A chapter (capítulo).',
  section: 'A section (sección).',
  article: 'An article (artículo).',
  paragraph: 'A numbered paragraph (numeral) of an article.',
  point: 'A lettered point (literal).',
  subpoint: 'A point below a point.',
  definition: 'The definition of a term.',
  content: 'A paragraph without a number.',
  transitionals: 'The heading above the transitional provisions.',
  transitional: 'A transitional provision.',
  annex: 'An annex.',
  cell: 'A cell of a table.',
  note: 'A footnote, whose mark stands in the text of another clause.',
};

export const ClauseKindEnum = enumOf<ClauseKind>(
  'ClauseKind',
  'What a clause is; the names are those of Akoma Ntoso where it has one.',
  clauseKindDescriptions,
);
