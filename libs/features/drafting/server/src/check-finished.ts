import { type Refusal, refuse, type UnfinishedClause } from '@articulado/base';
import { numberClauses, type PolicyText, unfinishedPlaces } from '@articulado/policy-text';

/**
 * Looks for what was probably not meant to be frozen for ever: raw marks, empty headings, doubled numbers.
 * @param text - with its references printed
 * @param accepted - ids of what the coordinator was told of and freezes all the same
 */
export function checkFinished(
  text: PolicyText,
  accepted: readonly string[] = [],
): Refusal<'text-unfinished'> | undefined {
  const numbers = numberClauses(text);
  const kinds = new Map(text.map(({ id, kind }) => [id, kind]));
  const places = unfinishedPlaces(text).map(
    ({ problem, clauseId, words }): UnfinishedClause => ({
      // The words are in it: a mark that is written later was not accepted. No space: ids are parted by those in the form.
      id: [problem, clauseId, encodeURIComponent(words)].join(':'),
      problem,
      clauseId,
      kind: kinds.get(clauseId)!,
      number: numbers.get(clauseId),
      words,
    }),
  );
  if (places.every(({ id }) => accepted.includes(id))) return undefined;
  return refuse('text-unfinished', { count: places.length, places });
}
