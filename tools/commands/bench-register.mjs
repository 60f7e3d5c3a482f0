import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildIfNeeded } from '../build.mjs';
import { root } from '../run.mjs';
import { transpileBenchmark } from '../transpile-benchmark.mjs';

/** Measures the register of one process with 10,000 and with 1,000,000 contributions: `npm run bench:register -- --sizes 10000,50000` for a quick look. */
await buildIfNeeded();
const built = await transpileBenchmark('bench/register/dist', [
  'bench/{register,sync}/*.ts',
  'co-editing/traces/lines.ts',
]);
const child = spawn(process.execPath, [path.join(built, 'bench/register/main.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
