/** Why a download can't be had. */
export type Reason =
  /** As the network or the file system puts it; a status as "HTTP 404". */
  | { readonly why: 'system'; readonly said: string }
  /** It leads to another host, or away from a protected connection. */
  | { readonly why: 'leads-away'; readonly to: string }
  | { readonly why: 'too-many-redirects' }
  | { readonly why: 'too-many-bytes'; readonly most: number }
  | { readonly why: 'too-many-lines'; readonly most: number }
  | { readonly why: 'too-many-versions'; readonly most: number }
  | { readonly why: 'no-file' };

/** The downloads can't be had, so nothing can be said about the record: neither valid nor wrong. */
export class Unreachable extends Error {
  constructor(
    /** Address or file. */
    readonly what: string,
    readonly reason: Reason,
  ) {
    super(`${what}: ${JSON.stringify(reason)}`);
  }
}

/** Why something failed, as the system that failed puts it: `fetch` keeps its reason one level down. */
export function reasonOf(error: unknown): Reason {
  const { message, cause } = error as { message?: string; cause?: { message?: string; code?: string } };
  return { why: 'system', said: cause?.message || cause?.code || message || String(error) };
}
