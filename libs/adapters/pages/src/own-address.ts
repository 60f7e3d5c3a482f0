/** A site that nobody has: an address that stays on it stays on ours. */
const anySite = 'http://site.invalid';

/**
 * An address that somebody was given, as one of this very site. The result is judged, as the browser will read it: dots, escaped
 * dots, backslashes and line breaks are gone by then, and a path of two slashes would be another site.
 * @returns '/' for whatever would lead elsewhere
 */
export function ownAddress(given: string | undefined): string {
  const read = given?.startsWith('/') ? URL.parse(given, anySite) : null;
  if (read?.origin !== anySite || read.pathname.startsWith('//')) return '/';
  return `${read.pathname}${read.search}${read.hash}`;
}
