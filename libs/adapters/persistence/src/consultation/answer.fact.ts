import type { FactLine } from '@articulado/record';
import type { AnswerRow } from './answer.row.js';
import type { SupersededAnswerRow } from './superseded-answer.row.js';
import type { PersonRow } from '../accounts/person.row.js';
import { factLine } from '../record/fact-line.js';
import { whoIs } from '../record/who.js';
import { newSalt } from '../sha256.js';
import { orderOf, type Redaction } from './redaction.js';
import { commitWords, sealedMembers, sealWords } from './sealed-words.js';

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
  const { redaction } = answer;
  const told = isErased(answer)
    ? { members: sealedMembers(Object.entries(redaction!.commitments)), disclosed: [] }
    : sealWords({ reason: answer.reason }, answer.wordsSalt);
  const body = {
    contribution: contributionNumber,
    disposition: answer.disposition,
    ...told.members,
    changedClauseId: answer.changedClauseId ?? undefined,
    correction: answer.correction ?? undefined,
    answeredAt: answer.answeredAt.toISOString(),
    answeredBy: who.commitment,
    redacted: redaction ? { ...orderOf(redaction) } : undefined,
  };
  return factLine({ kind: 'answer', id, body }, [who.disclosed, ...told.disclosed]);
}

/** R17: the row without its reason, and without what could open the commitment that stands for it from now on. */
export function erasedAnswer<Row extends AnswerRow | SupersededAnswerRow>(
  row: Row,
  order: Omit<Redaction, 'commitments'>,
): Row {
  const commitments = commitWords({ reason: row.reason }, row.wordsSalt ?? newSalt());
  return { ...row, reason: '', wordsSalt: null, redaction: { ...order, commitments } };
}

/** A redacted row that holds anything again tells it: another fact than was sealed. */
const isErased = ({ redaction, reason, wordsSalt }: Given): boolean =>
  redaction !== null && reason === '' && wordsSalt === null;
