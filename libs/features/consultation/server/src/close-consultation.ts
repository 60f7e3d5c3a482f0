import { type Act, actingAs, actOn, DomainEvents, suspensionsOf, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  consultationFact,
  consultationState,
  correctionsIn,
  type ConsultationRow,
  recordAct,
  UnitOfWork,
  VersionsStore,
  ConsultationsStore,
  RegisterStore,
} from '@articulado/persistence';
import { earliestClosing } from '@articulado/workflow';
import { Injectable } from '@nestjs/common';

/**
 * Ends a consultation before its date, though not before its minimum time, or calls off one that is only planned. What was
 * received stays.
 */
@Injectable()
export class CloseConsultation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @param slug - of the process: it has one consultation planned or open at most */
  async run(viewer: Viewer, slug: string): Promise<ConsultationRow | Refusal> {
    const request = { viewer, process: slug, permission: 'consultation.close' } as const;
    const outcome = await actOn(this.unitOfWork, request, close);
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug });
    return outcome;
  }
}

async function close({ stores, viewer, process }: Act): Promise<ConsultationRow | Refusal> {
  const rows = await stores.get(ConsultationsStore).allIn([process.id]);
  const pending = rows.find((row) => consultationState(row, stores.now) !== 'closed');
  if (!pending) return refuse('consultation-not-open', { opensAt: '', closesAt: '' });
  const earliestAt = earliestClosing(process, pending.opensAt.toISOString(), await suspensionsOf(stores, process));
  const isOpen = pending.opensAt <= stores.now;
  if (isOpen && stores.now.toISOString() < earliestAt) return refuse('consultation-too-short', { earliestAt });
  const [version] = await stores.get(VersionsStore).byIds([pending.versionId]);
  const contributions = await stores.get(RegisterStore).count(process.id, { consultationId: pending.id });
  const closed = await stores.get(ConsultationsStore).close(pending, stores.now);
  const corrections = (await correctionsIn(stores, process))('consultation', closed.id);
  await recordAct(stores, process, {
    type: 'consultation.closed',
    acting: await actingAs(stores, viewer, process, 'coordinator'),
    details: { versionNumber: version!.number, closedAt: stores.now.toISOString(), contributions },
    facts: [consultationFact(closed, version!.number, corrections)],
  });
  return closed;
}
