import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import swc from '@swc/core';
import { buildServer } from '../build.mjs';
import { root } from '../run.mjs';

/** Measures the sync engine beside its peers: `npm run bench -- --only S1,S5 --runs 1` for a quick look. */
const folder = path.join(root, 'test/bench/sync');
const built = path.join(folder, 'dist');

await buildServer();
fs.rmSync(built, { recursive: true, force: true });
const options = { ...JSON.parse(fs.readFileSync(path.join(root, '.swcrc'), 'utf8')), swcrc: false, sourceMaps: 'inline' };
for (const file of fs.globSync('**/*.ts', { cwd: folder })) {
  const to = path.join(built, file.replace(/\.ts$/, '.js'));
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.writeFileSync(to, (await swc.transformFile(path.join(folder, file), options)).code);
}
const child = spawn(process.execPath, [path.join(built, 'main.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
