import { checkText, firstRefusal, type Refusal, refuse } from '@articulado/base';
import { type Disposition, dispositions, promisesChange } from '@articulado/workflow';
import { checkChoice } from './check-choice.js';

/** Shortest reason, in characters: enough that "no" alone is none. */
const shortestReason = 10;

/** What somebody means to answer, before it is looked at. */
export interface AnswerGiven {
  readonly number: number;
  readonly disposition: string;
  readonly reason: string;
  readonly changedClauseId?: string | null;
}

/** Whether an answer says all that it must: what is decided, why, and for what is accepted where the change will stand. */
export function checkAnswer({ number, disposition, reason, changedClauseId }: AnswerGiven): Refusal | undefined {
  const refused = firstRefusal(
    checkChoice('disposition', disposition, dispositions),
    checkText('reason', reason, { min: shortestReason }),
  );
  if (refused) return refused;
  return promisesChange(disposition as Disposition) && !changedClauseId
    ? refuse('change-missing', { number })
    : undefined;
}
