import { PasskeyStepUp, type Viewer } from '@articulado/api';
import { isUuid, type Refusal, refuse } from '@articulado/base';
import { PasskeysStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { bindingOf } from './change-acts.js';

/** Asks somebody's passkey to confirm a change of their passkeys: another one, or one less. */
@Injectable()
export class RequestPasskeyChallenge {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passkeys: PasskeyStepUp,
  ) {}

  /** @param removed - id of the passkey that is to go; without one, another is to come */
  async run({ person }: Viewer, removed?: string): Promise<string | Refusal> {
    if (!person) return refuse('not-found', { what: 'person' });
    if (removed === undefined) return this.passkeys.challenge(person.id, bindingOf({ act: 'passkey.add' }));
    const isTheirs = isUuid(removed) && (await this.unitOfWork.read().get(PasskeysStore).oneOf(person.id, removed));
    if (!isTheirs) return refuse('not-found', { what: 'passkey' });
    return this.passkeys.challenge(person.id, bindingOf({ act: 'passkey.remove', passkey: removed }));
  }
}
