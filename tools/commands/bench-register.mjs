import path from 'node:path';
import { buildIfNeeded } from '../build.mjs';
import { compileBench } from '../compile-bench.mjs';
import { runProgram } from '../run.mjs';

/** Measures the register of one process with 10,000 and with 1,000,000 contributions: `npm run bench:register -- --sizes 10000,50000` for a quick look. */
await buildIfNeeded();
const built = await compileBench(['bench/{register,sync}/*.ts', 'co-editing/traces/lines.ts'], 'bench/register/dist');
runProgram(path.join(built, 'bench/register/main.js'), process.argv.slice(2));
