import { isRefusal, type Refusal, refuse } from '@articulado/base';
import { RateLimits, StepUp, type Viewer } from '@articulado/api';
import { translator } from '@articulado/messages';
import { UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { whoSigns } from './who-signs.js';

/** Few enough that nobody's mailbox is flooded, many enough for a letter that got lost. */
const perSigner = { times: 5, seconds: 15 * 60 };

/** Sends a fresh code to somebody who is about to sign; to nobody else. */
@Injectable()
export class RequestSigningCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stepUp: StepUp,
    private readonly limits: RateLimits,
  ) {}

  async run(viewer: Viewer, slug: string): Promise<{ email: string } | Refusal> {
    const house = this.unitOfWork.read();
    const process = await house.processes.bySlug(slug);
    if (!process) return refuse('not-found', { what: 'process' });
    const signer = await whoSigns(house, viewer, process);
    if (isRefusal(signer)) return signer;
    const tooMany = await this.limits.count('requestSigningCode', signer.person.id, perSigner);
    if (tooMany) return tooMany;
    const { person, version } = signer;
    const act = translator('es')('approval.mail.act', { number: version.number, title: process.title });
    await this.stepUp.send(person, act);
    return { email: person.email };
  }
}
