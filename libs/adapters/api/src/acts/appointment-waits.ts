import { isTermOver, type RepresentativeRow, type Stores } from '@articulado/persistence';

/** Whether nobody has answered an appointment, ended it, nor put another in its place; it may have expired. */
export const isOpenAppointment = (row: RepresentativeRow): boolean =>
  !row.acceptedAt && !row.declinedAt && !row.endedAt && !row.replacedAt;

/** P20: whether an appointment waits for the answer of its own person. */
export const waitsForAnswer = (row: RepresentativeRow, { now, today }: Pick<Stores, 'now' | 'today'>): boolean =>
  isOpenAppointment(row) && now < row.expiresAt && !isTermOver(row, today);

/** P19: whether somebody came first: an administrator's appointment counts while nobody represents the institution. */
export const isOvertaken = (row: RepresentativeRow, isRepresented: boolean): boolean =>
  isOpenAppointment(row) && row.appointedAs === 'administrator' && isRepresented;
