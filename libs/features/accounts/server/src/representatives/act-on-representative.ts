import { actForInstitution, type InstitutionAct, isPassedOn, type Viewer } from '@articulado/api';
import { isUuid, type Refusal, refuse } from '@articulado/base';
import type { Permission } from '@articulado/permissions';
import {
  isTermOver,
  type RepresentativeRow,
  RepresentativesStore,
  type Stores,
  type UnitOfWork,
} from '@articulado/persistence';

interface RepresentativeActRequest {
  readonly viewer: Viewer;
  /** Id of the appointment. */
  readonly representative: string;
  readonly permission: Permission;
}

/** One guarded act on a representative: holding the institution, on the appointment as it stands then, before its last day is past. */
export async function actOnRepresentative(
  unitOfWork: UnitOfWork,
  { viewer, representative: id, permission }: RepresentativeActRequest,
  work: (act: InstitutionAct, row: RepresentativeRow) => Promise<RepresentativeRow | Refusal>,
): Promise<RepresentativeRow | Refusal> {
  const rowNow = (stores: Stores) => (isUuid(id) ? stores.get(RepresentativesStore).byId(id) : null);
  const organization = (await rowNow(unitOfWork.read()))?.organizationId ?? '';
  const context = async (stores: Stores, { person }: Viewer) => {
    const row = await rowNow(stores);
    return { own: row !== null && row.personId === person?.id && !(await wasPassedOn(stores, row)) };
  };
  const request = { viewer, organization, permission, context };
  return actForInstitution<RepresentativeRow>(unitOfWork, request, async (act) => {
    const row = (await rowNow(act.stores))!; // an institution was found by it
    return isTermOver(row, act.stores.today) ? refuse('appointment-over', {}) : work(act, row);
  });
}

const wasPassedOn = async (stores: Stores, row: RepresentativeRow): Promise<boolean> =>
  row.replaces !== null && isPassedOn(row, await stores.get(RepresentativesStore).byId(row.replaces));
