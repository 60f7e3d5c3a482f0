import { sendProblem } from '@articulado/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DraftAuthorizer } from './draft-authorizer.js';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Whether whoever asks may enter a draft's room. Who may not is answered; drafts of others answer like missing ones. */
export async function isAdmitted(
  authorizer: DraftAuthorizer,
  draftId: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  void reply.header('cache-control', 'private, no-cache').header('vary', 'cookie, accept-encoding');
  const admission = uuid.test(draftId) ? await authorizer.authorize(request.raw, draftId) : 'not-found';
  if (admission === 'not-found') sendProblem(reply, 404);
  else if (admission === 'forbidden') sendProblem(reply, 403);
  else return true;
  return false;
}
