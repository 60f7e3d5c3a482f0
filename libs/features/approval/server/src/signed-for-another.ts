import { type Refusal, refuse } from '@articulado/base';
import { signoffInputsOf } from '@articulado/api';
import {
  ApproverAppointmentsStore,
  OrganizationsStore,
  type ProcessRow,
  SignoffsStore,
  type Stores,
} from '@articulado/persistence';
import { signoffStands } from '@articulado/workflow';

/**
 * W20: one person signs one stage once, whichever institutions they approve for. A person is an account, or several of which
 * institutions said that they belong to one identity document.
 * @param organizationId - for which they would sign
 */
export async function signedForAnother(
  stores: Stores,
  process: ProcessRow,
  personId: string,
  organizationId: string,
): Promise<Refusal | undefined> {
  const same = await accountsOfPerson(stores, process, personId);
  const inputs = await signoffInputsOf(stores, process);
  const rows = await stores.get(SignoffsStore).allIn([process.id]);
  const other = rows.find((row, place) => {
    const isTheirs = row.stage === process.stage && same.has(row.personId) && row.organizationId !== organizationId;
    return isTheirs && signoffStands(inputs.signoffs[place]!, inputs);
  });
  if (!other) return undefined;
  const organization = (await stores.get(OrganizationsStore).byId(other.organizationId))!; // a foreign key promises it
  return refuse('signed-for-another', { organization: organization.name });
}

async function accountsOfPerson(stores: Stores, process: ProcessRow, personId: string): Promise<ReadonlySet<string>> {
  const appointments = await stores.get(ApproverAppointmentsStore).allIn([process.id]);
  const own = new Set(appointments.filter((one) => one.personId === personId).map(({ identityHash }) => identityHash));
  const others = appointments.filter(({ identityHash }) => own.has(identityHash)).map((one) => one.personId);
  return new Set([personId, ...others]);
}
