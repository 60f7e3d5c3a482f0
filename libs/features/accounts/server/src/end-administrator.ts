import { type Refusal, refuse } from '@articulado/base';
import type { Viewer } from '@articulado/api';
import { PeopleStore, type PersonRow, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { type AccountInput, actOnAccount, isLastAdministrator } from './act-on-account.js';
import { AccountActProof } from './passkeys/account-act.js';

/** Ends that somebody administers the platform, at once; they keep their account. Never the last one. */
@Injectable()
export class EndAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proof: AccountActProof,
  ) {}

  run(viewer: Viewer, input: AccountInput): Promise<PersonRow | Refusal> {
    const request = {
      viewer,
      permission: 'administrator.appoint',
      input,
      proof: { actName: 'end-administrator', by: this.proof },
    } as const;
    return actOnAccount(this.unitOfWork, request, async (stores, person) => {
      if (!person.isAdministrator) return refuse('not-found', { what: 'administrator' });
      if (await isLastAdministrator(stores, person)) return refuse('last-administrator', {});
      return stores.get(PeopleStore).setAdministrator(person, false, stores.now);
    });
  }
}
