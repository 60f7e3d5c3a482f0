import { AccountActProof } from './account-act.js';
import { AddPasskey } from './add-passkey.js';
import { CheckAssertion } from './check-assertion.js';
import { CheckAttestation } from './check-attestation.js';
import { OwnPasskeysResolver } from './own-passkeys.resolver.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import { PasskeyMails } from './passkey-mails.js';
import { PasskeySignInResolver } from './passkey-sign-in.resolver.js';
import { RemovePasskey } from './remove-passkey.js';
import { RenamePasskey } from './rename-passkey.js';
import { RequestAccountPasskey } from './request-account-passkey.js';
import { RequestPasskeyChallenge } from './request-passkey-challenge.js';
import { RequestPasskeyCode } from './request-passkey-code.js';
import { SignInByPasskey } from './sign-in-by-passkey.js';
import { StartPasskeyRegistration } from './start-passkey-registration.js';

/** What the module of accounts puts together for passkeys, beside their store and `PasskeyStepUp`. */
export const passkeyProviders = [
  PasskeyChallenges,
  CheckAssertion,
  CheckAttestation,
  PasskeyMails,
  RequestPasskeyCode,
  RequestPasskeyChallenge,
  StartPasskeyRegistration,
  AddPasskey,
  RenamePasskey,
  RemovePasskey,
  SignInByPasskey,
  AccountActProof,
  RequestAccountPasskey,
  OwnPasskeysResolver,
  PasskeySignInResolver,
];
