import { Platform, sendProblem } from '@articulado/api';
import { isRefusal, type Refusal } from '@articulado/base';
import { type ProcessRow, UnitOfWork, type VersionRow } from '@articulado/persistence';
import { readVersion } from '@articulado/policy-text';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileConverter } from './file-converter.js';
import { frozenVersion } from './version-download.controller.js';

/** Texts that were written last; a version never changes, and a new one is asked for by many at once. */
const mostWritten = 8;

/** Changes when the same version would be written otherwise: browsers that keep an older file ask again. */
const writing = 1;

/** Hands out a version as Markdown: for people to read and work on, and for the import to read back as the same text. */
@Controller()
export class VersionMarkdownController {
  /** By the hash of the version. */
  private readonly written = new Map<string, Promise<string | Refusal<'busy' | 'file-not-readable'>>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileConverter,
    private readonly platform: Platform,
  ) {}

  @Get('processes/:slug/versions/:number.md')
  async download(
    @Param('slug') slug: string,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { process, version } = await frozenVersion(this.unitOfWork, slug, number);
    const tag = `"${version.sha256}-md${writing}"`;
    reply.header('etag', tag).header('cache-control', 'public, no-cache').header('access-control-allow-origin', '*');
    if (request.headers['if-none-match'] === tag) return reply.status(304).send();
    const markdown = await this.markdownOf(process, version);
    if (isRefusal(markdown))
      return sendProblem(reply.header('retry-after', 10).header('cache-control', 'no-store'), 503);
    return reply
      .header('content-type', 'text/markdown; charset=utf-8')
      .header('content-disposition', `attachment; filename="${slug}-v${version.number}.md"`)
      .send(markdown);
  }

  private async markdownOf({ slug, title }: ProcessRow, { sha256, text }: VersionRow) {
    const known = this.written.get(sha256);
    if (known) return known;
    const { clauses, number, language } = readVersion(text);
    const source = `${this.platform.publicUrl}/processes/${slug}/versions/${number}`;
    const written = this.files.writeMarkdown(clauses, { title, version: number, language, source, sha256 });
    this.written.set(sha256, written);
    if (this.written.size > mostWritten) this.written.delete(this.written.keys().next().value!);
    const markdown = await written.catch((fault: unknown) => {
      this.written.delete(sha256);
      throw fault;
    });
    if (isRefusal(markdown)) this.written.delete(sha256);
    return markdown;
  }
}
