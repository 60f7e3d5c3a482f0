import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  getOperationAST,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/** Most that one query may cost: about as many values as would be read and written to answer it. */
const mostCost = 100_000;

/** What costs so much, some milliseconds of the processor, is answered in turns and in parts. What is usual costs tens. */
export const costlyFrom = 500;

/** Arguments that say how many rows a field gives; the first that is given counts, as it does for the field. */
const sizes = ['last', 'first', 'perClause', 'most'];

/** Rows of a list that can't be asked for in parts: those of ours are short. */
const usualRows = 5;

/** Fields for which a whole text is read and parsed, however little of it is shown. */
const heavy: Readonly<Record<string, number>> = {
  'Version.clauses': 200,
  'Version.clause': 200,
  'Process.comparison': 1_000,
  'Process.draft': 500,
  'Process.unusualSigns': 500,
  'Draft.clauses': 500,
  // What a suggestion would do is done on a copy of the draft; what it did is read from the whole log.
  'Suggestion.preview': 5_000,
  'Suggestion.clashes': 5_000,
  'Mutation.makeSuggestion': 1_000,
  'Mutation.suggestChanges': 1_000,
  'Mutation.acceptSuggestion': 1_000,
  'Suggestion.changes': 2_000,
};

/** Whether a field is asked how many rows it gives. */
export const hasSize = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.some(({ name }) => sizes.includes(name));

/** What one field costs, without what is asked of it. */
export const weightOf = (type: string, field: string): number => heavy[`${type}.${field}`] ?? 1;

/** What is asked, with all that its size hangs on. */
export interface ParsedQuery {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Refuses, before anything is executed, what would cost too much. */
export function refusalOfCost(cost: number): GraphQLError | undefined {
  if (cost <= mostCost) return undefined;
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } };
  return new GraphQLError(`Cost limit of ${mostCost} exceeded, found ${cost}: ask for fewer rows.`, { extensions });
}

/** Every value costs 1, once for each row of each list that it stands in. @param query - valid: no fragment holds itself */
export function costOf({ schema, document, operationName, variables }: ParsedQuery): number {
  const operation = getOperationAST(document, operationName);
  if (!operation) return 0;
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const reading = new CostReading(
    schema,
    new Map((fragments as FragmentDefinitionNode[]).map((one) => [one.name.value, one])),
    { ...Object.fromEntries(defaults), ...variables },
  );
  return reading.ofOperation(operation);
}

class CostReading {
  /** By fragment: the same one may be spread in many places. */
  private readonly known = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  ofOperation({ operation, selectionSet }: OperationDefinitionNode): number {
    return this.ofSet(selectionSet, this.schema.getRootType(operation) ?? undefined);
  }

  /** @param asked - of a connection: how many nodes the field was asked for that answers it */
  private ofSet(set: SelectionSetNode, type: GraphQLNamedType | undefined, asked?: number): number {
    return set.selections.reduce((sum, selection) => sum + this.ofSelection(selection, type, asked), 0);
  }

  private ofSelection(selection: SelectionNode, type: GraphQLNamedType | undefined, asked?: number): number {
    if (selection.kind === Kind.FIELD) return this.ofField(selection, type, asked);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value, asked);
    const { typeCondition, selectionSet } = selection;
    return this.ofSet(selectionSet, typeCondition ? this.schema.getType(typeCondition.name.value) : type, asked);
  }

  private ofFragment(name: string, asked?: number): number {
    const key = `${name} ${asked}`;
    const fragment = this.fragments.get(name);
    const cost =
      this.known.get(key) ??
      (fragment ? this.ofSet(fragment.selectionSet, this.schema.getType(fragment.typeCondition.name.value), asked) : 0);
    this.known.set(key, cost);
    return cost;
  }

  private ofField(node: FieldNode, parent: GraphQLNamedType | undefined, askedAround?: number): number {
    const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field) return 1; // what the schema says of itself; its depth is limited elsewhere
    const isList = isListType(getNullableType(field.type));
    const asked = this.rowsAsked(node, field);
    const rows = isList ? (asked ?? askedAround ?? usualRows) : 1;
    const within = node.selectionSet
      ? this.ofSet(node.selectionSet, getNamedType(field.type), isList ? undefined : asked)
      : 0;
    return weightOf(parent!.name, field.name) + rows * Math.max(within, isList ? 1 : 0);
  }

  /** `undefined` for a field that can't be asked for in parts. */
  private rowsAsked(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    const args = sizes.flatMap((size) => field.args.find(({ name }) => name === size) ?? []);
    if (args.length === 0) return undefined;
    const values = args.map(({ name, defaultValue }) => {
      const given = node.arguments?.find((one) => one.name.value === name);
      return (given && valueFromASTUntyped(given.value, { ...this.variables })) ?? defaultValue;
    });
    return Math.max(Number(values.find((value) => value != null)) || 1, 1);
  }
}
