import { canonicalJson, type Json } from '@articulado/base';
import { commit, type FactLine } from '@articulado/record';
import { createHash } from 'node:crypto';
import type { PersonRow } from '../accounts/person.row.js';
import { factLine } from '../record/fact-line.js';
import { wellFormedSalt, whoIs } from '../record/who.js';
import { sha256 } from '../sha256.js';
import type { SuggestionRow } from './suggestion.row.js';

/** A suggestion. Members alone read it: the record commits to its words and tells none of them. @param decidedBy - where it was decided */
export function suggestionFact(row: SuggestionRow, decidedBy: PersonRow | undefined): FactLine {
  const salt = wellFormedSalt(row.salt);
  const sealed = (member: string, value: Json) => commit(value, sha256(`${member} ${salt}`), sha256);
  const who = decidedBy && whoIs(decidedBy, sha256(`decided ${salt}`));
  const branch = createHash('sha256').update(row.branch).digest('hex');
  const body = {
    number: row.number,
    clauseId: row.clauseId,
    contribution: row.contributionNumber ?? undefined,
    membership: row.membershipId,
    suggestedAt: row.suggestedAt.toISOString(),
    reason: sealed('reason', row.reason),
    change: sealed('change', { branch, effects: sha256(canonicalJson(row.effects as unknown as Json)) }),
    status: row.status,
    decidedBy: who?.commitment,
    decidedAt: row.decidedAt?.toISOString(),
    decisionReason: row.decisionReason === null ? undefined : sealed('decisionReason', row.decisionReason),
    logSequence: row.logSequence ?? undefined,
  };
  return factLine({ kind: 'suggestion', id: String(row.number), body }, who ? [who.disclosed] : []);
}
