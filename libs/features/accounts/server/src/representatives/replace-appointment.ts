import { randomUUID } from 'node:crypto';
import type { Appointee, InstitutionAct, Platform } from '@articulado/api';
import { type Refusal, refuse } from '@articulado/base';
import { type RepresentativeRow, RepresentativesStore } from '@articulado/persistence';
import { sideOnAppointment } from './acting-as.js';
import { initialRepresentativeAppointment, tellRepresentativeAppointed } from './new-representative-appointment.js';
import { refuseRepeated } from './refuse-repeated.js';
import type { TermOfOffice } from './term-of-office.js';

/**
 * P15: puts another appointment in the place of one that nobody answered, and tells whom it names. It names the one before, which is void
 * from then on. Whoever answers that one at the same moment comes first or is refused: nobody waits for the institution to answer.
 */
export async function replaceAppointment(
  act: InstitutionAct,
  platform: Pick<Platform, 'publicUrl'>,
  before: RepresentativeRow,
  { person, terms, term }: Appointee & { readonly term: TermOfOffice },
): Promise<RepresentativeRow | Refusal> {
  const { stores, organization } = act;
  const representatives = stores.get(RepresentativesStore);
  if (!(await representatives.replace(before, stores.now))) return refuse('appointment-over', {});
  const repeated = await refuseRepeated(act, person.id, before);
  if (repeated) return repeated;
  const as = await sideOnAppointment(act, before);
  const appointedAs = as === 'appointee' ? before.appointedAs : as;
  const appointed = { id: randomUUID(), organizationId: organization.id, personId: person.id, appointedAs };
  const row = await representatives.add({
    ...appointed,
    ...terms,
    ...term,
    ...initialRepresentativeAppointment(act),
    replaces: before.id,
  });
  await tellRepresentativeAppointed(act, platform, row, { as, to: person });
  return row;
}
