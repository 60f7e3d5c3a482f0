import { sendProblem } from '@articulado/api';
import type { MessageStatus, PageServer } from '@articulado/pages';
import { type ArgumentsHost, BadRequestException, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { isForPrograms } from './openapi.js';
import { reportFault } from './report-fault.js';

/** Tells programs by RFC 9457, and shows whoever asked for a page, that it is missing, that what they sent is not to be read, or that something broke. The cause goes to the log, never to the page. */
@Catch()
export class PageErrors implements ExceptionFilter {
  constructor(private readonly pages: PageServer) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<unknown> {
    if (host.getType<'http' | 'graphql'>() === 'graphql') throw error;
    const [request, reply] = host.getArgs<[FastifyRequest, FastifyReply]>();
    const status = statusOf(error);
    const trace = status >= 500 ? reportFault(error) : undefined;
    if (isForPrograms(request.routeOptions.url))
      return sendProblem(reply, status, trace === undefined ? {} : { trace });
    if (trace !== undefined) return this.pages.sendMessagePage(request, reply, 500);
    if (isSaid(status) && request.routeOptions.url !== '/graphql') return this.sayInFrame(request, reply, status);
    return sendProblem(reply, status, error instanceof BadRequestException ? { detail: error.message } : {});
  }

  /** To say it in the frame of whoever asks, it is asked who that is, which may break in its turn. */
  async sayInFrame(request: FastifyRequest, reply: FastifyReply, status: MessageStatus): Promise<FastifyReply> {
    try {
      return await this.pages.sendMessagePage(request, reply, status);
    } catch (error) {
      reportFault(error);
      return this.pages.sendMessagePage(request, reply, 500);
    }
  }
}

const isSaid = (status: number): status is MessageStatus => [400, 404, 413].includes(status);

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  // An address that holds what the API does not take, such as a cursor of another list, leads nowhere.
  if (error instanceof GraphQLError && error.extensions['code'] === 'BAD_USER_INPUT') return 404;
  const stated = (error as { statusCode?: unknown }).statusCode;
  return typeof stated === 'number' && stated >= 400 ? stated : 500;
}
