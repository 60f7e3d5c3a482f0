import { outcomeOf } from '@articulado/api';
import { type ConsultationRow, consultationState } from '@articulado/persistence';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Consultation', { description: 'A window of time in which one version takes contributions.' })
export class ConsultationView {
  @Field(() => ID) id!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => Date) opensAt!: Date;
  @Field(() => Date, { description: 'Its last instant is the one before.' }) closesAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was closed before its date.' }) closedAt!: Date | null;
  @Field(() => String, { description: 'planned, open or closed, by the server’s clock' }) state!: string;
  @Field(() => String, { description: 'What the public is asked.' }) purpose!: string;

  static of(row: ConsultationRow, versionNumber: number, now: Date): ConsultationView {
    const { id, opensAt, closesAt, closedAt, purpose } = row;
    return { id, versionNumber, opensAt, closesAt, closedAt, purpose, state: consultationState(row, now) };
  }
}

@InputType()
export class OpenConsultationInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => String, {
    nullable: true,
    description: '2026-05-04T16:00 on the clocks of Guatemala; a moment that has passed, or none, means now.',
  })
  opensAt?: string;
  @Field(() => String, { description: '2026-05-04T16:00 on the clocks of Guatemala.' }) closesAt!: string;
  @Field(() => String, { description: 'What the public is asked, in plain words.' }) purpose!: string;
}

@InputType()
export class CloseConsultationInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
}

export const OpenConsultationOutcome = outcomeOf('OpenConsultationOutcome', ConsultationView);
export const CloseConsultationOutcome = outcomeOf('CloseConsultationOutcome', ConsultationView);
