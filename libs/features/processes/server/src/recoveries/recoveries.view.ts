import { outcomeOf } from '@articulado/api';
import { Field, ID, InputType } from '@nestjs/graphql';
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

export const OpenPasskeyRecoveryOutcome = outcomeOf('OpenPasskeyRecoveryOutcome', MembershipView);
export const OpenAddressRecoveryOutcome = outcomeOf('OpenAddressRecoveryOutcome', MembershipView);
