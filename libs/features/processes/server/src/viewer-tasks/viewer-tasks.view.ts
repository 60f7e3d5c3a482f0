import { enumOf, OrganizationView, ProcessView } from '@articulado/api';
import { Field, ID, ObjectType } from '@nestjs/graphql';

/** What somebody has lost who is to come back. */
export type LostAccess = 'passkeys' | 'address';
const LostAccessEnum = enumOf<LostAccess>('LostAccess', 'What somebody has lost who is to come back.', {
  passkeys: 'Every passkey.',
  address: 'Their mailbox.',
});

@ObjectType('WaitingAppointment', {
  description: 'An appointment to represent an institution that waits for an answer.',
})
export class WaitingAppointmentView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => OrganizationView, { description: 'The institution.' }) organization!: OrganizationView;
  @Field(() => Date, { description: 'Until when it waits.' }) expiresAt!: Date;
}

@ObjectType('WaitingRecovery', { description: 'Somebody who has lost a way in, which an administrator is to confirm.' })
export class WaitingRecoveryView {
  @Field(() => ID, { description: 'Id of the person.' }) personId!: string;
  @Field(() => String, { description: 'Name of the person.' }) personName!: string;
  @Field(() => LostAccessEnum, { description: 'What they have lost.' }) lost!: LostAccess;
}

@ObjectType('WaitingEnding', {
  description: 'The end of an approver that one side proposed, and the other has to agree to.',
})
export class WaitingEndingView {
  @Field(() => ProcessView, { description: 'The process.' }) process!: ProcessView;
  @Field(() => ID, { description: 'Id of the membership.' }) membership!: string;
  @Field(() => String, { description: 'Name of the approver.' }) personName!: string;
  @Field(() => OrganizationView, { description: 'The institution that they approve for.' })
  organization!: OrganizationView;
}

@ObjectType('ViewerTasks', { description: 'What waits for the viewer, or for those of their side, wherever it is.' })
export class ViewerTasksView {
  @Field(() => [WaitingAppointmentView], {
    description: 'Their own appointments to represent institutions, the earliest first.',
  })
  appointments!: WaitingAppointmentView[];
  @Field(() => [WaitingRecoveryView], {
    description: 'Recoveries that they may confirm: of administrators, without their own and those that they opened.',
  })
  recoveries!: WaitingRecoveryView[];
  @Field(() => [WaitingEndingView], { description: 'Endings that the other side proposed, the earliest first.' })
  endings!: WaitingEndingView[];
}
