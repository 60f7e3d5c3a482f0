import { connect } from 'node:net';
import { TestServer } from './testing/test-server.js';

/** Addresses that a link of somebody else's could hold, so that ours leads to their site. */
const leadingAway = [
  '//evil.example',
  '/.//evil.example',
  '/%2e//evil.example/a',
  '/a/..//evil.example',
  '/\\evil.example',
];

describe('what an address of ours leads to', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  /** The address as it is written: `fetch` would tidy it up before. */
  const get = (target: string, cookie = '') =>
    new Promise<string>((resolve, reject) => {
      const { hostname, port, host } = new URL(server.address);
      const socket = connect(Number(port), hostname, () =>
        socket.write(`GET ${target} HTTP/1.1\r\nhost: ${host}\r\ncookie: ${cookie}\r\nconnection: close\r\n\r\n`),
      );
      const chunks: Buffer[] = [];
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('end', () => resolve(Buffer.concat(chunks).toString()));
      socket.on('error', reject);
    });
  /** Where a browser goes from there. */
  const isOurs = (address: string | undefined) =>
    address !== undefined && new URL(address, server.address).origin === new URL(server.address).origin;

  it('is our own site after signing in', async () => {
    for (const [place, next] of leadingAway.entries()) {
      const email = `rosa.${place}@example.org`;
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const asked = await server.requestCode(email);
      const body = new URLSearchParams({ form: 'signIn', email, name: 'Rosa', ...asked });
      const address = `${server.address}/sign-in?${new URLSearchParams({ next }).toString()}`;
      const answer = await fetch(address, { method: 'POST', headers, body, redirect: 'manual' });
      expect([next, answer.status, answer.headers.get('location')]).toEqual([next, 303, '/?done=signIn#contenido']);
    }
  });

  it('is our own site for whoever is in already', async () => {
    const cookie = await server.signIn('ida@example.org');
    for (const next of leadingAway) {
      const page = await get(`/sign-in?${new URLSearchParams({ next }).toString()}`, cookie);
      expect([next, /href="([^"]*)"[^>]*>Continuar/.exec(page)?.[1]]).toEqual([next, '/']);
    }
  });

  it('is our own site when a language is picked, on a page that does not exist too', async () => {
    for (const path of [...leadingAway, 'http://evil.example/']) {
      const location = /^location: (.*)\r$/im.exec(await get(`${path}?lang=en`))?.[1];
      expect([path, location, isOurs(location)]).toEqual([path, location, true]);
      const missing = await get(path);
      const links = [...missing.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, link]) => link);
      expect([path, links.filter((link) => !isOurs(link))]).toEqual([path, []]);
      expect(links.length).toBeGreaterThan(1);
    }
  });
});
