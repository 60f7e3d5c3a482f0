import { PasskeyStepUp } from '@articulado/api';
import { type Refusal, refuse } from '@articulado/base';
import type { PasskeyEvidence } from '@articulado/persistence';

/** A passkey for tests: what it says it signed is what it was asked for last, once. Real ones are tried in apps/server. */
export class KnownPasskey extends PasskeyStepUp {
  /** Of each person, the act that they were asked to sign. */
  private readonly waiting = new Map<string, string>();
  readonly credential = '{"id":"known"}';

  async challenge(personId: string, act: string): Promise<string | Refusal> {
    this.waiting.set(personId, act);
    return '{"challenge":"known"}';
  }

  async check(personId: string, credential: string, act: string): Promise<PasskeyEvidence | Refusal> {
    const isRight = credential === this.credential && this.waiting.get(personId) === act;
    this.waiting.delete(personId);
    const bytes = {
      nonce: 'bm9uY2U',
      clientDataJson: 'e30',
      authenticatorData: 'AA',
      signature: 'AA',
      publicKey: 'AA',
    };
    return isRight ? { act, ...bytes, algorithm: -7 } : refuse('passkey-not-accepted', {});
  }
}
