import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildBrowser, buildServer, bundleServer } from '../build.mjs';
import { findChromium } from '../chromium.mjs';
import { checkBoundaries } from '../check-boundaries.mjs';
import { checkCommits } from '../check-commits.mjs';
import { checkLicences } from '../check-licences.mjs';
import { checkNames } from '../check-names.mjs';
import { checkRemoval } from '../check-removal.mjs';
import { checkRules } from '../check-rules.mjs';
import { root, run } from '../run.mjs';

/** Everything that decides whether a change may land, the cheap parts first. Stops when a step has failed. */
const results = fs.mkdtempSync(path.join(os.tmpdir(), 'articulado-results-'));
const counts = { passed: 0, failed: 0 };
const startedAt = Date.now();
const none = { code: 0, output: '' };

await step('Format, styles and tools', () => run('biome', ['check', '.', '--error-on-warnings'], { quiet: true }));
await step(
  'Licences, commits and rules',
  async () => [checkLicences(), checkCommits(), checkRules()].find(({ code }) => code !== 0) ?? none,
);
// Two at a time: each of them keeps one core busy, and lint takes as long as all the others.
await Promise.all([
  step('Names, lint and boundaries', lint),
  (async () => {
    for (const platform of ['anywhere', 'node', 'browser'])
      await step(`Types: ${platform}`, () => run('tsc', ['-p', `tsconfig.${platform}.json`], { quiet: true }));
    await step('A feature is its folder', checkRemoval);
    await step('Unused code', () => run('knip', [], { quiet: true }));
    await step('Build', async () => {
      await buildServer();
      await bundleServer();
      await buildBrowser();
      return none;
    });
    await step('Schema', () => runNode('tools/commands/schema.mjs', '--check'));
  })(),
]);
await step('Unit and integration tests', jest);
await step('The story in the browser', story);
console.log(`\nAll of it in ${seconds(startedAt)}.`);
finish();

/** The graph of projects first: the rule that keeps the layers does nothing without one. */
async function lint() {
  const names = checkNames();
  if (names.code !== 0) return names;
  const graph = await run('nx', ['show', 'projects'], { quiet: true });
  if (graph.code !== 0) return graph;
  const boundaries = await checkBoundaries();
  return boundaries.code === 0 ? run('eslint', ['.', '--max-warnings=0'], { quiet: true }) : boundaries;
}

async function jest() {
  const file = path.join(results, 'jest.json');
  const { code } = await run('jest', ['--json', `--outputFile=${file}`, '--silent', '--reporters=default']);
  const { numPassedTests, numFailedTests } = JSON.parse(fs.readFileSync(file, 'utf8'));
  count(numPassedTests, numFailedTests);
  return { code, output: '' };
}

async function story() {
  const chromium = findChromium();
  if (!chromium.path) return { code: 1, output: chromium.sentence };
  const file = path.join(results, 'story.json');
  const environment = { CHROMIUM: chromium.path, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const { code } = await run(
    'playwright',
    ['test', '--config=test/story/playwright.config.ts', '--reporter=list,json'],
    { environment },
  );
  const { stats } = JSON.parse(fs.readFileSync(file, 'utf8'));
  count(stats.expected + stats.flaky, stats.unexpected);
  return { code, output: '' };
}

async function runNode(...args) {
  const { spawnSync } = await import('node:child_process');
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { code: status ?? 1, output: stdout + stderr };
}

async function step(name, work) {
  const began = Date.now();
  console.log(`\n▸ ${name}`);
  const { code, output } = await work();
  if (code === 0) return console.log(`  ${name}: done in ${seconds(began)}`);
  if (output) console.error(output);
  console.error(`\n✗ ${name} failed after ${seconds(began)}.`);
  if (counts.failed === 0) counts.failed = 1;
  finish();
}

function count(passed, failed) {
  counts.passed += passed;
  counts.failed += failed;
}

/** The last line says it all, for people and for programs. */
function finish() {
  fs.rmSync(results, { recursive: true, force: true });
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exit(counts.failed === 0 ? 0 : 1);
}

function seconds(since) {
  return `${((Date.now() - since) / 1_000).toFixed(1)} s`;
}
