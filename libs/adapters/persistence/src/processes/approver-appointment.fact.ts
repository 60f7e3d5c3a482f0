import { commit, type FactLine } from '@articulado/record';
import type { InstitutionNames } from '../accounts/institution-editions.js';
import type { PersonRow } from '../accounts/person.row.js';
import { factLine } from '../record/fact-line.js';
import { wellFormedSalt, whoIs } from '../record/who.js';
import { sha256 } from '../sha256.js';
import type { ApproverAppointmentRow } from './approver-appointment.row.js';

/** The people in an appointment. */
interface AppointmentPeople {
  readonly person: PersonRow;
  readonly appointedBy: PersonRow;
  readonly confirmedBy?: PersonRow;
}

/** Whose identity it is stays a commitment for ever: whoever knew the keyed hash could follow a person from process to process. */
export function approverAppointmentFact(
  appointment: ApproverAppointmentRow,
  { person, appointedBy, confirmedBy }: AppointmentPeople,
  organization: InstitutionNames,
): FactLine {
  const { id, post, documentNumber, documentDate, documentAddress, documentSha256, appointedAt, confirmedAt } =
    appointment;
  const salt = wellFormedSalt(appointment.salt);
  const named = whoIs(person, salt);
  const by = whoIs(appointedBy, sha256(`appointed ${salt}`));
  const confirmed = confirmedBy && whoIs(confirmedBy, sha256(`confirmed ${salt}`));
  const { name, acronym, sector } = organization;
  const body = {
    organization: { name, acronym, sector },
    person: named.commitment,
    post,
    documentNumber,
    documentDate,
    documentAddress: documentAddress ?? undefined,
    documentSha256,
    identity: commit(appointment.identityHash, sha256(`identity ${salt}`), sha256),
    appointedBy: by.commitment,
    appointedAt: appointedAt.toISOString(),
    acceptedAt: appointment.acceptedAt?.toISOString(),
    declinedAt: appointment.declinedAt?.toISOString(),
    expiresAt: appointment.expiresAt?.toISOString(),
    replaces: appointment.replaces ?? undefined,
    replacedAt: appointment.replacedAt?.toISOString(),
    confirmedBy: confirmed?.commitment,
    confirmedAt: confirmedAt?.toISOString(),
  };
  const disclosed = [named.disclosed, by.disclosed, ...(confirmed ? [confirmed.disclosed] : [])];
  return factLine({ kind: 'appointment', id, body }, disclosed);
}
