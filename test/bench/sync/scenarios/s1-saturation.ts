import type { Cell, Figures } from '../cell.js';
import { type Client, connectAll, pause, until } from '../clients.js';
import { watchCost } from '../machine.js';
import { type Author, madeOnce, type Material, typedPolicy } from '../material.js';
import { ServerUnderTest, serverNames } from '../server-under-test.js';
import { storeDocuments } from '../stored-drafts.js';
import { Typing } from '../typing.js';
import type { Scenario } from './scenario.js';

const inFlight = 200;
const warmUpMs = 800;
const measuredMs = 2_500;

/** S1: everyone types into one draft as fast as the server allows with 200 updates under way. */
export const s1Saturation: Scenario = {
  id: 'S1',
  servers: serverNames,
  sizes: [10, 50, 200, 500],
  async run(cell) {
    const { document, authors } = materialFor(cell);
    const [documentId = ''] = await storeDocuments(cell.server, cell.databaseUrl, [document]);
    const server = await ServerUnderTest.start(cell.server, cell.databaseUrl);
    const clients = await connectAll(server, documentId, cell.size, document);
    const figures = await saturate(cell, [server], clients, authors);
    await server.stop();
    return figures;
  },
};

/** The same for every cell with so many authors; beyond 200 clients, the others read. */
export function materialFor({ size, folder }: Cell): Material {
  const authors = Math.min(size, 200);
  const updates = size <= 50 ? 200_000 : 80_000;
  return madeOnce(folder, `typed-${authors}`, () => typedPolicy(authors, updates / authors));
}

/** Lets the authors type, and measures once they are warm. Clients may be spread over several servers. */
export async function saturate(
  cell: Cell,
  servers: readonly ServerUnderTest[],
  clients: readonly Client[],
  authors: readonly Author[],
): Promise<Figures> {
  await pause(300);
  const typing = new Typing(clients, authors);
  const bytesBefore = clients.map(({ socket }) => socket.bytes);
  typing.begin(inFlight);
  await waitAtMost(warmUpMs, typing);
  const pids = servers.map(({ pid }) => pid);
  const cost = watchCost(pids, cell.databasePid);
  const [seenBefore, framesBefore] = [typing.seen, framesOf(clients)];
  await waitAtMost(measuredMs, typing);
  const spent = cost();
  const deliveries = (typing.seen - seenBefore) * clients.length;
  const frames = framesOf(clients) - framesBefore;
  typing.end();
  await until('the last client has everything', () => typing.isDone);
  await pause(500);
  return {
    'deliveries/s': deliveries / spent.seconds,
    'server CPU-s per 1M': (spent.serverCpu / deliveries) * 1e6,
    'database CPU-s per 1M': (spent.databaseCpu / deliveries) * 1e6,
    'frames per delivery': frames / deliveries,
    'server cores': spent.serverCpu / spent.seconds,
    'generator cores': spent.generatorCpu / spent.seconds,
    'clients left behind': leftBehind(clients, bytesBefore, authors.length, servers.length),
    others: spent.others,
  };
}

const waitAtMost = (limitMs: number, typing: Typing): Promise<void> =>
  until('measured', () => typing.isOver, limitMs).catch(() => {});

const framesOf = (clients: readonly Client[]) => clients.reduce((sum, { socket }) => sum + socket.frames, 0);

/**
 * Clients that were dropped, or got fewer bytes than the last one of their server, which has everything; authors may be
 * told more. Clients of several servers are dealt out in turns.
 */
function leftBehind(
  clients: readonly Client[],
  before: readonly number[],
  authorCount: number,
  serverCount: number,
): number {
  const got = clients.map(({ socket }, index) => socket.bytes - before[index]!);
  const whole = (index: number) => got[clients.length - serverCount + (index % serverCount)]!;
  return clients.filter(
    ({ socket }, index) => socket.ending || got[index]! < whole(index) * (index < authorCount ? 0.8 : 0.99),
  ).length;
}
