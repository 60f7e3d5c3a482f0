import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { ApiSocket } from './testing/api-socket.js';
import { deepestNesting } from './query-nesting.js';
import { largestBody, largestImport } from './request-bodies.js';
import { TestServer } from './testing/test-server.js';
import { walkIntoConsultation } from './testing/walked-process.js';

const [json, form, multipart] = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
] as const;
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const queryWith = (variable: string) => `{"query":"{ processes { totalCount } }","variables":{"a":${variable}}}`;
const part = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** What nobody can read, or nobody may send there: [what, address, type, body, status]. */
const refused: readonly (readonly [string, string, string, string | Buffer, number])[] = [
  ['JSON that ends too early', '/graphql', json, '{"query":"{ processes { totalCount }', 400],
  ['JSON that is empty', '/graphql', json, '', 400],
  ['JSON that is no object', '/graphql', json, 'null', 400],
  ['JSON of bytes that are no text', '/graphql', json, Buffer.from('{"query":"\xff\xfe"}', 'latin1'), 400],
  ['JSON that touches prototypes', '/graphql', json, queryWith('{"__proto__":{}}'), 400],
  ['JSON of random bytes', '/graphql', json, randomBytes(1_000), 400],
  ['JSON a level too deep', '/graphql', json, queryWith(nested(deepestNesting - 1)), 400],
  ['JSON of nothing but brackets', '/graphql', json, '['.repeat(largestBody), 400],
  ['JSON of nothing but open objects', '/graphql', json, '{"a":'.repeat(20_000), 400],
  ['JSON a byte too long', '/graphql', json, `"${'a'.repeat(largestBody - 1)}"`, 413],
  ['JSON of 8 MB', '/graphql', json, nested(4 * 1024 * 1024), 413],
  ['JSON for a page', '/sign-in', json, '{"form":{"constructor":[]}}', 415],
  ['JSON for the demonstration', '/demo/sign-in', json, '{"role":"observer"}', 415],
  ['plain text for a page', '/sign-in', 'text/plain', 'form=signIn', 415],
  ['plain text for the API', '/graphql', 'text/plain', '{"query":"{ processes { totalCount } }"}', 415],
  ['a form for the API', '/graphql', form, 'query={processes { totalCount }}', 415],
  ['a form of no type', '/sign-in', '', 'form=signIn', 415],
  ['a form of an unknown type', '/sign-in', 'application/xml', '<form/>', 415],
  ['a form that escapes nothing', '/sign-in', form, 'form=%zz', 400],
  ['a form of bytes that are no text', '/sign-in', form, 'form=%ff%fe', 400],
  ['a form of random bytes', '/sign-in', form, randomBytes(1_000), 400],
  ['a form without a name', '/sign-in', form, '&&==&', 400],
  ['a form of another page', '/sign-in', form, 'form=createProcess', 400],
  ['a form named like what all objects have', '/sign-in', form, 'form=constructor', 400],
  ['a form a byte too long', '/sign-in', form, `form=${'a'.repeat(largestBody - 4)}`, 413],
  ['a form of 64,000 fields', '/sign-in', form, 'a&'.repeat(largestBody / 2), 400],
  ['a form with files for a page that takes none', '/sign-in', multipart, `${part('form', 'signIn')}--x--`, 400],
  ['a form with files for nobody', '/nothing-here', multipart, `${part('form', 'signIn')}--x--`, 404],
  ['a large body for nobody', '/nothing-here', json, nested(1_000_000), 404],
];

/** What breaks in a form with files. */
const broken: readonly (readonly [string, string, string, number])[] = [
  ['has no boundary', 'multipart/form-data', part('form', 'previewImport'), 400],
  ['ends too early', multipart, part('form', 'previewImport').slice(0, -10), 400],
  ['holds no part', multipart, 'nothing at all', 400],
  ['has a part without a name', multipart, '--x\r\n\r\nabc\r\n--x--', 400],
  ['touches prototypes', multipart, `${part('__proto__', 'a')}--x--`, 400],
  [
    'holds JSON that is none',
    multipart,
    '--x\r\nContent-Disposition: form-data; name="a"\r\nContent-Type: application/json\r\n\r\n[[\r\n--x--',
    400,
  ],
  ['has too many fields', multipart, `${part('a', 'b').repeat(6_001)}--x--`, 413],
  [
    'is longer than any import',
    multipart,
    `${part('a', 'b'.repeat(4_000_000))}${part('c', 'd'.repeat(4_000_000))}--x--`,
    413,
  ],
];

