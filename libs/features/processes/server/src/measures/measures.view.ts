import { enumOf, outcomeOf } from '@articulado/api';
import type { ApproverMeasureRow, MeasureKind, MeasureSide } from '@articulado/persistence';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

const MeasureKindEnum = enumOf<MeasureKind>('MeasureKind', 'What one side does against an approver.', {
  suspension: 'It suspends them: they hold none of their rights until it is lifted.',
  ending: 'It wants them to cease. They do once the other side wants it too.',
});

export const MeasureSideEnum = enumOf<MeasureSide>(
  'MeasureSide',
  'One of the two by whom an approver holds the role.',
  {
    institution: 'The institution, by its representative.',
    coordination: 'The coordinators of the process who act for other institutions.',
  },
);

@ObjectType('ApproverMeasure', { description: 'What one side did against whoever approves for an institution.' })
export class ApproverMeasureView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => MeasureKindEnum, { description: 'What it does.' }) kind!: MeasureKind;
  @Field(() => MeasureSideEnum, { description: 'Which side took it, and alone may lift it.' }) side!: MeasureSide;
  @Field(() => String, { description: 'Why, in public.' }) reason!: string;
  @Field(() => Date, { description: 'When it was taken.' }) takenAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was lifted; null while it stands.' })
  liftedAt!: Date | null;

  /** The row behind it. Not part of the API. */
  row!: ApproverMeasureRow;

  static of(row: ApproverMeasureRow): ApproverMeasureView {
    const { id, kind, side, reason, takenAt, liftedAt } = row;
    return Object.assign(new ApproverMeasureView(), { id, kind, side, reason, takenAt, liftedAt, row });
  }
}

@InputType({ description: 'What suspendApprover takes.' })
export class SuspendApproverInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => ID, { description: 'Id of the approver’s membership.' }) membership!: string;
  @Field(() => String, { description: 'Why, in public.' }) reason!: string;
}

@InputType({ description: 'What endApprover takes.' })
export class EndApproverInput extends SuspendApproverInput {}

@InputType({ description: 'What liftMeasure takes.' })
export class LiftMeasureInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => ID, { description: 'Id of the measure.' }) measure!: string;
}

export const SuspendApproverOutcome = outcomeOf('SuspendApproverOutcome', ApproverMeasureView);
export const EndApproverOutcome = outcomeOf('EndApproverOutcome', ApproverMeasureView);
export const LiftMeasureOutcome = outcomeOf('LiftMeasureOutcome', ApproverMeasureView);
