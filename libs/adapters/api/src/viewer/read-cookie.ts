/**
 * One cookie of a request, as it was sent.
 * @param cookies - all of them, as they came
 */
export function readCookie(cookies: string | undefined, name: string): string | undefined {
  if (!cookies?.includes(name)) return undefined;
  const begin = `${name}=`;
  return cookies
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(begin))
    ?.slice(begin.length);
}
