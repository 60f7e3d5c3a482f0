import type { IncomingMessage } from 'node:http';
import type { GrantedAccess, Authorization, CurrentAccess, SyncAuthorizer } from '../authorization.js';

/** An authorizer for tests: a client says in a cookie who it is (`as=<session>`), and this list says what that session may. */
export class PlainAuthorizer implements SyncAuthorizer {
  private readonly sessions = new Map<string, GrantedAccess>();

  let(admission: GrantedAccess): GrantedAccess {
    this.sessions.set(admission.sessionId, admission);
    return admission;
  }

  change(sessionId: string, change: Partial<GrantedAccess>): void {
    const known = this.sessions.get(sessionId);
    if (known) this.sessions.set(sessionId, { ...known, ...change });
  }

  signOut(sessionId: string): void {
    this.sessions.delete(sessionId);
  }

  async authorize(request: IncomingMessage, _draftId: string): Promise<GrantedAccess | 'not-found' | 'forbidden'> {
    const session = /(?:^|; )as=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
    return this.sessions.get(session ?? '') ?? 'forbidden';
  }

  async reauthorize({ sessionId }: Authorization): Promise<CurrentAccess> {
    const { mayWrite } = this.sessions.get(sessionId) ?? {};
    return mayWrite === undefined ? 'signed-out' : { mayWrite };
  }
}
