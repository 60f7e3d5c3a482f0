import { SnapshotsStore } from '@articulado/draft-log';
import { type Coding, codingFor } from '@articulado/api';
import { UnitOfWork } from '@articulado/persistence';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { isAdmitted } from './draft-admission.js';
import { DraftAuthorizer } from './draft-authorizer.js';
import { recoded } from './snapshot-coding.js';

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
    if (!(await isAdmitted(this.authorizer, draftId, request, reply))) return reply;
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
