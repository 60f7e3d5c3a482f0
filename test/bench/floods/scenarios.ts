import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { consultedIn, fillTo } from '../register/contributions.js';
import { pause } from '../sync/clients.js';
import { clientFrame, LoadSocket } from '../sync/load-socket.js';
import { plainDialect } from '../sync/dialects.js';
import type { ProductServer } from '../sync/product-server.js';
import type { Answered, Asking } from './asker.js';
import type { Flood, FloodState } from './flooder.js';

/** A flood, and when to say what others noticed of it. */
export interface Scenario {
  readonly name: string;
  run(flooded: Flooded, report: (step: string, figures?: string) => void): Promise<void>;
}

/** What is flooded. */
export interface Flooded {
  readonly server: ProductServer;
  readonly databaseUrl: string;
}

/** The demonstration's process, which is in its consultation. */
const slug = 'datos-abiertos';
const longestMs = 60_000;

const subscriptions = (isEachDifferent: boolean, socketsOpen = 400): Scenario['run'] => {
  return async ({ server }, report) => {
    const flood = {
      address: `${sockets(server)}/graphql`,
      sockets: socketsOpen,
      subscriptions: 10,
      isEachDifferent,
      slug,
    };
    const worker = new Worker(path.join(import.meta.dirname, 'flooder.js'), { workerData: flood satisfies Flood });
    await settled(worker);
    const before = await stateOf(worker);
    report('while they are opened', `${before.open} sockets open, ${before.refused} subscriptions refused`);
    const honest = await Subscriber.open(server);
    const saidAt = Date.now();
    const firstMs = await honest.toldOf(() => contribute(server));
    const secondMs = await honest.toldOf(() => contribute(server));
    const wanted = before.open * flood.subscriptions - before.refused;
    let state = await stateOf(worker);
    while (state.told - before.told < wanted && Date.now() - saidAt < longestMs) {
      await pause(50);
      state = await stateOf(worker);
    }
    const tookMs = state.told > before.told ? state.lastToldAt - saidAt : Number.NaN;
    await pause(1_000);
    const others = `somebody else within ${firstMs} ms and, of the second, ${secondMs} ms`;
    report('two contributions', `${state.told - before.told} told within ${Math.round(tookMs)} ms, ${others}`);
    await contribute(server);
    await worker.terminate();
    const cpuMs = await cpuTimeOf(server, 3_000);
    honest.close();
    report('when they are gone', `${cpuMs} ms of the processor in 3 s`);
  };
};

/** One page that follows the process, from an address of its own. */
class Subscriber {
  private wake: () => void = () => undefined;

  private constructor(private readonly socket: LoadSocket) {
    socket.onMessage = (message) => {
      if ((JSON.parse(Buffer.from(message).toString()) as { type: string }).type === 'next') this.wake();
    };
  }

  static async open(server: ProductServer): Promise<Subscriber> {
    const headers = { 'Sec-WebSocket-Protocol': 'graphql-transport-ws', 'X-Forwarded-For': '203.0.113.8' };
    const socket = await LoadSocket.connect(`${sockets(server)}/graphql`, headers);
    const send = (message: object) => socket.send(clientFrame(new TextEncoder().encode(JSON.stringify(message)), 1));
    send({ type: 'connection_init' });
    await pause(500);
    const query = 'subscription ($slug: String!) { processChanged(slug: $slug) { id } }';
    send({ id: '1', type: 'subscribe', payload: { query, variables: { slug } } });
    await pause(3_000);
    return new Subscriber(socket);
  }

  /** @returns how many milliseconds after it began it was told of an act */
  async toldOf(act: () => Promise<void>): Promise<number> {
    const since = performance.now();
    const told = new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    await act();
    await Promise.race([told, pause(longestMs)]);
    return Math.round(performance.now() - since);
  }

  close(): void {
    this.socket.destroy();
  }
}

/** How many milliseconds of the processor the server takes within a time. */
async function cpuTimeOf(server: ProductServer, withinMs: number): Promise<number> {
  const ticks = () => {
    const fields = fs.readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return Number(fields[11]) + Number(fields[12]); // utime and stime, in hundredths of a second
  };
  const before = ticks();
  await pause(withinMs);
  return (ticks() - before) * 10;
}

/** Waits until no more sockets open, and what they asked for has been answered. */
async function settled(worker: Worker): Promise<void> {
  let open = -1;
  for (let state = await stateOf(worker); state.open !== open; state = await stateOf(worker)) {
    ({ open } = state);
    await pause(2_000);
  }
}

async function pings({ server }: Flooded, report: Parameters<Scenario['run']>[1]): Promise<void> {
  const headers = { 'Sec-WebSocket-Protocol': 'graphql-transport-ws' };
  const socket = await LoadSocket.connect(`${sockets(server)}/graphql`, headers);
  let answered = 0;
  socket.onMessage = () => {
    answered += 1;
  };
  const ping = clientFrame(new TextEncoder().encode('{"type":"ping"}'), 1);
  for (let sent = 0; sent < 20_000; sent += 1) socket.send(ping);
  await pause(2_000);
  report('20,000 before connection_init', `${answered} answered, closed by ${socket.ending?.code}`);
}

