import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  getOperationAST,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** Turns an answer, or a part of one, into the same with the domain's values. */
type Decode = (answer: unknown) => unknown;

/** One answer key: the type of its field, and all that is selected under it. */
interface Selected {
  readonly type: GraphQLNamedType | undefined;
  readonly sets: Selection[];
}

type Selection = readonly [type: GraphQLNamedType | undefined, set: SelectionSetNode];

/**
 * Reads the names of the API's enums as the domain's values: pages and messages speak of `accepted-in-part`, the API of
 * ACCEPTED_IN_PART. It is worked out once for a document, and what holds no enum is left as it is.
 * @param document - valid: fields that share an answer key have the same shape, whichever type they are of
 */
export function enumDecoder(schema: GraphQLSchema, document: DocumentNode): Decode {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const operation = getOperationAST(document);
  if (!operation) return (answer) => answer;
  const root = schema.getRootType(operation.operation) ?? undefined;
  return decoderOf([[root, operation.selectionSet]]) ?? ((answer) => answer);

  function decoderOf(sets: readonly Selection[]): Decode | undefined {
    const keys = new Map<string, Selected>();
    for (const [type, set] of sets) gather(type, set, keys);
    const decoders = [...keys].flatMap(([key, { type, sets: below }]) => {
      const decode = isEnumType(type)
        ? (name: unknown): unknown => type.getValue(String(name))?.value
        : decoderOf(below);
      return decode ? [[key, decode] as const] : [];
    });
    if (decoders.length === 0) return undefined;
    return (answer) => {
      const decoded: Record<string, unknown> = { ...(answer as object) };
      for (const [key, decode] of decoders) if (key in decoded) decoded[key] = throughLists(decode, decoded[key]);
      return decoded;
    };
  }

  function gather(type: GraphQLNamedType | undefined, set: SelectionSetNode, keys: Map<string, Selected>): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
        const known = keys.get(key) ?? { type: field && getNamedType(field.type), sets: [] };
        if (selection.selectionSet) known.sets.push([known.type, selection.selectionSet]);
        keys.set(key, known);
        continue;
      }
      const part = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!part) continue;
      gather(part.typeCondition ? schema.getType(part.typeCondition.name.value) : type, part.selectionSet, keys);
    }
  }
}

const throughLists = (decode: Decode, value: unknown): unknown =>
  value === null ? null : Array.isArray(value) ? value.map((one) => throughLists(decode, one)) : decode(value);
