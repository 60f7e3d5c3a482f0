import { ClauseView } from '@articulado/api';
import type { AnswerRow, ContributionRow, SupersededAnswerRow } from '@articulado/persistence';
import { Field, Int, ObjectType, ID } from '@nestjs/graphql';
import { DispositionEnum } from './contribution-enums.view.js';
import { RedactionView } from './redaction.view.js';
import type { Disposition } from '@articulado/workflow';

@ObjectType('AnswerChange', { description: 'Where the change that an answer promises can be seen.' })
export class AnswerChangeView {
  @Field(() => Int, { description: 'Number of the version that was consulted on.' }) before!: number;
  @Field(() => Int, {
    nullable: true,
    description:
      'The first later version in which the clause, or one that it holds, has other words. White space, borders, links and places are no words.',
  })
  versionNumber!: number | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the clause with other words: the one that the answer names, or the first in it.',
  })
  clauseId!: string | null;
  @Field(() => Boolean, { description: 'Whether the latest version shows the change.' }) shown!: boolean;
}

@ObjectType('SupersededAnswer', { description: 'An answer that another one took the place of, as it was given.' })
export class SupersededAnswerView {
  @Field(() => DispositionEnum, { description: 'What was to become of the contribution.' })
  disposition!: Disposition;
  @Field(() => String, { description: 'Why, in public.' }) reason!: string;
  @Field(() => ID, { nullable: true, description: 'Id of the clause that was to carry the change.' })
  changedClauseId!: string | null;
  @Field(() => Date, { description: 'When it was given.' }) answeredAt!: Date;
  @Field(() => RedactionView, {
    nullable: true,
    description: 'The order by which its reason was erased; null where none was.',
  })
  redaction!: RedactionView | null;
  @Field(() => Date, { description: 'When another one took its place.' }) supersededAt!: Date;
  @Field(() => String, { description: 'Why another one took its place.' }) correction!: string;
  @Field(() => String, { description: 'Name of the person who answered.' }) answeredBy?: string;

  /** The row behind it. Not part of the API. */
  row!: SupersededAnswerRow;

  /** @param by - the answer that took its place */
  static of(row: SupersededAnswerRow, by: Pick<AnswerRow, 'answeredAt' | 'correction'>): SupersededAnswerView {
    const { disposition, reason, changedClauseId, answeredAt } = row;
    const superseded = { supersededAt: by.answeredAt, correction: by.correction! };
    return Object.assign(new SupersededAnswerView(), {
      disposition,
      reason,
      changedClauseId,
      answeredAt,
      redaction: RedactionView.of(row.redaction),
      row,
      ...superseded,
    });
  }
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
  @Field(() => String, {
    nullable: true,
    description: 'Why it took the place of an earlier answer; null for the first.',
  })
  correction!: string | null;
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
    const { disposition, reason, changedClauseId, answeredAt, correction } = row;
    const shown = { disposition, reason, changedClauseId, answeredAt, correction };
    return Object.assign(new AnswerView(), { ...shown, redaction: RedactionView.of(row.redaction), row, contribution });
  }
}
