import { passkeySiteOf, Platform } from '@articulado/api';
import { type Refusal, refuse } from '@articulado/base';
import { type ChallengeKey, PasskeyChallengesStore, type PasskeyRow } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import { challengeOf, newNonce } from './challenge.js';

/** Long enough to read what is signed, and to fetch a key. */
const lifeSeconds = 10 * 60;

/** ES256, EdDSA, RS256: what others can check today. The library would offer ML-DSA first. */
export const algorithms = [-7, -8, -257];

/** Whose passkey is made. */
interface Owner {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Makes challenges, and the options by which a browser asks a passkey to sign them. */
@Injectable()
export class PasskeyChallenges {
  constructor(
    private readonly challenges: PasskeyChallengesStore,
    private readonly platform: Platform,
  ) {}

  /** For a new passkey: one that the browser finds by itself, and that asks for a finger, a face or a PIN. */
  async toRegister({ id, name, email }: Owner, held: readonly PasskeyRow[]): Promise<string | Refusal> {
    const site = passkeySiteOf(this.platform);
    if (!site) return refuse('passkeys-need-domain', {});
    const challenge = newNonce();
    const options = await generateRegistrationOptions({
      rpID: site.domain,
      rpName: 'Articulado',
      userID: new TextEncoder().encode(id),
      userName: email,
      userDisplayName: name,
      challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
      timeout: lifeSeconds * 1_000,
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      supportedAlgorithmIDs: algorithms,
      excludeCredentials: held.map(described),
    });
    await this.keep({ purpose: 'register', personId: id }, challenge, challenge);
    return JSON.stringify(options);
  }

  /** To sign in, by a passkey of this site: nobody has said yet whose. */
  toSignIn(): Promise<string | Refusal> {
    const nonce = newNonce();
    return this.toSign({ purpose: 'sign-in' }, nonce, nonce, []);
  }

  /** For one act of somebody, by a passkey of theirs. @param act - canonical JSON */
  toAct(personId: string, act: string, held: readonly PasskeyRow[]): Promise<string | Refusal> {
    const nonce = newNonce();
    return this.toSign({ purpose: 'act', personId }, challengeOf(nonce, act), nonce, held);
  }

  private async toSign(
    key: ChallengeKey,
    challenge: string,
    nonce: string,
    held: readonly PasskeyRow[],
  ): Promise<string | Refusal> {
    const site = passkeySiteOf(this.platform);
    if (!site) return refuse('passkeys-need-domain', {});
    const options = await generateAuthenticationOptions({
      rpID: site.domain,
      challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
      timeout: lifeSeconds * 1_000,
      userVerification: 'required',
      allowCredentials: held.map(described),
    });
    await this.keep(key, challenge, nonce);
    return JSON.stringify(options);
  }

  private keep(key: ChallengeKey, challenge: string, nonce: string): Promise<void> {
    return this.challenges.put(key, { challenge, nonce, lifeSeconds });
  }
}

const described = ({ credentialId, transports }: PasskeyRow) => ({ id: credentialId, transports: [...transports] });
