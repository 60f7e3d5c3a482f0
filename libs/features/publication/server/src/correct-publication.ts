import {
  type Act,
  actingAs,
  actOn,
  checkKnownCorrections,
  DomainEvents,
  type KnownCorrections,
  type Viewer,
} from '@articulado/api';
import { checkText, firstRefusal, isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  CorrectionsStore,
  newSalt,
  type ProcessRow,
  type PublicationRow,
  recordAct,
  SignoffsStore,
  UnitOfWork,
} from '@articulado/persistence';
import { correctAct, type PublishedAct } from '@articulado/workflow';
import { Injectable } from '@nestjs/common';
import { actFrom, checkAct } from './check-act.js';
import type { Completion } from './complete-publication.js';
import { publicationFactNow } from './publication-fact-now.js';

export interface PublicationCorrection extends Completion, KnownCorrections {
  /** Why, in public. */
  readonly reason: string;
}

/** Corrects what a publication says of the act that approves the policy, in public: what stood there stays beside it (W32, ADR 58). */
@Injectable()
export class CorrectPublication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: PublicationCorrection): Promise<ProcessRow | Refusal> {
    const request = { viewer, process: input.process, permission: 'publication.correct' } as const;
    const outcome = await actOn<ProcessRow>(this.unitOfWork, request, async (act) => {
      const [present] = await act.stores.get(SignoffsStore).publications([act.process.id]);
      if (!present) return refuse('not-found', { what: 'publication' });
      const refused = firstRefusal(checkAct(input, act), checkText('reason', input.reason, { min: 10, max: 2_000 }));
      const corrected = refused ?? correctAct(present, actFrom(input));
      if (isRefusal(corrected)) return corrected;
      const corrections = await act.stores.get(CorrectionsStore).countOf('publication', act.process.id);
      return checkKnownCorrections(input, corrections) ?? correct(act, present, corrected, input.reason.trim());
    });
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: outcome.slug });
    return outcome;
  }
}

/** How the record names what stood there before. */
const earlierNames = { actNumber: 'earlierActNumber', actDate: 'earlierActDate', gazette: 'earlierGazette' } as const;

async function correct(
  { stores, viewer, process }: Act,
  present: PublicationRow,
  act: PublishedAct,
  reason: string,
): Promise<ProcessRow> {
  const changed = (['actNumber', 'actDate', 'gazette'] as const).filter((field) => act[field] !== present[field]);
  await stores.get(CorrectionsStore).add({
    processId: process.id,
    subject: 'publication',
    subjectId: process.id,
    earlier: Object.fromEntries(changed.map((field) => [field, present[field]])),
    reason,
    correctedBy: viewer.person!.id,
    correctedAt: stores.now,
    salt: newSalt(),
  });
  const corrected = await stores.get(SignoffsStore).sayAct(present, act);
  await recordAct(stores, process, {
    type: 'publication.corrected',
    acting: await actingAs(stores, viewer, process, 'coordinator'),
    details: {
      ...Object.fromEntries(changed.map((field) => [field, act[field]!])),
      ...Object.fromEntries(
        changed.flatMap((field) => (present[field] === null ? [] : [[earlierNames[field], present[field]]])),
      ),
      reason,
    },
    facts: [await publicationFactNow(stores, process, corrected)],
  });
  return process;
}
