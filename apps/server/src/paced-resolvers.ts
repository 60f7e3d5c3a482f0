import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';
import { LoopShare } from './loop-share.js';
import { hasSize, weightOf } from './query-cost.js';

/** There is one event loop. */
const share = new LoopShare();

/** Contexts of queries that cost much. */
const paced = new WeakSet<object>();

/** What is asked with this context goes on in parts, with turns of the event loop between them. */
export const pace = <Context extends object>(context: Context): Context => {
  paced.add(context);
  return context;
};

/**
 * Lets the resolvers of a schema wait for their part of the event loop where what is asked costs much: what a hundred rows show of others would
 * else be one piece of work. Only fields with fields of their own wait: those of a row would wait longer than they take.
 */
export function paceResolvers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve && isCompositeType(getNamedType(field.type)))
        field.resolve = pacedResolver(field.resolve, weightOfAll(type, field));
    }
  }
}

/** Of a page of rows, which are read and written in one piece each. */
const weightOfRows = 100;

function weightOfAll(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): number {
  const isList = isListType(getNullableType(field.type));
  return isList && ('pageInfo' in type.getFields() || hasSize(field)) ? weightOfRows : weightOf(type.name, field.name);
}

const pacedResolver =
  (resolve: GraphQLFieldResolver<unknown, unknown>, weight: number): GraphQLFieldResolver<unknown, unknown> =>
  (source, args, context, info) => {
    const goesOn = paced.has(context as object) ? share.take(weight) : undefined;
    return goesOn ? goesOn.then(() => resolve(source, args, context, info)) : resolve(source, args, context, info);
  };
