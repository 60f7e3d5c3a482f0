import { type Refusal, refuse } from '@articulado/base';
import { type Client, refuseInstitutionName, type Viewer } from '@articulado/api';
import { PeopleStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { AdmitPerson, checkOwnName, type SignedIn } from './admit-person.js';
import { OneTimeCodes } from './one-time-codes.js';

export interface SignInByLinkInput {
  /** From the link in the e-mail. */
  readonly token: string;
  /** For somebody who signs in for the first time and was not invited. */
  readonly name?: string;
}

/** Whose link it is. */
export interface LinkHolder {
  readonly email: string;
  /** Whether they must say their name. */
  readonly isNew: boolean;
}

/**
 * Opens a session for whoever holds the link of an e-mail, in any browser. It can't be guessed, so that nothing is counted and nobody's
 * attempts can close this way.
 */
@Injectable()
export class SignInByLink {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly admitPerson: AdmitPerson,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns nobody for a link that was used, is over or never was */
  async holder(token: string): Promise<LinkHolder | undefined> {
    const email = await this.codes.mailboxOfLink(token);
    if (email === undefined) return undefined;
    return { email, isNew: (await this.unitOfWork.read().get(PeopleStore).byEmail(email)) === null };
  }

  async run({ locale }: Pick<Viewer, 'locale'>, input: SignInByLinkInput, client: Client): Promise<SignedIn | Refusal> {
    const name = input.name?.trim() ?? '';
    const refused = checkOwnName(name) ?? (await refuseInstitutionName(this.unitOfWork.read(), 'name', name));
    if (refused) return refused;
    const holder = await this.holder(input.token);
    if (!holder) return refuse('not-found', { what: 'link' });
    if (holder.isNew && !name) return refuse('invalid-input', { field: 'name', problem: 'required' });
    const email = await this.codes.useLink(input.token);
    if (email === undefined) return refuse('not-found', { what: 'link' }); // another was faster by it
    return this.admitPerson.run({ email, name, client, locale });
  }
}
