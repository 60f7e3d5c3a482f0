import path from 'node:path';
import { buildIfNeeded } from '../build.mjs';
import { compileBench } from '../compile-bench.mjs';
import { runProgram } from '../run.mjs';

/** Measures pages beside a bare server that sends the same bytes: `npm run bench:pages -- --only version --seconds 2` for a look. */
await buildIfNeeded();
const built = await compileBench(
  ['bench/pages/**/*.ts', 'bench/floods/**/*.ts', 'bench/sync/**/!(*.d).ts', 'co-editing/traces/lines.ts'],
  'bench/pages/dist',
);
runProgram(path.join(built, 'bench/pages/main.js'), process.argv.slice(2));
