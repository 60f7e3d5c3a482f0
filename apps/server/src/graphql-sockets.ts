import { ownOrigins } from '@articulado/pages';
import type { ApiContext } from '@articulado/api';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import type { IncomingMessage } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { tellError } from './graphql-errors.js';
import { graphqlLimits, parseLimits } from './graphql-limits.js';
import { refusalOfCost } from './query-cost.js';
import { RequestContext } from './request-context.js';

/** Largest message, in bytes: a subscription of ours has some hundred. */
const largestMessage = 64 * 1024;
/** Most subscriptions of one socket; a page of ours has one. */
const mostSubscriptions = 10;

/** Whether an upgrade is for the API. */
export const concernsApi = ({ url }: IncomingMessage): boolean => url?.split('?')[0] === '/graphql';

/**
 * Serves subscriptions, and nothing else: questions and acts go over HTTP. The same limits hold as there. At every delivery
 * it is read anew who listens and what they may see, so that nobody goes on hearing what they lost the right to.
 */
export function serveSubscriptions(app: NestFastifyApplication, publicUrl: string): { close(): Promise<void> } {
  const { schema } = app.get(GraphQLSchemaHost);
  const requests = app.get(RequestContext, { strict: false });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  const served = useServer<Record<string, unknown>, SocketOfRequest>(
    {
      schema,
      isProd: true, // a reason for closing tells nothing of our insides
      // A socket carries the cookie of whoever opens it, from whatever page: only our own pages, and programs that are no browser.
      onConnect: ({ extra }) => isOurs(extra.request, publicUrl),
      onSubscribe: ({ extra, subscriptions }, _id, payload) =>
        Object.keys(subscriptions).length > mostSubscriptions
          ? [new GraphQLError(`A socket takes ${mostSubscriptions} subscriptions.`)]
          : read(schema, payload, () => requests.make(extra.request.headers, extra.request.socket.remoteAddress ?? '')),
      subscribe: subscribeAnew,
      onError: (_context, _id, _payload, errors) => errors.map((error) => tellError(error.toJSON(), error)),
      onNext: (_context, _id, _payload, _args, { errors, ...rest }) =>
        errors ? { ...rest, errors: errors.map((error) => tellError(error.toJSON(), error)) } : rest,
    },
    sockets,
  );
  sockets.on('connection', closeQuietly);
  app.getHttpServer().on('upgrade', (request, socket, head) => {
    if (!concernsApi(request)) return;
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  return { close: async () => void (await served.dispose()) };
}

/** `ws` has closed the socket by then, with the code that tells why; the library would print a stack for every one. */
function closeQuietly(socket: WebSocket): void {
  socket.removeAllListeners('error');
  socket.on('error', () => undefined);
}

const isOurs = ({ headers: { origin } }: IncomingMessage, publicUrl: string) =>
  origin === undefined || ownOrigins(publicUrl).includes(origin);

type SocketOfRequest = Extra & Record<PropertyKey, never>;
type MakeContext = () => Promise<ApiContext>;

function read(
  schema: GraphQLSchema,
  { query, variables, operationName }: SubscribePayload,
  contextValue: MakeContext,
): ExecutionArgs | readonly GraphQLError[] {
  const document = parsed(query);
  if (document instanceof GraphQLError) return [document];
  const operation = getOperationAST(document, operationName)?.operation;
  if (operation !== OperationTypeNode.SUBSCRIPTION) return [new GraphQLError('A socket takes subscriptions only.')];
  const errors = validate(schema, document, [...specifiedRules, ...graphqlLimits.validationRules]);
  if (errors.length > 0) return errors;
  const refused = refusalOfCost({ schema, document, operationName, variables });
  if (refused) return [refused];
  return { schema, document, variableValues: variables, operationName, contextValue };
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, parseLimits);
  } catch (error) {
    if (error instanceof GraphQLError) return error; // the parser's way to say what is wrong
    throw error;
  }
}

/** Executes the subscription for each event with a context of its own. */
async function subscribeAnew(args: ExecutionArgs): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
  const make = args.contextValue as MakeContext;
  const events = await createSourceEventStream({ ...args, contextValue: await make() });
  if (!(Symbol.asyncIterator in events)) return events;
  return eachOf(events, async (rootValue) => await execute({ ...args, rootValue, contextValue: await make() }));
}

/** Not a generator: one that waits for the next event can't be ended before it comes, and would listen on for nobody. */
function eachOf<Event, Shown>(
  events: AsyncIterable<Event>,
  show: (event: Event) => Promise<Shown>,
): AsyncGenerator<Shown> {
  const source = events[Symbol.asyncIterator]();
  const shown = async (step: IteratorResult<Event>): Promise<IteratorResult<Shown, undefined>> =>
    step.done ? { done: true, value: undefined } : { done: false, value: await show(step.value) };
  const end = async () => {
    await source.return?.();
    return { done: true as const, value: undefined };
  };
  return {
    next: async () => shown(await source.next()),
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => void (await end()),
  };
}
