import { buildBrowser, buildServer, bundleServer } from '../build.mjs';
import { findChromium } from '../chromium.mjs';
import { findFirefox } from '../firefox.mjs';
import { run, runJest } from '../run.mjs';

/**
 * All random histories: without a browser, then in Chromium and Firefox. What is named after the command is run alone: `-- --browser` those in
 * browsers, anything else is for Jest.
 */
process.env.LONG = '1';
const wanted = process.argv.slice(2);
const isBrowserAlone = wanted.includes('--browser');
const inJest = isBrowserAlone ? 0 : await runJest(['--testTimeout=3600000', ...wanted]);
const inBrowsers = wanted.length === 0 || isBrowserAlone ? await histories() : 0;
process.exitCode = inJest || inBrowsers;

async function histories() {
  const [chromium, firefox] = [findChromium(), findFirefox()];
  if (!chromium.path) {
    console.error(chromium.sentence);
    return 1;
  }
  if (!firefox.path) console.warn(firefox.sentence);
  await buildServer();
  await bundleServer();
  await buildBrowser();
  const environment = { CHROMIUM: chromium.path, ...(firefox.path ? { FIREFOX: firefox.path } : {}) };
  const options = ['--config=test/story/playwright.config.ts', '--project=pages', '--no-deps', '--workers=1'];
  const { code } = await run('playwright', ['test', ...options, 'random-histories', '--reporter=list'], {
    environment,
  });
  return code;
}
