import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildIfNeeded } from '../build.mjs';
import { root } from '../run.mjs';
import { transpileBenchmark } from '../transpile-benchmark.mjs';

/** Measures the sync engine beside its peers: `npm run bench -- --only S1,S5 --runs 1` for a quick look. */
await buildIfNeeded();
const built = await transpileBenchmark('bench/sync/dist', ['bench/sync/**/!(*.d).ts', 'co-editing/traces/lines.ts']);
const child = spawn(process.execPath, [path.join(built, 'bench/sync/main.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
