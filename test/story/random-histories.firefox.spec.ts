import { test } from '@playwright/test';
import { inFirefox } from './histories/firefox.js';
import { howMany, playHistories, timeLimitMs } from './histories/play.js';
import { Stage } from './histories/stage.js';

const count = howMany(100);
const firefox = process.env['FIREFOX'] ?? '/usr/bin/firefox';

/** The same in Firefox, without an input method. `npm run test:long` names the browser. */
test(`three pages write at once in Firefox (${count} histories)`, async ({ baseURL }) => {
  test.setTimeout(timeLimitMs(count, 60_000));
  const [visitors, browser] = await inFirefox(firefox, baseURL!);
  try {
    await playHistories(new Stage(visitors, baseURL!), count);
  } finally {
    await browser.close();
    for (const { request } of visitors) await request.dispose();
  }
});
