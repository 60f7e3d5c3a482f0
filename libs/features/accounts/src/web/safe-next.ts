/**
 * Where to go after signing in: an address of this very site, never one that an attacker's link could choose.
 * @returns '/' for anything else
 */
export function safeNext(next: string | undefined): string {
  if (!next || !/^\/(?![/\\])/.test(next) || /[\\\u0000-\u0020\u007f]/.test(next)) return '/';
  const here = new URL('http://here.invalid');
  const there = new URL(next, here);
  return there.origin === here.origin ? `${there.pathname}${there.search}${there.hash}` : '/';
}
