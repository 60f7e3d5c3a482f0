import type { IncomingMessage } from 'node:http';
import type { Admission, Standing, StillMay, SyncDoors } from '../doors.js';

/** Doors for tests: a client says in a cookie who it is (`as=<session>`), and this list says what that session may. */
export class PlainDoors implements SyncDoors {
  private readonly sessions = new Map<string, Admission>();

  let(admission: Admission): Admission {
    this.sessions.set(admission.sessionId, admission);
    return admission;
  }

  change(sessionId: string, change: Partial<Admission>): void {
    const known = this.sessions.get(sessionId);
    if (known) this.sessions.set(sessionId, { ...known, ...change });
  }

  signOut(sessionId: string): void {
    this.sessions.delete(sessionId);
  }

  async admit(request: IncomingMessage, _draftId: string): Promise<Admission | 'not-found' | 'forbidden'> {
    const session = /(?:^|; )as=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
    return this.sessions.get(session ?? '') ?? 'forbidden';
  }

  async stillMay({ sessionId }: Standing): Promise<StillMay> {
    const { mayWrite } = this.sessions.get(sessionId) ?? {};
    return mayWrite === undefined ? 'signed-out' : { mayWrite };
  }
}
