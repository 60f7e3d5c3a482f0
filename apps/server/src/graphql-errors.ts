import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { reportFault } from './report-fault.js';

/**
 * What the API says of an error. What is wrong with a query is told; what went wrong on our side is told by nothing but
 * a trace, so that no statement, path or stack leaves the platform. Refusals are no errors and don't come by here.
 * @param error - as it was thrown, for the log
 */
export function tellError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  const code = formatted.extensions?.['code'];
  const isTheirs = cause === undefined || (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR');
  if (isTheirs) return formatted;
  const { locations, path } = formatted;
  const extensions = { code: 'INTERNAL_SERVER_ERROR', trace: reportFault(cause) };
  return { message: 'Something went wrong on our side.', locations, path, extensions };
}
