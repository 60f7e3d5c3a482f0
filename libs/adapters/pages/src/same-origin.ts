/** The names by which a machine is its own server: one address typed in three ways. */
const thisMachine = ['localhost', '127.0.0.1', '[::1]'];

/** Where our own pages come from, as browsers write it. A platform that was given no public address is reached by any name of its machine. */
export function ownOrigins(publicUrl: string): readonly string[] {
  const { protocol, hostname, port, origin } = new URL(publicUrl);
  if (!thisMachine.includes(hostname)) return [origin];
  return thisMachine.map((name) => `${protocol}//${name}${port && `:${port}`}`);
}

/**
 * Whether a post comes from one of our own pages: a browser says so by `Origin`, or by `Sec-Fetch-Site` where it leaves that
 * out. Whoever says neither is no browser, and holds no cookies but its own.
 */
export function isSameOrigin(headers: Headers, publicUrl: string): boolean {
  const origin = headers.get('origin');
  if (origin !== null) return ownOrigins(publicUrl).includes(origin);
  return ['same-origin', null].includes(headers.get('sec-fetch-site'));
}
