import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('PasskeyChallenge', { description: 'What a passkey is to sign.' })
export class PasskeyChallengeView {
  @Field(() => String, {
    description:
      'JSON for `navigator.credentials.get`, as WebAuthn defines it: `PublicKeyCredentialRequestOptionsJSON`. Good once, for ten minutes.',
  })
  options!: string;
}

/** How a signature of a passkey is given to a mutation. */
export const credentialField = 'What the passkey signed, as JSON that WebAuthn defines: `AuthenticationResponseJSON`.';
