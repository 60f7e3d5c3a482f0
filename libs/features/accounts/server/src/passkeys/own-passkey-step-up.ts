import type { PasskeyStepUp } from '@articulado/api';
import { type Refusal, refuse } from '@articulado/base';
import { RateLimits } from '@articulado/api';
import { type PasskeyEvidence, PasskeysStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { CheckAssertion } from './check-assertion.js';
import { PasskeyChallenges } from './passkey-challenges.js';

/** More than anybody signs in a quarter of an hour. */
const perPerson = { times: 60, seconds: 15 * 60 };

/** A passkey of the person signs the act: for whoever has registered one. */
@Injectable()
export class OwnPasskeyStepUp implements PasskeyStepUp {
  constructor(
    private readonly challenges: PasskeyChallenges,
    private readonly checkAssertion: CheckAssertion,
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: RateLimits,
  ) {}

  async challenge(personId: string, act: string): Promise<string | Refusal> {
    const held = await this.unitOfWork.read().get(PasskeysStore).of(personId);
    if (held.length === 0) return refuse('passkey-required', {});
    const tooMany = await this.limits.count('passkey challenge', personId, perPerson);
    return tooMany ?? this.challenges.toAct(personId, act, held);
  }

  async check(personId: string, credential: string, act: string): Promise<PasskeyEvidence | Refusal> {
    const checked = await this.checkAssertion.run(credential, { purpose: 'act', personId, act });
    return checked?.evidence ?? refuse('passkey-not-accepted', {});
  }
}
