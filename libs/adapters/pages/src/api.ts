import { type FieldRefusal, type Refusal, refuse } from '@articulado/base';
import { type DocumentNode, execute, type GraphQLSchema, validate } from 'graphql';
import { encodeVariables } from './encode-variables.js';
import { enumDecoder } from './enum-values.js';

/** An operation that was read: what it asks, and how its answer is read. */
interface Operation {
  readonly document: DocumentNode;
  readonly decode: (answer: unknown) => unknown;
}

/** The public API, asked without a network: pages know nothing that another program could not ask. */
export class Api {
  private readonly operations = new Map<DocumentNode, Operation>();

  private known: GraphQLSchema | undefined;

  /** @param makeSchema - asked at the first query: pages are put in place before the schema is built */
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
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
    context: unknown,
  ): Promise<Record<string, unknown>> {
    const asked = this.read(document);
    return this.run(asked, encodeVariables(this.schema, asked.document, variables).variables, context);
  }

  /**
   * Performs the one mutation of an operation.
   * @returns its outcome; a refusal of the fields that the API would not even take
   */
  async perform(
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
    context: unknown,
  ): Promise<unknown> {
    const asked = this.read(document);
    const encoded = encodeVariables(this.schema, asked.document, variables);
    if (encoded.problems.length > 0) return invalidInput(encoded.problems);
    return Object.values(await this.run(asked, encoded.variables, context))[0];
  }

  private async run({ document, decode }: Operation, variableValues: object, contextValue: unknown) {
    const { data, errors } = await execute({
      schema: this.schema,
      document,
      variableValues: { ...variableValues },
      contextValue,
    });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return decode({ ...data }) as Record<string, unknown>;
  }

  /** Reads an operation once; a wrong one is a bug of ours. */
  private read(document: DocumentNode): Operation {
    const known = this.operations.get(document);
    if (known) return known;
    const [problem] = validate(this.schema, document);
    if (problem) throw problem;
    const read = { document, decode: enumDecoder(this.schema, document) };
    this.operations.set(document, read);
    return read;
  }
}

/** One field says what is wrong with it, and the others with it. */
function invalidInput([first, ...also]: readonly FieldRefusal[]): Refusal {
  return refuse('invalid-input', also.length > 0 ? { ...first!, also } : first!);
}
