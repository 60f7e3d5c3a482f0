import { type Act, actingAs, actOn, DomainEvents, type Viewer } from '@articulado/api';
import { checkDistance, checkText, firstRefusal, isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  consultationFact,
  type ConsultationRow,
  ConsultationsStore,
  consultationState,
  correctionsIn,
  CorrectionsStore,
  newSalt,
  recordAct,
  UnitOfWork,
  VersionsStore,
} from '@articulado/persistence';
import { checkExtension } from '@articulado/workflow';
import { Injectable } from '@nestjs/common';

export interface Extension {
  /** Slug of the process: it has one consultation planned or open at most. */
  readonly process: string;
  readonly closesAt: Date;
  /** Why, in public. */
  readonly reason: string;
}

/** Moves the end of a consultation, open or planned, to a later date, in public: the earlier date stays beside it (ADR 58). */
@Injectable()
export class ExtendConsultation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: Extension): Promise<ConsultationRow | Refusal> {
    const request = { viewer, process: input.process, permission: 'consultation.extend' } as const;
    const outcome = await actOn(this.unitOfWork, request, async (act) => {
      const { stores, process } = act;
      const rows = await stores.get(ConsultationsStore).allIn([process.id]);
      const pending = rows.find((row) => consultationState(row, stores.now) !== 'closed');
      if (!pending) return refuse('consultation-not-open', { opensAt: '', closesAt: '' });
      return check(pending, input, stores.now) ?? extend(act, pending, input);
    });
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }
}

const check = (
  { opensAt, closesAt }: ConsultationRow,
  { closesAt: later, reason }: Extension,
  now: Date,
): Refusal | undefined =>
  firstRefusal(checkDistance('closesAt', later, now), checkText('reason', reason, { min: 10, max: 2_000 })) ??
  checkExtension({ opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() }, later.toISOString());

async function extend(
  { stores, viewer, process }: Act,
  pending: ConsultationRow,
  { closesAt, reason }: Extension,
): Promise<ConsultationRow> {
  const earlierClosesAt = pending.closesAt.toISOString();
  const correction = await stores.get(CorrectionsStore).add({
    processId: process.id,
    subject: 'consultation',
    subjectId: pending.id,
    earlier: { closesAt: earlierClosesAt },
    reason: reason.trim(),
    correctedBy: viewer.person!.id,
    correctedAt: stores.now,
    salt: newSalt(),
  });
  const extended = await stores.get(ConsultationsStore).extend(pending, closesAt);
  const [version] = await stores.get(VersionsStore).byIds([pending.versionId]);
  const corrections = (await correctionsIn(stores, process))('consultation', pending.id);
  await recordAct(stores, process, {
    type: 'consultation.extended',
    acting: await actingAs(stores, viewer, process, 'coordinator'),
    details: {
      versionNumber: version!.number,
      closesAt: closesAt.toISOString(),
      earlierClosesAt,
      reason: correction.reason,
    },
    facts: [consultationFact(extended, version!.number, corrections)],
  });
  return extended;
}
