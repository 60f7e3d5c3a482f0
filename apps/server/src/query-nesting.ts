import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { mostTokens } from './graphql-limits.js';
import { nestsDeeperThan, valueNestsDeeperThan } from './json-nesting.js';

/** Deepest nesting of what is sent to the API, as a document of GraphQL or as JSON: what our own pages ask has ten levels. */
export const deepestNesting = 64;

/** How it is said that something nests deeper. */
export const tooDeep = `Depth limit of ${deepestNesting} exceeded: no more brackets may stand in one another.`;

const opening: readonly string[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const closing: readonly string[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** A query as it comes, before anything is known of it. */
interface Asked {
  readonly query?: unknown;
  /** A value, or text that JSON is read from. */
  readonly variables?: unknown;
}

/** Refuses what nests so deep that GraphQL's parser, which calls itself for each level, would run out of stack. */
export function refusalOfNesting({ query, variables }: Asked): GraphQLError | undefined {
  if (typeof query === 'string' && documentNestsTooDeep(query)) return refusal('GRAPHQL_PARSE_FAILED');
  const isDeep =
    typeof variables === 'string'
      ? nestsDeeperThan(deepestNesting, variables)
      : valueNestsDeeperThan(deepestNesting, variables);
  return isDeep ? refusal('BAD_USER_INPUT') : undefined;
}

/** Answers such queries over HTTP before Apollo, whose hooks can refuse a query only once it is parsed. */
export function refuseDeepQueries(server: FastifyInstance): void {
  server.addHook('preHandler', (request, reply, go) => {
    const refused = request.routeOptions.url === '/graphql' ? refusalOfNesting(askedBy(request)) : undefined;
    if (!refused) return go();
    reply
      .status(400)
      .header('cache-control', 'no-store')
      .send({ errors: [refused] });
  });
}

const askedBy = ({ method, query, body }: FastifyRequest) => ((method === 'GET' ? query : body) ?? {}) as Asked;

const refusal = (code: string) => new GraphQLError(tooDeep, { extensions: { code } });

/** Syntax errors are left to the parser; reads at most `mostTokens`, as it does. */
function documentNestsTooDeep(text: string): boolean {
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  try {
    for (let read = 0; read < mostTokens && lexer.token.kind !== TokenKind.EOF; read += 1) {
      const { kind } = lexer.advance();
      if (opening.includes(kind)) depth += 1;
      else if (closing.includes(kind)) depth -= 1;
      if (depth > deepestNesting) return true;
    }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
  return false;
}
