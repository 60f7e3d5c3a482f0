import { readDraft } from '@articulado/draft-document';
import { wordsOf } from '@articulado/policy-text';
import * as Y from 'yjs';
import type { Cell, Figures } from '../cell.js';
import { clocksAfter, connect, connectAll, pause, until } from '../clients.js';
import { clientFrame } from '../load-socket.js';
import { cpuOf, memoryOf, watchCost } from '../machine.js';
import { madeOnce } from '../material.js';
import { ServerUnderTest } from '../server-under-test.js';
import { storeDocuments } from '../stored-drafts.js';
import { growth, walPosition } from '../stored-bytes.js';
import { type PlayedTrace, playedTrace, traceAuthor } from '../trace.js';
import type { Scenario } from './scenario.js';

const inFlight = 2_000;

/** S3 and T14: one author's quarter of a million keystrokes; taking them in, opening the draft after a restart and again, what is kept. */
export const s3LongHistory: Scenario = { id: 'S3', servers: ['hocuspocus', 'articulado'], sizes: [1], run };

async function run(cell: Cell): Promise<Figures> {
  const trace = madeOnce(cell.folder, 'trace', playedTrace);
  const [documentId = ''] = await storeDocuments(cell.server, cell.databaseUrl, [trace.document]);
  const taken = await ingest(cell, documentId, trace);
  const kept = await growth(cell.server, cell.databaseUrl, documentId);
  const server = await ServerUnderTest.start(cell.server, cell.databaseUrl);
  await pause(1_000);
  const cold = await open(server, documentId, trace);
  await pause(300);
  const warm = await open(server, documentId, trace);
  await server.stop();
  return {
    ...taken,
    ...kept,
    'cold open ms': cold.ms,
    'cold open CPU ms': cold.cpuMs,
    'cold open bytes': cold.bytes,
    'warm open ms': warm.ms,
    'text is whole': cold.isWhole && warm.isWhole ? 1 : 0,
  };
}

async function ingest(cell: Cell, documentId: string, trace: PlayedTrace): Promise<Figures> {
  const [{ updates }] = trace.authors as [PlayedTrace['authors'][number]];
  const server = await ServerUnderTest.start(cell.server, cell.databaseUrl);
  const [author, reader] = await connectAll(server, documentId, 2, trace.document);
  if (!author || !reader) throw new Error('Nobody came');
  const frames = updates.map((update) => clientFrame(author.dialect.update(update)));
  const clockAfter = clocksOf(updates);
  const end = clockAfter.at(-1)!;
  const walBefore = await walPosition(cell.databaseUrl);
  let seen = 0;
  reader.listen(({ kind, bytes }) => {
    if (kind === 'update') seen = Math.max(seen, clocksAfter(bytes).get(traceAuthor) ?? 0);
  });
  // Hocuspocus lets go of clients that say nothing for a minute.
  const alive = setInterval(
    () => reader.socket.send(clientFrame(reader.dialect.presence(new Uint8Array([0])))),
    10_000,
  );
  const cost = watchCost([server.pid], cell.databasePid);
  for (let next = 0; next < frames.length; ) {
    while (next < frames.length && clockAfter[next]! - seen < inFlight) author.socket.send(frames[next++]!);
    await new Promise((resolve) => setImmediate(resolve));
    if (author.socket.ending) throw new Error(`Sent away: ${JSON.stringify(author.socket.ending)}`);
  }
  await until('the reader has everything', () => seen === end, 120_000);
  const spent = cost();
  clearInterval(alive);
  const rss = memoryOf(server.pid);
  for (const { socket } of [author, reader]) socket.destroy();
  await pause(3_000);
  await server.stop();
  const sent = updates.reduce((sum, { length }) => sum + length, 0);
  return {
    edits: trace.edits,
    'ingest updates/s': updates.length / spent.seconds,
    'ingest CPU-s per 1M': (spent.serverCpu / updates.length) * 1e6,
    'ingest database CPU-s per 1M': (spent.databaseCpu / updates.length) * 1e6,
    'RSS after ingest MB': rss,
    'WAL bytes per update byte': ((await walPosition(cell.databaseUrl)) - walBefore) / sent,
    others: spent.others,
  };
}

/** The author's clock after each update; one that only deletes leaves it as it is. */
function clocksOf(updates: readonly Uint8Array[]): number[] {
  let clock = 0;
  return updates.map((update) => (clock = clocksAfter(update).get(traceAuthor) ?? clock));
}

/** From nothing to the whole text, as a fresh client. The clock stops when the last bytes are there: what a client makes of them is its own affair. */
async function open(server: ServerUnderTest, documentId: string, trace: PlayedTrace) {
  const end = clocksOf(trace.authors[0]!.updates).at(-1)!;
  const updates: Uint8Array[] = [];
  let has = 0;
  let arrivedAt = Infinity;
  const [startedAt, cpuBefore] = [performance.now(), cpuOf(server.pid)];
  const client = await connect(server, documentId, 0);
  client.listen(({ kind, bytes }) => {
    if (kind !== 'sync-step-2' && kind !== 'update') return;
    arrivedAt = performance.now();
    updates.push(bytes);
    has = Math.max(has, clocksAfter(bytes).get(traceAuthor) ?? 0);
  });
  client.socket.send(clientFrame(client.dialect.step1(new Uint8Array([0]))));
  while (has < end && performance.now() - startedAt < 30_000) await new Promise((resolve) => setImmediate(resolve));
  const cpuMs = (cpuOf(server.pid) - cpuBefore) * 1_000;
  await pause(200);
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return {
    client,
    ms: arrivedAt - startedAt,
    cpuMs,
    bytes: client.socket.bytes,
    isWhole: readDraft(doc).map(wordsOf).join('\n') === trace.text,
  };
}
