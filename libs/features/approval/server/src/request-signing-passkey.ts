import { PasskeyStepUp, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import { ProcessesStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { checkSeen, checkStatement, readDecision } from './check-signing.js';
import type { SigningCodeRequest } from './request-signing-code.js';
import { signedAct } from './signing-act.js';
import { whoSigns } from './who-signs.js';

/** All that the passkey is to sign. */
export interface SigningPasskeyRequest extends SigningCodeRequest {
  readonly statement?: string | null;
}

/** Asks the passkey of somebody who may sign now for a signature under the very act: text, decision and reasons. */
@Injectable()
export class RequestSigningPasskey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passkeys: PasskeyStepUp,
  ) {}

  /** @returns the options for the browser, as JSON */
  async run(viewer: Viewer, input: SigningPasskeyRequest): Promise<string | Refusal> {
    const stores = this.unitOfWork.read();
    const process = await stores.get(ProcessesStore).bySlug(input.process);
    if (!process) return refuse('not-found', { what: 'process' });
    const signer = await whoSigns(stores, viewer, process);
    if (isRefusal(signer)) return signer;
    const decision = readDecision(input.decision);
    if (isRefusal(decision)) return decision;
    const statement = (input.statement ?? '').trim();
    const refused = checkStatement(statement, decision) ?? checkSeen(signer, input);
    return refused ?? this.passkeys.challenge(signer.person.id, signedAct(process, signer, { decision, statement }));
  }
}
