import type { IncomingMessage } from 'node:http';

/** Who stands behind a connection, told by the session and never by what the client sends. */
export interface Authorization {
  readonly draftId: string;
  readonly sessionId: string;
  /** Kept with every update; never shown to other clients. */
  readonly personId: string;
  /** Shown to the others beside the caret, with `organization`. */
  readonly name: string;
  readonly organization?: string | undefined;
  /** Tells one person's pages from another's: the same on all of them, another in each draft, and nothing of who it is. Shown to the others. */
  readonly key?: string | undefined;
  readonly mayWrite: boolean;
}

export type GrantedAccess = Omit<Authorization, 'draftId'>;

/** The rights of this moment, or why there are none left. */
export type CurrentAccess = { readonly mayWrite: boolean } | 'signed-out' | 'forbidden';

/** How the application decides about connections. A throw means that nobody can tell just now. */
export interface SyncAuthorizer {
  /** Asked once, at the upgrade. A draft of another process answers like a missing one. */
  authorize(request: IncomingMessage, draftId: string): Promise<GrantedAccess | 'not-found' | 'forbidden'>;
  /** Asked every few seconds and on `refresh`, once for each session and draft. */
  reauthorize(authorization: Authorization): Promise<CurrentAccess>;
}

/** Which connections to ask about again; a field left out matches all. */
export interface AuthorizationFilter {
  readonly personId?: string;
  readonly sessionId?: string;
  readonly draftId?: string;
}

export const matchesFilter = (who: AuthorizationFilter, authorization: Authorization): boolean =>
  (who.personId === undefined || who.personId === authorization.personId) &&
  (who.sessionId === undefined || who.sessionId === authorization.sessionId) &&
  (who.draftId === undefined || who.draftId === authorization.draftId);
