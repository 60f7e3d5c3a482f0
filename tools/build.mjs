import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import swc from '@swc/core';

const root = path.resolve(import.meta.dirname, '..');
const options = { ...JSON.parse(fs.readFileSync(path.join(root, '.swcrc'), 'utf8')), swcrc: false, configFile: false };

/** Projects that run in Node; the browser's half is built by Vite. */
const projects = [
  'libs/base',
  'libs/domain/*',
  'libs/adapters/*',
  'libs/features/*/server',
  'apps/server',
  'apps/verify',
];
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

/** Where the bundle of the server lies. */
const bundle = 'apps/server/dist/bundle';
const transpiled = () =>
  projects
    .flatMap((pattern) => fs.globSync(`${pattern}/dist/**/*.js`, { cwd: root }))
    .filter((file) => !file.startsWith(bundle));

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
  const found = transpiled();
  for (const file of found.filter((name) => !outputs.has(name))) {
    fs.rmSync(path.join(root, file));
    fs.rmSync(path.join(root, `${file}.map`), { force: true });
  }
}

/**
 * Puts the server and the packages that it uses into a few files (ADR 0018). What is asked for by a name that is put together
 * at runtime, such as PostgreSQL's binaries, is still found among the packages.
 */
export async function bundleServer() {
  const { rolldown } = await import('rolldown'); // what Vite builds with
  const server = await rolldown({
    input: path.join(root, 'apps/server/dist/main.js'),
    cwd: root,
    platform: 'node',
    resolve: { mainFields: ['main'] },
    // Use production builds: React's development build takes three times as long.
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [placesOfTheirOwn],
    // Optional imports, such as the drivers of other databases, are not installed and not bundled.
    onLog: (level, log, tell) => log.code !== 'UNRESOLVED_IMPORT' && tell(level, log),
  });
  const { output } = await server.generate({
    format: 'esm',
    keepNames: true,
    comments: false,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  });
  await server.close();
  const made = path.join(root, `${bundle}.part`);
  fs.rmSync(made, { recursive: true, force: true });
  fs.mkdirSync(made);
  for (const { fileName, code } of output) fs.writeFileSync(path.join(made, fileName), inAscii(code));
  fs.rmSync(path.join(root, bundle), { recursive: true, force: true });
  fs.renameSync(made, path.join(root, bundle));
}

/** A module that asks where it lies is told where it lay before it was bundled: it looks for files beside it. */
const placesOfTheirOwn = {
  name: 'places-of-their-own',
  transform(code, id) {
    const isPlaced = path.isAbsolute(id); // the bundler's own runtime lies nowhere
    if (!isPlaced || !/import\.meta\.(url|dirname)|__dirname|__filename/.test(code)) return undefined;
    const relative = (place) => JSON.stringify(path.relative(path.join(root, bundle), place).replaceAll('\\', '/'));
    const [file] = id.split('?');
    return code
      .replaceAll('import.meta.url', `new URL(${relative(file)}, import.meta.url).href`)
      .replaceAll(
        /import\.meta\.dirname|\b__dirname\b/g,
        `(import.meta.dirname + '/' + ${relative(path.dirname(file))})`,
      )
      .replaceAll(/\b__filename\b/g, `(import.meta.dirname + '/' + ${relative(file)})`);
  },
};

/** Writes what is not ASCII as an escape: V8 stores ASCII strings in half the memory and parses them faster. */
const inAscii = (code) =>
  code.replaceAll(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Builds what the browser loads: styles, islands, the drafting room. */
export async function buildBrowser() {
  const { build } = await import('vite');
  await build({
    root: path.join(root, 'apps/web'),
    configFile: path.join(root, 'apps/web/vite.config.ts'),
    logLevel: 'warn',
  });
}

/** Builds what `npm start` needs and has changed since the last time; quick when nothing has. */
export async function buildIfNeeded() {
  await buildServer();
  if (newestOfServer() > timeOf(`${bundle}/main.js`)) {
    console.log('Building the server…');
    await bundleServer();
  }
  if (newestSource() <= builtAt()) return;
  console.log('Building the pages…');
  await buildBrowser();
}

const browserSources = [
  'apps/web',
  'libs/features/*/browser',
  'libs/adapters/editor',
  'libs/adapters/ui',
  'libs/adapters/draft-document',
  'libs/adapters/messages',
  'libs/domain/policy-text',
  'libs/base',
];

const newestSource = () =>
  Math.max(
    ...browserSources.flatMap((folder) => fs.globSync(`${folder}/{src/**/*,*.ts,*.json}`, { cwd: root })).map(timeOf),
  );

const builtAt = () => timeOf('apps/web/dist/.vite/manifest.json');

const newestOfServer = () => Math.max(...transpiled().map(timeOf), timeOf('package-lock.json'));

/** When a file was written; 0 for one that is not there. */
const timeOf = (file) => fs.statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildServer();
  await bundleServer();
  if (!process.argv.includes('--server')) await buildBrowser();
}
