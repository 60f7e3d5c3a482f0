import { DomainEvents, type Viewer } from '@articulado/api';
import { Inject, Injectable } from '@nestjs/common';
import type { Authentication } from './authentication.js';
import { authenticationToken } from './tokens.js';

/** Ends every session of a person, on every device, and with them the sockets they opened. */
@Injectable()
export class SignOut {
  constructor(
    @Inject(authenticationToken) private readonly authentication: Authentication,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @returns the cookies that take the session out of the browser; none for a visitor */
  async run(viewer: Viewer, cookie = ''): Promise<{ cookies: readonly string[] }> {
    if (!viewer.person) return { cookies: [] };
    const { internalAdapter } = await this.authentication.$context;
    const headers = new Headers({ cookie });
    const answer = await this.authentication.api.signOut({ headers, returnHeaders: true });
    await internalAdapter.deleteUserSessions(viewer.person.id);
    this.domainEvents.publish('signed-out', { personId: viewer.person.id });
    return { cookies: answer.headers.getSetCookie() };
  }
}
