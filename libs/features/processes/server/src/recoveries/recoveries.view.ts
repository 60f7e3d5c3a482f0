import { outcomeOf, ProcessView } from '@articulado/api';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { MembershipView } from '../processes.view.js';

@InputType({ description: 'What openPasskeyRecovery takes.' })
export class OpenPasskeyRecoveryInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => ID, { description: 'Id of the membership of whoever has lost every passkey.' }) membership!: string;
  @Field(() => String, { description: 'How that is known, in public.' }) statement!: string;
}

@InputType({ description: 'What openAddressRecovery takes.' })
export class OpenAddressRecoveryInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => ID, { description: 'Id of the membership of whoever has lost their mailbox.' }) membership!: string;
  @Field(() => String, { description: 'How that is known, in public.' }) statement!: string;
  @Field(() => String, { description: 'Their new address. Never shown to anybody.' }) email!: string;
}

@InputType({ description: 'What recoverAdministrator takes.' })
export class RecoverAdministratorInput {
  @Field(() => String, { description: 'Slug of a process that you coordinate: it stands in its record.' })
  process!: string;
  @Field(() => String, { description: 'Address of the person once more, as the platform was told it.' })
  confirmation!: string;
  @Field(() => String, { description: 'Who that is, in public.' }) statement!: string;
}

@ObjectType('AdministratorToRecover', {
  description: 'Whom whoever runs the platform wants to have as an administrator, because nobody is left who is one.',
})
export class AdministratorToRecoverView {
  @Field(() => String, { description: 'Their address.' }) email!: string;
  @Field(() => Boolean, {
    description: 'Whether somebody has signed in by that address; until then they cannot become one.',
  })
  hasSignedIn!: boolean;
}

export const OpenPasskeyRecoveryOutcome = outcomeOf('OpenPasskeyRecoveryOutcome', MembershipView);
export const OpenAddressRecoveryOutcome = outcomeOf('OpenAddressRecoveryOutcome', MembershipView);
export const RecoverAdministratorOutcome = outcomeOf('RecoverAdministratorOutcome', ProcessView);
