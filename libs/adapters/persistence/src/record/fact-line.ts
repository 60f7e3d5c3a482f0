import type { Disclosure, Fact, FactLine } from '@articulado/record';

/**
 * R3: a fact is the public side of an official row (`*.fact.ts` beside each). What stands in it is vouched for by the record: when a
 * row is altered past the use cases, its fact no longer has the hash that its last entry sealed, and the verifier says so. A column
 * that is added to an official row is added to its fact.
 * @param disclosed - what lays the fact's commitments open, where it may be shown
 */
export const factLine = (fact: Fact, disclosed: readonly Disclosure[]): FactLine => ({
  ...fact,
  ...(disclosed.length > 0 ? { disclosed } : {}),
});
