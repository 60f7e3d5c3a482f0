import { get } from 'node:http';
import { TestServer } from './testing/test-server.js';

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

describe('an address that no route can be looked up for', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  }, 60_000);
  afterAll(() => server.stop());

  /** Unlike `fetch`, sends the path as it is. */
  const ask = (path: string, language = 'es') =>
    new Promise<Answer>((resolve, reject) => {
      const { port } = new URL(server.address);
      get({ host: '127.0.0.1', port, path, headers: { 'accept-language': language } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts).toString() }),
        );
      }).on('error', reject);
    });

  it.each([
    ['broken escapes', '/%'],
    ['broken escapes of a process', '/processes/%E0%A4%A'],
    ['a long code', `/follow/${'x'.repeat(200)}`],
    ['a long number', `/processes/a/contributions/${'9'.repeat(5_000)}`],
  ])('is answered by the page that says that there is none: %s', async (_what, path) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('<html lang="es"');
    expect(answer.body).not.toContain('FST_ERR');
    expect(answer.headers['content-security-policy']).toBeDefined();
    expect((await ask(path, 'en')).body).toContain('<html lang="en"');
  });
});
