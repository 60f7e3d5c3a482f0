import {
  type AppointmentInput,
  appointeeOf,
  checkAppointment,
  institutionContextOf,
  type InstitutionAct,
  isOpenAppointment,
  isOvertaken,
  isRepresented,
  Platform,
  type Viewer,
  waitsForAnswer,
} from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import { may } from '@articulado/permissions';
import { type RepresentativeRow, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { actOnRepresentative } from './act-on-representative.js';
import { sideOnAppointment } from './acting-as.js';
import { replaceAppointment } from './replace-appointment.js';
import { RepresentativeActProof } from './representative-act.js';
import { checkTerm, chosenTerm, type TermOfOfficeInput } from './term-of-office.js';

export interface SubstituteOfRepresentative extends AppointmentInput, TermOfOfficeInput {
  /** Id of the appointment. */
  readonly representative: string;
  /** From `requestAppointmentPasskey`: needed of an administrator who has a passkey. */
  readonly credential?: string | null;
}

/**
 * P16: passes an appointment that nobody answered to another person, by a document of its own: whoever may appoint does, or the one
 * appointed, in time, once and within its days: a substitute passes it on to nobody. It is accepted like any other.
 */
@Injectable()
export class SubstituteRepresentative {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly platform: Platform,
    private readonly proof: RepresentativeActProof,
  ) {}

  run(viewer: Viewer, input: SubstituteOfRepresentative): Promise<RepresentativeRow | Refusal> {
    const { representative } = input;
    const request = { viewer, representative, permission: 'representative.substitute' } as const;
    return actOnRepresentative(this.unitOfWork, request, async (act, before) => {
      const forInstitution = await mayAppoint(act);
      const waits = forInstitution ? isOpenAppointment(before) : await waitsForThem(act, before);
      if (!waits) return refuse('appointment-over', {});
      const term = chosenTerm(input, before);
      const wrongTerm = checkTerm(input, term, act.stores.today, forInstitution ? undefined : before);
      const wrong = checkAppointment(input, act.stores.today, wrongTerm);
      const appointee = wrong ?? (await appointeeOf(act.stores, this.platform, input, { before }));
      if (isRefusal(appointee)) return appointee;
      const signed = { binding: this.proof.appointing(input), credential: input.credential };
      const unconfirmed = await this.proof.check(act, { as: await sideOnAppointment(act, before), ...signed });
      return unconfirmed ?? replaceAppointment(act, this.platform, before, { ...appointee, term });
    });
  }
}

/** Whether they act for the institution, and not for themselves. */
const mayAppoint = async ({ stores, viewer, organization }: InstitutionAct): Promise<boolean> =>
  may(viewer.actor, 'representative.appoint', await institutionContextOf(stores, viewer, organization.id));

const waitsForThem = async ({ stores, organization }: InstitutionAct, row: RepresentativeRow): Promise<boolean> =>
  waitsForAnswer(row, stores) && !isOvertaken(row, await isRepresented(stores, organization.id));
