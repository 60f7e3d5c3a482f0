/** Versions of the draft's format that a page, a draft and the server have. */
export interface Formats {
  /** What the page writes, as its address says it. The stock provider says nothing. */
  readonly page: string | undefined;
  /** What the draft is stored in. */
  readonly draft: number;
  /** The newest that the server knows. */
  readonly server: number;
}

/**
 * Which side is too old, while servers are updated one by one: an older page loads anew, from a server that is newer. A newer page
 * does not: loading again would bring the same page or an older one. It waits until a server of its format is there, as everybody does whose draft is newer than the server.
 */
export function negotiateFormat({ page, draft, server }: Formats): 'fits' | 'page-older' | 'server-older' {
  if (draft > server) return 'server-older';
  if (page === undefined || page === String(draft)) return 'fits';
  return Number(page) > draft ? 'server-older' : 'page-older';
}
