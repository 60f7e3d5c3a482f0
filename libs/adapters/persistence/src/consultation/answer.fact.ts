import type { FactLine } from '@articulado/record';
import type { AnswerRow } from './answer.row.js';
import type { SupersededAnswerRow } from './superseded-answer.row.js';
import type { PersonRow } from '../accounts/person.row.js';
import { factLine } from '../record/fact-line.js';
import { whoIs } from '../record/who.js';

/** The answer to a contribution as it is now. */
export const answerFact = (answer: AnswerRow, contributionNumber: number, answeredBy: PersonRow): FactLine =>
  factOf(String(contributionNumber), answer, contributionNumber, answeredBy);

/**
 * An answer that a correction superseded: what was sealed when it was given, under its number among the
 * contribution's answers.
 */
export const supersededAnswerFact = (
  answer: SupersededAnswerRow,
  contributionNumber: number,
  answeredBy: PersonRow,
): FactLine => factOf(`${contributionNumber}.${answer.sequence}`, answer, contributionNumber, answeredBy);

type Given = Omit<SupersededAnswerRow, 'contributionId' | 'sequence'>;

function factOf(id: string, answer: Given, contributionNumber: number, answeredBy: PersonRow): FactLine {
  const who = whoIs(answeredBy, answer.salt);
  const body = {
    contribution: contributionNumber,
    disposition: answer.disposition,
    reason: answer.reason,
    changedClauseId: answer.changedClauseId ?? undefined,
    correction: answer.correction ?? undefined,
    answeredAt: answer.answeredAt.toISOString(),
    answeredBy: who.commitment,
  };
  return factLine({ kind: 'answer', id, body }, [who.disclosed]);
}
