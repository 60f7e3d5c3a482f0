import type { Refusal } from '@articulado/base';
import type { PasskeyEvidence } from '@articulado/persistence';

/**
 * The second kind of step-up: a passkey signs the very act. Its challenge is the hash of a nonce and of the act, so that what it signed stays
 * a proof for others (ADR 56).
 */
export abstract class PasskeyStepUp {
  /**
   * Makes a challenge that is good for one act, once.
   * @param act - canonical JSON: all that makes it this act and no other
   * @returns the options for the browser, as JSON (WebAuthn, `PublicKeyCredentialRequestOptionsJSON`)
   */
  abstract challenge(personId: string, act: string): Promise<string | Refusal>;
  /**
   * Uses a challenge up. @param credential - as JSON (WebAuthn, `AuthenticationResponseJSON`)
   * @returns what was signed, where a passkey of this person signed this very act; else a refusal
   */
  abstract check(personId: string, credential: string, act: string): Promise<PasskeyEvidence | Refusal>;
}
