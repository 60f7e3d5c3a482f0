import { credentialField, enumOf, outcomeOf, PasskeyChallengeView } from '@articulado/api';
import type { PasskeyRow } from '@articulado/persistence';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { SignedInView } from '../accounts.view.js';
import type { AccountActName } from './account-act.js';

@ObjectType('Passkey', { description: 'A passkey of the viewer (WebAuthn).' })
export class PasskeyView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => String, { description: 'By which its owner recognises it.' }) name!: string;
  @Field(() => Boolean, { description: 'Whether it is copied to other devices of its owner by their service.' })
  isSynced!: boolean;
  @Field(() => Date, { description: 'When it was added.' }) createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it last signed; null if it never did.' }) lastUsedAt?: Date;

  static of({ id, name, isBackedUp, createdAt, lastUsedAt }: PasskeyRow): PasskeyView {
    return { id, name, isSynced: isBackedUp, createdAt, lastUsedAt: lastUsedAt ?? undefined };
  }
}

@ObjectType('PasskeyCodeSent', { description: 'A code to add a first passkey was sent.' })
class PasskeyCodeSentView {
  @Field(() => String, { description: 'The address it was sent to.' }) email!: string;
}

@ObjectType('PasskeyRegistration', { description: 'A new passkey may be made.' })
class PasskeyRegistrationView {
  @Field(() => String, {
    description:
      'JSON for `navigator.credentials.create`, as WebAuthn defines it: `PublicKeyCredentialCreationOptionsJSON`. Good once, for ten minutes.',
  })
  options!: string;
}

@ObjectType('RemovedPasskey', { description: 'A passkey that was removed.' })
class RemovedPasskeyView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
}

const AccountActEnum = enumOf<AccountActName>('AccountAct', 'What administrators do to an account.', {
  'disable-account': 'Disable it.',
  'appoint-administrator': 'Make its owner an administrator.',
  'end-administrator': 'End that its owner is an administrator.',
  'confirm-passkey-recovery': 'Remove passkeys that its owner has lost.',
  'confirm-address-recovery': 'Give its owner, who has lost their mailbox, another address.',
});

const passkey = { description: 'Id of a passkey of the viewer.' };
const name = { description: 'By which its owner recognises it.' };

@InputType({ description: 'What requestPasskeyChallenge takes.' })
export class RequestPasskeyChallengeInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The passkey that is to be removed; without it another one is to be added.',
  })
  removes?: string;
}

@InputType({
  description: 'What startPasskeyRegistration takes: a code for a first passkey, a credential for another.',
})
export class StartPasskeyRegistrationInput {
  @Field(() => String, { nullable: true, description: 'From requestPasskeyCode.' }) code?: string;
  @Field(() => String, { nullable: true, description: `From requestPasskeyChallenge. ${credentialField}` })
  credential?: string;
}

@InputType('AddPasskeyInput', { description: 'What addPasskey takes.' })
export class AddPasskeyInputView {
  @Field(() => String, name) name!: string;
  @Field(() => String, {
    description: 'What the browser made, as JSON that WebAuthn defines: `RegistrationResponseJSON`.',
  })
  credential!: string;
}

@InputType({ description: 'What renamePasskey takes.' })
export class RenamePasskeyInput {
  @Field(() => ID, passkey) passkey!: string;
  @Field(() => String, name) name!: string;
}

@InputType({ description: 'What removePasskey takes.' })
export class RemovePasskeyInput {
  @Field(() => ID, passkey) passkey!: string;
  @Field(() => String, { description: `From requestPasskeyChallenge. ${credentialField}` }) credential!: string;
}

@InputType({ description: 'What signInByPasskey takes.' })
export class SignInByPasskeyInput {
  @Field(() => String, { description: `From requestSignInPasskey. ${credentialField}` }) credential!: string;
}

@InputType({ description: 'What requestAccountPasskey takes.' })
export class RequestAccountPasskeyInput {
  @Field(() => AccountActEnum, { description: 'What is to be done: the passkey signs nothing else.' })
  act!: AccountActName;
  @Field(() => ID, { description: 'Id of the person whose account it is.' }) person!: string;
  @Field(() => String, {
    description: 'E-mail address of the person once more; where they get another one, that one.',
  })
  confirmation!: string;
}

export const RequestPasskeyCodeOutcome = outcomeOf('RequestPasskeyCodeOutcome', PasskeyCodeSentView);
export const RequestPasskeyChallengeOutcome = outcomeOf('RequestPasskeyChallengeOutcome', PasskeyChallengeView);
export const StartPasskeyRegistrationOutcome = outcomeOf('StartPasskeyRegistrationOutcome', PasskeyRegistrationView);
export const AddPasskeyOutcome = outcomeOf('AddPasskeyOutcome', PasskeyView);
export const RenamePasskeyOutcome = outcomeOf('RenamePasskeyOutcome', PasskeyView);
export const RemovePasskeyOutcome = outcomeOf('RemovePasskeyOutcome', RemovedPasskeyView);
export const RequestSignInPasskeyOutcome = outcomeOf('RequestSignInPasskeyOutcome', PasskeyChallengeView);
export const SignInByPasskeyOutcome = outcomeOf('SignInByPasskeyOutcome', SignedInView);
export const RequestAccountPasskeyOutcome = outcomeOf('RequestAccountPasskeyOutcome', PasskeyChallengeView);
