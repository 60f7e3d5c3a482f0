import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
const bin = (name) => path.join(root, 'node_modules', '.bin', name);

/** Runs a program of the packages by our own Node. @returns its exit code; `output` gathers what it says instead of showing it */
export function run(name, args, { quiet = false, environment = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin(name), ...args], {
      cwd: root,
      env: { ...process.env, NX_DAEMON: 'false', ...environment },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    const stop = () => child.kill();
    process.once('exit', stop);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('exit', (code) => {
      process.off('exit', stop);
      resolve({ code: code ?? 1, output });
    });
  });
}

export async function runJest(args) {
  return (await run('jest', args)).code;
}

/** Runs a program of our own in the foreground, and ends with its exit code. */
export function runProgram(file, args) {
  const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
