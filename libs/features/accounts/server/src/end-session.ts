import { isRefusal, isUuid, type Refusal, refuse } from '@articulado/base';
import { DomainEvents, type Viewer } from '@articulado/api';
import { SessionsStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { SessionCookie } from './session-cookie.js';

/** Ends one session of whoever asks, and with it the sockets it opened: of a phone that was lost, or the one they are in. */
@Injectable()
export class EndSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cookie: SessionCookie,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @returns its id, and the cookies that take it out of the browser where it was the browser's own */
  async run(viewer: Viewer, session: string): Promise<{ id: string; cookies: readonly string[] } | Refusal> {
    const { person, sessionId } = viewer;
    if (!person || !isUuid(session)) return refuse('not-found', { what: 'session' });
    const outcome = await this.unitOfWork.run(async (stores) => {
      const wasTheirs = await stores.get(SessionsStore).endOneOf(person.id, session);
      if (!wasTheirs) return refuse('not-found', { what: 'session' });
      return { id: session, cookies: session === sessionId ? [this.cookie.clear()] : [] };
    });
    if (!isRefusal(outcome)) this.domainEvents.publish('signed-out', { personId: person.id });
    return outcome;
  }
}
