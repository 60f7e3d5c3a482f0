import { isRefusal, type Refusal, refuse } from '@articulado/base';
import { RateLimits, StepUp, type Viewer } from '@articulado/api';
import { UnitOfWork, ProcessesStore } from '@articulado/persistence';
import type { Decision } from '@articulado/workflow';
import { Injectable } from '@nestjs/common';
import { asksPasskey, checkSeen, readDecision } from './check-signing.js';
import { signingAct } from './signing-act.js';
import { whoSigns } from './who-signs.js';

/** Few enough that nobody's mailbox is flooded, many enough for an e-mail that got lost. */
const perSigner = { times: 5, seconds: 15 * 60 };

/** What the code is to sign, and nothing else. */
export interface SigningCodeRequest {
  /** Slug. */
  readonly process: string;
  readonly versionNumber: number;
  /** Hash of the text as the signer saw it. */
  readonly sha256: string;
  readonly decision: string;
}

/** Sends a fresh code to somebody who is about to sign; to nobody else, and good for nothing else. */
@Injectable()
export class RequestSigningCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stepUp: StepUp,
    private readonly limits: RateLimits,
  ) {}

  async run(viewer: Viewer, input: SigningCodeRequest): Promise<{ email: string; decision: Decision } | Refusal> {
    const stores = this.unitOfWork.read();
    const process = await stores.get(ProcessesStore).bySlug(input.process);
    if (!process) return refuse('not-found', { what: 'process' });
    const signer = await whoSigns(stores, viewer, process);
    if (isRefusal(signer)) return signer;
    const decision = readDecision(input.decision);
    if (isRefusal(decision)) return decision;
    const unseen = checkSeen(signer, input);
    if (unseen) return unseen;
    if (asksPasskey(process)) return refuse('passkey-required', {});
    const tooMany = await this.limits.count('requestSigningCode', signer.person.id, perSigner);
    if (tooMany) return tooMany;
    await this.stepUp.send(signer.person, signingAct(process, signer, decision));
    return { email: signer.person.email, decision };
  }
}
