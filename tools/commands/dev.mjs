import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildBrowser, buildServer } from '../build.mjs';

/** Runs the platform and starts it anew whenever a source has changed. */
const root = path.resolve(import.meta.dirname, '../..');
const quietMs = 150;
let server;
let timer;
let building = Promise.resolve();

async function rebuild(withBrowser) {
  try {
    await buildServer();
    if (withBrowser) await buildBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error); // shown to whoever is editing; the last good build keeps running
    return;
  }
  await stop();
  server = spawn(process.execPath, ['apps/server/dist/main.js'], { cwd: root, stdio: 'inherit' });
}

async function stop() {
  if (!server || server.exitCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await gone;
}

for (const folder of ['apps', 'libs']) {
  fs.watch(path.join(root, folder), { recursive: true }, (_event, file) => {
    if (!file || file.includes('dist') || !/\/src\//.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => (building = building.then(() => rebuild(/^web\/|editor|\.css$/.test(file)))), quietMs);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop().then(() => process.exit(0)));
await rebuild(true);
