import { setTimeout as pause } from 'node:timers/promises';
import { DomainEvents } from '@articulado/api';
import pg from 'pg';
import { ApiSocket } from './testing/api-socket.js';
import { TestServer } from './testing/test-server.js';
import { type WalkedProcess, walkIntoConsultation } from './testing/walked-process.js';

const slug = 'prueba';
const watch = 'subscription ($slug: String!) { processChanged(slug: $slug) { title viewerRoles } }';
const list = <Made>(count: number, make: (index: number) => Made) => Array.from({ length: count }, (_, at) => make(at));

describe('floods of sockets to the API', () => {
  let server: TestServer;
  let walked: WalkedProcess;
  let logged: jest.SpyInstance;
  const opened: ApiSocket[] = [];
  beforeAll(async () => {
    server = await TestServer.start(undefined, {
      socketCaps: { perAddress: 60, perSession: 3 },
      trustedProxies: ['loopback'],
    });
    walked = await walkIntoConsultation(server, slug);
    logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(async () => {
    for (const socket of opened.splice(0)) socket.close();
    await until(() => listeners() === 0);
    logged.mockClear();
  });
  afterAll(async () => {
    logged.mockRestore();
    await server.stop();
  });

  const events = () => server.running.app.get(DomainEvents, { strict: false });
  const listeners = () => events().listeners('process-changed');
  const happen = () => events().publish('process-changed', { slug });
  async function until(isSo: () => boolean) {
    for (let tries = 0; tries < 1_000 && !isSo(); tries += 1) await pause(10);
    expect(isSo()).toBe(true);
  }
  async function open(headers: Readonly<Record<string, string>> = {}) {
    const socket = await ApiSocket.open(server.address, headers);
    opened.push(socket);
    return socket;
  }
  /** Waits until whatever the socket sent has been read, and is listened for. */
  async function waitForAnswer(socket: ApiSocket) {
    expect(await socket.ask('{ processes { totalCount } }')).toMatchObject({ type: 'error', id: 'once' });
    await until(() => listeners() > 0);
  }
  /** Sockets that listen, each as often as a socket may. */
  async function openListening(count: number, headers = {}): Promise<ApiSocket[]> {
    const sockets = await Promise.all(list(count, () => open(headers)));
    for (const socket of sockets) for (const id of list(9, String)) socket.subscribe(id, watch, { slug });
    await Promise.all(sockets.map(waitForAnswer));
    return sockets;
  }
  /** How many statements the database was asked while something was told to all of them. */
  async function statementsOf(sockets: readonly ApiSocket[], act: () => void): Promise<number> {
    const asked = jest.spyOn(pg.Client.prototype, 'query');
    act();
    await until(() => sockets.every(({ unread }) => unread === 9));
    const count = asked.mock.calls.length;
    asked.mockRestore();
    return count;
  }

  it('an event is read once for all visitors who ask the same, however many, and each is told', async () => {
    const few = await openListening(1);
    const forOne = await statementsOf(few, happen);
    for (const socket of few) for (const _ of list(9, String)) await socket.next();
    await pause(300); // what comes right behind is told later
    const many = [...few, ...(await openListening(49))];
    expect(listeners()).toBe(1);
    const asked = await statementsOf(many, happen);
    expect(forOne).toBeGreaterThan(0);
    expect(asked).toBeLessThan(forOne + 10); // jobs and leases go on meanwhile
    for (const socket of many)
      for (const _ of list(9, String))
        expect(await socket.next()).toMatchObject({
          type: 'next',
          payload: { data: { processChanged: { viewerRoles: ['VISITOR'] } } },
        });
    expect(logged.mock.calls).toEqual([]);
  });

  it('is told apart by rights and language: nobody hears what another may see', async () => {
    const headers: Record<string, string>[] = [
      {},
      { cookie: walked.cookies.coordinator },
      { cookie: walked.cookies.approver },
      { cookie: 'articulado.session_token=made.up' },
    ];
    const sockets = await Promise.all(headers.map((one) => open(one)));
    for (const socket of sockets) socket.subscribe('1', watch, { slug });
    await Promise.all(sockets.map(waitForAnswer));
    await until(() => listeners() === 3);
    happen();
    const roles = await Promise.all(sockets.map(async (socket) => (await socket.next())?.payload));
    expect(roles.map((payload) => (payload as Told).data.processChanged.viewerRoles)).toEqual([
      ['VISITOR'],
      ['COORDINATOR'],
      ['APPROVER'],
      ['VISITOR'],
    ]);
  });

  it('gathers what happens close together, and the last of it is told', async () => {
    const socket = await open();
    socket.subscribe('1', watch, { slug });
    await waitForAnswer(socket);
    for (const _ of list(50, String)) happen();
    expect(await socket.next()).toMatchObject({ type: 'next' });
    await server.database.dataSource.query(`UPDATE process SET title = 'Título nuevo' WHERE slug = $1`, [slug]);
    happen();
    expect(((await socket.next())?.payload as Told).data.processChanged.title).toBe('Título nuevo');
    await pause(600);
    expect(socket.unread).toBe(0);
  });

  it('goes on for those who stay when others leave', async () => {
    const [leaving, staying] = [await open(), await open()];
    for (const socket of [leaving, staying]) socket.subscribe('1', watch, { slug });
    await Promise.all([waitForAnswer(leaving), waitForAnswer(staying)]);
    leaving.close();
    await until(() => leaving.closeCode !== undefined);
    happen();
    expect(await staying.next()).toMatchObject({ type: 'next' });
  });

  it('writes a fault of ours to the log once, however many are told of it, and goes on after it', async () => {
    const sockets = await openListening(20);
    const { dataSource } = server.database;
    await dataSource.query('ALTER TABLE process RENAME TO process_away');
    happen();
    const told = await Promise.all(sockets.map((socket) => socket.next()));
    await dataSource.query('ALTER TABLE process_away RENAME TO process');
    expect(told[0]).toMatchObject({
      payload: {
        errors: [{ message: 'Something went wrong on our side.', extensions: { trace: expect.any(String) } }],
      },
    });
    expect(new Set(told.map((said) => JSON.stringify(said?.payload))).size).toBe(1);
    expect(logged).toHaveBeenCalledTimes(1);
    await until(() => sockets.every(({ unread }) => unread === 8));
    for (const socket of sockets) for (const _ of list(8, String)) await socket.next();
    await pause(300);
    happen();
    expect(await sockets[0]!.next()).toMatchObject({
      payload: { data: { processChanged: { title: expect.any(String) } } },
    });
  });

  describe('from one address, of many different subscriptions,', () => {
    const flooder = { 'x-forwarded-for': '203.0.113.7' };
    /** Asks what nothing else asks. */
    const different = (name: string) =>
      `subscription ($slug: String!) { ${name}: processChanged(slug: $slug) { title } }`;
    const askDifferent = (socket: ApiSocket, name: string) => socket.subscribe(name, different(name), { slug });
    /** So many sockets, each with ten subscriptions that differ from all others. */
    async function openFlood(count: number): Promise<ApiSocket[]> {
      const before = listeners();
      const sockets = await Promise.all(list(count, () => open(flooder)));
      for (const [at, socket] of sockets.entries())
        for (const id of list(10, String)) askDifferent(socket, `q${at}x${id}`);
      await until(() => listeners() === before + count * 10);
      return sockets;
    }
    const toldTo = (sockets: readonly ApiSocket[]) => sockets.reduce((sum, { unread }) => sum + unread, 0);

    /** Keeps executions from ending until they are let go on. */
    async function holdUp(): Promise<() => Promise<void>> {
      const { dataSource } = server.database;
      const runner = dataSource.createQueryRunner();
      await runner.startTransaction();
      await runner.query('LOCK TABLE process IN ACCESS EXCLUSIVE MODE');
      return async () => {
        await runner.rollbackTransaction();
        await runner.release();
      };
    }
    const heldUp = async () => {
      const waiting = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      for (let count = 0; count === 0; await pause(10))
        [{ count }] = await server.database.dataSource.query<[{ count: number }]>(waiting);
    };

    it('does not come before what others ask', async () => {
      const flood = await openFlood(10);
      const honest = await open({ 'x-forwarded-for': '203.0.113.8' });
      honest.subscribe('1', watch, { slug });
      await until(() => listeners() === 101);
      for (const round of [0, 1]) {
        happen();
        expect(await honest.next()).toMatchObject({ type: 'next' });
        expect(toldTo(flood) - round * 100).toBeLessThan(20);
        await until(() => toldTo(flood) === (round + 1) * 100);
        await pause(300); // what comes right behind is told later
      }
    });

    it('is told together with what happens while it waits', async () => {
      const socket = await open(flooder);
      for (const name of ['one', 'two', 'three']) askDifferent(socket, name);
      await until(() => listeners() === 3);
      const goOn = await holdUp();
      happen();
      await heldUp();
      for (const _ of list(5, String)) happen();
      await goOn();
      await until(() => socket.unread >= 4);
      await pause(600);
      const told = await Promise.all(list(socket.unread, () => socket.next()));
      expect(told.map((said) => said?.id)).toEqual(['one', 'two', 'three', 'one']); // the first was read when more happened
    });

    it('is not executed for sockets that are closed', async () => {
      const flood = await openFlood(5);
      const goOn = await holdUp();
      happen();
      await heldUp();
      for (const socket of flood) socket.close();
      await until(() => listeners() === 0);
      const asked = jest.spyOn(pg.Client.prototype, 'query');
      await goOn();
      await pause(500);
      const statements = asked.mock.calls.length;
      asked.mockRestore();
      expect(statements).toBeLessThan(20); // fifty executions would ask for more than a hundred; jobs and leases go on meanwhile
    });

    it('is refused beyond a hundred, and what is asked there already is not', async () => {
      const flood = await openFlood(10);
      const late = await open(flooder);
      const refused = await late.ask(different('late'), { slug });
      expect(refused).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }] });
      expect([late.isOpen, listeners()]).toEqual([true, 100]);
      late.subscribe('same', different('q0x0'), { slug });
      const other = await open({ 'x-forwarded-for': '203.0.113.8' });
      askDifferent(other, 'late');
      await until(() => listeners() === 101);
      flood[9]!.send({ id: 'q9x9', type: 'complete' });
      await until(() => listeners() === 100);
      askDifferent(late, 'later');
      await until(() => listeners() === 101);
      happen();
      const told = await Promise.all([late.next(), late.next()]);
      expect(told.map((said) => [said?.type, said?.id]).toSorted()).toEqual([
        ['next', 'later'],
        ['next', 'same'],
      ]);
    });
  });

  it('a session holds so many sockets, and one that leaves makes room', async () => {
    const headers = { cookie: walked.cookies.coordinator };
    const held = await Promise.all(list(3, () => open(headers)));
    const refused = await open(headers);
    await until(() => refused.closeCode !== undefined);
    expect([refused.closeCode, refused.closeReason]).toEqual([1013, 'too-many-of-session']);
    expect((await open({ cookie: walked.cookies.approver })).isOpen).toBe(true);
    held[0]!.close();
    await until(() => held[0]!.closeCode !== undefined);
    expect((await open(headers)).isOpen).toBe(true);
    expect(logged.mock.calls).toEqual([]);
  });

  it('an address holds so many sockets, as the proxy tells it, and others are served', async () => {
    const from = (address: string) => open({ 'x-forwarded-for': address });
    const held = await Promise.all(list(60, () => from('203.0.113.7')));
    expect(held.every(({ isOpen }) => isOpen)).toBe(true);
    const refused = await from('203.0.113.7');
    await until(() => refused.closeCode !== undefined);
    expect([refused.closeCode, refused.closeReason]).toEqual([1013, 'too-many-of-address']);
    expect((await from('203.0.113.8')).isOpen).toBe(true);
    held[0]!.close();
    await until(() => held[0]!.closeCode !== undefined);
    expect((await from('203.0.113.7')).isOpen).toBe(true);
    expect(logged.mock.calls).toEqual([]);
  });

  it('a handful of messages is heard before connection_init, and then no more', async () => {
    const flooding = await ApiSocket.open(server.address, {}, '{"type":"ping"}');
    opened.push(flooding);
    for (const _ of list(1_000, String)) flooding.send({ type: 'ping' });
    await until(() => flooding.closeCode !== undefined);
    expect([flooding.closeCode, flooding.closeReason]).toEqual([1008, 'too-fast']);
    expect(flooding.unread).toBeLessThanOrEqual(4); // with the one that opened it
    expect(logged.mock.calls).toEqual([]);
  });

  it('messages are heard at a bearable pace, pings of the WebSocket among them', async () => {
    for (const flood of [(socket: ApiSocket) => socket.send({ type: 'ping' }), (socket: ApiSocket) => socket.ping()]) {
      const flooding = await open();
      for (const _ of list(1_000, String)) flood(flooding);
      await until(() => flooding.closeCode !== undefined);
      expect([flooding.closeCode, flooding.closeReason]).toEqual([1008, 'too-fast']);
      expect(flooding.unread + flooding.pongs).toBeLessThan(60);
    }
    const other = await open();
    other.subscribe('1', watch, { slug });
    await waitForAnswer(other);
    happen();
    expect(await other.next()).toMatchObject({ type: 'next' });
    expect(logged.mock.calls).toEqual([]);
  });
});

interface Told {
  readonly data: { readonly processChanged: { readonly title: string; readonly viewerRoles: readonly string[] } };
}
