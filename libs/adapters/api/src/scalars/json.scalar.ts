import { GraphQLScalarType } from 'graphql';

/** Any JSON value; only ever an answer, never an input. */
export const JsonScalar = new GraphQLScalarType({
  name: 'Json',
  description: 'Any JSON value.',
  serialize: (value) => value,
});
