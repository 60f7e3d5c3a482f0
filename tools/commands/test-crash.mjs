import { runJest } from '../run.mjs';

// `npm run test:crash -- 1000`: so many times the server is killed in mid-typing, and every word is looked for; and so many times
// a process that does jobs, and every effect is looked for, once.
process.env.CRASH_TRIALS = process.argv[2] ?? '20';
process.exitCode = await runJest(['test/co-editing/crash.spec.ts', 'test/jobs/kills.spec.ts', '--testTimeout=7200000']);
