import type { Cell, Figures } from '../cell.js';
import { type Client, clocksAfter, connectAll, pause } from '../clients.js';
import { atPace, Latencies } from '../latencies.js';
import { clientFrame } from '../load-socket.js';
import { watchCost } from '../machine.js';
import type { Author } from '../material.js';
import { pacedServerNames, ServerUnderTest } from '../server-under-test.js';
import { storeDocuments } from '../stored-drafts.js';
import { materialFor } from './s1-saturation.js';
import type { Scenario } from './scenario.js';

const updatesPerSecond = new Map([
  [10, 100],
  [50, 100],
  [200, 60],
  [500, 20],
]);
const seconds = 5;

/** S1 at the pace of people: how long from sending to each client. */
export const s1Rate: Scenario = {
  id: 'S1-rate',
  servers: pacedServerNames,
  sizes: [10, 50, 500],
  async run(cell) {
    const { document, authors } = materialFor(cell);
    const [documentId = ''] = await storeDocuments(cell.server, cell.databaseUrl, [document]);
    const server = await ServerUnderTest.start(cell.server, cell.databaseUrl);
    const clients = await connectAll(server, documentId, cell.size, document);
    const figures = await typeAtPace(cell, [server], clients, authors);
    await server.stop();
    return figures;
  },
};

/** Authors type in turns; every client says when it has which update. */
export async function typeAtPace(
  cell: Cell,
  servers: readonly ServerUnderTest[],
  clients: readonly Client[],
  authors: readonly Author[],
): Promise<Figures> {
  const latencies = new Latencies();
  let isWarm = false;
  const sentAt = new Map(authors.map(({ clientId }) => [clientId, [] as number[]]));
  for (const client of clients) listen(client, sentAt, (ms) => isWarm && latencies.add(ms));
  const send = (index: number) => {
    const place = index % authors.length;
    const { clientId, updates } = authors[place]!;
    const times = sentAt.get(clientId)!;
    const client = clients[place]!;
    times.push(performance.now());
    client.socket.send(clientFrame(client.dialect.update(updates[times.length - 1]!)));
  };
  const pace = updatesPerSecond.get(cell.size) ?? 20;
  let sent = 0;
  await atPace(pace, 1.5, () => send(sent++));
  isWarm = true;
  const cost = watchCost(
    servers.map(({ pid }) => pid),
    cell.databasePid,
  );
  await atPace(pace, seconds, () => send(sent++));
  await pause(200);
  const spent = cost();
  const deliveries = pace * seconds * clients.length;
  return {
    'p50 ms': latencies.at(0.5),
    'p99 ms': latencies.at(0.99),
    'server CPU-s per 1M': (spent.serverCpu / deliveries) * 1e6,
    'database CPU-s per 1M': (spent.databaseCpu / deliveries) * 1e6,
    delivered: latencies.count / deliveries,
    others: spent.others,
  };
}

function listen({ listen }: Client, sentAt: ReadonlyMap<number, number[]>, arrived: (ms: number) => void): void {
  const has = new Map<number, number>();
  listen(({ kind, bytes }) => {
    if (kind !== 'update') return;
    const now = performance.now();
    for (const [clientId, clock] of clocksAfter(bytes)) {
      for (let at = has.get(clientId) ?? 0; at < clock; at += 1) arrived(now - (sentAt.get(clientId)?.[at] ?? now));
      has.set(clientId, clock);
    }
  });
}
