/** The downloads can't be had, so nothing can be said about the record: neither valid nor wrong. */
export class Unreachable extends Error {
  constructor(
    /** Address or file. */
    readonly what: string,
    /** As the network or the file system puts it; a status as "HTTP 404". */
    readonly reason: string,
  ) {
    super(`${what}: ${reason}`);
  }
}

/** Why something failed, as the system that failed puts it: `fetch` keeps its reason one level down. */
export function reasonOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { message?: string; code?: string } };
  return cause?.message || cause?.code || message || String(error);
}
