import { Readable } from 'node:stream';
import {
  type Stores,
  type ProcessRow,
  streamFacts,
  UnitOfWork,
  ProcessesStore,
  RecordStore,
} from '@articulado/persistence';
import { writeLine } from '@articulado/record';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { downloadLineOf } from './record-line-of.js';

/** Entries read from the database at once. */
const pageLength = 500;

/** Hands out all that it takes to verify a process without trusting this server. A line is one JSON value. */
@Controller('processes/:slug')
export class DownloadsController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Get('record.ndjson')
  record(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.download(slug, request, reply, recordLines);
  }

  @Get('facts.ndjson')
  facts(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.download(slug, request, reply, factLines);
  }

  private async download(
    slug: string,
    request: FastifyRequest,
    reply: FastifyReply,
    linesOf: LinesOf,
  ): Promise<FastifyReply> {
    const stores = this.unitOfWork.read();
    const process = await stores.get(ProcessesStore).bySlug(slug);
    if (!process) throw new NotFoundException();
    const etag = `"${await stores.get(RecordStore).digest(process.id)}"`;
    void reply.header('etag', etag).header('cache-control', 'no-cache').header('access-control-allow-origin', '*');
    if (request.headers['if-none-match'] === etag) return reply.status(304).send();
    return reply.type('application/x-ndjson').send(Readable.from(linesOf(stores, process)));
  }
}

type LinesOf = (stores: Stores, process: ProcessRow) => AsyncGenerator<string>;

async function* recordLines(stores: Stores, { id }: ProcessRow): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const rows = await stores.get(RecordStore).after(id, after, pageLength);
    if (rows.length > 0) yield `${rows.map(downloadLineOf).join('\n')}\n`;
    if (rows.length < pageLength) return;
    after = rows.at(-1)!.sequence;
  }
}

async function* factLines(stores: Stores, process: ProcessRow): AsyncGenerator<string> {
  for await (const page of streamFacts(stores, process)) {
    if (page.length > 0) yield `${page.map(writeLine).join('\n')}\n`;
  }
}
