import { appointmentExpiry } from '@articulado/api';
import type { ApproverAppointmentRow } from '@articulado/persistence';

/** Until when one waits. Older rows do not say it; the same time applies to them. */
export const expiryOf = ({ expiresAt, appointedAt }: ApproverAppointmentRow): Date =>
  expiresAt ?? appointmentExpiry(appointedAt);

/** Whether nobody has answered an appointment, nor put another in its place; it may have expired. */
export const isOpen = (row: ApproverAppointmentRow): boolean =>
  !row.acceptedAt && !row.declinedAt && !row.confirmedAt && !row.replacedAt;

/** Whether an appointment waits for the answer of its own person. */
export const waitsForAnswer = (row: ApproverAppointmentRow, now: Date): boolean => isOpen(row) && now < expiryOf(row);

/** Whether an appointment waits for its own person, or for whoever confirms it. */
export const isPending = (row: ApproverAppointmentRow, now: Date): boolean =>
  waitsForAnswer(row, now) || (row.acceptedAt !== null && !row.confirmedAt && !row.replacedAt);
