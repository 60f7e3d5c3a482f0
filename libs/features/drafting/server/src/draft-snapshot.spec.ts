import { request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Platform, Sessions, type Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import { UnitOfWork } from '@articulado/persistence';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DraftAuthorizer } from './draft-authorizer.js';
import { DraftSnapshotController } from './draft-snapshot.controller.js';

const text = Buffer.from('El Estado publica sus datos. '.repeat(200));

describe('GET /collab/<draft>/snapshot', () => {
  let given: Given;
  let made: GivenProcess;
  let app: NestFastifyApplication;
  const sessions = new Map<string, Viewer>();

  beforeAll(async () => {
    given = await Given.platform();
    const plainSessions: Sessions = {
      viewerOf: async (cookie = '') => sessions.get(cookie) ?? given.viewer(),
      isBorneBy: (cookie) => cookie !== undefined,
      isAlive: async () => true,
    };
    class Doors {}
    const module = {
      module: Doors,
      controllers: [DraftSnapshotController],
      providers: [
        DraftAuthorizer,
        { provide: UnitOfWork, useValue: given.unitOfWork },
        {
          provide: Platform,
          useValue: { publicUrl: '', demo: false, sendsMail: false, secret: 's' } satisfies Platform,
        },
        { provide: Sessions, useValue: plainSessions },
      ],
    };
    app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), { logger: false });
    await app.listen(0, '127.0.0.1');
  });
  beforeEach(async () => {
    made = await given.process();
    sessions.set('drafter', { ...(await given.member(made, 'drafter')), sessionId: 'drafter' });
    sessions.set('stranger', { ...(await given.member(await given.process(), 'coordinator')), sessionId: 'stranger' });
  });
  afterAll(async () => {
    await app.close();
    await given.drop();
  });

  const keep = (sequence: number, bytes = text) =>
    given.database.dataSource.query(
      `INSERT INTO draft_snapshot (draft_id, sequence, state_vector, bytes) VALUES ($1, $2, '', $3)
       ON CONFLICT (draft_id) DO UPDATE SET sequence = EXCLUDED.sequence, bytes = EXCLUDED.bytes`,
      [made.draft.id, sequence, brotliCompressSync(bytes)],
    );
  /** Asked by node:http, which unpacks nothing. */
  const get = (as: string, headers: Record<string, string> = {}, id = made.draft.id) =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve, reject) => {
      const { port } = app.getHttpServer().address() as AddressInfo;
      const address = `http://127.0.0.1:${port}/collab/${id}/snapshot`;
      ask(address, { headers: { cookie: as, ...headers } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      })
        .on('error', reject)
        .end();
    });

  it('gives the stored bytes as they are, and unpacked or packed otherwise to who does not take them so', async () => {
    await keep(7);
    const plain = await get('drafter');
    expect([plain.status, plain.headers['content-encoding']]).toEqual([200, undefined]);
    expect(plain.body.equals(text)).toBe(true);
    const browser = await get('drafter', { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(browser.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'private, no-cache' });
    expect(browser.body.equals(brotliCompressSync(text))).toBe(true);
    expect(brotliDecompressSync(browser.body).equals(text)).toBe(true);
    const old = await get('drafter', { 'accept-encoding': 'gzip;q=1.0, br;q=0' });
    expect(old.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(old.body).equals(text)).toBe(true);
  });

  it('answers 304 to who has it, and anew when there is a newer one, other words, or another packing', async () => {
    await keep(7);
    const { headers } = await get('drafter');
    const known = String(headers['etag']);
    expect(known).toMatch(/^"7-/);
    const again = await get('drafter', { 'if-none-match': known });
    expect([again.status, again.body.length, again.headers['etag']]).toEqual([304, 0, known]);
    expect((await get('drafter', { 'if-none-match': known, 'accept-encoding': 'br' })).status).toBe(200);
    await keep(7, Buffer.from('otras palabras'));
    expect((await get('drafter', { 'if-none-match': known })).body.toString()).toBe('otras palabras');
    await keep(8);
    expect((await get('drafter', { 'if-none-match': known })).status).toBe(200);
  });

  it('answers 204 where there is none yet', async () => {
    expect(await get('drafter')).toMatchObject({ status: 204, body: Buffer.alloc(0) });
  });

  it('opens to nobody whom the room would turn away, known tag or not', async () => {
    await keep(7);
    const known = String((await get('drafter')).headers['etag']);
    const turnedAway = { stranger: 404, '': 403 };
    for (const [who, status] of Object.entries(turnedAway)) {
      const answer = await get(who, { 'if-none-match': known });
      expect([who, answer.status, answer.headers['etag']]).toEqual([who, status, undefined]);
      expect(JSON.parse(answer.body.toString())).toMatchObject({ type: 'about:blank', status });
    }
    for (const id of ['00000000-0000-4000-8000-000000000000', 'x', '..%2f', '%00'])
      expect([id, (await get('drafter', {}, id)).status]).toEqual([id, 404]);
  });
});
