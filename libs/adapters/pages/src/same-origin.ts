/**
 * Whether a post comes from one of our own pages: the browser says so by `Origin`, or by `Sec-Fetch-Site` where it leaves
 * that out. A post that says neither is refused: browsers have sent one or the other for years.
 */
export function isSameOrigin(headers: Headers, publicUrl: string): boolean {
  const origin = headers.get('origin');
  if (origin !== null) return origin === new URL(publicUrl).origin;
  return headers.get('sec-fetch-site') === 'same-origin';
}
