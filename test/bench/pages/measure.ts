import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Probes, Waits } from '../floods/probes.js';
import { median } from '../sync/latencies.js';
import { cpuOf, watchCost } from '../sync/machine.js';
import type { ProductServer } from '../sync/product-server.js';
import type { Read, Reading } from './readers.js';
import { browser, type Visited, writtenAnswer } from './visited.js';

/** Who answers, and who looks on. */
export interface Place {
  readonly server: ProductServer;
  readonly databasePid: number;
  readonly bare: { readonly pid: number };
  /** The page at the bare server. */
  readonly bareUrl: string;
  /** Two who write in a draft, one of whom waits for the other's letter. */
  readonly probes: Probes;
}

/** What readers noticed, and what it cost: medians of rounds of a second. */
export interface Served {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Seconds of CPU for a thousand pages, with those of the database. */
  readonly cpu: number;
}

/** What is measured of a page. */
export interface Measured {
  readonly name: string;
  readonly bytes: number;
  readonly bare: Served;
  readonly ours: Served;
  /** Of those who have the page already. */
  readonly unchanged: Served | undefined;
  readonly echo: Waits['echo'];
  /** Of the server, for a page of somebody who is signed in. Milliseconds. */
  readonly signedInCpu: number;
  /** Cores that the rest of the machine took. */
  readonly others: number;
}

const readers = 50;
const signedInTimes = 40;

/** The three take turns, so that what disturbs one disturbs all. */
export async function measure(place: Place, { name, path: address }: Visited, rounds: number): Promise<Measured> {
  const { server, bare, bareUrl, probes } = place;
  const url = `${server.address}${address}`;
  const signedInCpu = await cpuWhenSignedIn(server, url);
  const { headers, body } = await writtenAnswer(url, browser);
  const { etag } = headers;
  const unchangedHeaders = typeof etag === 'string' ? { ...browser, 'if-none-match': etag } : undefined;
  const taken = { bare: [] as Round[], ours: [] as Round[], unchanged: [] as Round[] };
  for (let round = -1; round < rounds; round += 1) {
    if (round === 0) for (const list of Object.values(taken)) list.pop();
    if (round === 0) probes.take();
    taken.bare.push(await readFor(place, bare.pid, bareUrl, browser));
    taken.ours.push(await readFor(place, server.pid, url, browser));
    if (unchangedHeaders) taken.unchanged.push(await readFor(place, server.pid, url, unchangedHeaders));
  }
  return {
    name,
    bytes: Buffer.from(body, 'base64').length,
    bare: medianOf(taken.bare),
    ours: medianOf(taken.ours),
    unchanged: unchangedHeaders && medianOf(taken.unchanged),
    echo: probes.take().echo,
    signedInCpu,
    others: median(taken.ours.map(({ others }) => others)),
  };
}

type Round = Served & { readonly others: number };

async function readFor({ databasePid }: Place, pid: number, url: string, headers: Reading['headers']): Promise<Round> {
  const cost = watchCost([pid], databasePid);
  const { perSecond, p50, p95, count } = await read({ url, headers, readers, seconds: 1 });
  const { serverCpu, databaseCpu, others } = cost();
  return { perSecond, p50, p95, cpu: ((serverCpu + databaseCpu) * 1_000) / count, others };
}

function medianOf(rounds: readonly Round[]): Served {
  const of = (figure: keyof Served) => median(rounds.map((round) => round[figure]));
  return { perSecond: of('perSecond'), p50: of('p50'), p95: of('p95'), cpu: of('cpu') };
}

async function read(reading: Reading): Promise<Read> {
  const worker = new Worker(path.join(import.meta.dirname, 'readers.js'), { workerData: reading });
  const result = await new Promise<Read>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  if (result.bad > 0) throw new Error(`${reading.url}: ${result.bad} answers were no page`);
  return result;
}

/** Asked one at a time, while only those who write ask for anything else. */
async function cpuWhenSignedIn(server: ProductServer, url: string): Promise<number> {
  const headers = { ...browser, cookie: await server.signIn('coordinator') };
  const costs: number[] = [];
  for (let turn = -signedInTimes; turn < signedInTimes; turn += 1) {
    const before = cpuOf(server.pid);
    await writtenAnswer(url, headers);
    if (turn >= 0) costs.push((cpuOf(server.pid) - before) * 1_000);
  }
  return median(costs);
}
