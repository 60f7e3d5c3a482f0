import net, { type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { longestBusMessage, ClusterBus, BusMessageTooLong } from './cluster-bus.js';
import { type FreshDatabase, freshDatabase } from '@articulado/database/testing';

const quick = { keepaliveMs: 100, answerLimitMs: 400, firstPauseMs: 20, longestPauseMs: 100 };

describe('messages between two processes on one database', () => {
  let database: FreshDatabase;
  let client: pg.Client;
  let faults: Error[];
  const open: ClusterBus[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  beforeEach(() => void (faults = []));
  afterEach(async () => {
    await Promise.all(open.splice(0).map((bus) => bus.close()));
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const join = async (url = database.url): Promise<ClusterBus> => {
    const bus = await ClusterBus.open(url, (fault) => faults.push(fault), quick);
    open.push(bus);
    return bus;
  };
  const heardBy = (bus: ClusterBus, topic: string): string[] => {
    const heard: string[] = [];
    bus.subscribe(topic, (message, from) => heard.push(`${from.slice(0, 4)} ${message}`));
    return heard;
  };
  const by = (bus: ClusterBus, ...messages: string[]) =>
    messages.map((message) => `${bus.serverId.slice(0, 4)} ${message}`);
  const until = async (isTrue: () => boolean) => {
    for (const start = Date.now(); !isTrue() && Date.now() - start < 5_000; ) await pause(5);
    expect(isTrue()).toBe(true);
  };
  const breakAll = (name: string) =>
    client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()',
      [name],
    );

  it('are heard by the other, of every topic its own, and not by who sent them', async () => {
    const [a, b] = [await join(), await join()];
    const [atA, atB, elsewhere] = [heardBy(a, 'presence'), heardBy(b, 'presence'), heardBy(b, 'domain-event')];
    a.publish('presence', 'from a');
    b.publish('presence', 'from b');
    await until(() => atA.length > 0 && atB.length > 0);
    expect([atA, atB, elsewhere]).toEqual([by(b, 'from b'), by(a, 'from a'), []]);
    expect(faults).toEqual([]);
  });

  it('keep the order of their sender, in one turn and over many', async () => {
    const [a, b] = [await join(), await join()];
    const atB = heardBy(b, 'presence');
    const sent = Array.from({ length: 500 }, (_, index) => `${index}`);
    for (const [index, message] of sent.entries()) {
      a.publish('presence', message);
      if (index % 50 === 0) await pause(1);
    }
    await until(() => atB.length >= sent.length);
    expect(atB).toEqual(by(a, ...sent));
  });

  it('share one notification when they are small, and carry what 200 carets take', async () => {
    const [a, b] = [await join(), await join()];
    let notifications = 0;
    client.on('notification', () => (notifications += 1));
    await client.query('LISTEN articulado');
    const atB = heardBy(b, 'presence');
    for (let index = 0; index < 100; index += 1) a.publish('presence', `caret ${index}`);
    await until(() => atB.length === 100);
    await client.query('UNLISTEN articulado');
    expect(notifications).toBe(1);
    const carets = JSON.stringify(
      Array.from({ length: 200 }, (_, index) => ({ index, name: 'José Ñáñez'.repeat(18) })),
    );
    a.publish('presence', carets);
    await until(() => atB.length === 101);
    expect(Buffer.byteLength(carets)).toBeGreaterThan(40_000);
    expect(atB[100]).toBe(by(a, carets)[0]);
  });

  it('are not sent by who is alone, and are again as soon as somebody comes', async () => {
    const counting = { ...quick, firstPeerCheckMs: 10, peerCheckMs: 30 };
    const alone = await ClusterBus.open(database.url, (fault) => faults.push(fault), counting);
    open.push(alone);
    const sent: (string | undefined)[] = [];
    client.on('notification', ({ payload }) => sent.push(payload));
    await client.query('LISTEN articulado');
    await until(() => !alone.hasPeers);
    alone.publish('presence', 'to nobody');
    await pause(100);
    expect(sent).toEqual([]);
    const guest = await join();
    await until(() => alone.hasPeers);
    const heard = heardBy(guest, 'presence');
    alone.publish('presence', 'welcome');
    await until(() => heard.length > 0);
    expect(heard).toEqual(by(alone, 'welcome'));
    await guest.close();
    open.splice(open.indexOf(guest), 1);
    await until(() => !alone.hasPeers);
    await client.query('UNLISTEN articulado');
    expect(faults).toEqual([]);
  });

  it('are sent in doubt: by who does not find itself, or finds one other listener', async () => {
    const counting = { ...quick, firstPeerCheckMs: 10, peerCheckMs: 20 };
    const url = new URL(database.url);
    url.searchParams.set('application_name', 'another-name');
    const nameless = await ClusterBus.open(url.href, (fault) => faults.push(fault), counting);
    open.push(nameless);
    await pause(150);
    expect(nameless.hasPeers).toBe(true);
    const listener = new pg.Client({ connectionString: database.url, application_name: 'articulado hears the bus' });
    await listener.connect();
    await pause(100);
    expect(nameless.hasPeers).toBe(true);
    await listener.end();
  });

  it('are looked after no more by who has left', async () => {
    const bus = await ClusterBus.open(database.url, (fault) => faults.push(fault), {
      ...quick,
      peerCheckMs: 10,
      firstPeerCheckMs: 1,
    });
    await until(() => !bus.hasPeers);
    await bus.close();
    await pause(60);
    expect(bus.hasPeers).toBe(false);
    expect(faults).toEqual([]);
  });

  it('end when who listened wants no more', async () => {
    const [a, b] = [await join(), await join()];
    const [atB, ended] = [heardBy(b, 'presence'), [] as string[]];
    const end = b.subscribe('presence', (message) => ended.push(message));
    end();
    a.publish('presence', 'later');
    await until(() => atB.length === 1);
    expect(ended).toEqual([]);
  });

  it('report one that is longer than anybody would hear, and send the rest', async () => {
    const [a, b] = [await join(), await join()];
    const atB = heardBy(b, 'presence');
    a.publish('presence', 'x'.repeat(longestBusMessage + 1));
    a.publish('presence', 'after');
    await until(() => atB.length === 1);
    expect(atB).toEqual(by(a, 'after'));
    expect(faults).toEqual([expect.any(BusMessageTooLong)]);
  });

  it('survive what is no message, and a listener that breaks', async () => {
    const [a, b] = [await join(), await join()];
    b.subscribe('presence', () => {
      throw new TypeError('a bug of the listener');
    });
    const atB = heardBy(b, 'presence');
    await client.query("SELECT pg_notify('articulado', 'hello'), pg_notify('articulado_draft', 'no JSON')");
    a.publish('presence', 'still here');
    await until(() => atB.length === 1);
    expect(faults.map(({ name }) => name).sort()).toEqual([
      ...['SyntaxError', 'SyntaxError', 'SyntaxError', 'SyntaxError'],
      'TypeError',
    ]);
  });

  it('carry what the log of drafts notifies, as it was written, to all processes but its own', async () => {
    const [a, b] = [await join(), await join()];
    const [atA, atB] = [heardBy(a, 'draft'), heardBy(b, 'draft')];
    const written = JSON.stringify({ from: a.serverId, drafts: [['d1', 7]] });
    await client.query("SELECT pg_notify('articulado_draft', $1)", [written]);
    await until(() => atB.length === 1);
    expect([atA, atB]).toEqual([[], by(a, written)]);
  });

  it('come back after their connections were ended, and tell of the gap', async () => {
    const [a, b] = [await join(), await join()];
    const atB = heardBy(b, 'presence');
    let gaps = 0;
    b.onGap(() => (gaps += 1));
    await breakAll('articulado hears the bus');
    await until(() => gaps === 1);
    a.publish('presence', 'after');
    await until(() => atB.length === 1);
    expect(faults).toHaveLength(2); // one for each of the two
  });

  it('tell of a gap where only the sender was away and nothing else came', async () => {
    const [a, b] = [await join(), await join()];
    const atB = heardBy(b, 'presence');
    a.publish('presence', 'before');
    await until(() => atB.length === 1);
    let gaps = 0;
    b.onGap(() => (gaps += 1));
    await breakAll('articulado sends on the bus');
    await until(() => faults.length === 2);
    a.publish('presence', 'dropped');
    await until(() => gaps === 1);
    a.publish('presence', 'after');
    await until(() => atB.length === 2);
    expect(atB).toEqual(by(a, 'before', 'after'));
  });

  it('notice a database that says nothing any more, although nobody ended the connection', async () => {
    const wire = await silentWire(database.url);
    const a = await join();
    const b = await join(wire.url);
    const atB = heardBy(b, 'presence');
    let gaps = 0;
    b.onGap(() => (gaps += 1));
    wire.fallSilent();
    await until(() => faults.length >= 2);
    wire.speak();
    await until(() => gaps === 1);
    a.publish('presence', 'after');
    await until(() => atB.length === 1);
    await Promise.all(open.splice(0).map((bus) => bus.close()));
    wire.close();
  });

  it('refuse to open where no database answers', async () => {
    await expect(ClusterBus.open('postgres://app@localhost:1/nowhere', () => undefined)).rejects.toThrow(
      /ECONNREFUSED/,
    );
  });
});

/** A way to the database that can fall silent without closing anything, as a cable does that is pulled. */
async function silentWire(url: string) {
  const folder = new URL(url).searchParams.get('host')!;
  const ends = new Set<net.Socket>();
  let isSilent = false;
  const server = net.createServer((near) => {
    const far = net.connect(`${folder}/.s.PGSQL.5432`);
    const pass = (to: net.Socket) => (bytes: Buffer) => isSilent || to.write(bytes);
    near
      .on('data', pass(far))
      .on('close', () => far.destroy())
      .on('error', () => far.destroy());
    far
      .on('data', pass(near))
      .on('close', () => near.destroy())
      .on('error', () => near.destroy());
    ends.add(near).add(far);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `postgres://app@127.0.0.1:${port}${new URL(url).pathname}`,
    fallSilent: () => void (isSilent = true),
    speak: () => void (isSilent = false),
    close: () => {
      for (const end of ends) end.destroy();
      server.close();
    },
  };
}
