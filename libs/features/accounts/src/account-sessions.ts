import { actorOf, Sessions, type Viewer } from '@articulado/api';
import type { Locale } from '@articulado/messages';
import { UnitOfWork } from '@articulado/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Authentication } from './authentication.js';
import { authenticationToken } from './tokens.js';

/** Reads from the session cookie who is asking. */
@Injectable()
export class AccountSessions implements Sessions {
  constructor(
    @Inject(authenticationToken) private readonly authentication: Authentication,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async viewerOf(headers: Headers, locale: Locale): Promise<Viewer> {
    const found = headers.has('cookie') ? await this.authentication.api.getSession({ headers }) : null;
    const house = this.unitOfWork.read();
    if (!found) return { actor: await actorOf(house, undefined), locale };
    const { user, session } = found;
    const actor = await actorOf(house, { id: user.id, isAdministrator: user.isAdministrator === true });
    return { actor, person: { id: user.id, name: user.name, email: user.email }, sessionId: session.id, locale };
  }

  async isAlive(sessionId: string): Promise<boolean> {
    const { adapter } = await this.authentication.$context;
    const session = await adapter.findOne<{ expiresAt: Date }>({
      model: 'session',
      where: [{ field: 'id', value: sessionId }],
    });
    return session !== null && session.expiresAt > new Date();
  }
}
