import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchBounded } from './fetch-bounded.js';

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
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('gives the text', async () => {
    expect(await fetchBounded(`${address}/text`, { maxBytes: 7, timeoutMs: 5_000 })).toBe('ñandú');
  });

  it('stops at a text that is too long, though it never ends', async () => {
    const endless = fetchBounded(`${address}/endless`, { maxBytes: 50_000, timeoutMs: 5_000 });
    await expect(endless).rejects.toThrow('> 50000 bytes');
  });

  it('stops waiting for a server that says nothing', async () => {
    const silent = fetchBounded(`${address}/silent`, { maxBytes: 10, timeoutMs: 50 });
    await expect(silent).rejects.toThrow(/timeout/);
  });
});
