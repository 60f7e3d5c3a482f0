import { clauseKindDescriptions, enumOf } from '@articulado/api';
import type { CorrectedAs, DoubtReason, FileFormat, LeftOutKind } from '@articulado/formats';

export const FileFormatEnum = enumOf<FileFormat>('FileFormat', 'Format of a file, by its content.', {
  docx: 'Office Open XML (Word).',
  odt: 'OpenDocument text.',
  html: 'HTML.',
  text: 'Text or Markdown.',
});

export const LineReadingEnum = enumOf<CorrectedAs>('LineReading', 'What a line of a file is read as.', {
  ...clauseKindDescriptions,
  continues: 'It goes on with the line before.',
  'leave-out': 'It does not become part of the text.',
  cut: 'It is too long and is cut into several clauses.',
});

export const DoubtReasonEnum = enumOf<DoubtReason>('DoubtReason', 'Why a line is doubtful.', {
  'no-confident-label': 'Nothing says for certain what it is.',
  'number-out-of-sequence': 'Its number does not follow the one before.',
  'cut-in-sentence': 'A sentence ends in the middle.',
  'too-long': 'It is longer than a clause may be.',
});

export const LeftOutKindEnum = enumOf<LeftOutKind>('LeftOutKind', 'What of a file does not become part of the text.', {
  contents: 'A table of contents.',
  'header-or-footer': 'A header, a footer or a page number.',
  'struck-words': 'Words that are struck out.',
  'deleted-words': 'Words that tracked changes deleted.',
  'hidden-words': 'Words that are hidden.',
  'front-matter': 'Data before the text, such as YAML.',
  comment: 'A comment.',
  image: 'An image.',
  equation: 'An equation.',
  'text-box': 'A text box.',
  'nested-table': 'The form of a table in a table; its words are in the cell that held it.',
  'link-address': 'The address of a link that may not be kept.',
  markup: 'Markup that means nothing here.',
  'invisible-signs': 'Characters that nobody sees.',
  'unmarked-note': 'A note that no mark leads to.',
  'by-choice': 'What a person chose to leave out.',
  other: 'Anything else.',
});
