import type { ProcessId } from '@articulado/base';
import type { PermissionContext } from '@articulado/permissions';
import {
  consultationState,
  type Stores,
  type ProcessRow,
  ConsultationsStore,
  MembershipsStore,
} from '@articulado/persistence';

/** What permissions look at that the row of a process says by itself. */
export const ownContextOf = ({ id, stage, workflow, standstill }: ProcessRow) => ({
  processId: id as ProcessId,
  stage,
  writing: workflow.stages.some((one) => one.id === stage && one.writing),
  suspended: standstill === 'suspended',
  closed: standstill === 'closed',
});

/** Reads where a process stands, as far as permissions hang on it. */
export async function permissionContextOf(stores: Stores, process: ProcessRow): Promise<PermissionContext> {
  // One after the other: inside a transaction there is one connection, and it takes one query at a time.
  const consultations = await stores.get(ConsultationsStore).allIn([process.id]);
  const members = await stores.get(MembershipsStore).heldIn(process.id, stores.now);
  return {
    ...ownContextOf(process),
    consultationOpen: consultations.some((consultation) => consultationState(consultation, stores.now) === 'open'),
    withoutCoordinator: !members.some(({ role }) => role === 'coordinator'),
  };
}
