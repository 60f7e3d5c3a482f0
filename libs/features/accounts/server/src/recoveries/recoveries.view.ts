import { credentialField, outcomeOf } from '@articulado/api';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PersonView } from '../accounts.view.js';
import type { WaitingRecovery } from './confirm-recovery.js';

@ObjectType('PasskeyRecovery', { description: 'That somebody has lost every passkey, as a coordinator put on record.' })
export class PasskeyRecoveryView {
  @Field(() => String, { description: 'Title of the process.' }) processTitle!: string;
  @Field(() => String, { description: 'How that is known.' }) statement!: string;
  @Field(() => Date, { description: 'When it was put on record.' }) openedAt!: Date;

  static of({ process, recovery: { statement, openedAt } }: WaitingRecovery): PasskeyRecoveryView {
    return { processTitle: process.title, statement, openedAt: new Date(openedAt) };
  }
}

@ObjectType('AddressRecovery', {
  description:
    'That somebody has lost their mailbox, as a coordinator put on record. The new address is shown to nobody: whoever confirms it knows it from the person.',
})
export class AddressRecoveryView extends PasskeyRecoveryView {
  @Field(() => Date, { description: 'From when on it may be confirmed.' }) confirmableFrom!: Date;
}

@InputType({ description: 'What confirmPasskeyRecovery takes.' })
export class ConfirmPasskeyRecoveryInput {
  @Field(() => ID, { description: 'Id of the person.' }) person!: string;
  @Field(() => String, { description: 'E-mail address of the person once more.' }) confirmation!: string;
  @Field(() => String, {
    nullable: true,
    description: `Needed where the viewer has a passkey, from requestAccountPasskey. ${credentialField}`,
  })
  credential?: string;
}

@InputType({ description: 'What confirmAddressRecovery takes.' })
export class ConfirmAddressRecoveryInput {
  @Field(() => ID, { description: 'Id of the person.' }) person!: string;
  @Field(() => String, { description: 'The new address, as the viewer knows it from the person.' })
  confirmation!: string;
  @Field(() => String, {
    nullable: true,
    description: `Needed where the viewer has a passkey, from requestAccountPasskey. ${credentialField}`,
  })
  credential?: string;
}

export const ConfirmPasskeyRecoveryOutcome = outcomeOf('ConfirmPasskeyRecoveryOutcome', PersonView);
export const ConfirmAddressRecoveryOutcome = outcomeOf('ConfirmAddressRecoveryOutcome', PersonView);