describe('what is sent to the server', () => {
  let server: TestServer;
  let coordinator = '';
  let logged: jest.SpyInstance;
  const importPage = '/processes/nueva/draft/import';
  beforeAll(async () => {
    server = await TestServer.start();
    coordinator = (await walkIntoConsultation(server, 'prueba')).cookies.coordinator;
    const { data } = await server.ask('{ organizations { nodes { id viewerMayLead } } }', {}, coordinator);
    const { nodes } = data!['organizations'] as unknown as { nodes: { id: string; viewerMayLead: boolean }[] };
    const organization = nodes.find(({ viewerMayLead }) => viewerMayLead)!.id;
    const said = { title: 'Una política nueva', summary: 'Para probar lo que se envía a la plataforma.' };
    await server.act('createProcess', { ...said, organization, slug: 'nueva' }, coordinator);
    logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterAll(async () => {
    logged.mockRestore();
    await server.stop();
  });

  /** Sends it as it is written, byte by byte. @returns the status, and what was said */
  const send = (path: string, headers: Readonly<Record<string, string | number>>, body: string | Buffer = '') =>
    new Promise<{ status: number; said: string }>((resolve, reject) => {
      const { port, host } = new URL(server.address);
      const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
      const socket: Socket = connect(Number(port), 'localhost', () => {
        socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
        socket.write(body);
      });
      let said = '';
      socket.setTimeout(10_000, () =>
        socket.destroy(new Error(`Nothing was answered at ${path} to ${JSON.stringify(headers)}`)),
      );
      socket.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const status = Number(/^HTTP\/1.1 (\d+)/.exec(said)?.[1]);
        if (status !== 100) resolve({ status, said });
        socket.end();
      });
      socket.on('error', (error) => (said === '' ? reject(error) : undefined)); // the server may hang up before all was sent
    });
  const sendWhole = (path: string, type: string, body: string | Buffer, cookie = '') =>
    send(path, { ...(type && { 'content-type': type }), 'content-length': Buffer.byteLength(body), cookie }, body);

  it.each(refused)('is refused: %s', async (_what, path, type, body, status) => {
    const before = process.cpuUsage();
    expect((await sendWhole(path, type, body)).status).toBe(status);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(1_000);
    expect(logged.mock.calls).toEqual([]);
  });

  it.each(broken)('is refused of somebody who may import: a form that %s', async (_how, type, body, status) => {
    expect((await sendWhole(importPage, type, body, coordinator)).status).toBe(status);
    expect(logged.mock.calls).toEqual([]);
  });

  it.each([
    ['/graphql', json, queryWith(nested(deepestNesting - 2))],
    ['/graphql', json, queryWith(`"${'a'.repeat(largestBody - queryWith('""').length)}"`)],
    ['/graphql', `${json}; charset=utf-8`, queryWith('"\\"[[[[ {{{{ \\u00e9"')],
  ])('is taken by %s as %s at the limits', async (path, type, body) => {
    expect(await sendWhole(path, type, body)).toMatchObject({ status: 200 });
  });

  it('is taken as a form at the limits, every sign as it was written', async () => {
    const [start, email] = ['form=requestSignInCode&email=', 'Zoé%20+%26%3D%E2%82%AC'];
    const answer = await sendWhole('/sign-in', form, `${start}${email}&a=${'a'.repeat(largestBody - 300)}&b&c=d=e`);
    expect(answer).toMatchObject({ status: 422, said: expect.stringContaining('value="Zoé  &amp;=€"') });
  });

  it('says in words, and in the language of whoever sent it, that a form is too long', async () => {
    const headers = { 'content-type': form, 'content-length': largestBody + 1 };
    expect((await send('/sign-in', headers)).said).toContain('Lo que envió es demasiado largo');
    expect((await send('/sign-in', { ...headers, 'accept-language': 'en' })).said).toContain(
      'What you sent is too long',
    );
  });

  it.each([
    'form=requestSignInCode&email=',
    'form=signIn&code=1&email=',
    'form=signIn&email=a%40b.gt&code=',
    'form=signIn&email=a%40b.gt&code=1&name=',
  ])('does not come back where it is longer than its field: %s', async (start) => {
    const answer = await sendWhole('/sign-in', form, start + 'a'.repeat(100_000));
    expect([answer.status, answer.said.includes('a'.repeat(201))]).toEqual([422, false]);
  });

  it('is refused in chunks too, once they are too many', async () => {
    const chunks = `${(60_000).toString(16)}\r\n${'a'.repeat(60_000)}\r\n`.repeat(3);
    for (const [path, type] of [
      ['/graphql', json],
      ['/sign-in', form],
    ] as const)
      expect((await send(path, { 'content-type': type, 'transfer-encoding': 'chunked' }, chunks)).status).toBe(413);
  });

  it('is not parsed deep on a socket either', async () => {
    const socket = await ApiSocket.open(server.address);
    const before = process.cpuUsage();
    socket.sendText(`{"id":"1","type":"subscribe","payload":${queryWith(nested(25_000))}}`);
    expect(await socket.next()).toMatchObject({ type: 'error' });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(500);
    socket.close();
  });

  describe('as an import', () => {
    const size = 5 * 1024 * 1024;
    const headers = (type: string, cookie = '') => ({ 'content-type': type, 'content-length': size, cookie });

    it('is refused before it is read, of whoever may not import', async () => {
      const participant = await server.signIn('nadie@example.org');
      for (const cookie of ['', 'articulado.session_token=made.up', participant]) {
        expect((await send('/graphql', headers(json, cookie))).status).toBe(413);
        expect((await send(importPage, headers(multipart, cookie))).status).toBe(404);
        expect((await send(importPage, headers(form, cookie))).status).toBe(413);
      }
      expect((await send('/processes/none/draft/import', headers(multipart, coordinator))).status).toBe(404);
      expect(
        (await send('/graphql', { ...headers(json, coordinator), 'content-length': largestImport + 1 })).status,
      ).toBe(413);
    });

    it('is refused before it is read, from a page of another site', async () => {
      const foreign = { ...headers(multipart, coordinator), origin: 'https://evil.example' };
      expect((await send(importPage, foreign)).status).toBe(403);
    });

    it('is read of whoever may, as a form and by the API', async () => {
      const text = `# Una política\n\n${'Los datos son de todas las personas. '.repeat(5_000)}`;
      const input = { process: 'nueva', file: Buffer.from(text).toString('base64') };
      const preview = `mutation ($input: PreviewImportInput!) { previewImport(input: $input) { __typename } }`;
      const answer = await server.ask(preview, { input }, coordinator);
      expect(answer).toMatchObject({ data: { previewImport: { __typename: 'ImportPreview' } } });
      const fine = `# Una política\n\n${'Los datos son de todas las personas.\n\n'.repeat(4_000)}`;
      const page = await sendWhole(
        importPage,
        multipart,
        `${part('form', 'previewImport')}${part('source', fine)}--x--`,
        coordinator,
      );
      expect(page.status).toBe(200);
    });
  });
});
