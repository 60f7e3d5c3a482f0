import type { FactLine } from '@articulado/record';
import type { AnswerRow } from './answer.row.js';
import type { PersonRow } from '../accounts/person.row.js';
import { factLine } from '../record/fact-line.js';
import { whoIs } from '../record/who.js';
import { newSalt } from '../sha256.js';
import { orderOf, type Redaction } from './redaction.js';
import { commitWords, sealedMembers, sealWords } from './sealed-words.js';

export function answerFact(answer: AnswerRow, contributionNumber: number, answeredBy: PersonRow): FactLine {
  const who = whoIs(answeredBy, answer.salt);
  const { redaction } = answer;
  const told = isErased(answer)
    ? { members: sealedMembers(Object.entries(redaction!.commitments)), disclosed: [] }
    : sealWords({ reason: answer.reason }, answer.wordsSalt);
  const body = {
    contribution: contributionNumber,
    disposition: answer.disposition,
    ...told.members,
    changedClauseId: answer.changedClauseId ?? undefined,
    answeredAt: answer.answeredAt.toISOString(),
    answeredBy: who.commitment,
    redacted: redaction ? { ...orderOf(redaction) } : undefined,
  };
  return factLine({ kind: 'answer', id: String(contributionNumber), body }, [who.disclosed, ...told.disclosed]);
}

/** R17: the row without its reason, and without what could open the commitment that stands for it from now on. */
export function erasedAnswer(row: AnswerRow, order: Omit<Redaction, 'commitments'>): AnswerRow {
  const commitments = commitWords({ reason: row.reason }, row.wordsSalt ?? newSalt());
  return { ...row, reason: '', wordsSalt: null, redaction: { ...order, commitments } };
}

/** A redacted row that holds anything again tells it: another fact than was sealed. */
const isErased = ({ redaction, reason, wordsSalt }: AnswerRow): boolean =>
  redaction !== null && reason === '' && wordsSalt === null;
