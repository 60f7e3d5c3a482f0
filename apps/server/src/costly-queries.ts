import { type ApiContext, networkOf } from '@articulado/api';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLError } from 'graphql';
import { pace } from './paced-resolvers.js';
import { costlyFrom, costOf, refusalOfCost } from './query-cost.js';
import { Turns } from './turns.js';

type Plugin = NonNullable<ApolloDriverConfig['plugins']>[number];

/** The context of a query over HTTP. */
export interface HttpContext extends ApiContext {
  /** Whether nobody waits for the answer any more. */
  isGone(): boolean;
}

/** So many costly queries are answered at once, one for each who asks. */
const atOnce = 2;
/** Most that wait for one who asks. */
const mostWaiting = 50;

/** Weighs each query when its variables are known and nothing is executed yet: refuses what costs too much, and answers what costs much in turns by who asks. */
export function weighQueries(): Plugin {
  const turns = new Turns(atOnce);
  return {
    requestDidStart: async () => {
      let endTurn: (() => void) | undefined;
      const end = async () => endTurn?.();
      return {
        didResolveOperation: async ({ schema, document, request: { operationName, variables }, contextValue }) => {
          const cost = costOf({ schema, document, operationName, variables });
          const refused = refusalOfCost(cost);
          if (refused) throw refused;
          if (cost < costlyFrom) return;
          endTurn = await turnOf(contextValue as HttpContext, turns);
          pace(contextValue);
        },
        executionDidStart: async () => ({ executionDidEnd: end }),
        willSendResponse: end, // what was never executed, too
      };
    },
  };
}

/** Waits for a turn of whoever asks. @returns what ends it */
async function turnOf({ viewer, address, isGone }: HttpContext, turns: Turns): Promise<() => void> {
  const client = viewer.sessionId ?? networkOf(address);
  if (turns.waitingFor(client) >= mostWaiting) throw tooMany();
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  await new Promise<void>((begin) => {
    turns.take([client], () => {
      begin();
      return over;
    });
  });
  if (!isGone()) return end;
  end();
  throw new GraphQLError('Nobody waits for the answer.');
}

function tooMany(): GraphQLError {
  const extensions = { code: 'TOO_MANY_REQUESTS', http: { status: 429 } };
  return new GraphQLError(`${mostWaiting} queries that cost much wait for their turn: ask again later.`, {
    extensions,
  });
}
