import { freshDatabase } from '@articulado/persistence/testing';
import { prepareDemo } from './demo/prepare-demo.js';
import { pages } from './pages.js';
import { ambiguousLinks, linksOf } from './testing/ambiguous-links.js';
import { askPage } from './testing/ask-page.js';
import { TestServer } from './testing/test-server.js';

/** What is known and still to be put right, and nothing else. */
const known = /^\/account (Ver quiénes participan|See who takes part)/;

/** Pages of one kind that are looked at: their links are alike. */
const mostOfAKind = 6;

const patterns = pages.map(({ address }) => ({
  address,
  matches: new RegExp(`^${address.replaceAll(/:\w+/g, '[^/]+')}$`),
}));

// Makes the whole demonstration and looks at some hundred pages.
jest.setTimeout(120_000);

describe('the links of the demonstration', () => {
  let server: TestServer;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await freshDatabase();
    ({ drop } = database);
    await prepareDemo({
      databaseUrl: database.url,
      publicUrl: 'http://localhost:3000',
      wanted: undefined,
      isOurs: true,
    });
    server = await TestServer.start(database);
  });
  afterAll(async () => {
    await server.stop();
    await drop();
  });

  async function signIn(role: string): Promise<string> {
    if (role === 'visitor') return '';
    const body = new URLSearchParams({ role });
    const answer = await fetch(`${server.address}/demo/sign-in`, { method: 'POST', body, redirect: 'manual' });
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  /** Goes from the home page to all kinds of pages that somebody can reach by links. @returns those that are called the same on one page */
  async function walk(headers: Readonly<Record<string, string>>): Promise<{ found: string[]; kinds: number }> {
    const ahead = [`${server.address}/`];
    const known = new Set(ahead);
    const visits = new Map<string, number>();
    const found: string[] = [];
    for (let address = ahead.shift(); address !== undefined; address = ahead.shift()) {
      const { pathname } = new URL(address);
      const kind = patterns.find(({ matches }) => matches.test(pathname))?.address;
      const visited = visits.get(kind ?? '') ?? 0;
      if (kind === undefined || visited >= mostOfAKind) continue;
      const { status, html } = await askPage(address, headers);
      if (status !== 200) continue;
      visits.set(kind, visited + 1);
      found.push(...ambiguousLinks(html, address).map((one) => `${address.slice(server.address.length)} ${one}`));
      for (const { target } of linksOf(html, address)) {
        const next = target.split('#')[0]!;
        if (!next.startsWith(server.address) || known.has(next)) continue;
        known.add(next);
        ahead.push(next);
      }
    }
    return { found, kinds: visits.size };
  }

  it.each([
    ['visitor', 'es', 15],
    ['visitor', 'en', 15],
    ['coordinator', 'es', 20],
    ['approver', 'es', 15],
    ['administrator', 'es', 20],
  ])('%s, %s: no page has two of the same name that lead to different places', async (role, language, leastKinds) => {
    const { found, kinds } = await walk({ cookie: await signIn(role), 'accept-language': language });
    expect(found.filter((one) => !known.test(one))).toEqual([]);
    expect(kinds).toBeGreaterThanOrEqual(leastKinds);
  });
});
