import { type Refusal, refuse } from '@articulado/base';
import { isBefore, type StageId } from './stage.js';

/** Whether a process goes on, is suspended, or was closed before it was finished. */
export type ProcessStatus = 'active' | 'suspended' | 'closed';

/** What takes a process from one status to another. */
export type StatusAct = 'suspendProcess' | 'resumeProcess' | 'closeProcess';

const acts: Readonly<Record<ProcessStatus, Partial<Record<StatusAct, ProcessStatus>>>> = {
  active: { suspendProcess: 'suspended' },
  suspended: { resumeProcess: 'active', closeProcess: 'closed' },
  closed: {},
};

/**
 * W30: where an act on the status of a process leads. What is closed stays closed; it is suspended first, so that nobody closes a
 * process in one moment. What is published is finished.
 */
export function changeStatus(
  status: ProcessStatus,
  stage: StageId,
  act: StatusAct,
): ProcessStatus | Refusal<'step-not-allowed'> {
  const next = isBefore(stage, 'published') ? acts[status][act] : undefined;
  return next ?? refuse('step-not-allowed', { from: stage, step: act });
}

/** A time in which a process was suspended. Both UTC, ISO 8601; `to` is the end, exclusive: now, while it lasts. */
export interface Suspension {
  readonly from: string;
  readonly to: string;
}

/** That the status of a process changed. `at`: UTC, ISO 8601. */
interface StatusChange {
  readonly status: ProcessStatus;
  readonly at: string;
}

/** W31: the times in which a process was suspended. @param changes - in their order */
export const suspensionsFrom = (changes: readonly StatusChange[], now: string): Suspension[] =>
  changes.flatMap(({ status, at }, index) =>
    status === 'suspended' ? [{ from: at, to: changes[index + 1]?.at ?? now }] : [],
  );
