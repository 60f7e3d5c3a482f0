import { PasskeyStepUp, StepUp } from '@articulado/api';
import { checkText, isRefusal, type Refusal, refuse } from '@articulado/base';
import type { PasskeyEvidence, ProcessRow } from '@articulado/persistence';
import type { Assurance } from '@articulado/workflow';
import { Injectable } from '@nestjs/common';
import { asksPasskey, type Word } from './check-signing.js';
import { signedAct, signingAct } from './signing-act.js';
import type { Signer } from './who-signs.js';

/** One of the two by which a signer proves who they are. */
export interface GivenProof {
  /** From `requestSigningCode`. */
  readonly code?: string | null;
  /** From `requestSigningPasskey`: what a passkey of the signer signed. */
  readonly credential?: string | null;
}

/** How sure it is that the signer was the signer, and what proves it to others. */
export interface Proof {
  readonly assurance: Assurance;
  /** A code proves nothing to others. */
  readonly evidence?: PasskeyEvidence;
}

/** What can be said of a proof without using it up. */
export const checkProofForm = ({ code, credential }: GivenProof): Refusal | undefined =>
  credential ? checkText('credential', credential, { max: 8_000 }) : checkText('code', code, { min: 4, max: 20 });

/** Asks whoever signs, at the moment of signing, who they are: by a passkey that signs the very act, or by a code bound to it. */
@Injectable()
export class SigningProof {
  constructor(
    private readonly stepUp: StepUp,
    private readonly passkeys: PasskeyStepUp,
  ) {}

  /** Uses the proof up. */
  async check(
    process: ProcessRow,
    signer: Signer,
    word: Word,
    { code, credential }: GivenProof,
  ): Promise<Proof | Refusal> {
    if (credential) {
      const evidence = await this.passkeys.check(signer.person.id, credential, signedAct(process, signer, word));
      return isRefusal(evidence) ? evidence : { assurance: 'passkey', evidence };
    }
    if (asksPasskey(process)) return refuse('passkey-required', {});
    const { binding } = signingAct(process, signer, word.decision);
    const isRight = await this.stepUp.check(signer.person, (code ?? '').trim(), binding);
    return isRight ? { assurance: 'session-and-code' } : refuse('code-wrong-or-expired', {});
  }
}
