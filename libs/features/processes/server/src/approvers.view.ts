import { AppointmentInputView, AppointmentView, outcomeOf } from '@articulado/api';
import type { ApproverAppointmentRow } from '@articulado/persistence';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { expiryOf } from './appointment-waits.js';

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

  @Field(() => Date, { description: 'Until when it waits to be accepted.' }) expiresAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When another took its place; null while none did.' })
  replacedAt!: Date | null;
  @Field(() => ID, { nullable: true, description: 'Id of the one in whose place it is: sent again, or passed on.' })
  replaces!: string | null;

  /** The row behind it. Not part of the API. */
  row!: ApproverAppointmentRow;

  static of(row: ApproverAppointmentRow): ApproverAppointmentView {
    const { id, post, documentNumber, documentDate, documentAddress, documentSha256 } = row;
    const { appointedAt, acceptedAt, declinedAt, confirmedAt, replacedAt, replaces } = row;
    const document = { documentNumber, documentDate, documentAddress, documentSha256 };
    const times = { appointedAt, acceptedAt, declinedAt, confirmedAt, replacedAt, expiresAt: expiryOf(row) };
    return Object.assign(new ApproverAppointmentView(), { id, post, ...document, ...times, replaces, row });
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

@InputType({ description: 'What resendAppointment takes.' })
export class ResendAppointmentInput extends ConfirmApproverInput {}

@InputType({ description: 'What substituteApprover takes: the substitute, and by which document.' })
export class SubstituteApproverInput extends AppointmentInputView {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => ID, { description: 'Id of the appointment that is passed on.' }) appointment!: string;
}

export const ResendAppointmentOutcome = outcomeOf('ResendAppointmentOutcome', ApproverAppointmentView);
export const SubstituteApproverOutcome = outcomeOf('SubstituteApproverOutcome', ApproverAppointmentView);
export const AppointApproverOutcome = outcomeOf('AppointApproverOutcome', ApproverAppointmentView);
export const AnswerApproverAppointmentOutcome = outcomeOf('AnswerApproverAppointmentOutcome', ApproverAppointmentView);
export const ConfirmApproverOutcome = outcomeOf('ConfirmApproverOutcome', ApproverAppointmentView);
