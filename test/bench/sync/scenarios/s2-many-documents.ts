import * as Y from 'yjs';
import type { Figures, Cell } from '../cell.js';
import { type Client, connectAll, pause } from '../clients.js';
import { atPace } from '../latencies.js';
import { clientFrame } from '../load-socket.js';
import { watchCost } from '../machine.js';
import { madeOnce, type Material, typedInto } from '../material.js';
import { smallPolicy } from '../policy.js';
import { ServerUnderTest } from '../server-under-test.js';
import { storeDocuments } from '../stored-drafts.js';
import type { Scenario } from './scenario.js';

const clientsOfEach = 2;
const updatesPerSecond = 200;
const seconds = 3;

/** S2: many drafts, each open for two people who mostly read; what one costs, and what is left when all have gone. */
export const s2ManyDocuments: Scenario = {
  id: 'S2',
  servers: ['raw-ws', 'hocuspocus', 'articulado'],
  sizes: [1_000],
  run,
};

async function run(cell: Cell): Promise<Figures> {
  const { document, authors } = madeOnce(cell.folder, 'small', oneAuthor);
  const ids = await storeDocuments(cell.server, cell.databaseUrl, Array<Uint8Array>(cell.size).fill(document));
  const server = await ServerUnderTest.start(cell.server, cell.databaseUrl);
  await warm(server, ids[0]!, document);
  const before = await server.memory();
  const clients: Client[][] = [];
  for (const id of ids) clients.push(await connectAll(server, id, clientsOfEach, document));
  await pause(500);
  const open = await server.memory();
  const cost = watchCost([server.pid], cell.databasePid);
  await atPace(updatesPerSecond, seconds, (index) => {
    const { socket, dialect } = clients[index % ids.length]![0]!;
    socket.send(clientFrame(dialect.update(authors[0]!.updates[Math.floor(index / ids.length)]!)));
  });
  await pause(300);
  const spent = cost();
  for (const { socket } of clients.flat()) socket.destroy();
  await pause(5_000);
  const closed = await server.memory();
  await server.stop();
  return {
    'RSS per document KB': ((open.rss - before.rss) / cell.size) * 1_024,
    'heap per document KB': ((open.heap - before.heap) / cell.size) * 1_024,
    'RSS left MB': closed.rss - before.rss,
    'heap left MB': closed.heap - before.heap,
    'CPU-s for 600 updates': spent.serverCpu,
    others: spent.others,
  };
}

/** What a server loads once only is not to be laid on the documents. */
async function warm(server: ServerUnderTest, id: string, document: Uint8Array): Promise<void> {
  const clients = await connectAll(server, id, 50, document);
  await pause(300);
  for (const { socket } of clients) socket.destroy();
  await pause(3_000);
}

function oneAuthor(): Material {
  const doc = smallPolicy();
  return { document: Y.encodeStateAsUpdate(doc), authors: [typedInto(doc, 1_000, 10)] };
}
