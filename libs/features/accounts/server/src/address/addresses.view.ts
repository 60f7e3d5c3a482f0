import { credentialField, outcomeOf } from '@articulado/api';
import { Field, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('AddressChangeRequested', {
  description: 'A code was sent to the new address, and the proof that the account is theirs was asked for.',
})
class AddressChangeRequestedView {
  @Field(() => String, { description: 'The new address.' }) email!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'JSON for `navigator.credentials.get`, as WebAuthn defines it: `PublicKeyCredentialRequestOptionsJSON`; null for whoever has no passkey, to whose present address another code was sent.',
  })
  options?: string;
}

@ObjectType('AddressChanged', { description: 'The viewer has another address.' })
class AddressChangedView {
  @Field(() => String, { description: 'The new address.' }) email!: string;
}

@InputType({ description: 'What requestAddressChange takes.' })
export class RequestAddressChangeInput {
  @Field(() => String, { description: 'The new address.' }) email!: string;
}

@InputType('ChangeAddressInput', { description: 'What changeAddress takes.' })
export class ChangeAddressInputView {
  @Field(() => String, { description: 'The new address.' }) email!: string;
  @Field(() => String, { description: 'The code that went there.' }) code!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The code that went to the present address; needed where the viewer has no passkey.',
  })
  ownCode?: string;
  @Field(() => String, {
    nullable: true,
    description: `Needed where the viewer has a passkey, from requestAddressChange. ${credentialField}`,
  })
  credential?: string;
}

export const RequestAddressChangeOutcome = outcomeOf('RequestAddressChangeOutcome', AddressChangeRequestedView);
export const ChangeAddressOutcome = outcomeOf('ChangeAddressOutcome', AddressChangedView);
