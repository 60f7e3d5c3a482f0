import { randomUUID } from 'node:crypto';
import { type Refusal, refuse } from '@articulado/base';
import {
  actForInstitution,
  type AppointmentInput,
  checkAppointment,
  type InstitutionAct,
  Platform,
  refuseInstitutionName,
  termsOf,
  type Viewer,
} from '@articulado/api';
import { translator } from '@articulado/messages';
import {
  MailStore,
  PeopleStore,
  type RepresentativeRow,
  RepresentativesStore,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

/** How long an appointment waits to be accepted. */
const waitsForDays = 30;

export interface NewRepresentative extends AppointmentInput {
  /** Id of the institution. */
  readonly organization: string;
}

/** Appoints somebody to speak for an institution, by a document: its own representative does, or an administrator, who lets the first one in. */
@Injectable()
export class AppointRepresentative {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly platform: Platform,
  ) {}

  run(viewer: Viewer, input: NewRepresentative): Promise<RepresentativeRow | Refusal> {
    const request = { viewer, organization: input.organization, permission: 'representative.appoint' } as const;
    return actForInstitution<RepresentativeRow>(this.unitOfWork, request, (act) => this.appoint(act, input));
  }

  private async appoint(act: InstitutionAct, input: NewRepresentative): Promise<RepresentativeRow | Refusal> {
    const { stores, viewer, organization } = act;
    const refused = checkAppointment(input) ?? (await refuseInstitutionName(stores, 'name', input.name));
    if (refused) return refused;
    const { name, email } = input;
    const people = stores.get(PeopleStore);
    const person =
      (await people.byEmail(email)) ??
      (await people.add({ id: randomUUID(), name: name.trim(), email, isAdministrator: false, createdAt: stores.now }));
    if (person.disabledAt) return refuse('account-disabled', {});
    const representative = await stores.get(RepresentativesStore).add({
      id: randomUUID(),
      organizationId: organization.id,
      personId: person.id,
      ...termsOf(this.platform, input),
      appointedBy: viewer.person!.id, // who may appoint is signed in
      appointedAt: stores.now,
      expiresAt: new Date(stores.now.getTime() + waitsForDays * 86_400_000),
      acceptedAt: null,
      declinedAt: null,
      endedAt: null,
      endReason: null,
    });
    await this.tell(act, representative, person);
    return representative;
  }

  /** The mailbox proves who accepts: the e-mail leads to a page that only its reader, signed in, may answer. */
  private async tell(
    { stores, viewer, organization }: InstitutionAct,
    { id, post, expiresAt }: RepresentativeRow,
    { name, email }: { readonly name: string; readonly email: string },
  ): Promise<void> {
    const t = translator('es'); // nobody knows which language they read
    const address = `${this.platform.publicUrl}/sign-in?next=${encodeURIComponent(`/appointments/${id}`)}`;
    const by = viewer.person!.name;
    const values = { name, organization: organization.name, post, by, address, until: t.date(expiresAt) };
    const subject = t('institutions.mail.appointed.subject', values);
    await stores
      .get(MailStore)
      .write({ recipient: email, subject, body: t('institutions.mail.appointed.body', values) }, stores.now);
  }
}
