import { isRefusal, isUuid, type Refusal, refuse } from '@articulado/base';
import { isOvertaken, isRepresented, Platform, type Viewer, waitsForAnswer } from '@articulado/api';
import {
  OrganizationsStore,
  PeopleStore,
  type RepresentativeRow,
  RepresentativesStore,
  type Stores,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { tellRepresentatives } from './tell-representatives.js';

/** Accepts an appointment: its own person does, signed in by the mailbox that it was sent to, once, before it expires. */
@Injectable()
export class AcceptAppointment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly platform: Platform,
  ) {}

  run(viewer: Viewer, id: string): Promise<RepresentativeRow | Refusal> {
    return this.unitOfWork.run((stores) => this.accept(stores, viewer, id));
  }

  private async accept(stores: Stores, viewer: Viewer, id: string): Promise<RepresentativeRow | Refusal> {
    const row = await appointmentOf(stores, viewer, id);
    if (!row) return refuse('not-found', { what: 'appointment' });
    // Held, so that of two whom administrators appointed, one comes first.
    const organization = (await stores.get(OrganizationsStore).lock(row.organizationId))!; // a foreign key promises it
    if (isOvertaken(row, await isRepresented(stores, organization.id))) return refuse('appointment-over', {});
    const accepted = await answer(stores, row, 'acceptedAt');
    if (isRefusal(accepted)) return accepted;
    await tellRepresentatives({ stores, viewer, organization }, this.platform, accepted, {
      what: 'accepted',
      as: 'appointee',
    });
    return accepted;
  }
}

/** Declines one, in the same way. */
@Injectable()
export class DeclineAppointment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(viewer: Viewer, id: string): Promise<RepresentativeRow | Refusal> {
    return this.unitOfWork.run(async (stores) => {
      const row = await appointmentOf(stores, viewer, id);
      return row ? answer(stores, row, 'declinedAt') : refuse('not-found', { what: 'appointment' });
    });
  }
}

async function answer(
  stores: Stores,
  row: RepresentativeRow,
  how: 'acceptedAt' | 'declinedAt',
): Promise<RepresentativeRow | Refusal> {
  const person = (await stores.get(PeopleStore).byId(row.personId))!; // a foreign key promises it
  if (person.disabledAt) return refuse('account-disabled', {}); // since their request began
  const answered = waitsForAnswer(row, stores) && (await stores.get(RepresentativesStore).answer(row, how, stores.now));
  return answered || refuse('appointment-over', {});
}

/** Nobody else learns that there is one. */
export async function appointmentOf(stores: Stores, { person }: Viewer, id: string): Promise<RepresentativeRow | null> {
  const row = isUuid(id) && person ? await stores.get(RepresentativesStore).byId(id) : null;
  return row?.personId === person?.id ? row : null;
}
