import { randomUUID } from 'node:crypto';
import { checkName, type Refusal, refuse } from '@articulado/base';
import { type Client, Platform, type Viewer } from '@articulado/api';
import { translator } from '@articulado/messages';
import {
  MailStore,
  MembershipsStore,
  type PersonRow,
  PeopleStore,
  SessionsStore,
  type Stores,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { deviceName } from './device-name.js';
import { KnownDevices } from './known-devices.js';
import { OneTimeCodes } from './one-time-codes.js';
import { OpenSession } from './open-session.js';

/** Who is at the door: the mailbox is theirs, the name they gave is for a first time. */
export interface Arrival {
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  readonly client: Client;
  readonly locale: Viewer['locale'];
}

export interface SignedIn {
  readonly personId: string;
  readonly name: string;
  /** That of the session, and that of the known device. */
  readonly cookies: readonly string[];
}

/** Opens a session for somebody who has proved just now, by a code or a link, that a mailbox is theirs, or by a passkey who they are. */
@Injectable()
export class AdmitPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly openSession: OpenSession,
    private readonly devices: KnownDevices,
    private readonly codes: OneTimeCodes,
    private readonly platform: Platform,
  ) {}

  async run(arrival: Arrival): Promise<SignedIn | Refusal> {
    await this.codes.forgetWrong(arrival.email);
    return this.unitOfWork.run(async (stores) => {
      const known = await stores.get(PeopleStore).byEmail(arrival.email);
      if (known?.disabledAt) return refuse('account-disabled', {});
      // The address was theirs when they asked, and is not any more: nobody is made without a name.
      if (!known && !arrival.name) return refuse('code-wrong-or-expired', {});
      const person = await personBehind(stores, known, arrival);
      const memberships = stores.get(MembershipsStore);
      await memberships.endAddressRecoveries(person.id); // the mailbox is not lost
      await memberships.forgetLateAddresses(stores.now);
      return this.admit(stores, person, { ...arrival, isFirst: !known?.emailVerified });
    });
  }

  /** Somebody whom a passkey has proved. What it says of their mailbox is nothing. */
  async runById(id: string, client: Client, locale: Viewer['locale']): Promise<SignedIn | Refusal> {
    return this.unitOfWork.run<SignedIn>(async (stores) => {
      const person = await stores.get(PeopleStore).byId(id);
      if (!person) return refuse('not-found', { what: 'person' });
      if (person.disabledAt) return refuse('account-disabled', {});
      return this.admit(stores, person, { client, locale, isFirst: false });
    });
  }

  private async admit(
    stores: Stores,
    person: PersonRow,
    { isFirst, ...arrival }: Pick<Arrival, 'client' | 'locale'> & { readonly isFirst: boolean },
  ): Promise<SignedIn> {
    const session = await this.openSession.run(stores, person.id, arrival.client.userAgent);
    const device = await this.devices.remember(stores, arrival.client, person.id);
    if (device.isNew && !isFirst) await this.writeOfNewDevice(stores, person, arrival);
    return { personId: person.id, name: person.name, cookies: [...session, device.cookie] };
  }

  private async writeOfNewDevice(
    stores: Stores,
    { name, email }: PersonRow,
    arrival: Pick<Arrival, 'client' | 'locale'>,
  ): Promise<void> {
    const t = translator(arrival.locale, stores.timeZone);
    const device = deviceName(arrival.client.userAgent) || t('accounts.session.unknown-device');
    const address = `${this.platform.publicUrl}/account`;
    const body = t('accounts.mail.new-device.body', { name, device, at: t.dateTime(stores.now), address });
    await stores
      .get(MailStore)
      .write({ recipient: email, subject: t('accounts.mail.new-device.subject'), body }, stores.now);
  }
}

/** A name that may be left out by whoever is known already. */
export const checkOwnName = (name: string) => checkName('name', name, { min: name ? 2 : 0, max: 120 });

/** Somebody who is known by the address, or somebody new. */
async function personBehind(stores: Stores, known: PersonRow | null, { name, email }: Arrival): Promise<PersonRow> {
  const { now } = stores;
  const people = stores.get(PeopleStore);
  const person = known ?? (await people.add({ id: randomUUID(), name, email, isAdministrator: false, createdAt: now }));
  if (person.emailVerified) return person;
  await stores.get(SessionsStore).endAllOf(person.id); // whoever opened them never proved to be the one whose address it is
  await people.verifyEmail(person.id, now);
  return person;
}
