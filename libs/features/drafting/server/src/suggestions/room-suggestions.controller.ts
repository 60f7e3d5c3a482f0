import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isAdmitted } from '../draft-admission.js';
import { DraftAuthorizer } from '../draft-authorizer.js';
import { RoomSuggestionsReader } from './room-suggestions.js';

/** Hands out the open suggestions of a draft to those who may enter its room; the socket tells what becomes of them. */
@Controller()
export class RoomSuggestionsController {
  constructor(
    private readonly authorizer: DraftAuthorizer,
    private readonly reader: RoomSuggestionsReader,
  ) {}

  @Get('collab/:draftId/suggestions')
  async suggestions(@Param('draftId') draftId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (!(await isAdmitted(this.authorizer, draftId, request, reply))) return reply;
    return reply.send(await this.reader.openIn(draftId));
  }
}
