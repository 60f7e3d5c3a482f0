import { randomUUID } from 'node:crypto';
import { firstRefusal, type Refusal, refuse, checkName } from '@articulado/base';
import { actOnPlatform, refuseInstitutionName, type Viewer } from '@articulado/api';
import { type OrganizationRow, type Sector, sectors, UnitOfWork, OrganizationsStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

export interface NewInstitution {
  readonly name: string;
  readonly acronym: string;
  readonly sector: string;
}

/** Adds an institution or organisation that people can act for. */
@Injectable()
export class CreateInstitution {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(viewer: Viewer, input: NewInstitution): Promise<OrganizationRow | Refusal> {
    return actOnPlatform(this.unitOfWork, viewer, 'institution.create', async (stores) => {
      const refused = checkInstitution(input);
      if (refused) return refused;
      const name = input.name.trim();
      const acronym = input.acronym.trim();
      await stores.get(OrganizationsStore).lockNames();
      if (await stores.get(OrganizationsStore).byName(name)) return refuse('already-exists', { what: 'institution' });
      const alike =
        (await refuseInstitutionName(stores, 'name', name)) ??
        (await refuseInstitutionName(stores, 'acronym', acronym));
      if (alike) return alike;
      return stores.get(OrganizationsStore).add({
        id: randomUUID(),
        name,
        acronym,
        sector: input.sector as Sector,
        createdAt: stores.now,
      });
    });
  }
}

/** Whether names and sector have their form. */
export const checkInstitution = ({ name, acronym, sector }: NewInstitution) =>
  firstRefusal(
    checkName('name', name, { min: 2, max: 200 }),
    checkName('acronym', acronym, { min: 1, max: 30 }),
    sectors.some((known) => known === sector)
      ? undefined
      : refuse('invalid-input', { field: 'sector', problem: sector ? 'unknown-value' : 'required' }),
  );
