import { createHash, randomUUID } from 'node:crypto';
import { ask } from './ask.js';
import type { Person } from './fixtures.js';

/** Somebody who is to sign for an institution. */
export interface ToSign {
  readonly name: string;
  readonly email: string;
  /** Id. */
  readonly organization: string;
}

/** Institutions that nobody represents yet, by the administrator. @returns their ids */
export async function foundInstitutions(someone: () => Promise<Person>, many: number): Promise<string[]> {
  const administrator = await (await someone()).signInAs('administrator');
  const ids: string[] = [];
  for (let made = 0; made < many; made += 1) {
    const acronym = randomUUID().slice(0, 8);
    const name = `Viceministerio ${acronym}`; // after all others in a list
    ids.push(await act(administrator, 'createInstitution', { name, acronym, sector: 'GOVERNMENT' }, 'Organization'));
  }
  return ids;
}

/**
 * The administrator lets the demonstration's representative speak for institutions that nobody represents, who accepts and names who signs
 * for each. A coordinator has yet to confirm them.
 * @returns the appointments' ids, in order
 */
export async function appointApprovers(
  someone: () => Promise<Person>,
  process: string,
  approvers: readonly ToSign[],
): Promise<string[]> {
  const administrator = await (await someone()).signInAs('administrator');
  const representative = await (await someone()).signInAs('representative');
  for (const organization of new Set(approvers.map((one) => one.organization))) {
    const silvia = { name: 'Silvia Barrientos', email: 'representacion@demo.articulado.example', organization };
    const appointment = await appoint(administrator, silvia);
    await act(representative, 'acceptAppointment', { appointment }, 'Representative');
  }
  const ids: string[] = [];
  for (const approver of approvers) ids.push(await appointApprover(representative, process, approver));
  return ids;
}

/** Appoints somebody to speak for an institution. @returns the appointment's id */
export const appoint = (by: Person, representative: ToSign): Promise<string> =>
  act(by, 'appointRepresentative', termsOf(representative), 'Representative');

/** Names who is to sign for an institution in a process. @returns the appointment's id */
export const appointApprover = (by: Person, process: string, approver: ToSign): Promise<string> =>
  act(by, 'appointApprover', { process, ...termsOf(approver) }, 'ApproverAppointment');

const termsOf = (person: ToSign) => ({
  ...person,
  post: 'Dirección jurídica',
  documentNumber: `Oficio ${randomUUID().slice(0, 4)}`,
  documentDate: '2026-01-15',
  documentSha256: createHash('sha256').update(person.email).digest('hex'),
  identityNumber: createHash('sha256').update(person.email).digest('hex').slice(0, 13),
});

/** @throws Error when it is refused */
async function act(person: Person, name: string, input: object, answer: string): Promise<string> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { outcome } = await ask<{ outcome: { id?: string; message?: string } }>(
    person,
    `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { ... on Refusal { message } ... on ${answer} { id } } }`,
    { input },
  );
  if (!outcome.id) throw new Error(`${name}: ${outcome.message}`);
  return outcome.id;
}
