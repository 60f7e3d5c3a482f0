import { demoPeople } from '@articulado/accounts';
import pg from 'pg';
import { testServerUrl } from '@articulado/persistence/testing';
import { TestServer } from './testing/test-server.js';

/** PostgreSQL goes away under the server, and comes back. */
describe('an outage of the database', () => {
  let server: TestServer;
  let cookie = '';
  let logged: jest.SpyInstance;
  beforeAll(async () => {
    logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    server = await TestServer.start();
    cookie = await server.signIn(demoPeople.coordinator.email, 'Lucía Morales');
  });
  afterAll(async () => {
    await server.stop();
    jest.restoreAllMocks();
  });

  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${server.address}${path}`, { headers, signal: AbortSignal.timeout(15_000) });

  /** Ends every connection of the server's database, idle ones too, and takes in no new one meanwhile. */
  async function without(work: () => Promise<void>): Promise<void> {
    const name = new URL(server.database.url).pathname.slice(1);
    const client = new pg.Client({ connectionString: testServerUrl() });
    await client.connect();
    try {
      await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      await work();
    } finally {
      await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
      await client.end();
    }
  }

  it('is told to whoever asks, in their language, signed in or not, and ends nothing', async () => {
    await without(async () => {
      expect((await get('/health/live')).status).toBe(200);
      expect((await get('/health/ready')).status).toBe(503);
      for (const asking of [{ cookie: '' }, { cookie }]) {
        const page = await get('/', { ...asking, 'accept-language': 'en' });
        expect(page.status).toBe(500);
        expect(await page.text()).toContain('<html lang="en">');
      }
      expect((await get('/nowhere', { cookie })).status).toBe(500);
      expect((await get('/nowhere')).status).toBe(404);
      const answer = await server.ask('{ processes { totalCount } }', {}, cookie);
      expect(answer.errors).toMatchObject([{ message: 'Something went wrong on our side.' }]);
    });
    expect((await get('/health/ready')).status).toBe(200);
    expect(await server.ask('{ viewer { name } }', {}, cookie)).toEqual({
      data: { viewer: { name: 'Lucía Morales' } },
    });
  });

  it('leaves in the log what broke, and of whom nothing', () => {
    const log = logged.mock.calls.flat().join('\n');
    expect(log).toMatch(/^\[[0-9a-f-]{36}\] /m);
    expect(log).not.toMatch(/demo\.articulado\.example|session_token|Lucía/);
  });
});
