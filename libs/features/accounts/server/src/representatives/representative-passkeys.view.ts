import { enumOf, outcomeOf, PasskeyChallengeView } from '@articulado/api';
import { Field, ID, InputType } from '@nestjs/graphql';
import type { RepresentativeActName } from './representative-act.js';
import { ReasonInputView, RepresentativeInputView } from './representatives.view.js';

const RepresentativeActEnum = enumOf<RepresentativeActName>(
  'RepresentativeAct',
  'What is done against somebody who represents an institution.',
  { 'end-representative': 'End it.', 'suspend-representative': 'Suspend it.' },
);

@InputType({ description: 'What requestRepresentativePasskey takes: all that is signed.' })
export class RequestRepresentativePasskeyInput extends ReasonInputView {
  @Field(() => RepresentativeActEnum, { description: 'What is to be done: the passkey signs nothing else.' })
  act!: RepresentativeActName;
}

@InputType({ description: 'What requestAppointmentPasskey takes: all that is signed.' })
export class RequestAppointmentPasskeyInput extends RepresentativeInputView {
  @Field(() => ID, { nullable: true, description: 'Id of the institution, of a new appointment.' })
  organization?: string;
  @Field(() => ID, { nullable: true, description: 'Id of the appointment that is passed on, where one is.' })
  representative?: string;
}

export const RequestRepresentativePasskeyOutcome = outcomeOf(
  'RequestRepresentativePasskeyOutcome',
  PasskeyChallengeView,
);
export const RequestAppointmentPasskeyOutcome = outcomeOf('RequestAppointmentPasskeyOutcome', PasskeyChallengeView);
