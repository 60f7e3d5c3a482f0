import type { FieldRefusal, InputProblem } from '@articulado/base';
import {
  type DocumentNode,
  getOperationAST,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** Variables as the API takes them, and which of their fields it would not take. */
export interface EncodedVariables {
  readonly variables: Variables;
  readonly problems: readonly FieldRefusal[];
}

/**
 * Writes the domain's values as the names of the API's enums, and finds what the API would not take at all: a choice that nobody
 * made, a date that is none. A person who filled in a form is told so at the field; a program is told by an error.
 */
export function encodeVariables(schema: GraphQLSchema, document: DocumentNode, given: Variables): EncodedVariables {
  const problems: FieldRefusal[] = [];
  const definitions = getOperationAST(document)?.variableDefinitions ?? [];
  const encoded = definitions.flatMap(({ variable, type, defaultValue }) => {
    const name = variable.name.value;
    const known = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    if (!known || (given[name] === undefined && defaultValue)) return [];
    return [[name, encode(known, given[name], '')] as const];

    /** @param field - of the input that the value is in; empty for the variable itself */
    function encode(to: GraphQLInputType, value: unknown, field: string): unknown {
      if (isNonNullType(to)) return value == null ? refused(field, 'required', value) : encode(to.ofType, value, field);
      if (value == null) return value;
      if (isListType(to)) return Array.isArray(value) ? value.map((one) => encode(to.ofType, one, field)) : value;
      if (isInputObjectType(to)) return encodeFields(to.getFields(), value as Variables, field);
      if (isEnumType(to)) {
        const named = to.getValues().find((one) => one.value === value)?.name;
        return named ?? refused(field, value === '' ? 'required' : 'unknown-value', value);
      }
      return readable(to, value) ? value : refused(field, value === '' ? 'required' : 'malformed', value);
    }

    function encodeFields(
      fields: Readonly<Record<string, { readonly type: GraphQLInputType; readonly defaultValue?: unknown }>>,
      value: Variables,
      field: string,
    ): Variables {
      const known = Object.entries(fields)
        .filter(([key, { defaultValue }]) => value[key] !== undefined || defaultValue === undefined)
        .map(([key, one]) => [key, encode(one.type, value[key], field || key)] as const);
      return { ...value, ...Object.fromEntries(known.filter(([key, one]) => one !== undefined || key in value)) };
    }

    function refused(field: string, problem: InputProblem, value: unknown): unknown {
      problems.push({ field: field || name, problem });
      return value;
    }
  });
  return { variables: Object.fromEntries(encoded), problems };
}

function readable(type: { parseValue(value: unknown): unknown }, value: unknown): boolean {
  try {
    type.parseValue(value);
    return true;
  } catch {
    return false; // whatever a scalar doesn't read is told to whoever wrote it
  }
}
