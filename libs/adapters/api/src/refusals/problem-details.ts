import type { FastifyReply } from 'fastify';
import { STATUS_CODES } from 'node:http';

/** Content type of a problem. */
export const problemType = 'application/problem+json';

/**
 * Answers a program, outside of GraphQL, that something could not be done. The status says which problem it is, so `type` is
 * `about:blank`.
 * @param more - further members, such as what the fault is found by in the log
 * @see RFC 9457
 */
export function sendProblem(
  reply: FastifyReply,
  status: number,
  more: Readonly<Record<string, unknown>> = {},
): FastifyReply {
  const problem = { ...more, type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status };
  return reply.status(status).header('content-type', problemType).send(JSON.stringify(problem));
}
