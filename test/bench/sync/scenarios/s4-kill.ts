import type { Cell, Figures } from '../cell.js';
import { type Client, clocksAfter, connect, connectAll, pause, sync } from '../clients.js';
import { atPace, Latencies } from '../latencies.js';
import { clientFrame } from '../load-socket.js';
import { watchCost } from '../machine.js';
import { type Author, madeOnce, typedPolicy } from '../material.js';
import { ServerUnderTest } from '../server-under-test.js';
import { storeDocuments } from '../stored-drafts.js';
import type { Scenario } from './scenario.js';

const writers = 5;
const updatesPerSecond = 200;

/** When the server is killed, in seconds from the first update. Hocuspocus stores after 2 to 10 s: it gets the time for it. */
const killsAfter = { articulado: [1, 1.5, 2, 2.5, 3, 3.5, 4], hocuspocus: [4, 11] } as const;

/** S4: `kill -9` in the midst of typing. Lost is what somebody saw, or was told is saved, and is not there after the restart. */
export const s4Kill: Scenario = { id: 'S4', servers: ['hocuspocus', 'articulado'], sizes: [writers], run };

async function run(cell: Cell): Promise<Figures> {
  const seconds = killsAfter[cell.server as keyof typeof killsAfter];
  const { document, authors } = madeOnce(cell.folder, 'kill', () => typedPolicy(writers, 1_000));
  const ids = await storeDocuments(
    cell.server,
    cell.databaseUrl,
    seconds.map(() => document),
  );
  const sums = { seen: 0, 'seen and lost': 0, acknowledged: 0, 'acknowledged and lost': 0 };
  const acknowledgements = { first: new Latencies(), later: new Latencies() };
  const others: number[] = [];
  for (const [trial, after] of seconds.entries()) {
    const server = await ServerUnderTest.start(cell.server, cell.databaseUrl);
    const clients = await connectAll(server, ids[trial]!, writers + 1, document);
    const watch = new Watch(clients, authors, acknowledgements);
    const cost = watchCost([server.pid], cell.databasePid);
    await atPace(updatesPerSecond, after + Math.random() * 0.5, (index) => watch.type(index));
    others.push(cost().others);
    await server.kill();
    await pause(50);
    const kept = await clocksKept(cell, ids[trial]!);
    for (const { clientId } of authors) {
      const [seen, told, has] = [watch.seen, watch.told, kept].map((clocks) => clocks.get(clientId) ?? 0) as [
        number,
        number,
        number,
      ];
      sums.seen += seen;
      sums.acknowledged += told;
      sums['seen and lost'] += Math.max(0, seen - has);
      sums['acknowledged and lost'] += Math.max(0, told - has);
    }
  }
  return {
    kills: seconds.length,
    ...sums,
    'acknowledgement p50 ms': acknowledgements.later.at(0.5),
    'acknowledgement p99 ms': acknowledgements.later.at(0.99),
    'p99 ms of a first second': acknowledgements.first.at(0.99),
    others: Math.max(...others),
  };
}

/** What a fresh client is given after the restart: each author's clock. */
async function clocksKept(cell: Cell, documentId: string): Promise<Map<number, number>> {
  const server = await ServerUnderTest.start(cell.server, cell.databaseUrl);
  const client = await connect(server, documentId, 0);
  const later: Uint8Array[] = [];
  const first = await sync(server, client);
  client.listen(({ kind, bytes }) => kind === 'update' && later.push(bytes));
  await pause(300);
  await server.kill();
  const clocks = new Map<number, number>();
  for (const update of [first, ...later])
    for (const [id, clock] of clocksAfter(update)) clocks.set(id, Math.max(clock, clocks.get(id) ?? 0));
  return clocks;
}

/** How long acknowledgements took: in the first moments of a process, whose code is not compiled yet, and afterwards. */
interface Acknowledgements {
  readonly first: Latencies;
  readonly later: Latencies;
}

const firstMs = 1_000;

/** Writers who type in turns, one reader, and what each of them has been shown. */
class Watch {
  /** What the reader has. */
  readonly seen = new Map<number, number>();
  /** What its author was told is saved: by the echo, or in Hocuspocus' words. */
  readonly told = new Map<number, number>();
  private readonly sentAt: number[][];
  private readonly beganAt = performance.now();

  constructor(
    private readonly clients: readonly Client[],
    private readonly authors: readonly Author[],
    private readonly acknowledgements: Acknowledgements,
  ) {
    this.sentAt = authors.map(() => []);
    this.clients.at(-1)!.listen(({ kind, bytes }) => {
      if (kind === 'update') for (const [id, clock] of clocksAfter(bytes)) this.seen.set(id, clock);
    });
    for (const [place, { clientId }] of authors.entries()) {
      const client = clients[place]!;
      const saysSaved = client.dialect.greeting.length > 0;
      client.listen(({ kind, bytes }) => {
        if (saysSaved && kind === 'saved') this.acknowledge(place, (this.told.get(clientId) ?? 0) + 1);
        if (!saysSaved && kind === 'update') this.acknowledge(place, clocksAfter(bytes).get(clientId) ?? 0);
      });
    }
  }

  type(index: number): void {
    const place = index % this.authors.length;
    const client = this.clients[place]!;
    const times = this.sentAt[place]!;
    client.socket.send(clientFrame(client.dialect.update(this.authors[place]!.updates[times.length]!)));
    times.push(performance.now());
  }

  private acknowledge(place: number, clock: number): void {
    const { clientId } = this.authors[place]!;
    const now = performance.now();
    for (let at = this.told.get(clientId) ?? 0; at < clock; at += 1) {
      const sentAt = this.sentAt[place]![at] ?? now;
      const isFirst = sentAt - this.beganAt < firstMs;
      this.acknowledgements[isFirst ? 'first' : 'later'].add(now - sentAt);
    }
    if (clock > (this.told.get(clientId) ?? 0)) this.told.set(clientId, clock);
  }
}
