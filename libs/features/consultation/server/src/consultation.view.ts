import { connectionOf, outcomeOf } from '@articulado/api';
import { type ConsultationRow, consultationState } from '@articulado/persistence';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ConsultationStateEnum } from './consultation-state.view.js';
import type { Consultation, MinimumConsultation } from '@articulado/workflow';

@ObjectType('Consultation', { description: 'A period in which one version takes contributions.' })
export class ConsultationView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => Int, { description: 'Number of the version consulted on.' }) versionNumber!: number;
  @Field(() => Date, { description: 'Its first instant.' }) opensAt!: Date;
  @Field(() => Date, { description: 'Its end, exclusive.' }) closesAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was closed before its date.' }) closedAt!: Date | null;
  @Field(() => Date, { description: 'The first moment at which it may be closed, once it has opened.' })
  mayCloseFrom!: Date;
  @Field(() => Boolean, { description: 'Whether it may be closed, or called off, now.' }) mayCloseNow!: boolean;
  @Field(() => ConsultationStateEnum, { description: 'Where it stands by the server’s clock.' })
  state!: Consultation['state'];
  @Field(() => String, { description: 'What the public is asked.' }) purpose!: string;

  /** The row behind it. Not part of the API. */
  row!: ConsultationRow;

  static of(row: ConsultationRow, versionNumber: number, now: Date, mayCloseFrom: Date): ConsultationView {
    const { id, opensAt, closesAt, closedAt, purpose } = row;
    const state = consultationState(row, now);
    const mayCloseNow = state === 'planned' || (state === 'open' && now >= mayCloseFrom);
    const shown = { id, versionNumber, opensAt, closesAt, closedAt, purpose, state, mayCloseFrom, mayCloseNow };
    return Object.assign(new ConsultationView(), { ...shown, row });
  }
}

@ObjectType('ConsultationMinimum', { description: 'How long a consultation of a process lasts at least.' })
export class ConsultationMinimumView {
  @Field(() => Int, {
    nullable: true,
    description: 'Working days, Monday to Friday, after the day on which it opens; holidays are not known.',
  })
  workingDays?: number;
  @Field(() => Int, { nullable: true, description: 'Seconds, in a demonstration only.' }) seconds?: number;
  @Field(() => Date, { description: 'The first moment at which one could close that opens now.' })
  earliestClosing!: Date;

  static of(minimum: MinimumConsultation, earliestClosing: Date): ConsultationMinimumView {
    return 'seconds' in minimum
      ? { seconds: minimum.seconds, earliestClosing }
      : { workingDays: minimum.workingDays, earliestClosing };
  }
}

export const ConsultationConnection = connectionOf('Consultation', ConsultationView);

@InputType({ description: 'What openConsultation takes.' })
export class OpenConsultationInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => Int, { description: 'Number of the version to consult on.' }) versionNumber!: number;
  @Field(() => Date, {
    nullable: true,
    description: 'Its first instant; a moment that has passed, or none, means now.',
  })
  opensAt?: Date;
  @Field(() => Date, { description: 'Its end, exclusive.' }) closesAt!: Date;
  @Field(() => String, { description: 'What the public is asked, in plain words.' }) purpose!: string;
}

@InputType({ description: 'What extendConsultation takes.' })
export class ExtendConsultationInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => Date, { description: 'Its new end, exclusive; later than the present one.' }) closesAt!: Date;
  @Field(() => String, { description: 'Why, in public; at most 2,000 characters.' }) reason!: string;
}

@InputType({ description: 'What closeConsultation takes.' })
export class CloseConsultationInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
}

export const OpenConsultationOutcome = outcomeOf('OpenConsultationOutcome', ConsultationView);
export const ExtendConsultationOutcome = outcomeOf('ExtendConsultationOutcome', ConsultationView);
export const CloseConsultationOutcome = outcomeOf('CloseConsultationOutcome', ConsultationView);
