import { permit, type Viewer } from '@articulado/api';
import { isUuid, type Refusal, refuse } from '@articulado/base';
import { PeopleStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { checkConfirmation } from '../act-on-account.js';
import { type AccountAct, AccountActProof } from './account-act.js';

/** Asks an administrator's passkey to sign an act on an account, once they have said whose it is. */
@Injectable()
export class RequestAccountPasskey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proof: AccountActProof,
  ) {}

  async run(viewer: Viewer, { confirmation, ...act }: AccountAct & { readonly confirmation: string }) {
    const refused = permit(viewer, isOfAccess(act) ? 'account.disable' : 'administrator.appoint');
    return refused ?? (await this.refusalOf(act.person, confirmation)) ?? this.proof.challenge(viewer, act);
  }

  private async refusalOf(id: string, confirmation: string): Promise<Refusal | undefined> {
    const person = isUuid(id) ? await this.unitOfWork.read().get(PeopleStore).byId(id) : null;
    return person ? checkConfirmation(person, confirmation) : refuse('not-found', { what: 'person' });
  }
}

const isOfAccess = ({ act }: AccountAct): boolean => act === 'disable-account' || act === 'confirm-passkey-recovery';
