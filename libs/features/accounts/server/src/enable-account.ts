import type { Refusal } from '@articulado/base';
import type { Viewer } from '@articulado/api';
import { PeopleStore, type PersonRow, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { type AccountInput, actOnAccount } from './act-on-account.js';

/** Lets somebody sign in again whose account was disabled. */
@Injectable()
export class EnableAccount {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(viewer: Viewer, { person: id }: Pick<AccountInput, 'person'>): Promise<PersonRow | Refusal> {
    const request = { viewer, permission: 'account.disable', input: { person: id } } as const;
    return actOnAccount(this.unitOfWork, request, (stores, person) => stores.get(PeopleStore).disable(person, null));
  }
}
