import { test } from './fixtures.js';
import { inChromium } from './histories/chromium.js';
import { howMany, playHistories, timeLimitMs } from './histories/play.js';
import { Stage } from './histories/stage.js';

const count = howMany(process.env['LONG'] ? 300 : 20);

/**
 * Random histories of three pages that write in one draft with real keys, the clipboard, the mouse and an input method, while their
 * lines are held and cut.
 */
test(`three pages write at once: no letter is lost, doubled or elsewhere (${count} histories)`, async ({
  someone,
  baseURL,
}) => {
  test.setTimeout(timeLimitMs(count));
  await playHistories(new Stage(await inChromium(someone), baseURL!), count);
});
