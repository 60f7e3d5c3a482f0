import { actorWith, Sessions, type Viewer } from '@articulado/api';
import type { Locale } from '@articulado/messages';
import { visitor } from '@articulado/permissions';
import { type HeldSession, UnitOfWork, SessionsStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { SessionCookie } from './session-cookie.js';
import { sessionExpiry, isDueForRenewal, isOver } from './session-lifetime.js';
import { hashOfToken, isToken } from './secret-token.js';

type SetCookies = (cookies: readonly string[]) => void;

/** A session that was found, and when that was asked. */
interface FoundSession {
  readonly session: HeldSession;
  readonly now: Date;
}

/** Reads from the session cookie who is asking. */
@Injectable()
export class AccountSessions implements Sessions {
  /** Those who ask in the same turn of the event loop are looked up in one statement. None is remembered. */
  private readonly held = new DataLoader<string, FoundSession | undefined>(
    async (hashes) => {
      const stores = this.unitOfWork.read();
      const { now } = stores;
      const sessions = stores.get(SessionsStore);
      const found = await sessions.byTokenHashes([...new Set(hashes)], now);
      return hashes.map((hash) => {
        const session = found.get(hash);
        return session && { session, now };
      });
    },
    { cache: false, batchScheduleFn: (send) => setImmediate(send) },
  );

  constructor(
    private readonly cookie: SessionCookie,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async viewerOf(cookies: string | undefined, locale: Locale, renew?: SetCookies): Promise<Viewer> {
    const token = this.cookie.read(cookies);
    if (token === undefined) return { actor: visitor, locale };
    const found = isToken(token) ? await this.held.load(hashOfToken(token)) : undefined;
    if (!found || isOver(found.session, found.now)) {
      renew?.([this.cookie.clear()]);
      if (found && renew) await this.end(found.session);
      return { actor: visitor, locale };
    }
    if (renew && isDueForRenewal(found.session, found.now)) renew([await this.renew(found, token)]);
    return viewerOfHeld(found.session, locale);
  }

  isBorneBy(cookies: string | undefined): boolean {
    return this.cookie.read(cookies) !== undefined;
  }

  async isAlive(sessionId: string): Promise<boolean> {
    const stores = this.unitOfWork.read();
    const { now } = stores;
    const sessions = stores.get(SessionsStore);
    const session = await sessions.byId(sessionId);
    return session !== null && !isOver(session, now);
  }

  /** @returns the cookie that lasts as long as the session does now */
  private async renew({ session: { id, createdAt }, now }: FoundSession, token: string): Promise<string> {
    const expiresAt = sessionExpiry(createdAt, now);
    await this.unitOfWork.run(async (stores) => {
      const sessions = stores.get(SessionsStore);
      await sessions.renew(id, { lastUsedAt: now, expiresAt });
    });
    return this.cookie.set(token, expiresAt, now);
  }

  private async end({ id }: HeldSession): Promise<void> {
    await this.unitOfWork.run(async (stores) => {
      const sessions = stores.get(SessionsStore);
      await sessions.end(id);
    });
  }
}

function viewerOfHeld(session: HeldSession, locale: Locale): Viewer {
  const { id, personId, name, email, isAdministrator, memberships } = session;
  const actor = actorWith({ id: personId, isAdministrator }, memberships);
  return { actor, person: { id: personId, name, email }, sessionId: id, locale };
}
