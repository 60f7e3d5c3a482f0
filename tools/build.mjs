import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import swc from '@swc/core';

const root = path.resolve(import.meta.dirname, '..');
const options = { ...JSON.parse(fs.readFileSync(path.join(root, '.swcrc'), 'utf8')), swcrc: false, configFile: false };

/** Projects that run in Node; the browser's half is built by Vite. */
const projects = ['libs/base', 'libs/domain/*', 'libs/adapters/*', 'libs/features/*', 'apps/server', 'apps/verify'];
const isSource = (file) => /\.tsx?$/.test(file) && !/\.(spec|d)\.tsx?$/.test(file);

/** Writes each project's `src` as JavaScript into its `dist`, only what is newer than what is there; removes what has no source. */
export async function buildServer() {
  const sources = projects
    .flatMap((pattern) => fs.globSync(`${pattern}/src/**/*.{ts,tsx}`, { cwd: root }))
    .filter(isSource);
  const written = await Promise.all(sources.map(transpile));
  sweep(new Set(sources.map(outputOf)));
  return written.filter(Boolean).length;
}

const outputOf = (source) => source.replace('/src/', '/dist/').replace(/\.tsx?$/, '.js');

async function transpile(source) {
  const from = path.join(root, source);
  const to = path.join(root, outputOf(source));
  if (fs.existsSync(to) && fs.statSync(to).mtimeMs > fs.statSync(from).mtimeMs) return false;
  const { code, map } = await swc.transformFile(from, {
    ...options,
    sourceFileName: path.relative(path.dirname(to), from),
  });
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.writeFileSync(to, `${code}\n//# sourceMappingURL=${path.basename(to)}.map\n`);
  fs.writeFileSync(`${to}.map`, map);
  return true;
}

function sweep(outputs) {
  const found = projects.flatMap((pattern) => fs.globSync(`${pattern}/dist/**/*.js`, { cwd: root }));
  for (const file of found.filter((name) => !outputs.has(name))) {
    fs.rmSync(path.join(root, file));
    fs.rmSync(path.join(root, `${file}.map`), { force: true });
  }
}

/** Builds what the browser loads: styles, islands, the drafting room. */
export async function buildBrowser() {
  const { build } = await import('vite');
  await build({
    root: path.join(root, 'apps/web'),
    configFile: path.join(root, 'apps/web/vite.config.ts'),
    logLevel: 'warn',
  });
}

/** Builds what has changed since the last time; quick when nothing has. */
export async function buildIfNeeded() {
  if ((await buildServer()) > 0) console.log('Building the server…');
  if (newestSource() <= builtAt()) return;
  console.log('Building the pages…');
  await buildBrowser();
}

const browserSources = [
  'apps/web',
  'libs/adapters/editor',
  'libs/adapters/ui',
  'libs/adapters/draft-document',
  'libs/adapters/messages',
  'libs/domain/policy-text',
  'libs/base',
];

const newestSource = () =>
  Math.max(
    ...browserSources
      .flatMap((folder) => fs.globSync(`${folder}/{src/**/*,*.ts,*.json}`, { cwd: root }))
      .map((file) => fs.statSync(path.join(root, file)).mtimeMs),
  );

function builtAt() {
  const manifest = path.join(root, 'apps/web/dist/.vite/manifest.json');
  return fs.existsSync(manifest) ? fs.statSync(manifest).mtimeMs : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildServer();
  if (!process.argv.includes('--server')) await buildBrowser();
}
