import type { InstitutionAct, Platform } from '@articulado/api';
import { translator } from '@articulado/messages';
import {
  isTermOver,
  MailStore,
  PeopleStore,
  type RepresentativeRow,
  RepresentativesStore,
} from '@articulado/persistence';
import type { ActingSide } from './acting-as.js';
import { sayTerm } from './say-term.js';

/** What became of an appointment, and as what somebody did it. */
interface Happened {
  readonly what: 'another' | 'accepted' | 'ended' | 'suspended' | 'reinstated';
  readonly as: ActingSide;
}

/**
 * P19: whoever represents an institution hears of each appointment for it, and of whatever ends or suspends one, unless they did it
 * themselves; so does the one whom it is about. A new appointment has an e-mail of its own (`tellRepresentativeAppointed`).
 */
export async function tellRepresentatives(
  { stores, viewer, organization }: InstitutionAct,
  platform: Pick<Platform, 'publicUrl'>,
  row: RepresentativeRow,
  { what, as }: Happened,
): Promise<void> {
  const accepted = await stores.get(RepresentativesStore).acceptedOf(organization.id);
  const others = accepted.filter((one) => !isTermOver(one, stores.today)); // also whose first day is to come
  const concerned = new Set([...others.map(({ personId }) => personId), row.personId]);
  if (what === 'another') concerned.delete(row.personId);
  concerned.delete(viewer.person!.id); // who acts for an institution is signed in
  const found = await stores.get(PeopleStore).byIds([...concerned, row.personId]);
  const t = translator('es', stores.timeZone); // nobody knows which language they read
  const values = {
    as,
    by: viewer.person!.name,
    person: found.find(({ id }) => id === row.personId)!.name, // a foreign key promises it
    organization: organization.name,
    post: row.post,
    term: sayTerm(t, row),
    documentNumber: row.documentNumber,
    reason: (what === 'suspended' ? row.suspendReason : row.endReason) ?? '',
    address: `${platform.publicUrl}/institutions/${organization.id}`,
  };
  const mails = found
    .filter(({ id }) => concerned.has(id))
    .map(({ id, name, email }) => {
      const filled = { ...values, name, whose: id === row.personId ? 'own' : 'other' };
      const subject = t(`institutions.mail.${what}.subject`, filled);
      return { recipient: email, subject, body: t(`institutions.mail.${what}.body`, filled) };
    });
  await stores.get(MailStore).writeAll(mails, stores.now);
}
