import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchBounded } from './fetch-bounded.js';

const redirects: Record<string, string> = {
  '/moved': '/text',
  '/around': '/around',
  '/away': 'http://example.org/text',
  '/other-port': 'http://127.0.0.1:1/text',
  '/file': 'file:///etc/hostname',
};
const bounds = { maxBytes: 50, timeoutMs: 5_000 };

describe('a bounded download', () => {
  let server: Server;
  let address: string;

  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      if (url === '/endless') {
        const timer = setInterval(() => response.write('x'.repeat(10_000)), 1);
        response.on('close', () => clearInterval(timer));
      }
      if (url === '/text') response.end('ñandú');
      const location = redirects[url ?? ''];
      if (location) response.writeHead(302, { location }).end();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('gives the text', async () => {
    expect(await fetchBounded(`${address}/text`, { maxBytes: 7, timeoutMs: 5_000 })).toEqual(Buffer.from('ñandú'));
  });

  it('stops at a text that is too long, though it never ends', async () => {
    const endless = fetchBounded(`${address}/endless`, { maxBytes: 50_000, timeoutMs: 5_000 });
    await expect(endless).rejects.toThrow('too-many-bytes');
  });

  it('stops waiting for a server that says nothing', async () => {
    const silent = fetchBounded(`${address}/silent`, { maxBytes: 10, timeoutMs: 50 });
    await expect(silent).rejects.toThrow(/timeout/);
  });

  it('follows a redirect that stays at the host, and none that goes round', async () => {
    expect(await fetchBounded(`${address}/moved`, bounds)).toEqual(Buffer.from('ñandú'));
    await expect(fetchBounded(`${address}/around`, bounds)).rejects.toThrow('too-many-redirects');
  });

  it.each(['/away', '/other-port', '/file'])('refuses a redirect to another host: %s', async (place) => {
    await expect(fetchBounded(`${address}${place}`, bounds)).rejects.toThrow('leads-away');
  });
});