async function collaboration({ server }: Flooded, report: Parameters<Scenario['run']>[1]): Promise<void> {
  const headers = { Cookie: await server.signIn('observer'), Origin: server.address };
  const address = `${sockets(server)}/collab/${await server.draftId()}`;
  const opened = await Promise.all(
    Array.from({ length: 300 }, () => LoadSocket.connect(address, headers).catch(() => undefined)),
  );
  await pause(2_000);
  const open = opened.filter((socket) => socket && !socket.ending);
  report('300 sockets of one session', `${open.length} open`);
  let answers = 0;
  for (const socket of open) {
    socket!.onMessage = (message) => {
      if (plainDialect.read(message).kind === 'sync-step-2') answers += 1;
    };
  }
  // Each asks for something else, so that no answer serves two.
  for (let round = 0; round < 100; round += 1)
    for (const [index, socket] of open.entries())
      socket!.send(clientFrame(plainDialect.step1(new Uint8Array([1, 1 + (index % 100), round]))));
  await pause(5_000);
  report('step 1 a hundred times on each', `${answers} answered in 5 s`);
  for (const socket of open) socket!.destroy();
}

/** Each costs a third of what one may cost, and is asked again as soon as it is answered. */
async function costlyQuestions(
  { server, databaseUrl }: Flooded,
  report: Parameters<Scenario['run']>[1],
): Promise<void> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  await fillTo(2_000, database, await consultedIn(database, slug));
  await database.end();
  const rows = 'nodes { body clause { content { text } } ancestors { id content { text } } anchor { __typename } }';
  const lists = Array.from({ length: 8 }, (_, index) => `a${index}: contributions(first: 100) { totalCount ${rows} }`);
  const query = `{ process(slug: "${slug}") { ${lists.join(' ')} } }`;
  await pause(3_000);
  report('2,000 contributions are put in');
  const asking = { address: server.address, connections: 20, query, from: '203.0.113.7' };
  const worker = new Worker(path.join(import.meta.dirname, 'asker.js'), { workerData: asking satisfies Asking });
  await pause(2_000);
  report('the first two seconds');
  const [before, seconds] = [await stateOf<Answered>(worker), 10];
  await pause(seconds * 1_000);
  const after = await stateOf<Answered>(worker);
  const statuses = Object.entries(after).map(
    ([status, count]) => `${count - (before[Number(status)] ?? 0)} with ${status}`,
  );
  report('20 connections', `answered in ${seconds} s: ${statuses.join(', ')}`);
  const askedAt = performance.now();
  await ask(server, query);
  report('somebody else asks the same', `answered after ${Math.round(performance.now() - askedAt)} ms`);
  await worker.terminate();
}

/** 500 who begin something and don't go on. */
async function slowClients({ server }: Flooded, report: Parameters<Scenario['run']>[1]): Promise<void> {
  const { port } = new URL(server.address);
  const upgrade = (address: string, more = '') =>
    `GET ${address} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n` +
    `Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${more}\r\n`;
  const beginnings = [
    '',
    'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ',
    'POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\na=',
    'GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n',
    upgrade('/graphql', 'Sec-WebSocket-Protocol: graphql-transport-ws\r\n'),
  ];
  const lines = Array.from({ length: 500 }, (_, index) => {
    const socket = net.connect(Number(port), 'localhost');
    socket.on('error', () => {});
    socket.pause(); // whatever is answered is not read
    socket.write(beginnings[index % beginnings.length]!);
    return socket;
  });
  await pause(5_000);
  report('while they come', `${lines.length} lines`);
  await pause(10_000);
  report('while they are there');
  for (const socket of lines) socket.destroy();
}

export const scenarios: readonly Scenario[] = [
  { name: 'subscriptions, 400 x 10 alike', run: subscriptions(false) },
  { name: 'subscriptions, 40 x 10 all different', run: subscriptions(true, 40) },
  { name: 'subscriptions, 400 x 10 all different', run: subscriptions(true) },
  { name: 'questions, 20 x 8 lists of 100', run: costlyQuestions },
  { name: 'pings', run: pings },
  { name: 'collaboration', run: collaboration },
  { name: 'slow clients', run: slowClients },
];

const sockets = (server: ProductServer) => server.address.replace('http', 'ws');

function stateOf<State = FloodState>(worker: Worker): Promise<State> {
  const state = new Promise<State>((resolve) => worker.once('message', resolve));
  worker.postMessage('state');
  return state;
}

/** Says something about the first clause, as a visitor of the page would. */
async function contribute(server: ProductServer): Promise<void> {
  const question = `{ process(slug: "${slug}") { consultations { nodes { state versionNumber } } } }`;
  const { process } = await ask<{
    process: { consultations: { nodes: { state: string; versionNumber: number }[] } };
  }>(server, question);
  const { versionNumber } = process.consultations.nodes.find(({ state }) => state === 'OPEN')!;
  const clauses = `query ($number: Int!) { process(slug: "${slug}") { version(number: $number) { clauses { nodes { id } } } } }`;
  const { process: withText } = await ask<{
    process: { version: { clauses: { nodes: { id: string }[] } } };
  }>(server, clauses, { number: versionNumber });
  const input = {
    process: slug,
    versionNumber,
    clauseId: withText.version.clauses.nodes[0]!.id,
    kind: 'OBJECTION',
    body: 'El plazo no alcanza.',
  };
  const act =
    'mutation ($input: SubmitContributionInput!) { submitContribution(input: $input) { __typename ... on Refusal { message } } }';
  const { submitContribution } = await ask<{ submitContribution: { __typename: string; message?: string } }>(
    server,
    act,
    { input },
  );
  if (submitContribution.message) throw new Error(submitContribution.message);
}

async function ask<Data>(server: ProductServer, query: string, variables: object = {}): Promise<Data> {
  const answer = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
  if (!data || errors) throw new Error(JSON.stringify(errors));
  return data;
}
