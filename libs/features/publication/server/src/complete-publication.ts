import { actingAs, actOn, DomainEvents, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import { type ProcessRow, recordAct, SignoffsStore, UnitOfWork } from '@articulado/persistence';
import { completeAct } from '@articulado/workflow';
import { Injectable } from '@nestjs/common';
import { actFrom, checkAct, type GivenAct } from './check-act.js';
import { publicationFactNow } from './publication-fact-now.js';

export interface Completion extends GivenAct {
  /** Slug. */
  readonly process: string;
}

/** Says what a publication lacks: number and date of the act that approves the policy, and where it stands. Each once (W32). */
@Injectable()
export class CompletePublication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(requestViewer: Viewer, input: Completion): Promise<ProcessRow | Refusal> {
    const request = { viewer: requestViewer, process: input.process, permission: 'publication.complete' } as const;
    const outcome = await actOn<ProcessRow>(this.unitOfWork, request, async (acting) => {
      const { stores, process, viewer } = acting;
      const [present] = await stores.get(SignoffsStore).publications([process.id]);
      if (!present) return refuse('not-found', { what: 'publication' });
      const given = actFrom(input);
      const act = checkAct(input, acting) ?? completeAct(present, given);
      if (isRefusal(act)) return act;
      const completed = await stores.get(SignoffsStore).sayAct(present, act);
      await recordAct(stores, process, {
        type: 'publication.completed',
        acting: await actingAs(stores, viewer, process, 'coordinator'),
        details: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
        facts: [await publicationFactNow(stores, process, completed)],
      });
      return process;
    });
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: outcome.slug });
    return outcome;
  }
}
