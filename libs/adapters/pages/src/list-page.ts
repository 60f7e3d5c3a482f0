import type { PageAddress } from './page.js';

/** A page of a list as the API answers it, as far as the links to its neighbours need it. */
interface ListPage {
  readonly totalCount: number;
  /** Only where it may be false: not every list asks for it. */
  readonly isTotalCountExact?: boolean;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** What of a list an address asks for: its beginning, or what comes after or before the cursor in a link of another page. */
export function askedPage({ search }: PageAddress, rows: number) {
  const { after, before } = search;
  return before
    ? { first: rows, after: null, last: rows, before }
    : { first: rows, after: after || null, last: null, before: null };
}

/** Number of a page, as the link to it said: a list is read by cursors and knows none. Without a cursor it is the first. */
export function pageNumber({ search }: PageAddress): number {
  if (!search['after'] && !search['before']) return 1;
  return Math.min(Math.max(2, Math.trunc(Number(search['page'])) || 2), 100_000);
}

/**
 * The links from one page of a list to those beside it.
 * @param hrefOf - the address with what tells the other page from this one in its query string; nothing for the first page
 */
export function paginationOf(
  pageAddress: PageAddress,
  rows: number,
  { totalCount, isTotalCountExact = true, pageInfo }: ListPage,
  hrefOf: (move: Readonly<Record<string, string | number>>) => string,
) {
  const page = pageNumber(pageAddress);
  const { hasNextPage, startCursor, endCursor } = pageInfo;
  const fewest = isTotalCountExact ? totalCount : totalCount + 1;
  return {
    page,
    pages: hasNextPage ? Math.max(page + 1, Math.ceil(fewest / rows)) : page,
    mayBeMore: hasNextPage && !isTotalCountExact,
    hrefOf: (wanted: number) => {
      if (wanted > page) return hrefOf({ page: wanted, after: endCursor! });
      return hrefOf(wanted === 1 || !startCursor ? {} : { page: wanted, before: startCursor });
    },
  };
}
