import { setTimeout as pause } from 'node:timers/promises';
import { DomainEvents } from '@articulado/api';
import { assetsPath } from '@articulado/pages';
import fs from 'node:fs';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { ApiSocket } from './testing/api-socket.js';
import { TestServer } from './testing/test-server.js';
import { type WalkedProcess, walkIntoConsultation } from './testing/walked-process.js';

const slug = 'prueba';
const watch = 'subscription ($slug: String!) { processChanged(slug: $slug) { title } }';
/** Each kind of client that begins something and does not go on; nothing that is answered is read. */
const kinds = 6;
const ofEachKind = 84;

const largestAsset = (): string => {
  const folder = path.resolve(__dirname, '../../web/dist/assets');
  const files = fs.readdirSync(folder).map((name) => ({ name, size: fs.statSync(path.join(folder, name)).size }));
  return `${assetsPath}${files.toSorted((one, other) => other.size - one.size)[0]!.name}`;
};

describe('500 clients that are slow, or half gone', () => {
  let server: TestServer;
  let walked: WalkedProcess;
  let logged: jest.SpyInstance;
  const slow: Socket[] = [];
  beforeAll(async () => {
    server = await TestServer.start(undefined, {
      clientTimeouts: { headersMs: 6_000, requestMs: 8_000, silenceMs: 6_000 },
    });
    walked = await walkIntoConsultation(server, slug);
    logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterAll(async () => {
    for (const socket of slow) socket.destroy();
    logged.mockRestore();
    await server.stop();
  });

  const beginnings = async (): Promise<readonly string[]> => {
    const { host, origin } = new URL(server.address);
    const head = (line: string, ...headers: string[]) => [`${line} HTTP/1.1`, `Host: ${host}`, ...headers].join('\r\n');
    const upgrade = [
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${'a'.repeat(22)}==`,
    ];
    const { data } = await server.ask(
      'query ($slug: String!) { process(slug: $slug) { draft { id } } }',
      { slug },
      walked.cookies.coordinator,
    );
    const { draft } = data!['process'] as unknown as { draft: { id: string } };
    return [
      '',
      head('GET /', 'X-Slow: '),
      `${head('POST /sign-in', 'Content-Type: application/x-www-form-urlencoded', 'Content-Length: 100000')}\r\n\r\na=`,
      `${head(`GET ${largestAsset()}`)}\r\n\r\n`.repeat(16), // more than the buffers of a line hold
      `${head('GET /graphql', ...upgrade, 'Sec-WebSocket-Protocol: graphql-transport-ws')}\r\n\r\n`,
      `${head(`GET /collab/${draft.id}`, ...upgrade, `Origin: ${origin}`, 'Cookie: nobody')}\r\n\r\n`,
    ];
  };
  const lines = () =>
    new Promise<number>((resolve, reject) =>
      server.running.app
        .getHttpServer()
        .getConnections((error: Error | null, count: number) => (error ? reject(error) : resolve(count))),
    );

  it('are noticed by nobody, are ended in time, and leave nothing in the log', async () => {
    const { port } = new URL(server.address);
    const socket = await ApiSocket.open(server.address);
    socket.subscribe('1', watch, { slug });
    let accepted = 0;
    server.running.app.getHttpServer().on('connection', () => (accepted += 1));
    for (const beginning of await beginnings())
      for (let count = 0; count < ofEachKind; count += 1) {
        const client = connect(Number(port), 'localhost').pause();
        client.on('error', () => undefined);
        client.write(beginning);
        slow.push(client);
      }
    // On a busy machine the first are ended before the last are let in: counted is who came.
    for (let tries = 0; tries < 3_000 && accepted < kinds * ofEachKind; tries += 1) await pause(10);
    expect(accepted).toBeGreaterThanOrEqual(kinds * ofEachKind);

    for (const path of ['/health/ready', '/', `/processes/${slug}`, '/sign-in'])
      expect((await fetch(server.address + path)).status).toBe(200);
    expect(await server.ask('{ processes { totalCount } }')).toMatchObject({ data: { processes: { totalCount: 1 } } });
    server.running.app.get(DomainEvents, { strict: false }).publish('process-changed', { slug });
    expect(await socket.next()).toMatchObject({ type: 'next' });

    // What is left is the socket that listens, and what fetch keeps open.
    for (let tries = 0; tries < 3_000 && (await lines()) > 10; tries += 1) await pause(10);
    expect(await lines()).toBeLessThanOrEqual(10);
    expect(socket.isOpen).toBe(true);
    expect(logged.mock.calls).toEqual([]);
    socket.close();
  }, 60_000);
});
