import { refusalUnlessPermitted, type Viewer } from '@articulado/api';
import { isUuid, type Refusal, refuse } from '@articulado/base';
import { PeopleStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { checkConfirmation } from '../act-on-account.js';
import { type AccountAct, type AccountActName, AccountActProof } from './account-act.js';

/** Asks an administrator's passkey to sign an act on an account, once they have said whose it is. */
@Injectable()
export class RequestAccountPasskey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proof: AccountActProof,
  ) {}

  async run(viewer: Viewer, act: AccountAct): Promise<string | Refusal> {
    const refused = refusalUnlessPermitted(viewer, isOfAccess(act) ? 'account.disable' : 'administrator.appoint');
    return refused ?? (await this.refusalOf(act)) ?? this.proof.challenge(viewer, act);
  }

  private async refusalOf({ name, person: id, confirmation }: AccountAct): Promise<Refusal | undefined> {
    const stores = this.unitOfWork.read();
    const person = isUuid(id) ? await stores.get(PeopleStore).byId(id) : null;
    return person ? checkConfirmation(stores, person, name, confirmation) : refuse('not-found', { what: 'person' });
  }
}

const ofAccess: readonly AccountActName[] = ['disable-account', 'confirm-passkey-recovery', 'confirm-address-recovery'];
const isOfAccess = ({ name }: AccountAct): boolean => ofAccess.includes(name);
