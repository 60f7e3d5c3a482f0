import path from 'node:path';
import { buildIfNeeded } from '../build.mjs';
import { compileBench } from '../compile-bench.mjs';
import { runProgram } from '../run.mjs';

/** Measures what others notice of floods: `npm run bench:floods -- --only subscriptions` for some of them. */
await buildIfNeeded();
const built = await compileBench(
  ['bench/floods/**/*.ts', 'bench/sync/**/!(*.d).ts', 'bench/register/contributions.ts', 'co-editing/traces/lines.ts'],
  'bench/floods/dist',
);
runProgram(path.join(built, 'bench/floods/main.js'), process.argv.slice(2));
