import { actorOf, actorWith, Sessions, type Viewer } from '@articulado/api';
import type { Locale } from '@articulado/messages';
import { visitor } from '@articulado/permissions';
import { type HeldSession, UnitOfWork } from '@articulado/persistence';
import { Inject, Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type Authentication, longestSessionSeconds, renewalSeconds, sessionLifeSeconds } from './authentication.js';
import { readSignedCookie } from './signed-cookie.js';
import { authenticationToken } from './tokens.js';

type SetCookies = (cookies: readonly string[]) => void;

/** Since when a session is over: so long after somebody signed in, however often it was used. */
const isOver = ({ createdAt }: { readonly createdAt: Date }) =>
  createdAt.getTime() + longestSessionSeconds * 1_000 <= Date.now();

/** Whether there is nothing to be done about a session but to believe it. @param mayRenew - whether it could be made to last longer */
const isGood = (session: HeldSession, mayRenew: boolean): boolean =>
  session.expiresAt.getTime() - (mayRenew ? sessionLifeSeconds - renewalSeconds : 0) * 1_000 > Date.now() &&
  !isOver(session);

/** Reads from the session cookie who is asking. */
@Injectable()
export class AccountSessions implements Sessions {
  /** Those who ask in the same turn of the event loop are looked up in one statement. None is remembered. */
  private readonly held = new DataLoader<string, HeldSession | undefined>(
    async (tokens) => {
      const stores = this.unitOfWork.read();
      const found = await stores.sessions.byTokens([...new Set(tokens)], stores.now);
      return tokens.map((token) => found.get(token));
    },
    { cache: false, batchScheduleFn: (send) => setImmediate(send) },
  );

  constructor(
    @Inject(authenticationToken) private readonly authentication: Authentication,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async viewerOf(cookie: string | undefined, locale: Locale, renew?: SetCookies): Promise<Viewer> {
    const { authCookies, secret } = await this.authentication.$context;
    const { name } = authCookies.sessionToken;
    if (!cookie?.includes(name)) return { actor: visitor, locale };
    const token = readSignedCookie(cookie, name, secret);
    const held = token ? await this.held.load(token) : undefined;
    if (held && isGood(held, renew !== undefined)) return viewerOfHeld(held, locale);
    return this.viewerByLibrary(new Headers({ cookie }), locale, renew);
  }

  async isAlive(sessionId: string): Promise<boolean> {
    const { adapter } = await this.authentication.$context;
    const session = await adapter.findOne<{ expiresAt: Date; createdAt: Date }>({
      model: 'session',
      where: [{ field: 'id', value: sessionId }],
    });
    return session !== null && session.expiresAt > new Date() && !isOver(session);
  }

  /** A session that is to be renewed, is over or does not exist: the library writes what is to be written, and says what cookies become. */
  private async viewerByLibrary(headers: Headers, locale: Locale, renew?: SetCookies): Promise<Viewer> {
    const found = await this.sessionOf(headers, renew);
    if (!found) return { actor: visitor, locale };
    const { user, session } = found;
    const { id, name, email, isAdministrator } = user;
    const actor = await actorOf(this.unitOfWork.read(), { id, isAdministrator: isAdministrator === true });
    return { actor, person: { id, name, email }, sessionId: session.id, locale };
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

function viewerOfHeld(session: HeldSession, locale: Locale): Viewer {
  const { id, personId, name, email, isAdministrator, memberships } = session;
  const actor = actorWith({ id: personId, isAdministrator }, memberships);
  return { actor, person: { id: personId, name, email }, sessionId: id, locale };
}
