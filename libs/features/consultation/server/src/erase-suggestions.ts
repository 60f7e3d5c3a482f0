import type { Act } from '@articulado/api';
import { erasedSuggestion, PeopleStore, suggestionFact, SuggestionsStore } from '@articulado/persistence';
import type { FactLine } from '@articulado/record';

/**
 * R17: erases the words that suggestions took from a contribution. What was accepted is the text of the policy, and stays; what waits
 * is over, since nobody can see what it would do.
 * @returns the facts as they are afterwards
 */
export async function eraseSuggestions(
  { stores, viewer, process }: Act,
  contributionNumber: number,
): Promise<FactLine[]> {
  const suggestions = await stores.get(SuggestionsStore).fromContributions([process.id], [contributionNumber]);
  const order = { by: viewer.person!.id, at: stores.now };
  const erased = suggestions.filter(({ status }) => status !== 'accepted').map((row) => erasedSuggestion(row, order));
  for (const row of erased) await stores.get(SuggestionsStore).erase(row);
  const people = await stores.get(PeopleStore).byIds([...new Set(erased.map(({ decidedBy }) => decidedBy!))]);
  const personOf = new Map(people.map((person) => [person.id, person]));
  return erased.map((row) => suggestionFact(row, personOf.get(row.decidedBy!)));
}
