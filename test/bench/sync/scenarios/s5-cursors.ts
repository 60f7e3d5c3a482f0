import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Cell, Figures } from '../cell.js';
import { type Client, connectAll, pause } from '../clients.js';
import { atPace, Latencies } from '../latencies.js';
import { clientFrame } from '../load-socket.js';
import { watchCost } from '../machine.js';
import { madeOnce, typedPolicy } from '../material.js';
import { ServerUnderTest } from '../server-under-test.js';
import { storeDocuments } from '../stored-drafts.js';
import type { Scenario } from './scenario.js';

const movesPerSecond = 2;
const seconds = 4;
const observerCount = 5;

/** S5: everyone's caret moves twice a second and is shown to everyone. */
export const s5Cursors: Scenario = {
  id: 'S5',
  servers: ['raw-ws', 'raw-ws-batch', 'hocuspocus', 'articulado'],
  sizes: [200, 500],
  run,
};

async function run(cell: Cell): Promise<Figures> {
  const { document } = madeOnce(cell.folder, 'kill', () => typedPolicy(5, 1_000));
  const [documentId = ''] = await storeDocuments(cell.server, cell.databaseUrl, [document]);
  const server = await ServerUnderTest.start(cell.server, cell.databaseUrl);
  const clients = await connectAll(server, documentId, cell.size, document);
  const carets = new Carets(clients);
  await atPace(movesPerSecond * cell.size, 2, (index) => carets.move(index));
  carets.isWarm = true;
  const framesBefore = framesOf(clients);
  const cost = watchCost([server.pid], cell.databasePid);
  await atPace(movesPerSecond * cell.size, seconds, (index) => carets.move(index));
  const spent = cost();
  const frames = framesOf(clients) - framesBefore;
  await pause(1_000);
  await server.kill();
  return {
    'server CPU per s': spent.serverCpu / spent.seconds,
    'p50 ms': carets.latencies.at(0.5),
    'p99 ms': carets.latencies.at(0.99),
    'frames/s': frames / spent.seconds,
    'moves seen': carets.latencies.count / (movesPerSecond * cell.size * seconds * observerCount),
    'generator cores': spent.generatorCpu / spent.seconds,
    others: spent.others,
  };
}

const framesOf = (clients: readonly Client[]) => clients.reduce((sum, { socket }) => sum + socket.frames, 0);

/** Some of the clients look; a move counts as seen when it or a later one of the same caret has come. */
class Carets {
  readonly latencies = new Latencies();
  isWarm = false;
  private readonly movedAt = new Map<number, number[]>();

  constructor(private readonly clients: readonly Client[]) {
    const step = Math.floor(clients.length / observerCount);
    for (let place = step - 1; place < clients.length; place += step) this.observe(clients[place]!);
  }

  move(index: number): void {
    const place = index % this.clients.length;
    const client = this.clients[place]!;
    const clientId = 50_000 + place;
    const times = this.movedAt.get(clientId) ?? [];
    this.movedAt.set(clientId, times);
    times.push(performance.now());
    client.socket.send(clientFrame(client.dialect.presence(caret(clientId, times.length, index))));
  }

  private observe({ listen }: Client): void {
    const has = new Map<number, number>();
    listen(({ kind, bytes }) => {
      if (kind !== 'presence') return;
      const now = performance.now();
      for (const [clientId, clock] of clocksIn(bytes)) {
        for (let at = has.get(clientId) ?? 0; this.isWarm && at < clock; at += 1)
          this.latencies.add(now - (this.movedAt.get(clientId)?.[at] ?? now));
        has.set(clientId, Math.max(clock, has.get(clientId) ?? 0));
      }
    });
  }
}

/** A caret as the drafting room tells it, in Yjs' awareness encoding. */
function caret(clientId: number, clock: number, index: number): Uint8Array {
  const place = { type: null, tname: 'text', item: { client: 1_000, clock: index % 900 }, assoc: 0 };
  const state = { user: { name: `Persona ${clientId}`, color: '#336699' }, cursor: { anchor: place, head: place } };
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, clientId);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, JSON.stringify(state));
  return encoding.toUint8Array(encoder);
}

function clocksIn(bytes: Uint8Array): [clientId: number, clock: number][] {
  const decoder = decoding.createDecoder(bytes);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const entry: [number, number] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)];
    decoding.readVarUint8Array(decoder);
    return entry;
  });
}
