import { type Act, appointmentExpiry, type Platform } from '@articulado/api';
import { type ApproverAppointmentRow, newSalt, type OrganizationRow, type PersonRow } from '@articulado/persistence';
import { writeToMember } from './mails.js';

/** What every appointment begins with: by whom, when, and that nobody has answered it. */
export const madeNow = ({ stores, viewer }: Act) => ({
  appointedBy: viewer.person!.id, // who may appoint is signed in
  appointedAt: stores.now,
  expiresAt: appointmentExpiry(stores.now),
  confirmedBy: null,
  confirmedAt: null,
  acceptedAt: null,
  declinedAt: null,
  replacedAt: null,
  salt: newSalt(),
});

/** The mailbox proves who answers: only its reader, signed in, may. */
export async function tellAppointed(
  { stores, viewer, process }: Act,
  platform: Pick<Platform, 'publicUrl'>,
  { post }: ApproverAppointmentRow,
  { person, organization }: { readonly person: PersonRow; readonly organization: OrganizationRow },
): Promise<void> {
  const next = encodeURIComponent(`/processes/${process.slug}/members#firmaran`);
  await writeToMember({ stores, process }, person, 'appointed', {
    process: process.title,
    role: post,
    organization: organization.name,
    inviter: viewer.person!.name,
    address: `${platform.publicUrl}/sign-in?next=${next}`,
  });
}
