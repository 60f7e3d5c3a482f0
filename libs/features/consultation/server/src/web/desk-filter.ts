import { deskAddress } from './addresses.js';
import { filterOf } from './register-filter.js';

type Search = Readonly<Record<string, string>>;

const members = ['kind', 'search', 'clause'] as const;

/** What the list of those that wait is narrowed by, read from the desk's address. */
export function waitingFilter(search: Search) {
  const { kind, search: words, clauseId } = filterOf(search);
  return { kind, search: words, clauseId, answered: false };
}

export const isDeskNarrowed = (search: Search) => members.some((name) => search[name]);

/** An address of the desk: what it is narrowed by stays, and the rest says which contribution, and which page of the list. */
export function deskQuery(slug: string, search: Search, move: Readonly<Record<string, string | number>>): string {
  const query = new URLSearchParams();
  for (const name of members) if (search[name]) query.set(name, search[name]);
  for (const [name, value] of Object.entries(move)) query.set(name, String(value));
  return query.size === 0 ? deskAddress(slug) : `${deskAddress(slug)}?${query.toString()}`;
}
