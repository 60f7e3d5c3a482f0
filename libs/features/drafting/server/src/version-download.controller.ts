import { type ProcessRow, UnitOfWork, type VersionRow, VersionsStore, ProcessesStore } from '@articulado/persistence';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Versions of so many are known by heart. */
const mostKnown = 10_000;

/** Hands out a version as the very bytes whose hash is shown, signed and kept in the record. */
@Controller()
export class VersionDownloadController {
  /** Hashes of versions that were handed out. A version never changes, so whoever has it need not ask the database again. */
  private readonly known = new Map<string, string>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Get('processes/:slug/versions/:number.json')
  async download(
    @Param('slug') slug: string,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const asked = request.headers['if-none-match'];
    const known = this.known.get(`${slug} ${number}`);
    if (known && asked === tagOf(known)) return withHeaders(reply, known).status(304).send();
    const {
      version: { sha256, text },
    } = await frozenVersion(this.unitOfWork, slug, number);
    this.remember(`${slug} ${number}`, sha256);
    const answer = withHeaders(reply, sha256);
    if (asked === tagOf(sha256)) return answer.status(304).send();
    return answer.header('content-type', 'application/json; charset=utf-8').send(text);
  }

  private remember(address: string, sha256: string): void {
    if (this.known.size >= mostKnown) this.known.clear();
    this.known.set(address, sha256);
  }
}

/** The version that an address names. @throws NotFoundException when there is none */
export async function frozenVersion(
  unitOfWork: UnitOfWork,
  slug: string,
  number: string,
): Promise<{ process: ProcessRow; version: VersionRow }> {
  const stores = unitOfWork.read();
  const process = await stores.get(ProcessesStore).bySlug(slug);
  const version =
    process && /^\d{1,6}$/.test(number) ? await stores.get(VersionsStore).byNumber(process.id, Number(number)) : null;
  if (!process || !version) throw new NotFoundException();
  return { process, version };
}

const tagOf = (sha256: string): string => `"${sha256}"`;

const withHeaders = (reply: FastifyReply, sha256: string): FastifyReply =>
  reply
    .header('etag', tagOf(sha256))
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('access-control-allow-origin', '*');
