import type { Act } from '@articulado/api';
import { type Refusal, refuse } from '@articulado/base';
import { type ApproverAppointmentRow, ApproverAppointmentsStore, MembershipsStore } from '@articulado/persistence';
import { isPending } from './appointment-waits.js';

/**
 * P22: refuses to appoint somebody who is appointed to the same already, or approves for the institution. By their address: one that was
 * mistyped is put right by an appointment of the same person at another one.
 * @param replaced - the appointment whose place the new one takes
 */
export async function refuseRepeated(
  { stores, process }: Act,
  { organizationId, personId }: Pick<ApproverAppointmentRow, 'organizationId' | 'personId'>,
  replaced?: ApproverAppointmentRow,
): Promise<Refusal | undefined> {
  const isSame = (row: { readonly organizationId: string; readonly personId: string }) =>
    row.organizationId === organizationId && row.personId === personId;
  const appointments = await stores.get(ApproverAppointmentsStore).allIn([process.id]);
  if (appointments.some((row) => isSame(row) && row.id !== replaced?.id && isPending(row, stores.now)))
    return refuse('already-exists', { what: 'appointment' });
  const members = await stores.get(MembershipsStore).heldIn(process.id, stores.now);
  const isHeld = members.some((row) => isSame(row) && row.role === 'approver');
  return isHeld ? refuse('already-exists', { what: 'membership' }) : undefined;
}
