import type { IncomingMessage } from 'node:http';

/** Who stands behind a connection, told by the session and never by what the client sends. */
export interface Standing {
  readonly draftId: string;
  readonly sessionId: string;
  /** Kept with every update; never shown to other clients. */
  readonly personId: string;
  /** Shown to the others beside the caret, with `organization` and `colour`. */
  readonly name: string;
  readonly organization?: string | undefined;
  readonly colour?: string | undefined;
  /** Tells one person's pages from another's: the same on all of them, another in each draft, and nothing of who it is. Shown to the others. */
  readonly key?: string | undefined;
  readonly mayWrite: boolean;
}

export type Admission = Omit<Standing, 'draftId'>;

/** The rights of this moment, or why there are none left. */
export type StillMay = { readonly mayWrite: boolean } | 'signed-out' | 'forbidden';

/** How the application decides about connections. A throw means that nobody can tell just now. */
export interface SyncDoors {
  /** Asked once, at the upgrade. A draft of another process answers like a missing one. */
  admit(request: IncomingMessage, draftId: string): Promise<Admission | 'not-found' | 'forbidden'>;
  /** Asked every few seconds and on `refresh`, once for each session and draft. */
  stillMay(standing: Standing): Promise<StillMay>;
}

/** Which connections to ask about again; a field left out matches all. */
export interface Concerned {
  readonly personId?: string;
  readonly sessionId?: string;
  readonly draftId?: string;
}

export const concerns = (who: Concerned, standing: Standing): boolean =>
  (who.personId === undefined || who.personId === standing.personId) &&
  (who.sessionId === undefined || who.sessionId === standing.sessionId) &&
  (who.draftId === undefined || who.draftId === standing.draftId);
