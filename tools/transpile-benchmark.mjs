import fs from 'node:fs';
import path from 'node:path';
import swc from '@swc/core';
import { root } from './run.mjs';

const tests = path.join(root, 'test');
const settings = JSON.parse(fs.readFileSync(path.join(root, '.swcrc'), 'utf8'));

/**
 * Writes what a benchmark consists of as JavaScript that Node runs.
 * @param into - folder under `test` that is emptied first
 * @param sources - patterns under `test`
 * @returns that folder
 */
export async function transpileBenchmark(into, sources) {
  const built = path.join(tests, into);
  fs.rmSync(built, { recursive: true, force: true });
  for (const file of fs.globSync(sources, { cwd: tests })) {
    const to = path.join(built, file.replace(/\.ts$/, '.js'));
    fs.mkdirSync(path.dirname(to), { recursive: true });
    const { code } = await swc.transformFile(path.join(tests, file), {
      ...settings,
      swcrc: false,
      sourceMaps: 'inline',
    });
    fs.writeFileSync(to, code);
  }
  return built;
}
