import { test } from './fixtures.js';
import { inChromium } from './histories/chromium.js';
import { howMany, playHistories, portionsOf, timeLimitMs } from './histories/play.js';
import { Stage } from './histories/stage.js';

/**
 * Random histories of three pages that write in one draft with real keys, the clipboard, the mouse and an input method, while their
 * lines are held and cut.
 */
for (const portion of portionsOf(howMany(process.env['LONG'] ? 300 : 20)))
  test(`three pages write at once: no letter is lost, doubled or elsewhere (${portion.count} histories, ${portion.from} before)`, async ({
    someone,
    baseURL,
  }) => {
    test.setTimeout(timeLimitMs(portion.count));
    await playHistories(new Stage(await inChromium(someone), baseURL!), portion);
  });
