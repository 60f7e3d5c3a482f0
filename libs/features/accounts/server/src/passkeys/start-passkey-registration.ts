import { PasskeyStepUp, StepUp, type Viewer } from '@articulado/api';
import { checkText, firstRefusal, isRefusal, type Refusal, refuse } from '@articulado/base';
import { PasskeysStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { bindingOf } from './change-acts.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import { longestCredential } from './read-credential.js';

/** Enough for every device of one person. */
export const mostPasskeys = 10;

export interface RegistrationProof {
  /** From `requestPasskeyCode`, for a first passkey. */
  readonly code?: string | null;
  /** What a passkey of theirs signed, for another one. */
  readonly credential?: string | null;
}

/** Opens the way to a new passkey, for ten minutes, to whoever has proved just now that the account is theirs. */
@Injectable()
export class StartPasskeyRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stepUp: StepUp,
    private readonly passkeys: PasskeyStepUp,
    private readonly challenges: PasskeyChallenges,
  ) {}

  /** @returns the options for the browser, as JSON */
  async run({ person }: Viewer, proof: RegistrationProof): Promise<string | Refusal> {
    if (!person) return refuse('not-found', { what: 'person' });
    const held = await this.unitOfWork.read().get(PasskeysStore).of(person.id);
    if (held.length >= mostPasskeys) return refuse('too-many-passkeys', { most: mostPasskeys });
    const refused = await (held.length > 0
      ? this.checkPasskey(person.id, proof.credential)
      : this.checkCode(person, proof.code ?? ''));
    return refused ?? this.challenges.toRegister(person, held);
  }

  private async checkPasskey(personId: string, credential: string | null | undefined): Promise<Refusal | undefined> {
    if (!credential) return refuse('passkey-required', {});
    const malformed = checkText('credential', credential, { max: longestCredential });
    if (malformed) return malformed;
    const signed = await this.passkeys.check(personId, credential, bindingOf({ act: 'passkey.add' }));
    return isRefusal(signed) ? signed : undefined;
  }

  private async checkCode(person: NonNullable<Viewer['person']>, code: string): Promise<Refusal | undefined> {
    const malformed = firstRefusal(checkText('code', code, { min: 4, max: 20 }));
    if (malformed) return malformed;
    const isRight = await this.stepUp.check(person, code.trim(), bindingOf({ act: 'passkey.add' }));
    return isRight ? undefined : refuse('code-wrong-or-expired', {});
  }
}
