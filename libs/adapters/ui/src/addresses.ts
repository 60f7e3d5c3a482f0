/** Puts members into the query of an address of this site, keeping the rest: `withQuery('/a?x=1', { lang: 'en' })` → `/a?x=1&lang=en`. */
export function withQuery(address: string, members: Readonly<Record<string, string | number>>): string {
  const [path = '', query = ''] = address.split('#')[0]!.split('?');
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(members)) params.set(name, String(value));
  return params.size > 0 ? `${path}?${params.toString()}` : path;
}
