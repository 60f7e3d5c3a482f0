import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

/**
 * Finds a Chromium for the browser tests, else installs one where that is allowed: Debian's package as root, Playwright's own
 * installer elsewhere. @returns its path, or one sentence that says what to do
 */
export function findChromium() {
  const found = () => [process.env.CHROMIUM, ...known, playwrights()].find((file) => file && fs.existsSync(file));
  if (!found()) install();
  const file = found();
  return file
    ? { path: file }
    : { sentence: 'No Chromium was found and none could be installed: install it, or name one in CHROMIUM.' };
}

function install() {
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    console.log('  installing Chromium by apt-get (a minute or so, once)…');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { stdio: ['ignore', 'ignore', 'inherit'], env: environment };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], options);
    return;
  }
  console.log('  installing Chromium by Playwright (a minute or so, once)…');
  spawnSync(process.execPath, [path.join(root, 'node_modules/.bin/playwright'), 'install', 'chromium'], {
    stdio: 'inherit',
  });
}

/** Where Playwright's own installer put its browser, if it did. */
function playwrights() {
  try {
    const script = "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))";
    return execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    }).trim();
  } catch {
    return undefined; // Playwright knows of no browser for this machine
  }
}
