import { minifyIntrospection, outputIntrospectionFile } from 'gql.tada/internal';
import { introspectionFromSchema, isEnumType } from 'graphql';

/**
 * Writes the API as types, of which those of every page's data follow. Enums have the values of the domain, as pages see them.
 * @param {import('graphql').GraphQLSchema} schema
 */
export function writeApiTypes(schema) {
  const introspection = minifyIntrospection(introspectionFromSchema(schema));
  const withDomainValues = introspection.__schema.types.map((type) => {
    const known = schema.getType(type.name);
    if (!isEnumType(known)) return type;
    return { ...type, enumValues: type.enumValues.map((one) => ({ ...one, name: known.getValue(one.name).value })) };
  });
  const withValues = { ...introspection, __schema: { ...introspection.__schema, types: withDomainValues } };
  const text = outputIntrospectionFile(withValues, {
    fileType: '.d.ts',
    shouldPreprocess: true,
    preamble: '/** Written by `npm run schema`; not to be edited. */',
  });
  // What follows would make it the one schema of every `graphql` there is; ours is made with scalars of its own (`graphql.ts`).
  const types = text
    .slice(0, text.indexOf('import * as gqlTada'))
    .replace('export type introspection_types', 'type introspection_types');
  return `${types.trimEnd()}\n`;
}
