import { type Act, appointmentExpiry, type Platform, translatorOfProcess } from '@articulado/api';
import { type ApproverAppointmentRow, newSalt, type OrganizationRow, type PersonRow } from '@articulado/persistence';
import { expiryOf } from './appointment-waits.js';
import { writeToMember } from './write-to-member.js';

/** What every appointment of an approver begins with: by whom, when, and that nobody has answered it. */
export const initialApproverAppointment = ({ stores, viewer }: Act) => ({
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
export async function tellApproverAppointed(
  { stores, viewer, process }: Act,
  platform: Pick<Platform, 'publicUrl'>,
  appointment: ApproverAppointmentRow,
  { person, organization }: { readonly person: PersonRow; readonly organization: OrganizationRow },
): Promise<void> {
  const next = encodeURIComponent(`/processes/${process.slug}/members#firmaran`);
  await writeToMember({ stores, process }, person, 'appointed', {
    process: process.title,
    role: appointment.post,
    organization: organization.name,
    inviter: viewer.person!.name,
    until: translatorOfProcess(process).date(expiryOf(appointment)),
    address: `${platform.publicUrl}/sign-in?next=${next}`,
  });
}
