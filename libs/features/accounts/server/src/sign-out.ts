import { isRefusal, type Refusal } from '@articulado/base';
import { DomainEvents, type Viewer } from '@articulado/api';
import { UnitOfWork, SessionsStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { SessionCookie } from './session-cookie.js';

/** Ends every session of a person, on every device, and with them the sockets they opened. */
@Injectable()
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cookie: SessionCookie,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @returns the cookies that take the session out of the browser; none for a visitor */
  async run({ person }: Viewer): Promise<{ cookies: readonly string[] } | Refusal> {
    if (!person) return { cookies: [] };
    const outcome = await this.unitOfWork.run(async (stores) => {
      const sessions = stores.get(SessionsStore);
      await sessions.endAllOf(person.id);
      return { cookies: [this.cookie.clear()] };
    });
    if (!isRefusal(outcome)) this.domainEvents.publish('signed-out', { personId: person.id });
    return outcome;
  }
}
