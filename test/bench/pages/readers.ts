import { parentPort, workerData } from 'node:worker_threads';
import autocannon from 'autocannon';
import { Latencies } from '../sync/latencies.js';

/** What readers do: each asks for a page, and for the next when it has it. */
export interface Reading {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly readers: number;
  readonly seconds: number;
}

/** What became of it. */
export interface Read {
  readonly count: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Answers that were no page. */
  readonly bad: number;
}

const { url, headers, readers, seconds } = workerData as Reading;
const waits = new Latencies();
let bad = 0;
const asking = autocannon({ url, headers, connections: readers, duration: seconds, method: 'GET' });
// Counted here: what it counts itself it keeps for a thread of its own.
void asking.on('response', (_client, status, _bytes, ms) => {
  waits.add(ms);
  if (status >= 400) bad += 1;
});
void asking.on('reqError', () => {
  bad += 1;
});
const startedAt = performance.now();
await asking;
parentPort?.postMessage({
  count: waits.count,
  perSecond: (waits.count * 1_000) / (performance.now() - startedAt),
  p50: waits.at(0.5),
  p95: waits.at(0.95),
  bad,
} satisfies Read);
