import { ClauseView } from '@articulado/api';
import type { AnswerRow, ContributionRow } from '@articulado/persistence';
import { Field, Int, ObjectType, ID } from '@nestjs/graphql';
import { DispositionEnum } from './contribution-enums.view.js';
import { RedactionView } from './redaction.view.js';
import type { Disposition } from '@articulado/workflow';

@ObjectType('AnswerChange', { description: 'Where the change that an answer promises can be seen.' })
export class AnswerChangeView {
  @Field(() => Int, { description: 'Number of the version that was consulted on.' }) before!: number;
  @Field(() => Int, { nullable: true, description: 'The first later version in which the clause reads otherwise.' })
  versionNumber!: number | null;
  @Field(() => Boolean, { description: 'Whether the latest version shows the change.' }) shown!: boolean;
}

@ObjectType('Answer', { description: 'The official answer to a contribution.' })
export class AnswerView {
  @Field(() => DispositionEnum, { description: 'What becomes of the contribution.' })
  disposition!: Disposition;
  @Field(() => String, { description: 'Why, in public; empty where it was redacted.' }) reason!: string;
  @Field(() => ID, { nullable: true, description: 'Id of the clause that carries the change.' }) changedClauseId!:
    | string
    | null;
  @Field(() => RedactionView, {
    nullable: true,
    description: 'The order by which its reason was erased; null where none was.',
  })
  redaction!: RedactionView | null;
  @Field(() => Date, { description: 'When it was given.' }) answeredAt!: Date;
  @Field(() => AnswerChangeView, {
    nullable: true,
    description: 'Where the change stands that an accepting answer names; null for others.',
  })
  change?: AnswerChangeView | null;
  @Field(() => ClauseView, {
    nullable: true,
    description: 'The clause that carries the change, as the newest version has it that holds it.',
  })
  changedClause?: ClauseView | null;
  @Field(() => String, { description: 'Name of the person who answered.' }) answeredBy?: string;

  /** The rows behind it. Not part of the API. */
  row!: AnswerRow;
  contribution!: ContributionRow;

  static of(row: AnswerRow, contribution: ContributionRow): AnswerView {
    const { disposition, reason, changedClauseId, answeredAt } = row;
    const redaction = RedactionView.of(row.redaction);
    return Object.assign(new AnswerView(), {
      disposition,
      reason,
      changedClauseId,
      redaction,
      answeredAt,
      row,
      contribution,
    });
  }
}
