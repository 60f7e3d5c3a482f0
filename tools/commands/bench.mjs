import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import swc from '@swc/core';
import { buildIfNeeded } from '../build.mjs';
import { root } from '../run.mjs';

/** Measures the sync engine beside its peers: `npm run bench -- --only S1,S5 --runs 1` for a quick look. */
const tests = path.join(root, 'test');
const built = path.join(tests, 'bench/sync/dist');
const sources = ['bench/sync/**/!(*.d).ts', 'co-editing/traces/lines.ts'];

await buildIfNeeded();
fs.rmSync(built, { recursive: true, force: true });
const settings = JSON.parse(fs.readFileSync(path.join(root, '.swcrc'), 'utf8'));
for (const file of fs.globSync(sources, { cwd: tests })) {
  const to = path.join(built, file.replace(/\.ts$/, '.js'));
  fs.mkdirSync(path.dirname(to), { recursive: true });
  const { code } = await swc.transformFile(path.join(tests, file), { ...settings, swcrc: false, sourceMaps: 'inline' });
  fs.writeFileSync(to, code);
}
const child = spawn(process.execPath, [path.join(built, 'bench/sync/main.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
