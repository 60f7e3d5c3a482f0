import { type Act, actingAs, actOn, DomainEvents, type Viewer } from '@articulado/api';
import { checkText, isRefusal, type Refusal } from '@articulado/base';
import type { Permission } from '@articulado/permissions';
import {
  newSalt,
  processFactNow,
  ProcessesStore,
  type ProcessRow,
  recordAct,
  type UnitOfWork,
} from '@articulado/persistence';
import type { EntryType } from '@articulado/record';
import { changeStatus, type ProcessStatus, type StatusAct } from '@articulado/workflow';

/** A process, and why its status changes. */
export interface ReasonedChange {
  /** Slug. */
  readonly process: string;
  /** Why, in public. */
  readonly reason: string;
}

/** How an act on the status of a process is called in each place. */
interface NamedAct {
  readonly act: StatusAct;
  readonly permission: Permission;
  readonly type: Extract<EntryType, 'process.suspended' | 'process.resumed' | 'process.closed'>;
}

/** What suspending, resuming and closing have in common. */
export async function changeStatusOf(
  unitOfWork: UnitOfWork,
  domainEvents: DomainEvents,
  viewer: Viewer,
  { process: slug, reason }: ReasonedChange,
  named: NamedAct,
): Promise<ProcessRow | Refusal> {
  const request = { viewer, process: slug, permission: named.permission };
  const outcome = await actOn<ProcessRow>(unitOfWork, request, async (act) => {
    const refused = checkText('reason', reason, { min: 10, max: 5_000 });
    if (refused) return refused;
    const status = changeStatus(act.process.standstill ?? 'active', act.process.stage, named.act);
    return isRefusal(status) ? status : change(act, status, reason.trim(), named);
  });
  if (!isRefusal(outcome)) {
    // Rights hang on the status: whoever is in the drafting room is asked anew, and writes no more, or again.
    domainEvents.publish('rights-changed', { processId: outcome.id });
    domainEvents.publish('process-changed', { slug: outcome.slug });
  }
  return outcome;
}

async function change(
  { stores, viewer, process }: Act,
  status: ProcessStatus,
  reason: string,
  { type }: NamedAct,
): Promise<ProcessRow> {
  const changed = await stores.get(ProcessesStore).changeStatus(process, {
    status,
    reason,
    changedBy: viewer.person!.id,
    changedAt: stores.now,
    salt: newSalt(),
  });
  await recordAct(stores, process, {
    type,
    acting: await actingAs(stores, viewer, process, 'coordinator'),
    details: { reason },
    facts: [await processFactNow(stores, changed)],
  });
  return changed;
}
