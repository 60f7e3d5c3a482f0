import { doneName } from '../done-act.js';
import type { Page, PageAddress } from '../page.js';

/** Addresses of ours are far shorter. */
const longest = 300;

/**
 * Where a page as all visitors share it is kept: its address, where that has one spelling and asks for nothing but the page. Otherwise
 * anybody could fill the memory with one page under ever new addresses.
 * @returns undefined where the page must be rendered for whoever asks
 */
export function sharedAddress(
  { address, sharedByVisitors }: Page,
  { path, params, search }: PageAddress,
): string | undefined {
  if (!sharedByVisitors || path.length > longest) return undefined;
  if ([doneName, ...(sharedByVisitors.search ?? [])].some((name) => search[name] !== undefined)) return undefined;
  if (Object.values(params).some((value) => /^0\d/.test(value))) return undefined; // 01 and 1 are one number
  const spelt = address.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return spelt === path ? path : undefined;
}

/** What of its address a page is given: of a page that visitors share, what it is declared to read. */
export function searchOf({ sharedByVisitors }: Page, search: PageAddress['search']): PageAddress['search'] {
  if (!sharedByVisitors) return search;
  const names = [doneName, ...(sharedByVisitors.search ?? [])];
  return Object.fromEntries(Object.entries(search).filter(([name]) => names.includes(name)));
}
