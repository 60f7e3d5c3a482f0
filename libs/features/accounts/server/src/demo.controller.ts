import { Platform } from '@articulado/api';
import { isRefusal } from '@articulado/base';
import { isSameOrigin, ownAddress } from '@articulado/pages';
import { UnitOfWork, ProcessesStore } from '@articulado/persistence';
import { Body, Controller, ForbiddenException, NotFoundException, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignInAsDemo } from './sign-in-as-demo.js';

/** The process that a demonstration is about. */
const demoProcess = 'datos-abiertos';

/** Lets a visitor of a demonstration be one of its example people. Elsewhere the address does not exist. */
@Controller('demo')
export class DemoController {
  constructor(
    private readonly signInAsDemo: SignInAsDemo,
    private readonly platform: Platform,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Post('sign-in')
  async signIn(
    @Req() request: FastifyRequest,
    @Body() body: { readonly role?: unknown; readonly next?: unknown } | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!this.platform.demo) throw new NotFoundException();
    if (!isSameOrigin(new Headers(request.headers as Record<string, string>), this.platform.publicUrl))
      throw new ForbiddenException();
    const role = typeof body?.role === 'string' ? body.role : '';
    const outcome = await this.signInAsDemo.run(role, request.headers['user-agent']);
    if (isRefusal(outcome)) throw new NotFoundException();
    const next = typeof body?.next === 'string' ? ownAddress(body.next) : await this.firstAddress();
    await reply
      .header('set-cookie', [...outcome.cookies])
      .header('cache-control', 'no-store')
      .redirect(next, 303);
  }

  /** For whoever was going nowhere: what the demonstration is about. */
  private async firstAddress(): Promise<string> {
    const process = await this.unitOfWork.read().get(ProcessesStore).bySlug(demoProcess);
    return process ? `/processes/${demoProcess}` : '/';
  }
}
