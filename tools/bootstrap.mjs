// Plain JavaScript that any Node from 18 on can run. It makes sure that the packages are there and that the platform's own
// Node runs the rest, so that a fresh machine needs nothing but some Node and the two commands.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), '..');
const oldest = [24, 9];
const commands = [
  'start',
  'dev',
  'build',
  'test',
  'test-long',
  'test-crash',
  'jest',
  'story',
  'bench',
  'bench-editor',
  'bench-register',
  'bench-floods',
  'bench-pages',
  'lighthouse',
  'verify',
  'schema',
];

const [command, ...rest] = process.argv.slice(2);
if (!commands.includes(command)) stop(`Unknown command "${command}". There are: ${commands.join(', ')}.`);
installPackages();
// ADR 20; V8 takes it at the start of a process only.
const flags = command === 'start' ? ['--max-semi-space-size=8'] : [];
const child = spawn(findNode(), [...flags, path.join(root, 'tools', 'commands', `${command}.mjs`), ...rest], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

/** Installs when nothing is installed, or when the lock file is newer than what is. */
function installPackages() {
  const lock = path.join(root, 'package-lock.json');
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (fs.existsSync(installed) && fs.statSync(installed).mtimeMs >= fs.statSync(lock).mtimeMs) return;
  console.log('Installing packages (a minute or two, once)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const environment = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    env: environment,
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop('The packages could not be installed: see what npm says above.');
  const now = new Date();
  fs.utimesSync(installed, now, now);
}

/** The machine's own Node when it is new enough, else the one that came with the packages. */
function findNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    const folder = path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    return path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    return stop(
      `This needs Node ${oldest.join('.')} or newer, and none comes with the packages for ${process.platform} ${process.arch}: please install Node 24.`,
    );
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
