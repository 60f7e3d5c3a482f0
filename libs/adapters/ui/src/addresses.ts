/** Puts members into the query of an address of this site, keeping the rest: `withQuery('/a?x=1', { lang: 'en' })` → `/a?x=1&lang=en`. */
export function withQuery(address: string, members: Readonly<Record<string, string | number>>): string {
  const [path = '', query = ''] = address.split('#')[0]!.split('?');
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(members)) params.set(name, String(value));
  return params.size > 0 ? `${path}?${params.toString()}` : path;
}

/** Pages that are part of signing in or out: nobody wants to come back to them. */
const waysInAndOut = /^\/(?:sign-in|sign-out|first-administrator)(?:\/|$)/;

/** Where somebody signs in and then comes back to the page of this address. */
export function signInAddress(address: string): string {
  const [path = ''] = address.split('?');
  if (path === '/sign-in') return address; // it remembers already where they were going
  return address === '/' || waysInAndOut.test(path) ? '/sign-in' : withQuery('/sign-in', { next: address });
}
