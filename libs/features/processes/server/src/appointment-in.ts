import type { Act } from '@articulado/api';
import { isUuid } from '@articulado/base';
import { type ApproverAppointmentRow, ApproverAppointmentsStore } from '@articulado/persistence';

/** An appointment to approve, as inputs name it. */
export interface NamedAppointment {
  /** Slug. */
  readonly process: string;
  /** Id of the appointment. */
  readonly appointment: string;
}

/** The appointment that an input names, if it is of the process that is acted on. */
export async function appointmentIn(
  { stores, process }: Act,
  { appointment }: NamedAppointment,
): Promise<ApproverAppointmentRow | undefined> {
  const row = isUuid(appointment) ? await stores.get(ApproverAppointmentsStore).byId(appointment) : null;
  return row?.processId === process.id ? row : undefined;
}
