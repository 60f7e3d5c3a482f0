import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, run } from './run.mjs';

/** The feature that is taken out, and its package. Any would do that no other one is told of by name. */
const folder = 'libs/features/failed-jobs';
const name = '@articulado/failed-jobs';

/**
 * Proves that a feature is its folder and the lines of `apps` that mount it: without them everything still compiles.
 * @returns what no longer does
 */
export async function checkRemoval() {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'articulado-removal-'));
  try {
    copySources(copy);
    fs.rmSync(path.join(copy, folder), { recursive: true });
    linkPackages(copy);
    for (const file of sourcesOf('apps')) unmount(path.join(copy, file));
    return await run('tsc', ['-p', path.join(copy, 'tsconfig.node.json'), '--noEmit'], { quiet: true });
  } finally {
    fs.rmSync(copy, { recursive: true });
  }
}

const sourcesOf = (...where) =>
  execFileSync('git', ['ls-files', ...where], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file && fs.existsSync(path.join(root, file)));

function copySources(copy) {
  for (const file of sourcesOf('apps', 'libs', 'test', 'tools', '*.json', '*.cjs')) {
    fs.mkdirSync(path.join(copy, path.dirname(file)), { recursive: true });
    fs.copyFileSync(path.join(root, file), path.join(copy, file));
  }
}

/** The packages that are installed, but for our own: these are the copies. */
function linkPackages(copy) {
  const installed = path.join(root, 'node_modules');
  const packages = path.join(copy, 'node_modules');
  fs.mkdirSync(path.join(packages, '@articulado'), { recursive: true });
  for (const entry of fs.readdirSync(installed))
    if (entry !== '@articulado') fs.symlinkSync(path.join(installed, entry), path.join(packages, entry));
  for (const own of fs.readdirSync(path.join(installed, '@articulado'))) {
    const source = path.join(copy, path.relative(root, fs.realpathSync(path.join(installed, '@articulado', own))));
    if (fs.existsSync(source)) fs.symlinkSync(source, path.join(packages, '@articulado', own));
  }
}

/** Takes out the lines that import from the package, and those that hold nothing but what they imported. */
function unmount(file) {
  const source = fs.readFileSync(file, 'utf8');
  if (!source.includes(name)) return;
  const imports = new RegExp(`^import \\{([^}]*)\\} from '${name}(?:/\\w+)?';\\n`, 'gm');
  const names = [...source.matchAll(imports)].flatMap(([, list]) => list.split(',').map((each) => each.trim()));
  const mounts = new RegExp(`^ *(?:\\.\\.\\.)?(?:${names.join('|')}),\\n`, 'gm');
  fs.writeFileSync(file, source.replaceAll(imports, '').replaceAll(mounts, ''));
}
