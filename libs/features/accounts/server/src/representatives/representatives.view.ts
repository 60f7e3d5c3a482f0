import {
  AppointmentInputView,
  AppointmentView,
  credentialField,
  OrganizationView,
  outcomeOf,
  RoleEnum,
} from '@articulado/api';
import type { RepresentativeRow } from '@articulado/persistence';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('Representative', {
  description: 'That somebody speaks for an institution, by a document. Public once it was accepted.',
})
export class RepresentativeView extends AppointmentView {
  @Field(() => Date, { description: 'Until when it waits to be accepted.' }) expiresAt!: Date;
  @Field(() => String, { description: 'The first day on which they represent it: 2026-05-04.' }) startsOn!: string;
  @Field(() => String, { nullable: true, description: 'The last day on which they do; null where there is none.' })
  endsOn!: string | null;
  @Field(() => RoleEnum, { description: 'As what somebody appointed them: an administrator or a representative.' })
  appointedAs!: string;
  @Field(() => Date, { nullable: true, description: 'When they accepted; null while they have not.' })
  acceptedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When they declined; null unless they did.' })
  declinedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it ended; null while nothing ends it.' })
  endedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it ended.' }) endReason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When another took its place; null while none did.' })
  replacedAt!: Date | null;
  @Field(() => ID, { nullable: true, description: 'Id of the one in whose place it is: sent again, or passed on.' })
  replaces!: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when it is suspended; null while it is not.' })
  suspendedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it is suspended.' }) suspendReason!: string | null;

  /** The row behind it. Not part of the API. */
  row!: RepresentativeRow;

  static of(row: RepresentativeRow): RepresentativeView {
    const { identityHash: _private, organizationId: _its, personId: _theirs, ...named } = row;
    const { appointedBy: _by, suspendedBy: _suspendedBy, suspendedAs: _suspendedAs, ...shown } = named;
    return Object.assign(new RepresentativeView(), shown, { row });
  }
}

@InputType({ isAbstract: true })
export abstract class RepresentativeInputView extends AppointmentInputView {
  @Field(() => String, {
    nullable: true,
    description:
      'The first day on which they represent it: 2026-05-04. Left out: today, or as in the appointment before.',
  })
  startsOn?: string;
  @Field(() => String, {
    nullable: true,
    description: 'The last day on which they do. Left out: none, or as in the appointment before.',
  })
  endsOn?: string;
}

@InputType({ description: 'What appointRepresentative takes.' })
export class AppointRepresentativeInput extends RepresentativeInputView {
  @Field(() => ID, { description: 'Id of the institution.' }) organization!: string;
  @Field(() => String, {
    nullable: true,
    description: `Needed of an administrator who has a passkey, from requestAppointmentPasskey. ${credentialField}`,
  })
  credential?: string;
}

const appointment = { description: 'Id of the appointment, of which the e-mail tells.' };

@InputType({ description: 'What acceptAppointment takes.' })
export class AcceptAppointmentInput {
  @Field(() => ID, appointment) appointment!: string;
}

@InputType({ description: 'What declineAppointment takes.' })
export class DeclineAppointmentInput {
  @Field(() => ID, appointment) appointment!: string;
}

@InputType({ isAbstract: true })
export abstract class ReasonInputView {
  @Field(() => ID, { description: 'Id of the appointment.' }) representative!: string;
  @Field(() => String, { description: 'Why, in public.' }) reason!: string;
}

@InputType({ description: 'What endRepresentative takes.' })
export class EndRepresentativeInput extends ReasonInputView {
  @Field(() => String, {
    nullable: true,
    description: `Needed of an administrator who has a passkey, from requestRepresentativePasskey. ${credentialField}`,
  })
  credential?: string;
}

@InputType({ description: 'What suspendRepresentative takes.' })
export class SuspendRepresentativeInput extends EndRepresentativeInput {}

@InputType({ description: 'What reinstateRepresentative takes.' })
export class ReinstateRepresentativeInput {
  @Field(() => ID, { description: 'Id of the appointment.' }) representative!: string;
}

@InputType({ description: 'What resendRepresentative takes.' })
export class ResendRepresentativeInput extends ReinstateRepresentativeInput {}

@InputType({ description: 'What substituteRepresentative takes: the substitute, and by which document.' })
export class SubstituteRepresentativeInput extends RepresentativeInputView {
  @Field(() => ID, { description: 'Id of the appointment that is passed on.' }) representative!: string;
  @Field(() => String, {
    nullable: true,
    description: `Needed of an administrator who has a passkey, from requestAppointmentPasskey. ${credentialField}`,
  })
  credential?: string;
}

@ObjectType('Institution', { description: 'An institution, and who speaks for it.' })
export class InstitutionView {
  @Field(() => OrganizationView, { description: 'The institution.' }) organization!: OrganizationView;
  @Field(() => [RepresentativeView], {
    description: 'Those who speak or spoke for it; who has not accepted is shown to whoever may end it.',
  })
  representatives!: RepresentativeView[];
  @Field(() => Boolean, {
    description:
      'Whether the viewer may appoint representatives: one of them, or an administrator while there is none.',
  })
  viewerMayAppoint!: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may end that somebody represents it.' })
  viewerMayEnd!: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may correct what it is called.' })
  viewerMayCorrect!: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer is one of them now.' }) viewerRepresents!: boolean;
}

export const AppointRepresentativeOutcome = outcomeOf('AppointRepresentativeOutcome', RepresentativeView);
export const AcceptAppointmentOutcome = outcomeOf('AcceptAppointmentOutcome', RepresentativeView);
export const DeclineAppointmentOutcome = outcomeOf('DeclineAppointmentOutcome', RepresentativeView);
export const EndRepresentativeOutcome = outcomeOf('EndRepresentativeOutcome', RepresentativeView);
export const SuspendRepresentativeOutcome = outcomeOf('SuspendRepresentativeOutcome', RepresentativeView);
export const ResendRepresentativeOutcome = outcomeOf('ResendRepresentativeOutcome', RepresentativeView);
export const SubstituteRepresentativeOutcome = outcomeOf('SubstituteRepresentativeOutcome', RepresentativeView);
export const ReinstateRepresentativeOutcome = outcomeOf('ReinstateRepresentativeOutcome', RepresentativeView);
