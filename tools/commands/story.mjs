import { buildBrowser, buildServer, bundleServer } from '../build.mjs';
import { findChromium } from '../chromium.mjs';
import { run } from '../run.mjs';

/** The browser's tests alone; `--images` makes the README's pictures too. */
const chromium = findChromium();
if (!chromium.path) {
  console.error(chromium.sentence);
  process.exit(1);
}
await buildServer();
await bundleServer();
await buildBrowser();
const args = process.argv.slice(2);
const environment = { CHROMIUM: chromium.path, ...(args.includes('--images') ? { STORY_IMAGES: '1' } : {}) };
const wanted = args.filter((one) => one !== '--images');
process.exitCode = (
  await run('playwright', ['test', '--config=test/story/playwright.config.ts', ...wanted], { environment })
).code;
