import { PasskeyStepUp, permissionContextOf, refusalUnlessPermitted, type Viewer } from '@articulado/api';
import { type Refusal, refuse } from '@articulado/base';
import { ContributionsStore, ProcessesStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { checkOrder } from './check-redaction.js';
import { type OrderReach, redactionAct } from './redaction-act.js';

export interface RedactionPasskeyRequest extends OrderReach {
  /** Slug. */
  readonly process: string;
}

/** Asks the passkey of whoever carries out an order for a signature under the very order: words, reach and contribution. */
@Injectable()
export class RequestRedactionPasskey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passkeys: PasskeyStepUp,
  ) {}

  /** @returns the options for the browser, as JSON */
  async run(viewer: Viewer, input: RedactionPasskeyRequest): Promise<string | Refusal> {
    const stores = this.unitOfWork.read();
    const process = await stores.get(ProcessesStore).bySlug(input.process);
    if (!process) return refuse('not-found', { what: 'process' });
    const refused = refusalUnlessPermitted(viewer, 'contribution.redact', await permissionContextOf(stores, process));
    if (refused) return refused;
    const row = await stores.get(ContributionsStore).byNumber(process.id, input.number);
    if (!row) return refuse('not-found', { what: 'contribution' });
    const personId = viewer.person!.id; // whoever administers is signed in
    return checkOrder(input) ?? this.passkeys.challenge(personId, redactionAct(process, input));
  }
}
