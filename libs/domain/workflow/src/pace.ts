import type { StageId } from './stage.js';
import type { Workflow } from './workflow.js';
import type { Suspension } from './process-status.js';
import type { GateInputs } from './gate-inputs.js';
import { dayNumber, type Refusal, refuse, startOfDay, type TimeZone, usualTimeZone } from '@articulado/base';

/**
 * How long a consultation lasts at least. Working days are Monday to Friday in the time zone of the process; holidays are not
 * known. Seconds are for demonstrations, where nobody waits three weeks.
 */
export type MinimumConsultation = { readonly workingDays: number } | { readonly seconds: number };

/** A process, as far as the least time of its consultations depends on it. */
export interface PacedProcess {
  readonly workflow: Pick<Workflow, 'pace'>;
  /** In which its days begin; absent or null for a process from before processes had one. */
  readonly timeZone?: TimeZone | null;
}

/** How fast a process may go. Part of its workflow, so that a later default changes no process under way. */
export interface Pace {
  readonly consultation: MinimumConsultation;
  /** A stage is left so long after it was entered, at the earliest. */
  readonly stageSeconds: number;
}

const secondMs = 1_000;

/** Where a workflow from before there was a pace says nothing. */
const usualStageSeconds = 60;

/**
 * W21: the first moment at which a consultation may end. The day on which it opens does not count; the last of its working
 * days counts whole. Without a minimum it is the moment of its opening. W31: no day counts on which the process was suspended, even for a part of it.
 * @param opensAt - UTC, ISO 8601
 * @returns UTC, ISO 8601
 */
export function earliestClosing(
  { workflow: { pace }, timeZone }: PacedProcess,
  opensAt: string,
  suspensions: readonly Suspension[] = [],
): string {
  const opens = Date.parse(opensAt);
  if (!pace) return new Date(opens).toISOString();
  const { consultation } = pace;
  const suspended = suspensions.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));
  if ('seconds' in consultation) return addSeconds(opens, consultation.seconds, suspended);
  const zone = timeZone ?? usualTimeZone;
  const startOf = (day: number) => startOfDay(zone, day).getTime();
  const last = addWorkingDays(dayNumber(zone, new Date(opens)), consultation.workingDays, (day) =>
    suspended.some(({ from, to }) => from < startOf(day + 1) && to > startOf(day)),
  );
  return startOfDay(zone, last + 1).toISOString();
}

/** Seconds in which the process was suspended do not count. @param suspensions - in their order */
function addSeconds(opens: number, seconds: number, suspensions: readonly { from: number; to: number }[]): string {
  let end = opens + seconds * secondMs;
  for (const { from, to } of suspensions) if (from < end && to > opens) end += to - Math.max(from, opens);
  return new Date(end).toISOString();
}

/** @param day - and returned: days since 1 January 1970, a Thursday. @param isSuspended - whether the process was suspended on a day */
function addWorkingDays(day: number, count: number, isSuspended: (day: number) => boolean): number {
  let [last, left] = [day, count];
  while (left > 0) {
    last += 1;
    if (isWorkingDay(last) && !isSuspended(last)) left -= 1;
  }
  return last;
}

/** Monday to Friday. */
const isWorkingDay = (day: number): boolean => ![0, 6].includes((day + 4) % 7);

/** W22: no stage is opened and closed at once: there must be time to see that it was reached. */
export function checkStay(
  { pace }: Pick<Workflow, 'pace'>,
  stage: StageId,
  { enteredAt, at }: Pick<GateInputs, 'enteredAt' | 'at'>,
): Refusal<'stage-just-entered'> | undefined {
  const earliest = Date.parse(enteredAt) + (pace?.stageSeconds ?? usualStageSeconds) * secondMs;
  if (Date.parse(at) >= earliest) return undefined;
  return refuse('stage-just-entered', { stage, earliestAt: new Date(earliest).toISOString() });
}

/** W3: what is no valid pace. A process without one is from before there was any. */
export function problemOfPace(pace: Pace | undefined): string | undefined {
  if (pace === undefined) return undefined;
  if (!isCount(pace?.stageSeconds)) return 'unknown least time at a stage';
  const { consultation } = pace;
  if (typeof consultation !== 'object' || consultation === null) return 'unknown least time of consultation';
  const isKnown = 'seconds' in consultation ? isCount(consultation.seconds) : isCount(consultation.workingDays);
  return isKnown ? undefined : 'unknown least time of consultation';
}

/** A whole number of seconds or days; at most 100,000, since working days are counted one by one. */
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 100_000;
