import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  parse,
} from 'graphql';
import { Api } from './api.js';

const kind = new GraphQLEnumType({
  name: 'Kind',
  values: { IN_PART: { value: 'in-part' }, WHOLE: { value: 'whole' } },
});
const part = new GraphQLObjectType({
  name: 'Part',
  fields: { kinds: { type: new GraphQLList(kind) }, text: { type: GraphQLString } },
});
const thing = new GraphQLObjectType({
  name: 'Thing',
  isTypeOf: (value) => 'parts' in (value as object),
  fields: { kind: { type: kind }, parts: { type: new GraphQLList(part) } },
});
const no = new GraphQLObjectType({
  name: 'Refusal',
  isTypeOf: () => true,
  fields: { refused: { type: GraphQLString } },
});
const change = new GraphQLInputObjectType({
  name: 'Change',
  fields: {
    kind: { type: new GraphQLNonNull(kind) },
    number: { type: new GraphQLNonNull(GraphQLInt) },
    kinds: { type: new GraphQLList(new GraphQLNonNull(kind)) },
    note: { type: new GraphQLNonNull(GraphQLString), defaultValue: 'none' },
  },
});
const heard: unknown[] = [];
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      thing: {
        type: thing,
        args: { kind: { type: kind } },
        resolve: (_, args) => ({ ...args, parts: [{ kinds: ['whole', null], text: 'IN_PART' }] }),
      },
    },
  }),
  mutation: new GraphQLObjectType({
    name: 'Mutation',
    fields: {
      change: {
        type: new GraphQLUnionType({ name: 'Outcome', types: [thing, no] }),
        args: { input: { type: new GraphQLNonNull(change) } },
        resolve: (_, { input }) => {
          heard.push(input);
          return { kind: input.kind, parts: [] };
        },
      },
    },
  }),
});

describe('the API, as pages ask it', () => {
  const api = new Api(() => schema);
  const mutation =
    'mutation ($input: Change!) { change(input: $input) { ... on Refusal { refused } ... on Thing { kind } } }';
  beforeEach(() => heard.splice(0));

  it('takes and gives the values of the domain, in fragments, lists and under other names too', async () => {
    const question = `query ($kind: Kind) { thing(kind: $kind) { as: kind ...Parts } }
      fragment Parts on Thing { parts { kinds text } }`;
    expect(await api.ask(parse(question), { kind: 'in-part' }, {})).toEqual({
      thing: { as: 'in-part', parts: [{ kinds: ['whole', null], text: 'IN_PART' }] },
    });
  });

  it('reads an outcome as what it is', async () => {
    const input = { kind: 'whole', number: 1, kinds: ['in-part'] };
    expect(await api.perform(parse(mutation), { input }, {})).toEqual({ kind: 'whole' });
    expect(heard).toEqual([{ kind: 'whole', number: 1, kinds: ['in-part'], note: 'none' }]);
  });

  it('refuses what the API would not take, at its fields, and asks nothing', async () => {
    const input = { kind: '', kinds: ['whole', 'other'], number: 'many' };
    expect(await api.perform(parse(mutation), { input }, {})).toEqual({
      refused: 'invalid-input',
      details: {
        field: 'kind',
        problem: 'required',
        also: [
          { field: 'number', problem: 'malformed' },
          { field: 'kinds', problem: 'unknown-value' },
        ],
      },
    });
    expect(await api.perform(parse(mutation), { input: { kind: 'whole' } }, {})).toMatchObject({
      details: { field: 'number', problem: 'required' },
    });
    expect(heard).toEqual([]);
  });
});
