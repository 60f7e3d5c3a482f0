import { networkOf } from '@articulado/api';
import { KeyedSlots } from '@articulado/base';
import { ownOrigins } from '@articulado/pages';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import { handleProtocols, makeServer, type Server } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { type ApiSocketState, serveApiSocket } from './api-socket.js';
import type { Foundations } from './app.module.js';
import type { ClientAddressOf } from './client-address.js';
import { DifferentSubscriptions } from './different-subscriptions.js';
import { RequestContext } from './request-context.js';
import type { SubscriptionOperation } from './shared-subscription.js';
import { refusalOfNesting } from './query-nesting.js';
import { type Asker, SharedSubscriptions, type Subscriber } from './shared-subscriptions.js';
import { SubscriptionReader } from './subscription-reader.js';

/** Largest message, in bytes: a subscription of ours has some hundred. */
const largestMessage = 64 * 1024;
/** Most subscriptions of one socket; a page of ours has one. */
const mostSubscriptions = 10;
/** Most different subscriptions from one address: one of our pages has the same as all others of its process, so a hundred people follow a process each. */
const mostDifferentSubscriptions = 100;
/** Try again later (RFC 6455's registry): pages come back, ever more slowly. */
const tryLater = 1013;

/** Whether an upgrade is for the API. */
export const concernsApi = ({ url }: IncomingMessage): boolean => url?.split('?')[0] === '/graphql';

type Sockets = Pick<
  Foundations,
  'platform' | 'unitOfWork' | 'subscriptionConnections' | 'socketCaps' | 'clientAddressOf'
>;

/**
 * Serves subscriptions, and nothing else: queries and acts go over HTTP. At every delivery it is read anew who listens and what they may
 * see, so that nobody goes on hearing what they lost the right to.
 */
export function serveSubscriptions(app: NestFastifyApplication, foundations: Sockets): { close(): Promise<void> } {
  const { platform, socketCaps, clientAddressOf } = foundations;
  const server = protocolServer(app, foundations);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    handleProtocols: (offered) => handleProtocols(offered),
    autoPong: false, // pings count as messages
  });
  const ofNetwork = new KeyedSlots(socketCaps.perAddress);
  app.getHttpServer().on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!concernsApi(request)) return;
    // A socket carries the cookie of whoever opens it, from whatever page: only our own pages, and programs that are no browser.
    if (!isOurs(request, platform.publicUrl)) return void socket.end(forbidden);
    const giveBack = ofNetwork.take(networkOf(clientAddressOf(request)));
    if (giveBack) socket.once('close', giveBack);
    sockets.handleUpgrade(request, socket, head, (opened) => {
      if (giveBack) return serveApiSocket(server, opened, request);
      opened.on('error', () => opened.terminate());
      opened.close(tryLater, 'too-many-of-address');
      setTimeout(() => opened.terminate(), 2_000).unref();
    });
  });
  return {
    close: async () => {
      for (const socket of sockets.clients) socket.close(1001, 'Going away');
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
}

const forbidden = 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

const isOurs = ({ headers: { origin } }: IncomingMessage, publicUrl: string) =>
  origin === undefined || ownOrigins(publicUrl).includes(origin);

/** What the protocol's server hands on from reading a subscription to beginning it. */
interface Reading extends ExecutionArgs, SubscriptionOperation {
  readonly contextValue: { readonly text: string; readonly subscriber: Subscriber; readonly end: () => void };
}

function protocolServer(app: NestFastifyApplication, foundations: Sockets): Server<ApiSocketState> {
  const { unitOfWork, subscriptionConnections, socketCaps, clientAddressOf } = foundations;
  const requests = app.get(RequestContext, { strict: false });
  const reader = new SubscriptionReader(app.get(GraphQLSchemaHost).schema);
  const shared = new SharedSubscriptions(unitOfWork, subscriptionConnections);
  const ofSession = new KeyedSlots(socketCaps.perSession);
  const ofNetwork = new DifferentSubscriptions(mostDifferentSubscriptions);
  return makeServer<Record<string, unknown>, ApiSocketState>({
    onConnect: async ({ extra }) => {
      const { sessionId, asker } = await askerOf(extra.request, requests, clientAddressOf);
      const giveBack = sessionId === undefined ? undefined : ofSession.take(sessionId);
      if (giveBack) extra.whenGone(giveBack);
      if (sessionId === undefined || giveBack) extra.asker = asker;
      else extra.close(tryLater, 'too-many-of-session');
      return extra.asker !== undefined;
    },
    onSubscribe: async ({ extra, subscriptions }, _id, payload) => {
      if (Object.keys(subscriptions).length > mostSubscriptions)
        return [tooMany(`A socket takes ${mostSubscriptions} subscriptions.`)];
      const deep = refusalOfNesting(payload);
      if (deep) return [deep];
      const { query: text, variables, operationName } = payload;
      const slot = ofNetwork.take(
        networkOf(clientAddressOf(extra.request)),
        JSON.stringify([operationName, variables, text]),
      );
      if (!slot) return [tooMany(`An address subscribes to ${mostDifferentSubscriptions} different subscriptions.`)];
      const forget = extra.whenGone(slot);
      const end = () => {
        forget();
        slot();
      };
      const subscriber = { asker: extra.asker!, whenGone: extra.whenGone };
      const operation = await reader.read(payload, subscriber);
      if ('document' in operation) return { ...operation, contextValue: { text, subscriber, end } } satisfies Reading;
      end();
      return operation;
    },
    subscribe: (args) => {
      const { contextValue, ...operation } = args as Reading;
      const { text, subscriber, end } = contextValue;
      return shared.subscribe(text, operation, subscriber, end) as never; // told already, with errors as they are shown
    },
    onNext: (_context, _id, _payload, _args, told) => told,
  });
}

const tooMany = (message: string) => new GraphQLError(message, { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } });

/** Who asks by a socket. Whoever has no session is a visitor for as long as it is open, and asks the same as all others in their language. */
async function askerOf(
  request: IncomingMessage,
  requests: RequestContext,
  clientAddressOf: ClientAddressOf,
): Promise<{ readonly sessionId: string | undefined; readonly asker: Asker }> {
  const address = clientAddressOf(request);
  const { viewer } = await requests.make(request.headers, address);
  const { sessionId, locale } = viewer;
  const { cookie } = request.headers;
  const headers = { 'accept-language': locale, ...(sessionId === undefined ? {} : { cookie }) };
  const key = `${sessionId ?? 'visitor'} ${locale}`;
  const client = sessionId ?? networkOf(address);
  return { sessionId, asker: { key, client, context: () => requests.make(headers, address) } };
}
