import fs from 'node:fs';
import { spawnSync } from 'node:child_process';

const known = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/**
 * Finds a Firefox for the browser histories, else installs Debian's where that is allowed: as root. @returns its path, or one sentence that
 * says why there is none
 */
export function findFirefox() {
  const found = () => [process.env.FIREFOX, ...known].find((file) => file && fs.existsSync(file));
  if (!found() && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    console.log('Installing Firefox by apt-get (a minute or so, once)…');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { stdio: ['ignore', 'ignore', 'inherit'], env: environment };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr'], options);
  }
  const file = found();
  return file
    ? { path: file }
    : {
        sentence:
          'No Firefox was found and none could be installed: its histories are skipped. Install it, or name one in FIREFOX.',
      };
}
