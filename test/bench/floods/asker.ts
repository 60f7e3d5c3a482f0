import http from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/** What the thread asks the API, again and again over each of its connections. */
export interface Asking {
  readonly address: string;
  readonly connections: number;
  readonly query: string;
  /** Where its requests come from, as the proxy tells it. */
  readonly from: string;
}

/** How often it was answered so far, by the answer's status. */
export type Answered = Readonly<Record<number, number>>;

const { address, connections, query, from } = workerData as Asking;
const answered: Record<number, number> = {};
const agent = new http.Agent({ keepAlive: true });
const body = JSON.stringify({ query });
const headers = {
  'content-type': 'application/json',
  'content-length': Buffer.byteLength(body),
  'x-forwarded-for': from,
};

const askOnce = () =>
  new Promise<number>((resolve, reject) => {
    const request = http.request(`${address}/graphql`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
    });
    request.once('error', reject).end(body);
  });

async function askOn(): Promise<never> {
  for (;;) {
    const status = await askOnce();
    answered[status] = (answered[status] ?? 0) + 1;
  }
}

parentPort?.on('message', () => parentPort?.postMessage({ ...answered } satisfies Answered));
await Promise.all(Array.from({ length: connections }, askOn));
