import { type LostReference, type Refusal, refuse } from '@articulado/base';
import { type Clause, lostReferences, numberClauses, type PolicyText, readableWords } from '@articulado/policy-text';

/** How many signs of the words before a reference are told, to find it by. */
const wordsBefore = 60;

/**
 * Looks for references and marks of notes that lead to nothing, before they are frozen for ever.
 * @param text - with its references printed
 * @param accepted - ids of those that the coordinator was told of and freezes all the same
 */
export function checkReferences(
  text: PolicyText,
  accepted: readonly string[] = [],
): Refusal<'references-lost'> | undefined {
  const lost = lostReferences(text);
  if (lost.every(({ reference }) => accepted.includes(reference))) return undefined;
  const numbers = numberClauses(text);
  const clauses = new Map(text.map((clause) => [clause.id, clause]));
  const references = lost.map(({ clause: clauseId, reference }): LostReference => {
    const clause = clauses.get(clauseId)!;
    return {
      id: reference,
      clauseId,
      kind: clause.kind,
      number: numbers.get(clauseId),
      words: wordsUpTo(clause, reference),
    };
  });
  return refuse('references-lost', { count: references.length, references });
}

/** "…los plazos que fija la [disposición suprimida]" */
function wordsUpTo(clause: Clause, id: string): string {
  const place = clause.content.findIndex(({ reference, note }) => (reference?.id ?? note) === id);
  const before = readableWords({ content: clause.content.slice(0, place) });
  const printed = readableWords({ content: clause.content.slice(place, place + 1) });
  if (before.length <= wordsBefore) return before + printed;
  return `…${before.slice(-wordsBefore).replace(/^\S*\s+/, '')}${printed}`;
}
