import { type DocumentNode, execute, type GraphQLSchema, parse, validate } from 'graphql';

/** The public API, asked without a network: pages know nothing that another program could not ask. */
export class Api {
  private readonly documents = new Map<string, DocumentNode>();

  private known: GraphQLSchema | undefined;

  /** @param makeSchema - asked at the first question: pages are put in place before the schema is built */
  constructor(private readonly makeSchema: () => GraphQLSchema) {}

  private get schema(): GraphQLSchema {
    this.known ??= this.makeSchema();
    return this.known;
  }

  /**
   * @param context - the same that a request over HTTP gets
   * @throws the first error: refusals are values, so an error here is a bug or an outage
   */
  async ask(
    operation: string,
    variables: Readonly<Record<string, unknown>>,
    context: unknown,
  ): Promise<Record<string, unknown>> {
    const { data, errors } = await execute({
      schema: this.schema,
      document: this.read(operation),
      variableValues: variables,
      contextValue: context,
    });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return { ...data };
  }

  /** Reads an operation once; a wrong one is a bug of ours. */
  private read(operation: string): DocumentNode {
    const known = this.documents.get(operation);
    if (known) return known;
    const document = parse(operation, { noLocation: true });
    const [problem] = validate(this.schema, document);
    if (problem) throw problem;
    this.documents.set(operation, document);
    return document;
  }
}
