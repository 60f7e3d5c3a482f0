import type { Cell, Figures } from '../cell.js';
import { type Client, clocksAfter, connect, connectAll, pause, sync } from '../clients.js';
import { atPace } from '../latencies.js';
import { clientFrame } from '../load-socket.js';
import type { Material } from '../material.js';
import { ServerUnderTest } from '../server-under-test.js';
import { storeDocuments } from '../stored-drafts.js';
import { typeAtPace } from './s1-rate.js';
import { materialFor, saturate } from './s1-saturation.js';
import type { Scenario } from './scenario.js';

const clientCount = 500;

/** T15: the five hundred of S1 in one draft, at one server process or half at each of two; then one process is killed. The size is the number of processes. */
export const t15TwoProcesses: Scenario = { id: 'T15', servers: ['articulado'], sizes: [1, 2], run };

async function run(asked: Cell): Promise<Figures> {
  const cell = { ...asked, size: clientCount };
  const material = materialFor(cell);
  const [first = '', second = ''] = await storeDocuments(cell.server, cell.databaseUrl, [
    material.document,
    material.document,
  ]);
  const servers = await Promise.all(
    Array.from({ length: asked.size }, () => ServerUnderTest.start(cell.server, cell.databaseUrl)),
  );
  const crowd = await spread(servers, first, material);
  const saturated = await saturate(cell, servers, crowd, material.authors);
  for (const { socket } of crowd) socket.destroy();
  await pause(1_000);
  const calm = await spread(servers, second, material);
  const paced = await typeAtPace(cell, servers, calm, material.authors);
  const lost = asked.size > 1 ? await killOne(servers, second, calm, material) : {};
  await Promise.all(servers.map((server) => server.stop()));
  return {
    ...saturated,
    'p50 ms': paced['p50 ms']!,
    'p99 ms': paced['p99 ms']!,
    delivered: paced['delivered']!,
    'server CPU-s per 1M at pace': paced['server CPU-s per 1M']!,
    'database CPU-s per 1M at pace': paced['database CPU-s per 1M']!,
    ...lost,
  };
}

/** The same number at each process, and authors among each; the last client is at the last one. */
async function spread(servers: readonly ServerUnderTest[], id: string, { document }: Material): Promise<Client[]> {
  const groups = await Promise.all(
    servers.map((server) => connectAll(server, id, clientCount / servers.length, document)),
  );
  return Array.from(
    { length: clientCount },
    (_, index) => groups[index % servers.length]![Math.floor(index / servers.length)]!,
  );
}

/** What clients of the killed process had seen must be with the other one. */
async function killOne(
  [staying, dying]: readonly ServerUnderTest[],
  id: string,
  clients: readonly Client[],
  { authors }: Material,
): Promise<Figures> {
  const seen = new Map<number, number>();
  for (const [place, { listen }] of clients.entries())
    listen(place % 2 === 0 ? undefined : ({ kind, bytes }) => kind === 'update' && keepHighest(seen, bytes));
  const next = new Map<number, number>();
  await atPace(100, 1, (index) => {
    const place = index % authors.length;
    const { updates } = authors[place]!;
    // Behind what was typed at pace before.
    const at = next.get(place) ?? alreadyTyped(place, authors.length);
    clients[place]!.socket.send(clientFrame(clients[place]!.dialect.update(updates[at]!)));
    next.set(place, at + 1);
  });
  await dying!.kill();
  await pause(300);
  const fresh = await connect(staying!, id, 0);
  const kept = new Map<number, number>();
  keepHighest(kept, await sync(staying!, fresh));
  const lost = [...seen].reduce((sum, [author, clock]) => sum + Math.max(0, clock - (kept.get(author) ?? 0)), 0);
  return { 'seen at the killed one': [...seen.values()].reduce((sum, clock) => sum + clock, 0), 'seen and lost': lost };
}

/** Updates of `typeAtPace` at 500 clients: 20 a second for 6.5 s, in turns. */
const alreadyTyped = (place: number, authorCount: number): number =>
  Math.floor(130 / authorCount) + (place < 130 % authorCount ? 1 : 0);

function keepHighest(clocks: Map<number, number>, update: Uint8Array): void {
  for (const [id, clock] of clocksAfter(update)) clocks.set(id, Math.max(clock, clocks.get(id) ?? 0));
}
