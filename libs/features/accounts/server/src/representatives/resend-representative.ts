import { Platform, termsIn, type Viewer } from '@articulado/api';
import { type Refusal, refuse } from '@articulado/base';
import { PeopleStore, type RepresentativeRow, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { actOnRepresentative } from './act-on-representative.js';
import { replaceAppointment } from './replace-appointment.js';
import { chosenTerm } from './term-of-office.js';

/** P15: resends an appointment that nobody answered, also one that expired: with a new end, and the one before void. */
@Injectable()
export class ResendRepresentative {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly platform: Platform,
  ) {}

  run(viewer: Viewer, representative: string): Promise<RepresentativeRow | Refusal> {
    const request = { viewer, representative, permission: 'representative.appoint' } as const;
    return actOnRepresentative(this.unitOfWork, request, async (act, before) => {
      const person = (await act.stores.get(PeopleStore).byId(before.personId))!; // a foreign key promises it
      if (person.disabledAt) return refuse('account-disabled', {});
      return replaceAppointment(act, this.platform, before, {
        person,
        terms: termsIn(before),
        term: chosenTerm({}, before),
      });
    });
  }
}
