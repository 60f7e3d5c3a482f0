import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { CellSpec, Figures } from './cell.js';
import { type BenchPostgres, startPostgres } from './postgres.js';
import { scenarios } from './scenarios/index.js';

/** One cell's outcome in one of the runs. */
export interface Result extends CellSpec {
  readonly run: number;
  readonly figures: Figures;
}

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    servers: { type: 'string' },
    sizes: { type: 'string' },
    runs: { type: 'string', default: '3' },
  },
});
const chosen = (list: string | undefined, name: string) =>
  !list || list.split(',').some((wanted) => wanted === name || name.startsWith(`${wanted}-`));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'articulado-bench-'));
fs.chmodSync(folder, 0o755);
const postgres = await startPostgres(folder);
try {
  const results = await runAll(postgres);
  fs.mkdirSync('tmp/bench', { recursive: true });
  fs.writeFileSync('tmp/bench/results.json', JSON.stringify(results, null, 1));
} finally {
  await postgres.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

/** Servers take turns within a size, and all of it is done again for each run, so that what disturbs one disturbs all. */
async function runAll(around: BenchPostgres): Promise<Result[]> {
  const results: Result[] = [];
  for (let run = 1; run <= Number(values.runs); run += 1) {
    for (const spec of cells(run)) {
      const figures = await runCell(spec, around);
      if (figures) results.push({ ...spec, run, figures });
      console.log(`${run} ${spec.scenario} ${spec.size} ${spec.server}: ${figures ? shown(figures) : 'failed'}`);
    }
  }
  return results;
}

function cells(run: number): CellSpec[] {
  return scenarios
    .filter(({ id, atMostRuns = Infinity }) => chosen(values.only, id) && run <= atMostRuns)
    .flatMap(({ id, servers, sizes }) =>
      sizes
        .filter((size) => chosen(values.sizes, String(size)))
        .flatMap((size) =>
          servers.filter((server) => chosen(values.servers, server)).map((server) => ({ scenario: id, server, size })),
        ),
    );
}

function runCell(spec: CellSpec, { pid }: BenchPostgres): Promise<Figures | undefined> {
  const child = fork(
    path.join(import.meta.dirname, 'cell.js'),
    [JSON.stringify({ ...spec, databasePid: pid, folder })],
    { execArgv: ['--max-old-space-size=4096'] },
  );
  return new Promise((resolve) => {
    let figures: Figures | undefined;
    child.once('message', (message) => {
      figures = message as Figures;
    });
    child.once('exit', () => resolve(figures));
  });
}

function shown(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${Number(value.toPrecision(4))}`)
    .join(', ');
}
