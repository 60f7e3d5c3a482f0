import { isUuid, type Refusal, refuse } from '@articulado/base';
import type { Viewer } from '@articulado/api';
import { type RepresentativeRow, RepresentativesStore, type Stores, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { waitsForAnswer } from './appointment-waits.js';

/** Accepts an appointment: its own person does, signed in by the mailbox that it was sent to, once, before it expires. */
@Injectable()
export class AcceptAppointment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(viewer: Viewer, id: string): Promise<RepresentativeRow | Refusal> {
    return this.unitOfWork.run((stores) => answer(stores, viewer, id, 'acceptedAt'));
  }
}

/** Declines one, in the same way. */
@Injectable()
export class DeclineAppointment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(viewer: Viewer, id: string): Promise<RepresentativeRow | Refusal> {
    return this.unitOfWork.run((stores) => answer(stores, viewer, id, 'declinedAt'));
  }
}

async function answer(
  stores: Stores,
  viewer: Viewer,
  id: string,
  how: 'acceptedAt' | 'declinedAt',
): Promise<RepresentativeRow | Refusal> {
  const row = await appointmentOf(stores, viewer, id);
  if (!row) return refuse('not-found', { what: 'appointment' });
  const answered =
    waitsForAnswer(row, stores.now) && (await stores.get(RepresentativesStore).answer(row, how, stores.now));
  return answered || refuse('appointment-over', {});
}

/** Nobody else learns that there is one. */
export async function appointmentOf(stores: Stores, { person }: Viewer, id: string): Promise<RepresentativeRow | null> {
  const row = isUuid(id) && person ? await stores.get(RepresentativesStore).byId(id) : null;
  return row?.personId === person?.id ? row : null;
}
