import { checkText, firstRefusal, type Refusal } from '@articulado/base';
import { type AnswerGiven, checkAnswer } from './check-answer.js';

/** Most characters of the reason of a correction. */
export const longestCorrection = 2_000;

/** Whether a correction says all that it must: what an answer says, and why the earlier one was wrong. */
export function checkCorrection(given: AnswerGiven & { readonly correction: string }): Refusal | undefined {
  return firstRefusal(
    checkText('correction', given.correction, { min: 10, max: longestCorrection }),
    checkAnswer(given),
  );
}
