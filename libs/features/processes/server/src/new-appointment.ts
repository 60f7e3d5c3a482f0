import { randomUUID } from 'node:crypto';
import type { Act, AppointmentInput, Platform } from '@articulado/api';
import {
  type ApproverAppointmentRow,
  newSalt,
  type OrganizationRow,
  PeopleStore,
  type PersonRow,
} from '@articulado/persistence';
import { expiryFrom } from './appointment-waits.js';
import { writeToMember } from './mails.js';

/** What every appointment begins with: by whom, when, and that nobody has answered it. */
export const madeNow = ({ stores, viewer }: Act) => ({
  appointedBy: viewer.person!.id, // who may appoint is signed in
  appointedAt: stores.now,
  expiresAt: expiryFrom(stores.now),
  confirmedBy: null,
  confirmedAt: null,
  acceptedAt: null,
  declinedAt: null,
  replacedAt: null,
  salt: newSalt(),
});

/** Who has an address, or somebody new. */
export async function personNamed(
  { stores }: Act,
  { name, email }: Pick<AppointmentInput, 'name' | 'email'>,
): Promise<PersonRow> {
  const people = stores.get(PeopleStore);
  const known = await people.byEmail(email);
  return (
    known ?? people.add({ id: randomUUID(), name: name.trim(), email, isAdministrator: false, createdAt: stores.now })
  );
}

/** The mailbox proves who answers: only its reader, signed in, may. */
export async function tellAppointed(
  { stores, viewer, process }: Act,
  platform: Pick<Platform, 'publicUrl'>,
  { post }: ApproverAppointmentRow,
  { person, organization }: { readonly person: PersonRow; readonly organization: OrganizationRow },
): Promise<void> {
  const next = encodeURIComponent(`/processes/${process.slug}/members#firmaran`);
  await writeToMember(stores, person, 'appointed', {
    process: process.title,
    role: post,
    organization: organization.name,
    inviter: viewer.person!.name,
    address: `${platform.publicUrl}/sign-in?next=${next}`,
  });
}
