import type { FactLine } from '@articulado/record';
import { namesOf } from '../accounts/institution-editions.js';
import { PeopleStore } from '../accounts/people.store.js';
import type { Stores } from '../unit-of-work/stores.js';
import { approverAppointmentFact } from './approver-appointment.fact.js';
import type { ApproverAppointmentRow } from './approver-appointment.row.js';
import { membershipFact } from './membership.fact.js';
import type { MembershipRow } from './membership.row.js';

/*
 * The facts that an act seals of rows as they stand in its transaction: with the names that institutions had when the rows were made, as
 * downloads tell them for ever (`streamFacts`).
 */

export async function membershipFactNow(stores: Stores, row: MembershipRow): Promise<FactLine> {
  const person = (await stores.get(PeopleStore).byId(row.personId))!; // a foreign key promises it
  return membershipFact(row, person, await namesThen(stores, row));
}

export async function approverAppointmentFactNow(stores: Stores, row: ApproverAppointmentRow): Promise<FactLine> {
  const people = stores.get(PeopleStore);
  const person = (await people.byId(row.personId))!; // foreign keys promise all three
  const appointedBy = (await people.byId(row.appointedBy))!;
  const confirmedBy = row.confirmedBy === null ? undefined : (await people.byId(row.confirmedBy))!;
  return approverAppointmentFact(row, { person, appointedBy, confirmedBy }, await namesThen(stores, row));
}

const namesThen = async (
  stores: Stores,
  { organizationId, organizationEdition }: Pick<MembershipRow, 'organizationId' | 'organizationEdition'>,
) => (await namesOf(stores, [organizationId]))(organizationId, organizationEdition);
