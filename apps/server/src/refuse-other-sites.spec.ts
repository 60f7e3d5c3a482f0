import { TestServer } from './testing/test-server.js';

const evil = 'https://evil.example';
const signOut = 'mutation { signOut { __typename } }';

describe('what a page of another site asks of the API', () => {
  let server: TestServer;
  let cookie: string;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  let people = 0;
  beforeEach(async () => {
    cookie = await server.signIn(`persona-${(people += 1)}@example.org`);
  });
  afterAll(() => server.stop());

  const post = (query: string, headers: Readonly<Record<string, string>>) =>
    fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  const isSignedIn = async () => (await server.ask('{ viewer { name } }', {}, cookie)).data?.['viewer'] !== null;

  it.each<Record<string, string>>([
    { origin: evil },
    { origin: evil, 'sec-fetch-site': 'same-origin' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('with the session of a member is refused, and has no effect: %j', async (headers) => {
    const answer = await post(signOut, { ...headers, cookie });
    expect([answer.status, await answer.json()]).toMatchObject([403, { status: 403, title: 'Forbidden' }]);
    expect(await isSignedIn()).toBe(true);
    const lines = server.securityLog.map((line) => JSON.parse(line) as object);
    expect(lines.at(-1)).toMatchObject({ act: 'POST /graphql', outcome: 'refused', reason: 'forbidden' });
  });

  it('with the session of a member is refused as a query, too, and by GET', async () => {
    const headers = { origin: evil, cookie, 'apollo-require-preflight': '1' };
    expect((await post('{ viewer { email } }', headers)).status).toBe(403);
    const address = `${server.address}/graphql?query=${encodeURIComponent('{ viewer { email } }')}`;
    expect((await fetch(address, { headers })).status).toBe(403);
  });

  it.each([
    ['our own pages ask', (): Record<string, string> => ({ origin: server.address, 'sec-fetch-site': 'same-origin' })],
    ['programs ask', (): Record<string, string> => ({})],
  ])('is told apart from what %s', async (_who, headers) => {
    expect((await post(signOut, { ...headers(), cookie })).status).toBe(200);
    expect(await isSignedIn()).toBe(false);
  });

  it('without a session is answered as to anybody, since the API is public', async () => {
    const answer = await post('{ processes { totalCount } }', { origin: evil, cookie: 'language=en' });
    expect([answer.status, await answer.json()]).toEqual([200, { data: { processes: { totalCount: 0 } } }]);
  });
});
