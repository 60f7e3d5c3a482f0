import { setTimeout as pause } from 'node:timers/promises';
import { DomainEvents } from '@articulado/api';
import pg from 'pg';
import { LoopShare } from './loop-share.js';
import { ApiSocket } from './testing/api-socket.js';
import { TestServer } from './testing/test-server.js';
import { walkIntoConsultation } from './testing/walked-process.js';
import { Turns } from './turns.js';

const list = <Made>(count: number, make: (index: number) => Made) => Array.from({ length: count }, (_, at) => make(at));
/** Costs 602, whatever there is. */
const rows = 'processes(first: 100) { nodes { id slug title summary language stage } }';
const costly = `{ ${rows} }`;
const [flooder, other] = ['203.0.113.7', '203.0.113.8'];

describe('queries that cost much', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start(undefined, { trustedProxies: ['loopback'] });
    await walkIntoConsultation(server, 'prueba');
  });
  afterAll(() => server.stop());

  const ask = async (query: string, from: string, signal?: AbortSignal) => {
    const answer = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify({ query }),
      signal,
    });
    return { status: answer.status, said: await answer.json() };
  };

  /** Keeps what reads processes from being answered until it is let go on. */
  async function holdUp(): Promise<() => Promise<void>> {
    const runner = server.database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('LOCK TABLE process IN ACCESS EXCLUSIVE MODE');
    return async () => {
      await runner.rollbackTransaction();
      await runner.release();
    };
  }
  const waitingForLocks = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  async function heldUp(): Promise<number> {
    const [{ count }] = await server.database.dataSource.query<[{ count: number }]>(waitingForLocks);
    return count;
  }
  async function until(isSo: () => boolean | Promise<boolean>) {
    for (let tries = 0; tries < 1_000 && !(await isSo()); tries += 1) await pause(10);
    expect(await isSo()).toBe(true);
  }
  /** Waits until so many queries have come, and so many of them are being answered. */
  async function untilAsked(count: number, running: number) {
    await until(() => come.mock.calls.length >= count);
    await until(async () => (await heldUp()) >= running);
    await pause(100); // no others come behind
    expect([come.mock.calls.length, await heldUp()]).toEqual([count, running]);
  }
  let come: jest.SpyInstance;
  beforeEach(() => {
    come = jest.spyOn(Turns.prototype, 'take');
  });
  afterEach(() => come.mockRestore());

  it('are answered one at a time for each who asks, and whoever asks one waits for no more than one of the others', async () => {
    const goOn = await holdUp();
    const answered: string[] = [];
    const askFrom = async (from: string) => {
      const { status } = await ask(costly, from);
      answered.push(from);
      return status;
    };
    const asked = list(20, () => askFrom(flooder));
    await untilAsked(20, 1);
    asked.push(askFrom(other));
    await untilAsked(21, 2);
    asked.push(askFrom('203.0.113.9'));
    await untilAsked(22, 2);
    await goOn();
    expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
    expect(answered.slice(0, 5)).toEqual(expect.arrayContaining([other, '203.0.113.9']));
  });

  it('keep nobody from asking what costs little', async () => {
    const goOn = await holdUp();
    const asked = list(3, () => ask(costly, flooder));
    await untilAsked(3, 1);
    const cheap = await Promise.all(list(20, () => ask('{ viewer { name } }', flooder)));
    expect(new Set(cheap.map(({ status }) => status))).toEqual(new Set([200]));
    await goOn();
    await Promise.all(asked);
  });

  it('are refused where fifty of whoever asks wait already', async () => {
    const goOn = await holdUp();
    const asked = list(51, () => ask(costly, flooder));
    await untilAsked(51, 1);
    expect(await ask(costly, flooder)).toMatchObject({
      status: 429,
      said: { errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] },
    });
    const others = ask(costly, other);
    await goOn();
    expect(new Set((await Promise.all([...asked, others])).map(({ status }) => status))).toEqual(new Set([200]));
    expect((await ask(costly, flooder)).status).toBe(200);
  });

  it('are not answered for who is gone', async () => {
    const goOn = await holdUp();
    const [first, leaving] = [ask(costly, flooder), new AbortController()];
    await untilAsked(1, 1);
    const left = list(40, () => ask(costly, flooder, leaving.signal).catch(() => 'left'));
    await untilAsked(41, 1);
    leaving.abort();
    expect(new Set(await Promise.all(left))).toEqual(new Set(['left']));
    await pause(200);
    const statements = jest.spyOn(pg.Client.prototype, 'query');
    await goOn();
    expect((await first).status).toBe(200);
    expect((await ask(costly, flooder)).status).toBe(200);
    expect(statements.mock.calls.length).toBeLessThan(20); // one each of forty would be more; jobs and leases go on meanwhile
    statements.mockRestore();
  });

  it('end their turn when they go wrong', async () => {
    const wrong = `{ ${rows} process(slug: "prueba") { contributions(first: 101) { nodes { number } } } }`;
    for (const _ of list(3, String)) expect((await ask(wrong, flooder)).said).toMatchObject({ errors: [{}] });
    expect((await ask(costly, flooder)).status).toBe(200);
  });

  it('share the event loop with others, by HTTP and as subscriptions, and what costs little or is a page of ours has all of it', async () => {
    const parts = jest.spyOn(LoopShare.prototype, 'take');
    const taken = async (work: Promise<unknown>) => {
      await work;
      const count = parts.mock.calls.length;
      parts.mockClear();
      return count > 0;
    };
    expect(await taken(ask(costly, flooder))).toBe(true);
    expect(await taken(ask('{ processes(first: 2) { nodes { id } } }', flooder))).toBe(false);
    expect(await taken(fetch(`${server.address}/processes/prueba`))).toBe(false);
    const told = async (fields: string) => {
      const socket = await ApiSocket.open(server.address);
      const events = server.running.app.get(DomainEvents, { strict: false });
      socket.subscribe('1', `subscription { processChanged(slug: "prueba") { ${fields} } }`);
      await until(() => events.listeners('process-changed') === 1);
      parts.mockClear();
      events.publish('process-changed', { slug: 'prueba' });
      expect(await socket.next()).toMatchObject({ type: 'next' });
      socket.close();
      await until(() => events.listeners('process-changed') === 0);
    };
    expect(await taken(told('contributions(first: 100) { nodes { number kind body quote clauseId } }'))).toBe(true);
    expect(await taken(told('id'))).toBe(false);
    parts.mockRestore();
  });
});
