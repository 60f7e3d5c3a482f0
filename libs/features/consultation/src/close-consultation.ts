import { actingAs, Happenings, permit, settingOf, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  consultationFact,
  consultationState,
  type ConsultationRow,
  type House,
  type ProcessRow,
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
    const outcome = await this.unitOfWork.run(async (house) => {
      const process = await house.processes.lock(slug);
      if (!process) return refuse('not-found', { what: 'process' });
      return permit(viewer, 'consultation.close', await settingOf(house, process)) ?? close(house, viewer, process);
    });
    if (!isRefusal(outcome)) this.happenings.tell('process-changed', { slug });
    return outcome;
  }
}

async function close(house: House, viewer: Viewer, process: ProcessRow): Promise<ConsultationRow | Refusal> {
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
