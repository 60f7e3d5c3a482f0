import { TestServer } from './testing/test-server.js';

const done = 'Salió de todas sus sesiones.';

describe('a page that says what was done', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  }, 60_000);
  afterAll(() => server.stop());

  const get = async (path: string, cookie = '') => {
    const answer = await fetch(`${server.address}${path}`, { headers: { cookie } });
    return { html: await answer.text(), etag: answer.headers.get('etag') };
  };
  const signOut = async () => {
    const session = await server.signIn('alguien@example.org', 'Alguien');
    const answer = await fetch(`${server.address}/sign-out`, {
      method: 'POST',
      body: new URLSearchParams({ form: 'signOut' }),
      headers: { cookie: session, origin: server.address },
      redirect: 'manual',
    });
    const kept = answer.headers.getSetCookie().map((set) => set.split(';')[0]!);
    return { location: answer.headers.get('location')!, cookie: kept.find((one) => one.startsWith('articulado.done')) };
  };

  it('says it to the browser that did it', async () => {
    const { location, cookie } = await signOut();
    expect(location).toMatch(/[?&]done=signOut/);
    expect((await get(location.split('#')[0]!, cookie)).html).toContain(done);
  });

  it('says to nobody else that something was done, whatever a link pretends', async () => {
    const shared = await get('/');
    for (const act of ['publishVersion', 'disableAccount', 'signOut', 'no-such-act', '']) {
      const { html, etag } = await get(`/?done=${act}`);
      expect([act, etag]).toEqual([act, shared.etag]);
      expect(html).not.toContain('La política está publicada.');
    }
  });

  it('says nothing of an act that is not the one which the browser did', async () => {
    const { cookie } = await signOut();
    for (const act of ['publishVersion', 'signIn'])
      expect((await get(`/?done=${act}`, cookie)).html).not.toContain(done);
    expect((await get('/?done=publishVersion', cookie)).html).not.toContain('La política está publicada.');
  });
});
