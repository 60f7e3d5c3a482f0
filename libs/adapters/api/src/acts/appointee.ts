import { randomUUID } from 'node:crypto';
import { type Refusal, refuse } from '@articulado/base';
import { type AppointmentTerms, PeopleStore, type PersonRow, type Stores } from '@articulado/persistence';
import type { Platform } from '../platform.js';
import { type AppointmentInput, checkAppointment, termsOf } from './appointment.js';
import { refuseInstitutionName } from './institution-name.js';

/** Who is appointed, and by which document. */
export interface Appointee {
  readonly person: PersonRow;
  readonly terms: AppointmentTerms;
}

interface AroundAppointment {
  readonly before?: { readonly personId: string; readonly identityHash: string };
  readonly today?: string;
}

/**
 * Whom an appointment names: who has the address, or somebody new.
 * @param around - `before`: in whose place they are, a substitute has another address and another identity; `today`: where that of the
 * platform is not meant
 */
export async function appointeeOf(
  stores: Stores,
  platform: Pick<Platform, 'secret'>,
  input: AppointmentInput,
  { before, today = stores.today }: AroundAppointment = {},
): Promise<Appointee | Refusal> {
  const refused = checkAppointment(input, today) ?? (await refuseInstitutionName(stores, 'name', input.name));
  if (refused) return refused;
  const [person, terms] = [await personNamed(stores, input), termsOf(platform, input)];
  if (person.id === before?.personId) return samePerson('email');
  if (terms.identityHash === before?.identityHash) return samePerson('identityNumber');
  return person.disabledAt ? refuse('account-disabled', {}) : { person, terms };
}

async function personNamed(stores: Stores, { name, email }: AppointmentInput): Promise<PersonRow> {
  const people = stores.get(PeopleStore);
  const known = await people.byEmail(email);
  return (
    known ?? people.add({ id: randomUUID(), name: name.trim(), email, isAdministrator: false, createdAt: stores.now })
  );
}

/** A substitute is another person. */
const samePerson = (field: string) => refuse('invalid-input', { field, problem: 'unknown-value' });

/** P16: whether somebody who was appointed passed it on to whom it names now, and not the institution. @param before - in whose place it is */
export const isPassedOn = (
  { appointedBy }: { readonly appointedBy: string },
  before: { readonly personId: string } | null | undefined,
): boolean => before?.personId === appointedBy;
