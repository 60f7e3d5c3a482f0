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

describe('the cost of a query', () => {
  it.each([
    ['{ processes { totalCount } }', 1 + 1],
    ['{ processes(first: 7) { nodes { slug title } } }', 1 + (1 + 7 * 2)],
    ['{ processes { nodes { slug } } }', 1 + (1 + 50)],
    ['{ processes(first: 1, last: 7) { nodes { slug } } }', 1 + (1 + 7)],
    ['{ processes(first: 7) { totalCount pageInfo { endCursor } } }', 1 + 1 + (1 + 1)],
    [
      '{ process(slug: "a") { contributions(first: 30) { totalCount nodes { number ancestors { id } } } } }',
      1 + 1 + (1 + 1 + 30 * (1 + 1 + 5)),
    ],
    ['{ process(slug: "a") { stages { id state } } }', 1 + 1 + 5 * 2],
    ['{ process(slug: "a") { version(number: 1) { clauses(first: 9) { nodes { id } } } } }', 1 + 1 + 200 + (1 + 9)],
    ['mutation { signOut { ... on SignedOut { signedOut } } }', 2],
  ])('of %s is %i', (query, expected) => expect(cost(query)).toBe(expected));

  it('counts a fragment wherever it is spread, and what a variable says', () => {
    const query =
      'query ($n: Int! = 3, $l: Int) { a: processes(first: $n, last: $l) { ...P } b: processes(first: 2) { ...P } } fragment P on ProcessConnection { nodes { slug } }';
    expect(cost(query)).toBe(2 + (1 + 3) + (1 + 2));
    expect(cost(query, { n: 10, l: null })).toBe(2 + (1 + 10) + (1 + 2));
    expect(cost(query, { n: 10, l: 20 })).toBe(2 + (1 + 20) + (1 + 2));
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
    expect(refusalOfCost(costOf({ schema, document }))?.message).toContain('Cost limit');
  });

  it('of what a hundred suggestions would do is one that nobody may ask at once', () => {
    const query = (first: number) =>
      `{ process(slug: "a") { draft { suggestions(first: ${first}) { nodes { preview { seen } } } } } }`;
    expect(refusalOfCost(cost(query(100)))?.message).toContain('Cost limit');
    expect(refusalOfCost(cost(query(10)))).toBeUndefined();
  });

  it('of every page of ours is one that anybody may ask, but for the words of the longest text there may be', () => {
    const queries = pages.flatMap(({ query, address }) => (query ? [{ query, address }] : []));
    expect(queries.length).toBeGreaterThan(15);
    const dear = queries.filter(
      ({ query }) => cost(print(query).replaceAll('clauses(first: 5000)', 'clauses')) > 100_000,
    );
    expect(dear).toEqual([]);
  });
});
