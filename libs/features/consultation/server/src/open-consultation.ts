import { randomUUID } from 'node:crypto';
import { type Act, actingAs, actOn, DomainEvents, type Viewer } from '@articulado/api';
import { checkText, firstRefusal, isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  consultationFact,
  consultationState,
  type ConsultationRow,
  recordAct,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { guatemalaTime } from './guatemala-time.js';

export interface NewConsultation {
  /** Slug of the process. */
  readonly process: string;
  readonly versionNumber: number;
  /** `2026-05-04T16:00` on the clocks of Guatemala; a moment that has passed, or none, means now. */
  readonly opensAt?: string | null;
  readonly closesAt: string;
  readonly purpose: string;
}

/** Puts a version out for public contributions, from one moment to another. One at a time. */
@Injectable()
export class OpenConsultation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: NewConsultation): Promise<ConsultationRow | Refusal> {
    const request = { viewer, process: input.process, permission: 'consultation.open' } as const;
    const outcome = await actOn(this.unitOfWork, request, async (act) => {
      const window = readWindow(input, act.stores.now);
      if (isRefusal(window)) return window;
      return (await stillPending(act)) ?? open(act, input, window);
    });
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }
}

async function open(
  { stores, viewer, process }: Act,
  input: NewConsultation,
  window: ConsultationPeriod,
): Promise<ConsultationRow | Refusal> {
  const version = await stores.versions.byNumber(process.id, input.versionNumber);
  if (!version) return refuse('not-found', { what: 'version' });
  const row = {
    id: randomUUID(),
    processId: process.id,
    versionId: version.id,
    ...window,
    closedAt: null,
    purpose: input.purpose.trim(),
  };
  await stores.consultations.add(row);
  await recordAct(stores, process, {
    type: 'consultation.opened',
    acting: await actingAs(stores, viewer, process, 'coordinator'),
    details: {
      versionNumber: version.number,
      opensAt: row.opensAt.toISOString(),
      closesAt: row.closesAt.toISOString(),
    },
    facts: [consultationFact(row, version.number)],
  });
  return row;
}

type ConsultationPeriod = Pick<ConsultationRow, 'opensAt' | 'closesAt'>;

function readWindow(input: NewConsultation, now: Date): ConsultationPeriod | Refusal {
  const [opens, closes] = [input.opensAt?.trim() ? guatemalaTime(input.opensAt) : now, guatemalaTime(input.closesAt)];
  const refused = firstRefusal(
    readable('opensAt', input.opensAt ?? '', opens),
    readable('closesAt', input.closesAt, closes),
    checkText('purpose', input.purpose, { min: 10, max: 2_000 }),
  );
  if (refused || !opens || !closes) return refused!;
  const opensAt = opens < now ? now : opens;
  if (closes <= now) return refuse('invalid-input', { field: 'closesAt', problem: 'in-the-past' });
  if (closes <= opensAt)
    return refuse('dates-out-of-order', { opensAt: opensAt.toISOString(), closesAt: closes.toISOString() });
  return { opensAt, closesAt: closes };
}

const readable = (field: string, given: string, moment: Date | undefined) =>
  moment ? undefined : refuse('invalid-input', { field, problem: given.trim() === '' ? 'required' : 'malformed' });

/** A second consultation would ask the same people about two texts at once. */
async function stillPending({ stores, process }: Act): Promise<Refusal | undefined> {
  const rows = await stores.consultations.allIn([process.id]);
  const pending = rows.find((row) => consultationState(row, stores.now) !== 'closed');
  if (!pending) return undefined;
  const [version] = await stores.versions.byIds([pending.versionId]);
  return refuse('consultation-open', { versionNumber: version!.number });
}
