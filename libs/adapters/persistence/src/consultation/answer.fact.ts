import type { FactLine } from '@articulado/record';
import type { AnswerRow } from './answer.row.js';
import type { PersonRow } from '../accounts/person.row.js';
import { factLine } from '../record/fact-line.js';
import { whoIs } from '../record/who.js';

export function answerFact(answer: AnswerRow, contributionNumber: number, answeredBy: PersonRow): FactLine {
  const who = whoIs(answeredBy, answer.salt);
  const body = {
    contribution: contributionNumber,
    disposition: answer.disposition,
    reason: answer.reason,
    changedClauseId: answer.changedClauseId ?? undefined,
    answeredAt: answer.answeredAt.toISOString(),
    answeredBy: who.commitment,
  };
  return factLine({ kind: 'answer', id: String(contributionNumber), body }, [who.disclosed]);
}
