import fs from 'node:fs';
import path from 'node:path';
import swc from '@swc/core';
import { root } from './run.mjs';

const tests = path.join(root, 'test');

/**
 * Writes measurements that run as a program of their own as JavaScript.
 * @param sources - patterns of files below `test` @param to - a folder below `test` @returns the absolute path of that folder
 */
export async function compileBench(sources, to) {
  const built = path.join(tests, to);
  fs.rmSync(built, { recursive: true, force: true });
  const settings = JSON.parse(fs.readFileSync(path.join(root, '.swcrc'), 'utf8'));
  for (const file of fs.globSync(sources, { cwd: tests })) {
    const target = path.join(built, file.replace(/\.ts$/, '.js'));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    const { code } = await swc.transformFile(path.join(tests, file), {
      ...settings,
      swcrc: false,
      sourceMaps: 'inline',
    });
    fs.writeFileSync(target, code);
  }
  return built;
}
