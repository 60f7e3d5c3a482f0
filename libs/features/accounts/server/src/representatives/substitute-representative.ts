import {
  type AppointmentInput,
  appointeeOf,
  institutionContextOf,
  type InstitutionAct,
  isRepresented,
  Platform,
  type Viewer,
} from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import { may } from '@articulado/permissions';
import { type RepresentativeRow, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { actOnRepresentative } from './act-on-representative.js';
import { isOpen, isOvertaken, waitsForAnswer } from './appointment-waits.js';
import { replaceAppointment } from './replace-appointment.js';

export interface SubstituteOfRepresentative extends AppointmentInput {
  /** Id of the appointment. */
  readonly representative: string;
}

/**
 * P16: passes an appointment that nobody answered to another person, by a document of its own: whoever may appoint does, or the one
 * appointed, in time and once: a substitute passes it on to nobody. It is accepted like any other.
 */
@Injectable()
export class SubstituteRepresentative {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly platform: Platform,
  ) {}

  run(viewer: Viewer, input: SubstituteOfRepresentative): Promise<RepresentativeRow | Refusal> {
    const { representative } = input;
    const request = { viewer, representative, permission: 'representative.substitute' } as const;
    return actOnRepresentative(this.unitOfWork, request, async (act, before) => {
      const waits = (await mayAppoint(act)) ? isOpen(before) : await waitsForThem(act, before);
      if (!waits) return refuse('appointment-over', {});
      const appointee = await appointeeOf(act.stores, this.platform, input, before);
      return isRefusal(appointee) ? appointee : replaceAppointment(act, this.platform, before, appointee);
    });
  }
}

/** Whether they act for the institution, and not for themselves. */
const mayAppoint = async ({ stores, viewer, organization }: InstitutionAct): Promise<boolean> =>
  may(viewer.actor, 'representative.appoint', await institutionContextOf(stores, viewer, organization.id));

const waitsForThem = async ({ stores, organization }: InstitutionAct, row: RepresentativeRow): Promise<boolean> =>
  waitsForAnswer(row, stores.now) && !isOvertaken(row, await isRepresented(stores, organization.id));
