/**
 * Why the server ends a connection. Codes from 4400 to 4499 say that trying again with the same document is of no use, and the stock
 * provider stops there; all others are passing troubles, after which it comes back by itself.
 */
export const closeCodes = {
  /** The sign-in session is over: signed out, expired, account ended. */
  signedOut: 4401,
  /** No right to this draft, to write in it any more, or to what was just tried. */
  forbidden: 4403,
  /** No such draft; drafts of others answer the same. */
  notFound: 4404,
  /** What was sent was refused: start again with a fresh document. */
  refused: 4409,
  /**
   * The client id that this document wrote with was lent to another meanwhile. What it wrote from a clock on, which is in the reason, is not
   * stored: to be written anew, under another id, in a fresh document.
   */
  'lease-ended': 4410,
  /** The page writes an older version of the draft's format (reason `format`): load it anew. */
  pageOlder: 4426,
  /** A bug on our side; the reason is in the server's log. */
  fault: 1011,
  /** The server restarts, another one wrote in this draft, or one may write from now on: come back at once. */
  restart: 1012,
  /** Too many connections of this sign-in session or address, too slow in reading, rights can't be confirmed just now, or the server is older than the page or the draft: come back later. */
  tryLater: 1013,
} as const;

/** Short machine-readable reasons that go with the codes. */
export type CloseReason =
  | 'signed-out'
  | 'forbidden'
  | 'read-only'
  | 'may-write'
  | 'not-found'
  | 'forged-presence'
  | 'format'
  | 'fault'
  | 'restart'
  | 'too-slow'
  | 'too-many-of-address'
  | 'too-many-of-session'
  | 'rights-unconfirmed'
  | 'server-older'
  | `lease-ended:${number}:${number}`
  | RefusedUpdate;

/** Why an update was refused; nothing of it was kept. A reason of the draft's own check comes as `invalid:<problem>`. */
export type RefusedUpdate =
  | 'malformed'
  | 'too-large'
  | 'too-many-parts'
  | 'too-many-clients'
  | 'nesting'
  | 'content'
  | 'incomplete'
  | 'client-id-taken'
  | 'presence-too-large'
  | `invalid:${string}`;
