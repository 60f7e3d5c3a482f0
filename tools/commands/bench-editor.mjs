import { run } from '../run.mjs';

process.exitCode = (await run('jest', ['--config', 'test/bench/jest.config.cjs', ...process.argv.slice(2)])).code;
