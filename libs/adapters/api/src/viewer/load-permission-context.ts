import { ownContextOf } from '../acts/permission-context.js';
import type { Loaders } from './loaders.js';
import { inForce, membershipsOf } from './memberships-of.js';
import type { PermissionContext } from '@articulado/permissions';
import { consultationState, type Stores, type ProcessRow, ConsultationsStore } from '@articulado/persistence';

/** Reads where a process stands, as far as permissions hang on it; the same as `permissionContextOf`, for many processes at once. */
export async function loadPermissionContext(
  loaders: Loaders,
  process: ProcessRow,
  now: Date,
): Promise<PermissionContext> {
  const [consulting, members] = await Promise.all([
    loaders.load('consultingNow', process.id, consultingNow),
    membershipsOf(loaders, process.id),
  ]);
  return {
    ...ownContextOf(process),
    consultationOpen: consulting === true,
    withoutCoordinator: !members.some((one) => one.role === 'coordinator' && inForce(one, now)),
  };
}

async function consultingNow(stores: Stores, processIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  const open = (await stores.get(ConsultationsStore).allIn(processIds)).filter(
    (one) => consultationState(one, stores.now) === 'open',
  );
  return new Map(open.map(({ processId }) => [processId, true]));
}
