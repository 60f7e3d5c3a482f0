import { randomUUID } from 'node:crypto';
import {
  actForInstitution,
  type AppointmentInput,
  appointeeOf,
  checkAppointment,
  type InstitutionAct,
  Platform,
  type Viewer,
} from '@articulado/api';
import { isRefusal, type Refusal } from '@articulado/base';
import { type RepresentativeRow, RepresentativesStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { sideOf } from './acting-as.js';
import { initialRepresentativeAppointment, tellRepresentativeAppointed } from './new-representative-appointment.js';
import { refuseRepeated } from './refuse-repeated.js';
import { RepresentativeActProof } from './representative-act.js';
import { checkTerm, chosenTerm, type TermOfOfficeInput } from './term-of-office.js';

export interface NewRepresentative extends AppointmentInput, TermOfOfficeInput {
  /** Id of the institution. */
  readonly organization: string;
  /** From `requestAppointmentPasskey`: needed of an administrator who has a passkey. */
  readonly credential?: string | null;
}

/** P19: appoints somebody to speak for an institution, by a document: its own representative does or, while it has none, an administrator. */
@Injectable()
export class AppointRepresentative {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly platform: Platform,
    private readonly proof: RepresentativeActProof,
  ) {}

  run(viewer: Viewer, input: NewRepresentative): Promise<RepresentativeRow | Refusal> {
    const request = { viewer, organization: input.organization, permission: 'representative.appoint' } as const;
    return actForInstitution<RepresentativeRow>(this.unitOfWork, request, (act) => this.appoint(act, input));
  }

  private async appoint(act: InstitutionAct, input: NewRepresentative): Promise<RepresentativeRow | Refusal> {
    const { stores, organization } = act;
    const today = stores.today;
    const term = chosenTerm(input, { startsOn: today, endsOn: null });
    const wrong = checkAppointment(input, today, checkTerm(input, term, today));
    const appointee = wrong ?? (await appointeeOf(stores, this.platform, input));
    if (isRefusal(appointee)) return appointee;
    const { person, terms } = appointee;
    const repeated = await refuseRepeated(act, person.id);
    if (repeated) return repeated;
    const as = await sideOf(act);
    const unconfirmed = await this.proof.check(act, {
      as,
      binding: this.proof.appointing(input),
      credential: input.credential,
    });
    if (unconfirmed) return unconfirmed;
    const appointed = { id: randomUUID(), organizationId: organization.id, personId: person.id, appointedAs: as };
    const representative = {
      ...appointed,
      ...terms,
      ...term,
      ...initialRepresentativeAppointment(act),
      replaces: null,
    };
    await stores.get(RepresentativesStore).add(representative);
    await tellRepresentativeAppointed(act, this.platform, representative, { as, to: person });
    return representative;
  }
}
