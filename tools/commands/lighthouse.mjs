import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { buildBrowser, buildServer, bundleServer } from '../build.mjs';
import { findChromium } from '../chromium.mjs';
import { root } from '../run.mjs';

/** Lighthouse on the public pages of the demonstration; fails below the bar. */
const bar = 95;
const port = 3195;
const address = `http://localhost:${port}`;
const pages = [
  '/',
  '/processes/datos-abiertos',
  '/processes/datos-abiertos/versions/1',
  '/processes/datos-abiertos/contributions',
];
const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const { path: chromePath, sentence } = findChromium();
if (!chromePath) throw new Error(sentence);
await buildServer();
await bundleServer();
await buildBrowser();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'articulado-lighthouse-'));
fs.chmodSync(folder, 0o755);
const server = spawn(process.execPath, ['apps/server/dist/bundle/main.js'], {
  cwd: root,
  stdio: 'ignore',
  env: { ...process.env, PORT: String(port), DATA_DIR: path.join(folder, 'data') },
});
try {
  await ready();
  const chrome = await chromeLauncher.launch({ chromePath, chromeFlags: flags });
  for (const page of pages) await measure(page, chrome.port);
  await chrome.kill();
} finally {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await gone;
  fs.rmSync(folder, { recursive: true, force: true });
}

async function measure(page, chromePort) {
  const { lhr } = await lighthouse(`${address}${page}`, { port: chromePort, output: 'json', logLevel: 'error' });
  const scores = Object.values(lhr.categories).map(({ title, score }) => [title, Math.round((score ?? 0) * 100)]);
  const bytes = lhr.audits['total-byte-weight']?.numericValue ?? 0;
  console.log(
    `${page}  ${scores.map(([title, score]) => `${title} ${score}`).join(', ')}, ${(bytes / 1024).toFixed(1)} KB over the wire`,
  );
  if (scores.some(([, score]) => score < bar)) process.exitCode = 1;
}

async function ready() {
  for (let waited = 0; waited < 60_000; waited += 200) {
    if (
      await fetch(`${address}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The server did not start');
}
