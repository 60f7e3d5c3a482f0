import { type Clause, numberClauses, type PolicyText } from '@articulado/policy-text';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Run', { description: 'A stretch of words that look alike.' })
export class RunView {
  @Field(() => String) text!: string;
  @Field(() => Boolean) bold!: boolean;
  @Field(() => Boolean) italic!: boolean;
  @Field(() => String, { nullable: true }) link?: string;
}

@ObjectType('CellPlace', {
  description: 'Where a cell stands in its table; rows and columns are ids, in the order in which they are met.',
})
export class CellPlaceView {
  @Field(() => String) table!: string;
  @Field(() => ID) row!: string;
  @Field(() => ID) column!: string;
  @Field(() => Boolean, { description: 'Whether it heads its row or column.' }) header!: boolean;
}

@ObjectType('Clause', { description: 'The smallest addressable provision.' })
export class ClauseView {
  @Field(() => ID, { description: 'Lives for ever, whatever happens to the words.' }) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => Int) depth!: number;
  @Field(() => String, { nullable: true, description: 'Derived from its place: "IV", "18", "a", "Primera".' })
  number?: string;
  @Field(() => [RunView]) content!: RunView[];
  @Field(() => CellPlaceView, { nullable: true }) cell?: CellPlaceView;

  static of(clause: Clause, number: string | undefined): ClauseView {
    const content = clause.content.map((run) => ({
      text: run.text,
      bold: run.bold === true,
      italic: run.italic === true,
      link: run.link,
    }));
    const cell = clause.cell && { ...clause.cell, header: clause.cell.header === true };
    return Object.assign(new ClauseView(), { ...clause, content, number, cell });
  }

  /** A whole text with its numbers. */
  static list(text: PolicyText): ClauseView[] {
    const numbers = numberClauses(text);
    return text.map((clause) => ClauseView.of(clause, numbers.get(clause.id)));
  }
}
