import { actorOf, Sessions, type Viewer } from '@articulado/api';
import type { Locale } from '@articulado/messages';
import { UnitOfWork } from '@articulado/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { type Authentication, longestSessionSeconds } from './authentication.js';
import { authenticationToken } from './tokens.js';

type SetCookies = (cookies: readonly string[]) => void;

/** However often it is used, a session ends so long after somebody signed in. */
const isOver = ({ createdAt }: { readonly createdAt: Date }) =>
  createdAt.getTime() + longestSessionSeconds * 1_000 <= Date.now();

/** Reads from the session cookie who is asking. */
@Injectable()
export class AccountSessions implements Sessions {
  constructor(
    @Inject(authenticationToken) private readonly authentication: Authentication,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async viewerOf(headers: Headers, locale: Locale, renew?: SetCookies): Promise<Viewer> {
    const found = headers.has('cookie') ? await this.sessionOf(headers, renew) : null;
    const house = this.unitOfWork.read();
    if (!found) return { actor: await actorOf(house, undefined), locale };
    const { user, session } = found;
    const actor = await actorOf(house, { id: user.id, isAdministrator: user.isAdministrator === true });
    return { actor, person: { id: user.id, name: user.name, email: user.email }, sessionId: session.id, locale };
  }

  async isAlive(sessionId: string): Promise<boolean> {
    const { adapter } = await this.authentication.$context;
    const session = await adapter.findOne<{ expiresAt: Date; createdAt: Date }>({
      model: 'session',
      where: [{ field: 'id', value: sessionId }],
    });
    return session !== null && session.expiresAt > new Date() && !isOver(session);
  }

  /** What the library made of the cookie; a renewed one, or one that takes a dead session away, goes to the browser. */
  private async sessionOf(headers: Headers, renew?: SetCookies) {
    const { headers: answer, response } = await this.authentication.api.getSession({
      headers,
      query: { disableRefresh: renew === undefined },
      returnHeaders: true,
    });
    if (response && isOver(response.session)) {
      const { internalAdapter } = await this.authentication.$context;
      await internalAdapter.deleteSession(response.session.token);
      return null;
    }
    const cookies = answer.getSetCookie();
    if (cookies.length > 0) renew?.(cookies);
    return response;
  }
}
