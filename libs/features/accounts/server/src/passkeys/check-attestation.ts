import { passkeySiteOf, Platform } from '@articulado/api';
import { type PasskeyRow, PasskeyChallengesStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server';
import { cose, decodeCredentialPublicKey } from '@simplewebauthn/server/helpers';
import { algorithms } from './passkey-challenges.js';
import { publicKeyOf } from './public-key.js';
import { readCredential } from './read-credential.js';

/** What is kept of a new passkey. */
export type NewPasskey = Omit<PasskeyRow, 'id' | 'personId' | 'name' | 'createdAt' | 'lastUsedAt'>;

/** Checks what a browser says of a new passkey: made here, for whoever was asked, in time, once, with a finger, a face or a PIN. */
@Injectable()
export class CheckAttestation {
  constructor(
    private readonly challenges: PasskeyChallengesStore,
    private readonly platform: Platform,
  ) {}

  /** @returns undefined where anything is not right */
  async run(text: string, personId: string): Promise<NewPasskey | undefined> {
    const given = readCredential<RegistrationResponseJSON>(text);
    const site = passkeySiteOf(this.platform);
    if (!given || !site) return undefined;
    const challenge = await this.challenges.take({ purpose: 'register', personId }, given.challenge);
    if (challenge === undefined) return undefined;
    try {
      const checked = await verifyRegistrationResponse({
        response: given.credential,
        expectedChallenge: challenge,
        expectedOrigin: site.origin,
        expectedRPID: site.domain,
        requireUserVerification: true,
        supportedAlgorithmIDs: algorithms,
      });
      return checked.verified ? passkeyOf(checked.registrationInfo) : undefined;
    } catch {
      return undefined; // the library's way to say that something is not right
    }
  }
}

type Registered = Extract<
  Awaited<ReturnType<typeof verifyRegistrationResponse>>,
  { verified: true }
>['registrationInfo'];

/** @throws for a key that others could not check */
function passkeyOf({ aaguid, credential, credentialDeviceType, credentialBackedUp }: Registered): NewPasskey {
  const publicKey = Buffer.from(credential.publicKey);
  publicKeyOf(publicKey);
  return {
    credentialId: credential.id,
    publicKey,
    algorithm: Number(decodeCredentialPublicKey(credential.publicKey).get(cose.COSEKEYS.alg)),
    counter: String(credential.counter),
    transports: transportsOf(credential.transports),
    isBackupEligible: credentialDeviceType === 'multiDevice',
    isBackedUp: credentialBackedUp,
    aaguid,
  };
}

const knownTransports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];

/** What a browser may say; whatever else it says is not kept. */
const transportsOf = (given: unknown): string[] =>
  Array.isArray(given) ? knownTransports.filter((known) => given.includes(known)) : [];
