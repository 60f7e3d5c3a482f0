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
