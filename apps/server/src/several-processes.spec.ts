import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { demoPeople } from '@articulado/accounts';
import { databaseUrl, freshDatabase, testServerUrl } from '@articulado/persistence/testing';
import pg from 'pg';
import { WebSocket } from 'ws';
import { prepareDemo } from './demo/prepare-demo.js';
import { startServer } from './start-server.js';
import { ApiSocket } from './testing/api-socket.js';
import { TestServer } from './testing/test-server.js';

/** Two server processes of one platform: here in one test, and with nothing in common but the database. */
describe('two servers on one database', () => {
  let a: TestServer;
  let b: TestServer;
  let coordinator: string;
  let draftId: string;
  beforeAll(async () => {
    a = await TestServer.start();
    b = await TestServer.start(a.database);
    coordinator = await a.signIn(demoPeople.coordinator.email, 'Lucía Morales');
    await a.database.dataSource.query('UPDATE person SET is_administrator = true');
    const { id } = await a.act<{ id: string }>(
      'createInstitution',
      { name: 'Ministerio de la Prueba', acronym: 'MP', sector: 'GOVERNMENT' },
      coordinator,
      '... on Organization { id }',
    );
    const summary = 'Para probar lo que un proceso cuenta al otro.';
    const input = { title: 'Política de prueba', summary, organization: id, slug: 'prueba' };
    await b.act('createProcess', input, coordinator);
    const { data } = await a.ask('{ process(slug: "prueba") { draft { id } } }', {}, coordinator);
    draftId = (data!['process'] as unknown as { draft: { id: string } }).draft.id;
  });
  afterAll(async () => {
    await b.stop();
    await a.stop();
  });

  const roomAt = async (server: TestServer, cookie: string) => {
    const socket = new WebSocket(`${server.address.replace('http', 'ws')}/collab/${draftId}`, {
      headers: { cookie, origin: server.address },
    });
    await once(socket, 'open');
    return socket;
  };

  it('know the sessions that the other opened, and each other’s acts', async () => {
    expect(await b.ask('{ viewer { name } }', {}, coordinator)).toMatchObject({
      data: { viewer: { name: 'Lucía Morales' } },
    });
    expect(await a.ask('{ process(slug: "prueba") { title } }', {}, coordinator)).toEqual({
      data: { process: { title: 'Política de prueba' } },
    });
  });

  it('let a page at one hear at once what was done at the other', async () => {
    const socket = await ApiSocket.open(a.address, { cookie: coordinator });
    socket.subscribe('1', 'subscription { processChanged(slug: "prueba") { slug title } }');
    await pause(100);
    const done = Date.now();
    await b.act('inviteMember', await invitation(b), coordinator);
    expect(await socket.next()).toMatchObject({
      payload: { data: { processChanged: { slug: 'prueba', title: 'Política de prueba' } } },
    });
    expect(Date.now() - done).toBeLessThan(5_000);
    socket.close();
  });

  const invitation = async (server: TestServer) => {
    const { data } = await server.ask('{ organizations { nodes { id } } }', {}, coordinator);
    const { nodes } = data!['organizations'] as unknown as { nodes: [{ id: string }] };
    const [{ id }] = nodes;
    return { process: 'prueba', email: 'beto@example.org', name: 'Beto', role: 'DRAFTER', organization: id };
  };

  it('tell pages to look again when news may have been missed', async () => {
    const socket = await ApiSocket.open(a.address, { cookie: coordinator });
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    socket.subscribe('1', 'subscription { processChanged(slug: "prueba") { slug } }');
    await pause(100);
    await a.database.dataSource.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'articulado hears the bus' AND datname = current_database()",
    );
    expect(await socket.next()).toMatchObject({ payload: { data: { processChanged: { slug: 'prueba' } } } });
    logged.mockRestore();
    socket.close();
  });

  it('end the sockets at both when somebody signs out at one', async () => {
    const rooms = await Promise.all([roomAt(a, coordinator), roomAt(b, coordinator)]);
    const closed = Promise.all(rooms.map((room) => once(room, 'close')));
    await pause(100);
    const from = Date.now();
    await b.ask('mutation { signOut { __typename } }', {}, coordinator);
    expect((await closed).map(([code]: unknown[]) => code)).toEqual([4401, 4401]);
    expect(Date.now() - from).toBeLessThan(5_000);
    expect(await a.ask('{ viewer { name } }', {}, coordinator)).toEqual({ data: { viewer: null } });
  });

  it('count attempts together', async () => {
    const request = 'mutation { requestSignInCode(input: { email: "cira@example.org" }) { __typename } }';
    const answers: string[] = [];
    for (const server of [a, b, a, b, a, b, a]) {
      const { data } = await server.ask(request);
      answers.push((data!['requestSignInCode'] as unknown as { __typename: string }).__typename);
    }
    expect(answers.map((name) => name === 'Refusal')).toEqual([false, false, false, false, false, true, true]);
  });
});

describe('a server that is told to stop', () => {
  it('says so to the proxy, serves on for a while, and finishes what is under way', async () => {
    const server = await TestServer.start();
    const ready = () => fetch(`${server.address}/health/ready`);
    expect((await ready()).status).toBe(200);
    const stopped = server.running.stop(300);
    const answer = await ready();
    expect([answer.status, answer.headers.get('connection')]).toEqual([503, 'close']);
    expect((await server.ask('{ processes { totalCount } }')).data).toEqual({ processes: { totalCount: 0 } });
    await stopped;
    await expect(ready()).rejects.toThrow();
    await server.database.drop();
  });

  it('lets a request that is under way end', async () => {
    const server = await TestServer.start();
    const client = new pg.Client({ connectionString: server.database.url });
    await client.connect();
    await client.query('BEGIN; LOCK TABLE process');
    const answer = server.ask('{ processes { totalCount } }');
    await pause(100);
    const stopped = server.running.stop();
    await pause(200);
    await client.query('COMMIT');
    await client.end();
    expect(await answer).toEqual({ data: { processes: { totalCount: 0 } } });
    await stopped;
    await server.database.drop();
  });
});

describe('two servers that start at once on a new database', () => {
  it('migrate it once and share its secret', async () => {
    const url = await newDatabase('started_at_once');
    const start = () => startServer({ databaseUrl: url, port: 0, publicUrl: 'http://localhost', demo: false });
    const servers = await Promise.all([start(), start(), start()]);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query('SELECT name, count(*)::int FROM migrations GROUP BY name HAVING count(*) > 1');
    expect(rows).toEqual([]);
    expect((await client.query('SELECT 1 FROM platform')).rowCount).toBe(1);
    await client.end();
    await Promise.all(servers.map((server) => server.stop()));
    await dropDatabase('started_at_once');
  });

  it('make the demonstration once', async () => {
    const database = await freshDatabase();
    let seedings = 0;
    const prepare = () =>
      prepareDemo({
        databaseUrl: database.url,
        publicUrl: 'http://localhost:3000',
        wanted: true,
        isOurs: true,
        onSeeding: () => (seedings += 1),
      });
    expect(await Promise.all([prepare(), prepare()])).toEqual([true, true]);
    expect(seedings).toBe(1);
    expect(await database.dataSource.query('SELECT count(*)::int FROM process')).toEqual([{ count: 2 }]);
    await database.drop();
  }, 90_000);
});

async function newDatabase(name: string): Promise<string> {
  await onTestServer(`CREATE DATABASE ${name}`);
  return databaseUrl(name);
}

const dropDatabase = (name: string) => onTestServer(`DROP DATABASE ${name} WITH (FORCE)`);

async function onTestServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: testServerUrl() });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
