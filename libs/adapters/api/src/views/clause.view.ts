import { type Clause, numberClauses, type PolicyText, type ClauseKind } from '@articulado/policy-text';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClauseKindEnum } from './clause-kind.view.js';

@ObjectType('Reference', { description: 'A reference to another clause.' })
class ReferenceView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => ID, { description: 'The clause it names; it may no longer be in the text.' }) target!: string;
}

@ObjectType('Run', { description: 'A run of text with the same formatting, the mark of a note, or a reference.' })
export class RunView {
  @Field(() => String, { description: 'The text; U+FFFC for the mark of a note, the printed text for a reference.' })
  text!: string;
  @Field(() => Boolean, { description: 'Whether it is bold.' }) bold!: boolean;
  @Field(() => Boolean, { description: 'Whether it is italic.' }) italic!: boolean;
  @Field(() => String, { nullable: true, description: 'Address that it leads to.' }) link?: string;
  @Field(() => ID, { nullable: true, description: 'The term that these words define.' }) term?: string;
  @Field(() => ID, { nullable: true, description: 'The clause of kind note whose mark this is.' }) note?: string;
  @Field(() => ReferenceView, { nullable: true, description: 'The reference that it is; null for words.' })
  reference?: ReferenceView;
}

@ObjectType('CellPlace', {
  description: 'Position of a cell in its table; rows and columns are ids, in reading order.',
})
export class CellPlaceView {
  @Field(() => ID, { description: 'Id of its table.' }) table!: string;
  @Field(() => ID, { description: 'Id of its row.' }) row!: string;
  @Field(() => ID, { description: 'Id of its column.' }) column!: string;
  @Field(() => Boolean, { description: 'Whether it heads its row or column.' }) header!: boolean;
}

@ObjectType('Clause', { description: 'The smallest addressable provision.' })
export class ClauseView {
  @Field(() => ID, { description: 'Permanent: moving, renumbering or editing the clause keeps it.' }) id!: string;
  @Field(() => ClauseKindEnum, { description: 'What it is.' }) kind!: ClauseKind;
  @Field(() => Int, { description: 'How deep it stands; 0 is the outermost level.' }) depth!: number;
  @Field(() => String, {
    nullable: true,
    description:
      'As printed: "17 Bis" where it was given one, else derived from its place: "IV", "18", "a", "Primera".',
  })
  number?: string;
  @Field(() => String, { nullable: true, description: 'The number it was given, which nothing renumbers.' })
  givenNumber?: string;
  @Field(() => [RunView], { description: 'Its text, as stretches that look alike.' }) content!: RunView[];
  @Field(() => CellPlaceView, { nullable: true, description: 'Where it stands in a table; null for what is no cell.' })
  cell?: CellPlaceView;

  static of(clause: Clause, number: string | undefined): ClauseView {
    const content = clause.content.map((run) => ({
      text: run.text,
      bold: run.bold === true,
      italic: run.italic === true,
      link: run.link,
      term: run.term,
      note: run.note,
      reference: run.reference,
    }));
    const cell = clause.cell && { ...clause.cell, header: clause.cell.header === true };
    return Object.assign(new ClauseView(), { ...clause, content, number, givenNumber: clause.number, cell });
  }

  /** A whole text with its numbers. */
  static list(text: PolicyText): ClauseView[] {
    const numbers = numberClauses(text);
    return text.map((clause) => ClauseView.of(clause, numbers.get(clause.id)));
  }
}
