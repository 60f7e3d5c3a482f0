import type { StageId } from './stage.js';
import type { Workflow } from './workflow.js';
import type { ProcessFacts } from './process-facts.js';
import { type Refusal, refuse } from '@articulado/base';

/**
 * How long a consultation lasts at least. Working days are Monday to Friday on clocks that are so far from UTC; holidays are not
 * known. Seconds are for demonstrations, where nobody waits three weeks.
 */
export type MinimumConsultation =
  | { readonly workingDays: number; readonly utcOffsetMinutes: number }
  | { readonly seconds: number };

/** How fast a process may go. Part of its workflow, so that a later default changes no process under way. */
export interface Pace {
  readonly consultation: MinimumConsultation;
  /** A stage is left so long after it was entered, at the earliest. */
  readonly stageSeconds: number;
}

const secondMs = 1_000;
const dayMs = 24 * 3_600 * secondMs;

/** Where a workflow from before there was a pace says nothing. */
const usualStageSeconds = 60;

/**
 * W21: the first moment at which a consultation may end. The day on which it opens does not count; the last of its working
 * days counts whole. Without a minimum it is the moment of its opening.
 * @param opensAt - and returned: UTC, ISO 8601
 */
export function earliestClosing({ pace }: Pick<Workflow, 'pace'>, opensAt: string): string {
  const opens = Date.parse(opensAt);
  if (!pace) return new Date(opens).toISOString();
  const { consultation } = pace;
  if ('seconds' in consultation) return new Date(opens + consultation.seconds * secondMs).toISOString();
  const offsetMs = consultation.utcOffsetMinutes * 60 * secondMs;
  const last = addWorkingDays(Math.floor((opens + offsetMs) / dayMs), consultation.workingDays);
  return new Date((last + 1) * dayMs - offsetMs).toISOString();
}

/** @param day - and returned: days since 1 January 1970, a Thursday */
function addWorkingDays(day: number, count: number): number {
  let [last, left] = [day, count];
  while (left > 0) {
    last += 1;
    if (isWorkingDay(last)) left -= 1;
  }
  return last;
}

/** Monday to Friday. */
const isWorkingDay = (day: number): boolean => ![0, 6].includes((day + 4) % 7);

/** W22: no stage is opened and closed at once: there must be time to see that it was reached. */
export function checkStay(
  { pace }: Pick<Workflow, 'pace'>,
  stage: StageId,
  { enteredAt, at }: Pick<ProcessFacts, 'enteredAt' | 'at'>,
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
  const isKnown =
    'seconds' in consultation
      ? isCount(consultation.seconds)
      : isCount(consultation.workingDays) && Number.isInteger(consultation.utcOffsetMinutes);
  return isKnown ? undefined : 'unknown least time of consultation';
}

/** A whole number of seconds or days; a year of days is more than anybody consults. */
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 100_000;
