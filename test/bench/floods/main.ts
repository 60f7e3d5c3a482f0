import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pause } from '../sync/clients.js';
import { newDatabase, startPostgres } from '../sync/postgres.js';
import { ProductServer } from '../sync/product-server.js';
import { Probes, type Waits } from './probes.js';
import { type Flooded, type Scenario, scenarios } from './scenarios.js';

/**
 * What others notice of floods: how long `/health/live` and `/health/ready` take and how long a colleague's keystroke is on its way, when nothing else happens and
 * during each flood. `--only subscriptions` for some of them.
 */
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const idleMs = 10_000;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'articulado-floods-'));
fs.chmodSync(folder, 0o755);
const postgres = await startPostgres(folder);
try {
  await measure((await newDatabase()).url);
} finally {
  await postgres.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

async function measure(databaseUrl: string): Promise<void> {
  let log = '';
  const server = await ProductServer.start(databaseUrl, (text) => {
    log += text;
  });
  const probes = await Probes.open(server);
  await pause(2_000); // what is compiled and opened by the first ones
  probes.take();
  await pause(idleMs);
  const idle = probes.take();
  console.log(line('idle', idle, takeLog(), ''));
  for (const scenario of scenarios.filter(({ name }) => !values.only || name.startsWith(values.only)))
    await runOne(scenario, { server, databaseUrl, idle }, probes, takeLog);
  await probes.close();
  await server.end('SIGTERM');

  function takeLog(): string[] {
    const lines = log.split('\n').filter(Boolean);
    log = '';
    return lines;
  }
}

async function runOne(
  { name, run }: Scenario,
  flooded: Flooded & { readonly idle: Waits },
  probes: Probes,
  takeLog: () => string[],
): Promise<void> {
  await run(flooded, (step, figures = '') => {
    const waits = probes.take();
    const times = (waits.live.at(0.95) / flooded.idle.live.at(0.95)).toFixed(1);
    console.log(`${line(`${name}, ${step}`, waits, takeLog(), figures)}; live p95 is ${times} times that of idle`);
  });
  await pause(3_000);
  probes.take();
  takeLog();
}

function line(what: string, { live, ready, echo }: Waits, log: readonly string[], figures: string): string {
  const waits = `live p95 ${ms(live.at(0.95))}, worst ${ms(live.at(1))}; ready p95 ${ms(ready.at(0.95))}, worst ${ms(ready.at(1))}; echo p95 ${ms(echo.at(0.95))}, worst ${ms(echo.at(1))}`;
  const first = log[0] === undefined ? '' : ` (${log[0].slice(0, 120)})`;
  return `${what}: ${waits}; log lines ${log.length}${first}${figures && `; ${figures}`}`;
}

function ms(wait: number): string {
  return Number.isNaN(wait) ? 'none came' : `${Math.round(wait)} ms`;
}
