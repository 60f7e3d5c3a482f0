import path from 'node:path';
import { buildIfNeeded } from '../build.mjs';
import { compileBench } from '../compile-bench.mjs';
import { runProgram } from '../run.mjs';

/** Measures the sync engine beside its peers: `npm run bench -- --only S1,S5 --runs 1` for a quick look. */
await buildIfNeeded();
const built = await compileBench(['bench/sync/**/!(*.d).ts', 'co-editing/traces/lines.ts'], 'bench/sync/dist');
runProgram(path.join(built, 'bench/sync/main.js'), process.argv.slice(2));
