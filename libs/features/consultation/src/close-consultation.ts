import { type Act, actingAs, actOn, Happenings, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  consultationFact,
  consultationState,
  type ConsultationRow,
  recordAct,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

/** Ends a consultation before its date, or calls off one that is only planned. What was received stays. */
@Injectable()
export class CloseConsultation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly happenings: Happenings,
  ) {}

  /** @param slug - of the process: it has one consultation planned or open at most */
  async run(viewer: Viewer, slug: string): Promise<ConsultationRow | Refusal> {
    const request = { viewer, process: slug, permission: 'consultation.close' } as const;
    const outcome = await actOn(this.unitOfWork, request, close);
    if (!isRefusal(outcome)) this.happenings.tell('process-changed', { slug });
    return outcome;
  }
}

async function close({ house, viewer, process }: Act): Promise<ConsultationRow | Refusal> {
  const rows = await house.consultations.allIn([process.id]);
  const pending = rows.find((row) => consultationState(row, house.now) !== 'closed');
  if (!pending) return refuse('consultation-not-open', { opensAt: '', closesAt: '' });
  const [version] = await house.versions.byIds([pending.versionId]);
  const contributions = await house.contributions.count(process.id, { consultationId: pending.id });
  const closed = await house.consultations.close(pending, house.now);
  await recordAct(house, process, {
    type: 'consultation.closed',
    acting: await actingAs(house, viewer, process, 'coordinator'),
    details: { versionNumber: version!.number, closedAt: house.now.toISOString(), contributions },
    facts: [consultationFact(closed, version!.number)],
  });
  return closed;
}
