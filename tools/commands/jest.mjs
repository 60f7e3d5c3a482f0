import { runJest } from '../run.mjs';

process.exitCode = await runJest(process.argv.slice(2));
