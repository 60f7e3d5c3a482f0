import { type Loaders, inForce, membershipsOf } from '@articulado/api';
import type { ProcessId } from '@articulado/base';
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
    processId: process.id as ProcessId,
    stage: process.stage,
    writing: process.workflow.stages.some(({ id, writing }) => id === process.stage && writing),
    consultationOpen: consulting === true,
    suspended: process.standstill === 'suspended',
    closed: process.standstill === 'closed',
    withoutCoordinator: !members.some((one) => one.role === 'coordinator' && inForce(one, now)),
  };
}

async function consultingNow(stores: Stores, processIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  const open = (await stores.get(ConsultationsStore).allIn(processIds)).filter(
    (one) => consultationState(one, stores.now) === 'open',
  );
  return new Map(open.map(({ processId }) => [processId, true]));
}
