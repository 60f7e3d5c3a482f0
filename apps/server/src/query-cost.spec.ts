import { buildSchema, parse, print, validate } from 'graphql';
import fs from 'node:fs';
import path from 'node:path';
import { pages } from './pages.js';
import { costOf, refusalOfCost } from './query-cost.js';

const schema = buildSchema(fs.readFileSync(path.resolve(__dirname, '../../../schema.graphql'), 'utf8'));
const cost = (query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  return costOf({ schema, document, variables });
};

describe('the cost of a question', () => {
  it.each([
    ['{ processCount }', 1],
    ['{ processes(first: 7) { slug title } }', 1 + 7 * 2],
    ['{ processes { slug } }', 1 + 20],
    ['{ process(slug: "a") { contributions(first: 30) { total items { number } } } }', 1 + 1 + 30 * (1 + 1 + 1)],
    ['{ process(slug: "a") { stages { id state } } }', 1 + 1 + 5 * 2],
    ['{ process(slug: "a") { version(number: 1) { clauses(first: 9) { id } } } }', 1 + 1 + 200 + 9],
    ['mutation { signOut { ... on SignedOut { signedOut } } }', 2],
  ])('of %s is %i', (query, expected) => expect(cost(query)).toBe(expected));

  it('counts a fragment wherever it is spread, and what a variable says', () => {
    const query =
      'query ($n: Int! = 3) { a: processes(first: $n) { ...P } b: processes(first: $n) { ...P } } fragment P on Process { slug }';
    expect(cost(query)).toBe(2 * (1 + 3));
    expect(cost(query, { n: 10 })).toBe(2 * (1 + 10));
  });

  it('reads a document of fragments that double at each step no slower than others', () => {
    const steps = 25;
    const fragments = Array.from(
      { length: steps },
      (_, i) => `fragment F${i} on Process { ...F${i + 1} ...F${i + 1} }`,
    );
    const document = parse(
      `{ process(slug: "a") { ...F0 } } ${fragments.join(' ')} fragment F${steps} on Process { slug }`,
    );
    expect(costOf({ schema, document })).toBe(1 + 2 ** steps);
    expect(refusalOfCost({ schema, document })?.message).toContain('Cost limit');
  });

  it('of every page of ours is one that anybody may ask, but for the words of the longest text there may be', () => {
    const questions = pages.flatMap(({ query, address }) => (query ? [{ query, address }] : []));
    expect(questions.length).toBeGreaterThan(15);
    const dear = questions.filter(
      ({ query }) => cost(print(query).replaceAll('clauses(first: 5000)', 'clauses')) > 100_000,
    );
    expect(dear).toEqual([]);
  });
});
