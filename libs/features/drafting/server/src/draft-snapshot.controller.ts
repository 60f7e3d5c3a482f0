import { SnapshotsStore } from '@articulado/draft-log';
import { type Coding, codingFor, sendProblem } from '@articulado/api';
import { UnitOfWork } from '@articulado/persistence';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { DraftAuthorizer } from './draft-authorizer.js';
import { recoded } from './snapshot-coding.js';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * Hands out the stored snapshot of a draft as it is, to those who may enter its room: they fetch it while the socket opens, and the
 * room tells them only what was written since. 204 where there is none yet; drafts of others answer like missing ones.
 */
@Controller()
export class DraftSnapshotController {
  constructor(
    private readonly authorizer: DraftAuthorizer,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('collab/:draftId/snapshot')
  async snapshot(@Param('draftId') draftId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    void reply.header('cache-control', 'private, no-cache').header('vary', 'cookie, accept-encoding');
    const admission = uuid.test(draftId) ? await this.authorizer.authorize(request.raw, draftId) : 'not-found';
    if (admission === 'not-found') return sendProblem(reply, 404);
    if (admission === 'forbidden') return sendProblem(reply, 403);
    const stored = await this.unitOfWork.read().get(SnapshotsStore).compressed(draftId);
    if (!stored) return reply.status(204).send();
    const coding = codingFor(request.headers['accept-encoding']);
    const etag = tagOf(stored.sequence, stored.bytes, coding);
    void reply.header('etag', etag);
    if (request.headers['if-none-match'] === etag) return reply.status(304).send();
    if (coding !== 'identity') void reply.header('content-encoding', coding);
    const body = await recoded(stored.bytes, coding);
    return reply.header('content-type', 'application/octet-stream').send(Buffer.from(body));
  }
}

/** The number alone would lie after a database was put back to an older state: other words would come under the same number. */
function tagOf(sequence: number, bytes: Uint8Array, coding: Coding): string {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 12);
  return `"${sequence}-${hash}-${coding}"`;
}
