import type { Cell, Figures } from '../cell.js';
import { type Client, clocksAfter, connectAll, pause } from '../clients.js';
import { atPace, Latencies } from '../latencies.js';
import { clientFrame } from '../load-socket.js';
import { memoryOf, watchCost } from '../machine.js';
import { madeOnce, pastedPolicy } from '../material.js';
import { ServerUnderTest, serverNames } from '../server-under-test.js';
import { storeDocuments } from '../stored-drafts.js';
import type { Scenario } from './scenario.js';

const pastesPerSecond = 20;
const typedBetween = 4;

/** S7: half of the readers stop reading while someone pastes one long text over another, 38 MB in all, and a colleague types on. */
export const s7SlowReaders: Scenario = { id: 'S7', servers: serverNames, sizes: [20], run };

async function run(cell: Cell): Promise<Figures> {
  const { document, authors } = madeOnce(cell.folder, 'pasted', pastedPolicy);
  const [documentId = ''] = await storeDocuments(cell.server, cell.databaseUrl, [document]);
  const server = await ServerUnderTest.start(cell.server, cell.databaseUrl);
  const clients = await connectAll(server, documentId, cell.size, document);
  const [pastes, keys] = authors.map(({ updates }, place) => framesFor(clients[place]!, updates)) as [
    Buffer[],
    Buffer[],
  ];
  const healthy = clients.slice(0, cell.size / 2);
  const stalled = clients.slice(cell.size / 2);
  await server.memory();
  const before = memoryOf(server.pid);
  const { latencies, sentAt } = watchKeys(healthy.slice(2), authors[1]!.clientId);
  const bytesBefore = stalled.map(({ socket }) => socket.bytes);
  for (const { socket } of stalled) socket.stall();
  let peak = before;
  const sampling = setInterval(() => {
    peak = Math.max(peak, memoryOf(server.pid));
  }, 20);
  const cost = watchCost([server.pid], cell.databasePid);
  await atPace(pastesPerSecond * typedBetween, pastes.length / pastesPerSecond, (index) => {
    sentAt.push(performance.now());
    clients[1]!.socket.send(keys[index]!);
    if (index % typedBetween === 0) clients[0]!.socket.send(pastes[index / typedBetween]!);
  });
  const spent = cost();
  await pause(1_000);
  clearInterval(sampling);
  for (const { socket } of stalled) socket.resume();
  await pause(1_500);
  const cutOff = stalled.filter(({ socket }) => socket.ending).length;
  const got = stalled.map(({ socket }, place) => socket.bytes - bytesBefore[place]!);
  await server.stop();
  return {
    'RSS growth MB': peak - before,
    'server CPU-s': spent.serverCpu,
    'database CPU-s': spent.databaseCpu,
    'healthy p50 ms': latencies.at(0.5),
    'healthy p99 ms': latencies.at(0.99),
    'keys seen': latencies.count / (sentAt.length * (healthy.length - 2)),
    'stalled cut off': cutOff,
    'MB held for one stalled': Math.max(...got) / 2 ** 20,
    others: spent.others,
  };
}

const framesFor = ({ dialect }: Client, updates: readonly Uint8Array[]): Buffer[] =>
  updates.map((update) => clientFrame(dialect.update(update)));

/** How long the colleague's keystrokes are under way to readers who read. */
function watchKeys(readers: readonly Client[], clientId: number): { latencies: Latencies; sentAt: number[] } {
  const latencies = new Latencies();
  const sentAt: number[] = [];
  for (const { listen } of readers) {
    let has = 0;
    listen(({ kind, bytes }) => {
      if (kind !== 'update') return;
      const now = performance.now();
      const clock = clocksAfter(bytes).get(clientId) ?? has;
      for (; has < clock; has += 1) latencies.add(now - (sentAt[has] ?? now));
    });
  }
  return { latencies, sentAt };
}
