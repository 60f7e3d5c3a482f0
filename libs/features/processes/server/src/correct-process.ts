import { type Act, actingAs, actOn, DomainEvents, type Viewer } from '@articulado/api';
import { checkLine, checkText, firstRefusal, isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  CorrectionsStore,
  newSalt,
  processFactNow,
  ProcessesStore,
  type ProcessRow,
  recordAct,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

export interface ProcessCorrection {
  /** Slug: that stays, so that no address leads nowhere. */
  readonly process: string;
  readonly title: string;
  readonly summary: string;
  /** Why, in public. */
  readonly reason: string;
}

/** Gives a process another title or summary, in public: the earlier ones stay beside them (ADR 58). */
@Injectable()
export class CorrectProcess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: ProcessCorrection): Promise<ProcessRow | Refusal> {
    const request = { viewer, process: input.process, permission: 'process.correct' } as const;
    const outcome = await actOn<ProcessRow>(this.unitOfWork, request, async (act) => {
      const refused = check(input);
      if (refused) return refused;
      const names = { title: input.title.trim(), summary: input.summary.trim() };
      const { title, summary } = act.process;
      if (names.title === title && names.summary === summary) return refuse('same-as-before', {});
      return correct(act, names, input.reason.trim());
    });
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: outcome.slug });
    return outcome;
  }
}

/** Title and summary are held to what they were held to at the beginning. */
const check = ({ title, summary, reason }: ProcessCorrection) =>
  firstRefusal(
    checkLine('title', title, { min: 5, max: 200 }),
    checkText('summary', summary, { min: 20, max: 2_000 }),
    checkText('reason', reason, { min: 10, max: 2_000 }),
  );

async function correct(
  { stores, viewer, process }: Act,
  names: Pick<ProcessRow, 'title' | 'summary'>,
  reason: string,
): Promise<ProcessRow> {
  const { title, summary } = process;
  await stores.get(CorrectionsStore).add({
    processId: process.id,
    subject: 'process',
    subjectId: process.id,
    earlier: { ...(names.title === title ? {} : { title }), ...(names.summary === summary ? {} : { summary }) },
    reason,
    correctedBy: viewer.person!.id,
    correctedAt: stores.now,
    salt: newSalt(),
  });
  const corrected = await stores.get(ProcessesStore).rename(process, names);
  await recordAct(stores, process, {
    type: 'process.corrected',
    acting: await actingAs(stores, viewer, process, 'coordinator'),
    details: { ...names, earlierTitle: title, earlierSummary: summary, reason },
    facts: [await processFactNow(stores, corrected)],
  });
  return corrected;
}
