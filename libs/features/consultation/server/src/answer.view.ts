import { ClauseView } from '@articulado/api';
import type { AnswerRow, ContributionRow } from '@articulado/persistence';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('AnswerChange', { description: 'Where the change that an answer promises can be seen.' })
export class AnswerChangeView {
  @Field(() => Int, { description: 'The version that was consulted on.' }) before!: number;
  @Field(() => Int, { nullable: true, description: 'The first later version in which the clause reads otherwise.' })
  versionNumber!: number | null;
  @Field(() => Boolean, { description: 'Whether the latest version shows the change.' }) shown!: boolean;
}

@ObjectType('Answer', { description: 'The official answer to a contribution.' })
export class AnswerView {
  @Field(() => String, { description: 'accepted, accepted-in-part, not-accepted, noted or out-of-scope' })
  disposition!: string;
  @Field(() => String) reason!: string;
  @Field(() => String, { nullable: true }) changedClauseId!: string | null;
  @Field(() => Date) answeredAt!: Date;
  @Field(() => AnswerChangeView, { nullable: true }) change?: AnswerChangeView | null;
  @Field(() => ClauseView, {
    nullable: true,
    description: 'The clause that carries the change, as the newest version has it that holds it.',
  })
  changedClause?: ClauseView | null;
  @Field(() => String, { description: 'Who answered.' }) answeredBy?: string;

  /** The rows behind it. Not part of the API. */
  row!: AnswerRow;
  contribution!: ContributionRow;

  static of(row: AnswerRow, contribution: ContributionRow): AnswerView {
    const { disposition, reason, changedClauseId, answeredAt } = row;
    return Object.assign(new AnswerView(), { disposition, reason, changedClauseId, answeredAt, row, contribution });
  }
}
