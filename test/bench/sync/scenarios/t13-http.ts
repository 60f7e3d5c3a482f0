import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import autocannon from 'autocannon';
import type { Cell, Figures } from '../cell.js';
import { watchCost } from '../machine.js';
import { ProductServer } from '../product-server.js';
import type { BareAnswer } from '../servers/bare-http.js';
import type { Scenario } from './scenario.js';

interface Question {
  readonly name: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

interface Answered {
  readonly perSecond: number;
  readonly p99: number;
  readonly cpuPer1000: number;
  readonly others: number;
}

const connections = 50;
const seconds = 3;
const warmSeconds = 1;
const list = '{ viewer { name } processes(first: 20) { nodes { slug title language createdAt } } }';

/** T13: the product's HTTP beside Node's own server that sends the same bytes. */
export const t13Http: Scenario = { id: 'T13', servers: ['product'], sizes: [connections], run };

async function run(cell: Cell): Promise<Figures> {
  const product = await ProductServer.start(cell.databaseUrl);
  const questions = await questionsTo(product);
  const answers: BareAnswer[] = [];
  for (const question of questions) answers.push(await answerTo(product, question));
  const floor = await startFloor(cell, answers);
  const figures: Record<string, number> = {};
  let others = 0;
  for (const [place, question] of questions.entries()) {
    const toFloor = { ...question, path: `/${place}` };
    await ask(product.address, question, product.pid, cell.databasePid, warmSeconds);
    await ask(floor.address, toFloor, floor.pid, cell.databasePid, warmSeconds);
    const bare = await ask(floor.address, toFloor, floor.pid, cell.databasePid, seconds);
    const ours = await ask(product.address, question, product.pid, cell.databasePid, seconds);
    figures[`${question.name} ÷ floor`] = ours.perSecond / bare.perSecond;
    figures[`${question.name} floor CPU ÷ ours`] = bare.cpuPer1000 / ours.cpuPer1000;
    figures[`${question.name} CPU ms per 1k`] = ours.cpuPer1000;
    figures[`${question.name} p99 ms`] = ours.p99;
    others = Math.max(others, ours.others);
  }
  floor.end();
  await product.end('SIGTERM');
  return { ...figures, others };
}

/** Without a database first, then with a session and a query, then a version that the asker already has. */
async function questionsTo(product: ProductServer): Promise<Question[]> {
  const cookie = await product.signIn('drafter');
  const json = { 'content-type': 'application/json' };
  const version = '/processes/datos-abiertos/versions/1.json';
  const etag = (await fetch(product.address + version)).headers.get('etag') ?? '';
  return [
    { name: 'REST, no DB', path: '/health/live' },
    { name: 'GraphQL, no DB', path: '/graphql', headers: json, body: JSON.stringify({ query: '{ __typename }' }) },
    { name: 'REST, DB', path: '/health/ready' },
    {
      name: 'GraphQL, session and DB',
      path: '/graphql',
      headers: { ...json, cookie },
      body: JSON.stringify({ query: list }),
    },
    { name: '304', path: version, headers: { 'if-none-match': etag } },
  ];
}

async function answerTo(product: ProductServer, { path: at, headers, body }: Question): Promise<BareAnswer> {
  const answer = await fetch(product.address + at, { method: body ? 'POST' : 'GET', headers, body });
  const text = await answer.text();
  if (answer.status >= 400 || text.includes('"errors"'))
    throw new Error(`${at}: ${answer.status} ${text.slice(0, 300)}`);
  const kept = [...answer.headers].filter(
    ([name]) =>
      !['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-encoding', 'content-length'].includes(name),
  );
  return { status: answer.status, headers: Object.fromEntries(kept), body: text };
}

async function startFloor({ folder }: Cell, answers: readonly BareAnswer[]) {
  const file = path.join(folder, `answers-${process.pid}.json`);
  fs.writeFileSync(file, JSON.stringify(answers));
  const child = fork(path.join(import.meta.dirname, '../servers/bare-http.js'), { env: { BENCH_ANSWERS: file } });
  const port = await new Promise<number>((resolve) =>
    child.once('message', (said) => resolve((said as { port: number }).port)),
  );
  return { address: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, end: () => child.kill('SIGKILL') };
}

async function ask(
  address: string,
  { path: at, headers, body }: Question,
  pid: number,
  databasePid: number,
  duration: number,
): Promise<Answered> {
  const cost = watchCost([pid], databasePid);
  const result = await autocannon({
    url: address + at,
    connections,
    duration,
    headers,
    body,
    method: body ? 'POST' : 'GET',
  });
  const { serverCpu, others } = cost();
  if (result.errors > 0 || result['4xx'] + result['5xx'] > 0) throw new Error(`${at}: not all answers were good`);
  const { total } = result.requests;
  return { perSecond: total / result.duration, p99: result.latency.p99, cpuPer1000: (serverCpu * 1e6) / total, others };
}
