import { buildSchema, execute, type GraphQLFieldResolver, type GraphQLObjectType, parse } from 'graphql';
import { pace, paceResolvers } from './paced-resolvers.js';

const schema = buildSchema('type Row { id: Int other: Row } type Query { rows: [Row] other: Int }');
const rows = Array.from({ length: 1_000 }, (_, id) => ({ id, other: () => ({ id: -id }) }));

/** As Nest's resolvers: each answers later. */
const read: GraphQLFieldResolver<Readonly<Record<string, unknown>>, unknown> = async (
  source,
  _args,
  _context,
  info,
) => {
  const value = source[info.fieldName];
  return typeof value === 'function' ? (value as () => unknown)() : value;
};

/** How many turns of the event loop begin until it is done. */
async function turnsOf(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isDone = false;
  const count = () => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  await work;
  isDone = true;
  return turns;
}

describe('what costs much', () => {
  beforeAll(() => {
    for (const type of [schema.getQueryType()!, schema.getType('Row') as GraphQLObjectType])
      for (const field of Object.values(type.getFields())) field.resolve = read;
    paceResolvers(schema);
  });
  const ask = (contextValue: object) =>
    execute({ schema, document: parse('{ rows { id other { id } } }'), rootValue: { rows }, contextValue }) as Promise<{
      data: { rows: readonly unknown[] };
    }>;

  it('goes on in parts, with turns of the event loop between them, and is answered the same', async () => {
    const asked = ask(pace({}));
    expect(await turnsOf(asked)).toBeGreaterThanOrEqual(4);
    expect(await asked).toEqual(await ask({}));
    expect((await asked).data.rows.at(-1)).toEqual({ id: 999, other: { id: -999 } });
  });

  it('is told apart from what does not: that goes on at once', async () => {
    expect(await turnsOf(ask({}))).toBeLessThanOrEqual(1);
  });

  it('shares one loop: two of them take the turns that each takes alone', async () => {
    const [alone, both] = [await turnsOf(ask(pace({}))), await turnsOf(Promise.all([ask(pace({})), ask(pace({}))]))];
    expect(both).toBeGreaterThanOrEqual(2 * alone - 2);
  });
});
