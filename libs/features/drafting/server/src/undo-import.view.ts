import { outcomeOf, ProcessView } from '@articulado/api';
import type { DraftImportRow } from '@articulado/persistence';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DraftChangesView } from './draft-changes.view.js';

@ObjectType('ImportUndoing', { description: 'What undoing an import would do; nothing is written.' })
export class ImportUndoingView {
  @Field(() => DraftChangesView, { description: 'What it would change in the draft.' }) changes!: DraftChangesView;
  @Field(() => Int, { description: 'How many imported clauses would remain because people edited them since.' })
  remainingClauses!: number;
}

@ObjectType('DraftImport', { description: 'A document that was brought into a draft.' })
export class DraftImportView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => Date, { description: 'When it was imported.' }) importedAt!: Date;
  @Field(() => Int, { description: 'Clauses that the draft had after it.' }) clauses!: number;

  /** For the resolvers that add fields. Not part of the API. */
  row!: DraftImportRow;

  static of(row: DraftImportRow): DraftImportView {
    const { id, importedAt, clauses } = row;
    return Object.assign(new DraftImportView(), { id, importedAt, clauses, row });
  }
}

@ObjectType('ImportUndone', { description: 'An import was undone.' })
class ImportUndoneView {
  @Field(() => Int, { description: 'How many clauses the draft has now.' }) clauses!: number;
  @Field(() => ProcessView, { description: 'The process of the draft.' }) process!: ProcessView;
}

@InputType({ description: 'What undoImport takes.' })
export class UndoImportInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => ID, { description: 'The draft’s newest import that stands, as `lastImport` names it.' }) import!: string;
}

export const UndoImportOutcome = outcomeOf('UndoImportOutcome', ImportUndoneView);
