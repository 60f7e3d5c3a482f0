import { type InstitutionAct, isOvertaken, isRepresented, waitsForAnswer } from '@articulado/api';
import { type Refusal, refuse } from '@articulado/base';
import { type RepresentativeRow, RepresentativesStore } from '@articulado/persistence';

/**
 * P22: refuses to appoint somebody whose appointment by the same institution waits for their answer. By their address: one that was mistyped
 * is put right by an appointment of the same person at another one.
 * @param replaced - the appointment whose place the new one takes
 */
export async function refuseRepeated(
  { stores, organization }: InstitutionAct,
  personId: string,
  replaced?: RepresentativeRow,
): Promise<Refusal | undefined> {
  const rows = await stores.get(RepresentativesStore).allOf([organization.id]);
  const waiting = rows.filter(
    (row) => row.personId === personId && row.id !== replaced?.id && waitsForAnswer(row, stores),
  );
  if (waiting.length === 0) return undefined;
  const represented = await isRepresented(stores, organization.id);
  return waiting.every((row) => isOvertaken(row, represented))
    ? undefined
    : refuse('already-exists', { what: 'appointment' });
}
