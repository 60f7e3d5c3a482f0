import { passkeySiteOf, Platform, RateLimits, StepUp, type Viewer } from '@articulado/api';
import { type Refusal, refuse } from '@articulado/base';
import { translator } from '@articulado/messages';
import { PasskeysStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { bindingOf } from './change-acts.js';

/** As for a code that signs. */
const perPerson = { times: 5, seconds: 15 * 60 };

/** Sends the code for a first passkey. Whoever has one proves by it that they are themselves. */
@Injectable()
export class RequestPasskeyCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stepUp: StepUp,
    private readonly limits: RateLimits,
    private readonly platform: Platform,
  ) {}

  async run({ person }: Viewer): Promise<{ email: string } | Refusal> {
    if (!person) return refuse('not-found', { what: 'person' });
    if (!passkeySiteOf(this.platform)) return refuse('passkeys-need-domain', {});
    if (await this.unitOfWork.read().get(PasskeysStore).isHeldBy(person.id)) return refuse('passkey-required', {});
    const tooMany = await this.limits.count('requestPasskeyCode', person.id, perPerson);
    if (tooMany) return tooMany;
    const description = translator('es', this.unitOfWork.timeZone)('accounts.mail.passkey-act');
    await this.stepUp.send(person, { description, binding: bindingOf({ act: 'passkey.add' }), mail: 'passkey-code' });
    return { email: person.email };
  }
}
