import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { Probes } from '../floods/probes.js';
import { describeMachine } from '../sync/machine.js';
import { newDatabase, startPostgres } from '../sync/postgres.js';
import { ProductServer } from '../sync/product-server.js';
import { measure, type Measured, type Place } from './measure.js';
import { tableOf } from './table.js';
import { type Visited, visitedPages, writtenAnswer, browser } from './visited.js';

const { values } = parseArgs({
  options: {
    /** How long each page is read, at each of the two servers. */
    seconds: { type: 'string', default: '10' },
    /** Some of the pages: `--only version`. */
    only: { type: 'string' },
  },
});

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'articulado-pages-'));
fs.chmodSync(folder, 0o755);
const postgres = await startPostgres(folder);
try {
  await measureAll((await newDatabase()).url);
} finally {
  await postgres.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

async function measureAll(databaseUrl: string): Promise<void> {
  const server = await ProductServer.start(databaseUrl);
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const pages = (await visitedPages(server, database)).filter(({ name }) => !values.only || name === values.only);
  const bare = await startBare(server, pages);
  const probes = await Probes.open(server);
  const measured: Measured[] = [];
  for (const [number, page] of pages.entries()) {
    const place: Place = { server, databasePid: postgres.pid, probes, bare, bareUrl: `${bare.address}/${number}` };
    measured.push(await measure(place, page, Number(values.seconds)));
  }
  console.log(`${describeMachine()}\n\n${tableOf(measured)}`);
  bare.end();
  await probes.close();
  await database.end();
  await server.end('SIGTERM');
}

async function startBare(server: ProductServer, pages: readonly Visited[]) {
  const answers = [];
  for (const page of pages) answers.push(await writtenAnswer(`${server.address}${page.path}`, browser));
  const file = path.join(folder, 'answers.json');
  fs.writeFileSync(file, JSON.stringify(answers));
  const child = fork(path.join(import.meta.dirname, 'bare-server.js'), { env: { BENCH_ANSWERS: file } });
  const port = await new Promise<number>((resolve) =>
    child.once('message', (said) => resolve((said as { port: number }).port)),
  );
  return { address: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, end: () => child.kill('SIGKILL') };
}
