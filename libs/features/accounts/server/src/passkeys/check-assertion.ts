import { passkeySiteOf, Platform } from '@articulado/api';
import { type HeldPasskey, type PasskeyEvidence, PasskeyChallengesStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { challengeOf } from './challenge.js';
import { publicKeyOf } from './public-key.js';
import { type GivenCredential, readCredential } from './read-credential.js';

type Given = GivenCredential<AuthenticationResponseJSON>;

/** What was asked of a passkey. */
export type AskedOfPasskey =
  | { readonly purpose: 'sign-in' }
  | { readonly purpose: 'act'; readonly personId: string; readonly act: string };

/** A signature that is right. */
export interface CheckedAssertion {
  readonly passkey: HeldPasskey;
  /** What others need to check it as well; its act is empty for a sign-in. */
  readonly evidence: PasskeyEvidence;
}

/**
 * Checks what a passkey signed: that it is what was asked, here, in time, once, by whoever was asked, with a finger, a face or a PIN, and that
 * the key is not a copy that lags behind.
 */
@Injectable()
export class CheckAssertion {
  constructor(
    private readonly challenges: PasskeyChallengesStore,
    private readonly platform: Platform,
  ) {}

  /** @returns undefined where anything is not right: whoever tries does not learn what */
  async run(text: string, asked: AskedOfPasskey): Promise<CheckedAssertion | undefined> {
    const given = readCredential<AuthenticationResponseJSON>(text);
    if (!given) return undefined;
    const personId = asked.purpose === 'act' ? asked.personId : undefined;
    const nonce = await this.challenges.take({ purpose: asked.purpose, personId }, given.challenge);
    if (nonce === undefined) return undefined;
    const passkey = await this.challenges.passkeyBy(given.credential.id);
    if (!passkey || !isOf(passkey, given, personId)) return undefined;
    const act = asked.purpose === 'act' ? asked.act : '';
    const expected = asked.purpose === 'act' ? challengeOf(nonce, act) : nonce;
    const use = await this.useOf(passkey, given.credential, expected);
    if (!use || !(await this.challenges.use(passkey, use))) return undefined;
    return { passkey, evidence: evidenceOf(given, passkey, { act, nonce }) };
  }

  private async useOf(passkey: HeldPasskey, response: AuthenticationResponseJSON, expectedChallenge: string) {
    const site = passkeySiteOf(this.platform);
    if (!site) return undefined;
    const { credentialId: id, publicKey, counter } = passkey;
    try {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response,
        expectedChallenge,
        expectedOrigin: site.origin,
        expectedRPID: site.domain,
        credential: { id, publicKey: new Uint8Array(publicKey), counter },
        requireUserVerification: true,
      });
      return verified
        ? { counter: authenticationInfo.newCounter, isBackedUp: authenticationInfo.credentialBackedUp }
        : undefined;
    } catch {
      return undefined; // the library's way to say that something is not right
    }
  }
}

/** A passkey of whoever was asked; where nobody was, of whom the passkey itself says that it is. */
function isOf({ personId }: HeldPasskey, { credential }: Given, asked: string | undefined): boolean {
  if (asked !== undefined) return personId === asked;
  const { userHandle } = credential.response;
  return typeof userHandle === 'string' && Buffer.from(userHandle, 'base64url').toString() === personId;
}

function evidenceOf(
  { credential: { response } }: Given,
  { publicKey, algorithm }: HeldPasskey,
  { act, nonce }: Pick<PasskeyEvidence, 'act' | 'nonce'>,
): PasskeyEvidence {
  const { clientDataJSON: clientDataJson, authenticatorData, signature } = response;
  return { act, nonce, clientDataJson, authenticatorData, signature, publicKey: publicKeyOf(publicKey), algorithm };
}
