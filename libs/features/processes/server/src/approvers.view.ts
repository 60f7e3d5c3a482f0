import { AppointmentInputView, AppointmentView, outcomeOf } from '@articulado/api';
import type { ApproverAppointmentRow } from '@articulado/persistence';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('ApproverAppointment', {
  description: 'That an institution named who approves for it, by a document, and who confirmed it.',
})
export class ApproverAppointmentView extends AppointmentView {
  @Field(() => Date, { nullable: true, description: 'When it was confirmed; null while it was not.' })
  confirmedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the person accepted; null while they did not.' })
  acceptedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When the person declined; null unless they did.' })
  declinedAt!: Date | null;

  /** The row behind it. Not part of the API. */
  row!: ApproverAppointmentRow;

  static of(row: ApproverAppointmentRow): ApproverAppointmentView {
    const { id, post, documentNumber, documentDate, documentAddress, documentSha256 } = row;
    const { appointedAt, acceptedAt, declinedAt, confirmedAt } = row;
    const document = { documentNumber, documentDate, documentAddress, documentSha256 };
    const times = { appointedAt, acceptedAt, declinedAt, confirmedAt };
    return Object.assign(new ApproverAppointmentView(), { id, post, ...document, ...times, row });
  }
}

@InputType({ description: 'What appointApprover takes.' })
export class AppointApproverInput extends AppointmentInputView {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => ID, { description: 'Id of the institution they approve for.' }) organization!: string;
}

@InputType({ description: 'What answerApproverAppointment takes.' })
export class AnswerApproverAppointmentInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => ID, { description: 'Id of the appointment.' }) appointment!: string;
  @Field(() => Boolean, { description: 'Whether they accept, or decline.' }) accepts!: boolean;
}

@InputType({ description: 'What confirmApprover takes.' })
export class ConfirmApproverInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => ID, { description: 'Id of the appointment.' }) appointment!: string;
}

export const AppointApproverOutcome = outcomeOf('AppointApproverOutcome', ApproverAppointmentView);
export const AnswerApproverAppointmentOutcome = outcomeOf('AnswerApproverAppointmentOutcome', ApproverAppointmentView);
export const ConfirmApproverOutcome = outcomeOf('ConfirmApproverOutcome', ApproverAppointmentView);
