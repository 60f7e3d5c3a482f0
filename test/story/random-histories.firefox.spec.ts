import { test } from '@playwright/test';
import { inFirefox } from './histories/firefox.js';
import { howMany, playHistories, portionsOf, timeLimitMs } from './histories/play.js';
import { Stage } from './histories/stage.js';

const firefox = process.env['FIREFOX'] ?? '/usr/bin/firefox';

/** The same in Firefox, without an input method. `npm run test:long` names the browser. */
for (const portion of portionsOf(howMany(100)))
  test(`three pages write at once in Firefox (${portion.count} histories, ${portion.from} before)`, async ({
    baseURL,
  }) => {
    test.setTimeout(timeLimitMs(portion.count, 60_000));
    const [visitors, browser] = await inFirefox(firefox, baseURL!);
    try {
      await playHistories(new Stage(visitors, baseURL!), portion);
    } finally {
      await browser.close();
      for (const { request } of visitors) await request.dispose();
    }
  });
