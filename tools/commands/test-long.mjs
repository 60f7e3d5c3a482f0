import { runJest } from '../run.mjs';

process.env.LONG = '1';
process.exitCode = await runJest(['--testTimeout=3600000', ...process.argv.slice(2)]);
