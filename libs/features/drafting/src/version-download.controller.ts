import { UnitOfWork } from '@articulado/persistence';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Hands out a version as the very bytes whose hash is shown, signed and kept in the record. */
@Controller()
export class VersionDownloadController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Get('processes/:slug/versions/:number.json')
  async download(
    @Param('slug') slug: string,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const house = this.unitOfWork.read();
    const process = await house.processes.bySlug(slug);
    const version =
      process && /^\d{1,6}$/.test(number) ? await house.versions.byNumber(process.id, Number(number)) : null;
    if (!version) throw new NotFoundException();
    const etag = `"${version.sha256}"`;
    void reply
      .header('etag', etag)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('access-control-allow-origin', '*');
    if (request.headers['if-none-match'] === etag) return reply.status(304).send();
    return reply.header('content-type', 'application/json; charset=utf-8').send(version.text);
  }
}
