import { registerEnumType } from '@nestjs/graphql';

/** The name that a value of the domain has in the API: `accepted-in-part` is ACCEPTED_IN_PART, `textChanged` TEXT_CHANGED. */
export const enumName = (value: string): string =>
  value
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll(/[-.]/g, '_')
    .toUpperCase();

/**
 * Makes a closed list of the domain an enum of the API. Resolvers and use cases see the domain's values, which are also those that
 * are stored; only the names differ.
 * @param values - each value with its description; one that is left out does not compile
 */
export function enumOf<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Readonly<Record<string, Value>> {
  const described = Object.entries<string>(values).map(([value, text]) => [enumName(value), value, text] as const);
  const members = Object.fromEntries(described.map(([key, value]) => [key, value as Value]));
  const valuesMap = Object.fromEntries(described.map(([key, , text]) => [key, { description: text }]));
  registerEnumType(members, { name, description, valuesMap });
  return members;
}
