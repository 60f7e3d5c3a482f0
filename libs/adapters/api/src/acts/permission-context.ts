import type { ProcessId } from '@articulado/base';
import type { PermissionContext } from '@articulado/permissions';
import {
  consultationState,
  type Stores,
  type ProcessRow,
  ConsultationsStore,
  MembershipsStore,
} from '@articulado/persistence';

/** Reads where a process stands, as far as permissions hang on it. */
export async function permissionContextOf(stores: Stores, process: ProcessRow): Promise<PermissionContext> {
  // One after the other: inside a transaction there is one connection, and it takes one question at a time.
  const consultations = await stores.get(ConsultationsStore).allIn([process.id]);
  const members = await stores.get(MembershipsStore).currentIn(process.id, stores.now);
  return {
    processId: process.id as ProcessId,
    stage: process.stage,
    writing: process.workflow.stages.some(({ id, writing }) => id === process.stage && writing),
    consultationOpen: consultations.some((consultation) => consultationState(consultation, stores.now) === 'open'),
    suspended: process.standstill === 'suspended',
    closed: process.standstill === 'closed',
    withoutCoordinator: !members.some(({ role }) => role === 'coordinator'),
  };
}
