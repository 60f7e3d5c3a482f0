import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
} from 'graphql';
import { specifiedRules, validate } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { graphqlLimits, parseLimits } from './graphql-limits.js';
import { costlyFrom, costOf, refusalOfCost } from './query-cost.js';
import type { SubscriptionOperation } from './shared-subscription.js';
import type { Subscriber } from './shared-subscriptions.js';
import { Turns } from './turns.js';

/** So many texts are known at once: pages of ours send one. */
const mostKnown = 100;
/** Longer ones are read each time. */
const longestKnown = 2_000;

/** Reads what sockets ask. The same limits hold as over HTTP. A text that was read lately is not read again: hundreds of pages send the same. */
export class SubscriptionReader {
  private readonly known = new Map<string, DocumentNode | readonly GraphQLError[]>();
  /** Thousands of texts that come at once are read one by one, and those of others between two of somebody's. */
  private readonly turns = new Turns(1);

  constructor(private readonly schema: GraphQLSchema) {}

  /** @param subscriber - is told nothing if it is gone when it is its turn @returns what is asked, or what is wrong with it */
  async read(
    { query, variables, operationName }: SubscribePayload,
    subscriber: Subscriber,
  ): Promise<SubscriptionOperation | readonly GraphQLError[]> {
    const document = this.known.get(query) ?? (await this.documentInTurn(query, subscriber));
    if (!document) return [new GraphQLError('The socket is closed.')];
    if (!('kind' in document)) return document;
    const operation = getOperationAST(document, operationName)?.operation;
    if (operation !== OperationTypeNode.SUBSCRIPTION) return [new GraphQLError('A socket takes subscriptions only.')];
    const { schema } = this;
    const cost = costOf({ schema, document, operationName, variables });
    const refused = refusalOfCost(cost);
    return refused
      ? [refused]
      : { schema, document, variableValues: variables, operationName, isCostly: cost >= costlyFrom };
  }

  private async documentInTurn(text: string, { asker: { client }, whenGone }: Subscriber) {
    const turn = this.turns.take([client], async () => this.documentOf(text));
    const leave = whenGone(() => turn.leave(client));
    const document = await turn.outcome;
    leave();
    return document;
  }

  private documentOf(text: string): DocumentNode | readonly GraphQLError[] {
    const known = this.known.get(text);
    if (known) return known;
    const read = parsedAndValid(this.schema, text);
    if (text.length > longestKnown) return read;
    if (this.known.size >= mostKnown) this.known.clear();
    this.known.set(text, read);
    return read;
  }
}

function parsedAndValid(schema: GraphQLSchema, text: string): DocumentNode | readonly GraphQLError[] {
  const document = parsed(text);
  if (document instanceof GraphQLError) return [document];
  const errors = validate(schema, document, [...specifiedRules, ...graphqlLimits.validationRules]);
  return errors.length > 0 ? errors : document;
}

function parsed(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text, parseLimits);
  } catch (error) {
    if (error instanceof GraphQLError) return error; // the parser's way to say what is wrong
    throw error;
  }
}
