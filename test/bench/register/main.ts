import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { describeMachine } from '../sync/machine.js';
import { newDatabase, startPostgres } from '../sync/postgres.js';
import { ProductServer } from '../sync/product-server.js';
import { consultedIn, fillTo } from './contributions.js';
import { type Measured, measure } from './measure.js';
import { said, submitAtPace, type Submissions } from './submissions.js';
import { questions } from './questions.js';
import { tableOf } from './table.js';

const { values } = parseArgs({
  options: {
    /** How many contributions the process has, each measured in turn. */
    sizes: { type: 'string', default: '10000,1000000' },
    /** How often each question is asked. */
    times: { type: 'string', default: '40' },
    /** How long contributions are sent in, 200 a second. */
    seconds: { type: 'string', default: '10' },
  },
});
const sizes = values.sizes.split(',').map(Number);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'articulado-register-'));
fs.chmodSync(folder, 0o755);
const postgres = await startPostgres(folder);
const { url } = await newDatabase();
const server = await ProductServer.start(url);
const database = new pg.Client({ connectionString: url });
await database.connect();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void tidy().then(() => process.exit(1)));
try {
  const measured = new Map<number, Map<string, Measured>>();
  const submissions: Submissions[] = [];
  for (const size of sizes) {
    await fillTo(size, database, await consultedIn(database, 'datos-abiertos'));
    console.log(`${size.toLocaleString('en')} contributions are in.`);
    const asked = await questions(server, await consultedIn(database, 'datos-abiertos'), size);
    measured.set(size, await measure(server, postgres.pid, asked, Number(values.times)));
    const here = await consultedIn(database, 'datos-abiertos');
    submissions.push(await submitAtPace(200, Number(values.seconds), server, postgres.pid, database, here));
  }
  console.log(`${describeMachine()}\n\n${tableOf(measured)}\n\n${submissions.map(said).join('\n')}`);
} finally {
  await tidy();
}

async function tidy(): Promise<void> {
  await database.end();
  await server.end('SIGTERM');
  await postgres.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
