import { ClauseView, outcomeOf, ProcessView, ClauseKindEnum } from '@articulado/api';
import {
  placeKey,
  type SourcePlace,
  type CorrectedAs,
  type DoubtReason,
  type FileFormat,
  type LeftOutKind,
} from '@articulado/formats';
import { printReferences, type ClauseKind } from '@articulado/policy-text';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DraftChangesView } from './draft-changes.view.js';
import type { ImportPreview } from './preview-import.js';
import { FileFormatEnum, LineReadingEnum, DoubtReasonEnum, LeftOutKindEnum } from './import-enums.view.js';

@ObjectType('KindCount', { description: 'How many clauses of a kind were recognised.' })
class KindCountView {
  @Field(() => ClauseKindEnum, { description: 'The kind of clause.' }) kind!: ClauseKind;
  @Field(() => Int, { description: 'How many there are.' }) count!: number;
}

@ObjectType('FilePlace', { description: 'A place in a file.' })
class FilePlaceView {
  @Field(() => ID, { description: 'Names the place in a correction: "12", "p7", "p7.2".' }) key!: string;
  @Field(() => Int, { nullable: true, description: 'Line of a text file, counted from 1.' }) line?: number;
  @Field(() => Int, { nullable: true, description: 'Paragraph of a word processor’s file or a page, counted from 1.' })
  paragraph?: number;
  @Field(() => Int, { nullable: true, description: 'Line within the paragraph; null for the first.' })
  lineOfParagraph?: number;

  static of({ line, paragraph, lineOfParagraph }: SourcePlace): FilePlaceView {
    const key = placeKey({ line, paragraph, lineOfParagraph });
    return Object.assign(new FilePlaceView(), { key, line, paragraph, lineOfParagraph });
  }
}

@ObjectType('NumberDifference', { description: 'A clause whose number differs from the one in the file.' })
class NumberDifferenceView {
  @Field(() => FilePlaceView, { description: 'Where the clause stands in the file.' }) place!: FilePlaceView;
  @Field(() => ClauseKindEnum, { description: 'Kind of the clause.' }) kind!: ClauseKind;
  @Field(() => String, { nullable: true, description: 'Null where the file gives none.' }) file?: string;
  @Field(() => String, { nullable: true, description: 'Null where none is shown.' }) shown?: string;
  @Field(() => String, { description: 'How the clause begins.' }) words!: string;
}

@ObjectType('ImportDoubt', { description: 'A line that was recognized without certainty.' })
class ImportDoubtView {
  @Field(() => FilePlaceView, { description: 'Where the line stands in the file.' }) place!: FilePlaceView;
  @Field(() => DoubtReasonEnum, { description: 'Why it is doubtful.' }) reason!: DoubtReason;
  @Field(() => String, { description: 'Its first words.' }) words!: string;
  @Field(() => LineReadingEnum, {
    description: 'What it was recognized as: a kind of clause, or the continuation of the line before.',
  })
  recognizedAs!: CorrectedAs;
  @Field(() => [LineReadingEnum], { description: 'What it may be corrected to.' })
  choices!: CorrectedAs[];
}

@ObjectType('CorrectedLine', { description: 'A line whose recognition a person corrected.' })
class CorrectedLineView {
  @Field(() => FilePlaceView, { description: 'Where it stands in the file.' }) place!: FilePlaceView;
  @Field(() => LineReadingEnum, { description: 'What it was corrected to.' }) as!: CorrectedAs;
  @Field(() => String, { description: 'Its first words.' }) words!: string;
  @Field(() => [LineReadingEnum], { description: 'What it may be corrected to.' }) choices!: CorrectedAs[];
}

@ObjectType('LeftOut', { description: 'Content of a file that does not become part of the text.' })
class LeftOutView {
  @Field(() => LeftOutKindEnum, { description: 'What it is.' }) kind!: LeftOutKind;
  @Field(() => FilePlaceView, { description: 'Where it stands in the file.' }) place!: FilePlaceView;
  @Field(() => String, { description: 'Its words.' }) words!: string;
  @Field(() => String, { nullable: true, description: 'Of an image or another embedded part.' }) name?: string;
  @Field(() => Int, { nullable: true, description: 'How many there are, where several are listed as one.' })
  count?: number;
}

@ObjectType('JoinedWord', { description: 'A word that the file divides at the end of a line.' })
class JoinedWordView {
  @Field(() => FilePlaceView, { description: 'Where it stands in the file.' }) place!: FilePlaceView;
  @Field(() => String, { description: 'The word as the file divides it.' }) before!: string;
  @Field(() => String, { description: 'The word as it was joined.' }) after!: string;
}

