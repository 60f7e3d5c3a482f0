import { type InstitutionAct, isRepresentative } from '@articulado/api';
import type { RepresentativeRow } from '@articulado/persistence';

/** As what somebody acts on who speaks for an institution. */
export type ActingSide = 'administrator' | 'representative' | 'appointee';

/** Whoever represents the institution speaks for it, also where they administer the platform. */
export const sideOf = async ({
  stores,
  viewer,
  organization,
}: InstitutionAct): Promise<RepresentativeRow['appointedAs']> =>
  (await isRepresentative(stores, viewer, organization.id)) ? 'representative' : 'administrator';

/** The same of who may be the one appointed, who says nothing for the institution. @param row - the appointment */
export async function sideOnAppointment(act: InstitutionAct, { personId }: RepresentativeRow): Promise<ActingSide> {
  const side = await sideOf(act);
  return side === 'administrator' && personId === act.viewer.person!.id ? 'appointee' : side; // who acts is signed in
}
