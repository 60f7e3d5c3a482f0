import { execFileSync, fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { CellSpec, Figures } from './cell.js';
import { watchCost } from './machine.js';
import { type BenchPostgres, startPostgres } from './postgres.js';
import { performancePage } from './report/performance-page.js';
import { quietCores, type Result, Results, shown } from './report/results.js';
import { tablesOf } from './report/tables.js';
import { scenarios } from './scenarios/index.js';

/**
 * `--only S1,S5 --servers articulado,raw-ws --sizes 50 --runs 1` for a quick look, which is shown and kept in `tmp/bench` only;
 * a whole run writes `docs/performance.md`. `--add` measures some cells anew, and writes the page with what the last run left of the others.
 * `--patient` waits up to a minute for a quiet machine before each cell, and measures it again, twice at most, when it was disturbed.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    servers: { type: 'string' },
    sizes: { type: 'string' },
    runs: { type: 'string', default: '3' },
    add: { type: 'boolean', default: false },
    patient: { type: 'boolean', default: false },
  },
});
const kept = 'tmp/bench/results.json';
const chosen = (list: string | undefined, name: string) =>
  !list || list.split(',').some((wanted) => wanted === name || name.startsWith(`${wanted}-`));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'articulado-bench-'));
fs.chmodSync(folder, 0o755);
const postgres = await startPostgres(folder);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void tidy().then(() => process.exit(1)));
try {
  report(await runAll(postgres));
} finally {
  await tidy();
}

async function tidy(): Promise<void> {
  await postgres.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

/** Servers take turns within a size, and all of it is done again for each run, so that what disturbs one disturbs all. */
async function runAll(around: BenchPostgres): Promise<Result[]> {
  const results: Result[] = [];
  const commit = commitNow();
  for (let run = 1; run <= Number(values.runs); run += 1) {
    for (const spec of cells(run)) {
      const figures = await (values.patient ? quietest(spec, around) : runCell(spec, around));
      if (figures) results.push({ ...spec, run, commit, figures });
      console.log(`${run} ${spec.scenario} ${spec.size} ${spec.server}: ${figures ? line(figures) : 'failed'}`);
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

async function quietest(spec: CellSpec, around: BenchPostgres): Promise<Figures | undefined> {
  let best: Figures | undefined;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    for (let waited = 0; waited < 60 && (await othersNow()) > quietCores; ) waited += 1;
    const figures = await runCell(spec, around);
    if (figures && (figures['others'] ?? 0) < (best?.['others'] ?? Infinity)) best = figures;
    if (best && (best['others'] ?? 0) <= quietCores) break;
  }
  return best;
}

/** Cores in use in this second, while nothing of ours runs. */
async function othersNow(): Promise<number> {
  const cost = watchCost([], postgres.pid);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return cost().others;
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

function report(fresh: readonly Result[]): void {
  const isWhole = !values.only && !values.servers && !values.sizes;
  const isSame = (one: Result, other: Result) =>
    one.scenario === other.scenario && one.size === other.size && one.server === other.server;
  const old = values.add ? (JSON.parse(fs.readFileSync(kept, 'utf8')) as Result[]) : [];
  const results = [...old.filter((result) => !fresh.some((other) => isSame(result, other))), ...fresh];
  fs.mkdirSync(path.dirname(kept), { recursive: true });
  fs.writeFileSync(kept, JSON.stringify(results, undefined, 1));
  if (isWhole || values.add) fs.writeFileSync('docs/performance.md', performancePage(results));
  console.log(`\n${tablesOf(new Results(fresh))}`);
}

function commitNow(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return process.env['BENCH_COMMIT'] ?? 'unknown'; // a copy without its history
  }
}

function line(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${shown(value)}`)
    .join(', ');
}
