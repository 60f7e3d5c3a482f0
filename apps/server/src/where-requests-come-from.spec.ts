import net from 'node:net';
import os from 'node:os';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import WebSocket from 'ws';
import { type RunningServer, startServer } from './start-server.js';

describe('where a request comes from', () => {
  let database: FreshDatabase;
  let server: RunningServer | undefined;
  let log: string[] = [];
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(async () => {
    await server?.stop();
    await database.drop();
  });

  const start = async (settings: { demo?: boolean; host?: string; trustedProxies?: readonly string[] } = {}) => {
    const url = { databaseUrl: database.url, port: 0, publicUrl: 'http://articulado.example' };
    log = [];
    server = await startServer({ ...url, demo: false, writeSecurityLog: (line) => log.push(line), ...settings });
    return server.port;
  };

  /** Six requests for one mailbox, which one address may not send, each saying that it comes from another one. */
  async function flood(port: number, email: string): Promise<boolean[]> {
    const refused: boolean[] = [];
    for (let times = 0; times < 6; times += 1) {
      const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${times}` },
        body: JSON.stringify({ query: `mutation { requestSignInCode(input: { email: "${email}" }) { __typename } }` }),
      });
      refused.push((await answer.text()).includes('Refusal'));
    }
    return refused;
  }
  const [five, none] = [
    [false, false, false, false, false],
    [false, false, false, false, false, false],
  ];

  it('is not what the request says, whoever sends it, where no proxy is trusted', async () => {
    expect(await flood(await start(), 'ana@example.org')).toEqual([...five, true]);
  });

  it('is not what the request says where it comes past the proxy that is trusted', async () => {
    const port = await start({ trustedProxies: ['192.0.2.7', '10.0.0.0/8'] });
    expect(await flood(port, 'ana@example.org')).toEqual([...five, true]);
  });

  it('is what a trusted proxy says', async () => {
    expect(await flood(await start({ trustedProxies: ['127.0.0.1'] }), 'ana@example.org')).toEqual(none);
  });

  it('is what a trusted proxy says in the lines of the security log on sockets that were refused, too', async () => {
    const port = await start({ trustedProxies: ['127.0.0.1'] });
    const refused = (path: string, origin: string) =>
      new Promise<void>((resolve) => {
        const headers = { origin, 'x-forwarded-for': '203.0.113.9' };
        const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
        socket.on('error', () => undefined).on('close', () => resolve());
      });
    for (const path of ['/collab/none', '/graphql']) await refused(path, 'http://evil.example');
    const lines = log.map((line) => JSON.parse(line) as { act: string; from: string });
    expect(lines.map(({ act }) => act)).toEqual(expect.arrayContaining(['socket /collab/:draftId', 'socket /graphql']));
    expect(new Set(lines.map(({ from }) => from))).toEqual(new Set(['203.0.113.0/24']));
  });

  it('is this machine alone for a demonstration with its open sign-in, and everywhere for another platform', async () => {
    const elsewhere = Object.values(os.networkInterfaces())
      .flatMap((all) => all ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
    const bound = () => (server!.app.getHttpServer().address() as net.AddressInfo).address;
    const answers = (host: string, port: number) =>
      new Promise<boolean>((resolve) => {
        const socket = net.connect({ host, port, timeout: 2_000 }, () => resolve(socket.destroy() && true));
        socket.once('error', () => resolve(false));
        socket.once('timeout', () => resolve(socket.destroy() && false));
      });
    const demo = await start({ demo: true });
    expect(bound()).toBe('127.0.0.1');
    expect(await answers('127.0.0.1', demo)).toBe(true);
    if (elsewhere) expect(await answers(elsewhere, demo)).toBe(false);
    await server!.stop();
    await start({ demo: true, host: '0.0.0.0' });
    expect(bound()).toBe('0.0.0.0');
    await server!.stop();
    await start();
    expect(bound()).toBe('0.0.0.0');
  });
});
