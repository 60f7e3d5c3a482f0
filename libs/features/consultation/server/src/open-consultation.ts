import { randomUUID } from 'node:crypto';
import { type Act, actingAs, actOn, DomainEvents, type Viewer } from '@articulado/api';
import { checkDistance, checkText, firstRefusal, isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  consultationFact,
  consultationState,
  type ConsultationRow,
  recordAct,
  UnitOfWork,
  VersionsStore,
  ConsultationsStore,
} from '@articulado/persistence';
import { earliestClosing } from '@articulado/workflow';
import { Injectable } from '@nestjs/common';

export interface NewConsultation {
  /** Slug of the process. */
  readonly process: string;
  readonly versionNumber: number;
  /** A moment that has passed, or none, means now. */
  readonly opensAt?: Date | null;
  readonly closesAt: Date;
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
      return (await stillPending(act)) ?? tooShort(act, window) ?? open(act, input, window);
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
  const version = await stores.get(VersionsStore).byNumber(process.id, input.versionNumber);
  if (!version) return refuse('not-found', { what: 'version' });
  const row = {
    id: randomUUID(),
    processId: process.id,
    versionId: version.id,
    ...window,
    closedAt: null,
    purpose: input.purpose.trim(),
  };
  await stores.get(ConsultationsStore).add(row);
  await recordAct(stores, process, {
    type: 'consultation.opened',
    acting: await actingAs(stores, viewer, process, 'coordinator'),
    details: {
      versionNumber: version.number,
      opensAt: row.opensAt.toISOString(),
      closesAt: row.closesAt.toISOString(),
    },
    facts: [consultationFact(row, version.number, [])],
  });
  return row;
}

type ConsultationPeriod = Pick<ConsultationRow, 'opensAt' | 'closesAt'>;

function readWindow({ opensAt: opens, closesAt, purpose }: NewConsultation, now: Date): ConsultationPeriod | Refusal {
  const refused = firstRefusal(
    closesAt <= now ? refuse('invalid-input', { field: 'closesAt', problem: 'in-the-past' }) : undefined,
    checkDistance('closesAt', closesAt, now),
    checkText('purpose', purpose, { min: 10, max: 2_000 }),
  );
  if (refused) return refused;
  const opensAt = !opens || opens < now ? now : opens;
  if (closesAt <= opensAt)
    return refuse('dates-out-of-order', { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() });
  return { opensAt, closesAt };
}

/** W21: people need time to read, to talk it over, and to write. */
function tooShort({ process }: Act, { opensAt, closesAt }: ConsultationPeriod): Refusal | undefined {
  const earliestAt = earliestClosing(process, opensAt.toISOString());
  return closesAt.toISOString() < earliestAt ? refuse('consultation-too-short', { earliestAt }) : undefined;
}

/** A second consultation would ask the same people about two texts at once. */
async function stillPending({ stores, process }: Act): Promise<Refusal | undefined> {
  const rows = await stores.get(ConsultationsStore).allIn([process.id]);
  const pending = rows.find((row) => consultationState(row, stores.now) !== 'closed');
  if (!pending) return undefined;
  const [version] = await stores.get(VersionsStore).byIds([pending.versionId]);
  return refuse('consultation-open', { versionNumber: version!.number });
}
