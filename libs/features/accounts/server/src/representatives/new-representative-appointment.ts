import { appointmentExpiry, type InstitutionAct, type Platform } from '@articulado/api';
import { translator } from '@articulado/messages';
import { MailStore, type PersonRow, type RepresentativeRow } from '@articulado/persistence';
import type { ActingSide } from './acting-as.js';
import { sayTerm } from './say-term.js';
import { tellRepresentatives } from './tell-representatives.js';

/** What every appointment of a representative begins with: by whom, when, and that nobody has answered it. */
export const initialRepresentativeAppointment = ({ stores, viewer }: InstitutionAct) => ({
  appointedBy: viewer.person!.id, // who may appoint is signed in
  appointedAt: stores.now,
  expiresAt: appointmentExpiry(stores.now),
  acceptedAt: null,
  declinedAt: null,
  endedAt: null,
  endReason: null,
  replacedAt: null,
  suspendedAt: null,
  suspendedBy: null,
  suspendedAs: null,
  suspendReason: null,
});

/**
 * The mailbox proves who accepts: the e-mail leads to a page that only its reader, signed in, may answer. Whoever represents the
 * institution is told as well.
 */
export async function tellRepresentativeAppointed(
  act: InstitutionAct,
  platform: Pick<Platform, 'publicUrl'>,
  row: RepresentativeRow,
  { as, to: { name, email } }: { readonly as: ActingSide; readonly to: Pick<PersonRow, 'name' | 'email'> },
): Promise<void> {
  const { stores, viewer, organization } = act;
  const { id, post, expiresAt } = row;
  const t = translator('es', stores.timeZone); // nobody knows which language they read
  const address = `${platform.publicUrl}/sign-in?next=${encodeURIComponent(`/appointments/${id}`)}`;
  const values = {
    name,
    by: viewer.person!.name,
    organization: organization.name,
    post,
    term: sayTerm(t, row),
    address,
    until: t.date(expiresAt),
  };
  const subject = t('institutions.mail.appointed.subject', values);
  const body = t('institutions.mail.appointed.body', values);
  await stores.get(MailStore).write({ recipient: email, subject, body }, stores.now);
  await tellRepresentatives(act, platform, row, { what: 'another', as });
}
