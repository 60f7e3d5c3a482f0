import { ordinalsOf, type ProcessRow, timeZoneOf } from '@articulado/persistence';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { OrdinalStyle } from '@articulado/policy-text';
import { OrdinalStyleEnum } from './ordinal-style.view.js';
import { StageIdEnum } from './stage-id.view.js';
import { ProcessStatusEnum } from './process-status.view.js';
import type { ProcessStatus, StageId } from '@articulado/workflow';

/** The making of one policy. Each feature adds its own fields by resolvers of its own. */
@ObjectType('Process', { description: 'The making of one policy, from the first draft to publication and follow-up.' })
export class ProcessView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => String, { description: 'Its name in addresses.' }) slug!: string;
  @Field(() => String, { description: 'Title of the policy.' }) title!: string;
  @Field(() => String, { description: 'What the policy is for, in a few sentences.' }) summary!: string;
  @Field(() => String, { description: 'Language of the text, BCP 47.' }) language!: string;
  @Field(() => String, { description: 'Time zone in which its days begin: its IANA name.' }) timeZone!: string;
  @Field(() => OrdinalStyleEnum, { description: 'How its transitional provisions are counted.' })
  ordinals!: OrdinalStyle;
  @Field(() => StageIdEnum, { description: 'The stage it is at.' }) stage!: StageId;
  @Field(() => ProcessStatusEnum, { description: 'Whether it goes on.' }) status!: ProcessStatus;
  @Field(() => Date, { description: 'When it was created.' }) createdAt!: Date;

  /** The row behind it, for the resolvers that add fields. Not part of the API. */
  row!: ProcessRow;

  static of(row: ProcessRow): ProcessView {
    const { id, slug, title, summary, language, stage, createdAt } = row;
    const status = row.standstill ?? 'active';
    const told = {
      id,
      slug,
      title,
      summary,
      language,
      timeZone: timeZoneOf(row),
      ordinals: ordinalsOf(row),
      stage,
      status,
      createdAt,
    };
    return Object.assign(new ProcessView(), told, { row });
  }
}