@ObjectType('ImportWords', {
  description: 'Count of the words of a file: found = imported + inLabels + leftOut, or the import has a defect.',
})
class ImportWordsView {
  @Field(() => Int, { description: 'Words in the file.' }) found!: number;
  @Field(() => Int, { description: 'Words that become part of the text.' }) imported!: number;
  @Field(() => Int, { description: 'In labels and numbers, which follow from the place of a clause.' })
  inLabels!: number;
  @Field(() => Int, { description: 'Words that do not become part of the text.' }) leftOut!: number;
  @Field(() => [String], { description: 'Words of the file that are nowhere.' }) missing!: string[];
  @Field(() => [String], { description: 'Words that the file does not have.' }) added!: string[];
}

@ObjectType('ImportPreview', { description: 'What importing a file would do; nothing is written.' })
export class ImportPreviewView {
  @Field(() => FileFormatEnum, { description: 'Format of the file, by its content.' }) format!: FileFormat;
  @Field(() => String, { nullable: true, description: 'The text of a plain text file; null for other formats.' })
  source?: string;
  @Field(() => [KindCountView], { description: 'How many clauses of each kind there are.' }) kinds!: KindCountView[];
  @Field(() => Int, { description: 'Clauses that keep a number which their place would not give them.' })
  givenNumbers!: number;
  @Field(() => [NumberDifferenceView], { description: 'Numbers that are shown otherwise than in the file.' })
  numbers!: NumberDifferenceView[];
  @Field(() => [ImportDoubtView], { description: 'Lines that are doubtful.' }) doubts!: ImportDoubtView[];
  @Field(() => [CorrectedLineView], { description: 'Lines that were corrected.' }) corrected!: CorrectedLineView[];
  @Field(() => [LeftOutView], { description: 'What does not become part of the text.' }) leftOut!: LeftOutView[];
  @Field(() => [JoinedWordView], { description: 'Words that were joined over the end of a line.' })
  joinedWords!: JoinedWordView[];
  @Field(() => ImportWordsView, { description: 'What became of the words of the file.' }) words!: ImportWordsView;
  @Field(() => [ClauseView], { description: 'The text of the draft after the import.' }) clauses!: ClauseView[];
  @Field(() => DraftChangesView, {
    nullable: true,
    description: 'What the import would change in the draft; null where the draft has no words.',
  })
  changes!: DraftChangesView | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Identifies the draft the file was compared with; send it with importDraft.',
  })
  basis!: string | null;

  static of({ format, source, text, report, changes, basis }: ImportPreview): ImportPreviewView {
    const { kinds, givenNumbers, numbers, doubts, corrected, leftOut, joinedWords, words } = report;
    return Object.assign(new ImportPreviewView(), {
      format,
      source,
      kinds,
      givenNumbers,
      numbers: placed(numbers),
      doubts: placed(doubts).map(({ takenAs, ...doubt }) => ({ ...doubt, recognizedAs: takenAs })),
      corrected: placed(corrected),
      leftOut: placed(leftOut).map(({ what, ...one }) => ({ ...one, kind: what })),
      joinedWords: placed(joinedWords),
      words: { ...words, imported: words.kept },
      clauses: ClauseView.list(changes?.after ?? printReferences(text)),
      changes: changes ? DraftChangesView.of(changes) : null,
      basis: basis === undefined ? null : String(basis),
    });
  }
}

const placed = <Item extends { readonly place: SourcePlace }>(items: readonly Item[]) =>
  items.map((item) => ({ ...item, place: FilePlaceView.of(item.place) }));

@ObjectType('DraftImported', { description: 'A file was imported.' })
class DraftImportedView {
  @Field(() => Int, { description: 'How many clauses the draft has now.' }) clauses!: number;
  @Field(() => ProcessView, { description: 'The process of the draft.' }) process!: ProcessView;
}

@InputType({ description: 'A correction of how a line was recognized.' })
export class LineCorrection {
  @Field(() => ID, { description: 'Key of its place, as the preview names it.' }) place!: string;
  @Field(() => LineReadingEnum, { description: 'What it is.' })
  as!: CorrectedAs;
}

@InputType({ description: 'What previewImport takes.' })
export class PreviewImportInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => String, {
    description: 'The file’s bytes in base64: Markdown, text, DOCX, ODT or HTML of at most 5 MB.',
  })
  file!: string;
  @Field(() => [LineCorrection], { nullable: true, description: 'Of single lines, as the preview made them out.' })
  corrections?: LineCorrection[] | null;
}

@InputType({ description: 'What importDraft takes.' })
export class ImportDraftInput extends PreviewImportInput {
  @Field(() => ID, {
    nullable: true,
    description: 'What the preview compared the file with. Without it only a draft without words takes a file.',
  })
  basis?: string | null;
}

export const PreviewImportOutcome = outcomeOf('PreviewImportOutcome', ImportPreviewView);
export const ImportDraftOutcome = outcomeOf('ImportDraftOutcome', DraftImportedView);
