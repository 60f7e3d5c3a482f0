import type { Person } from '../fixtures.js';
import { inputOf } from './browser-input.js';
import { installObserver } from './in-page.js';
import { roles, type TestPage } from './test-page.js';

/** Those who write together, in the browser of the stories. */
export const inChromium = (someone: () => Promise<Person>): Promise<TestPage[]> =>
  Promise.all(
    roles.map(async (role) => {
      const { page } = await (await someone()).signInAs(role);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
      page.on('console', (message) => {
        if (message.type() === 'error' && !isOfNativeStyle(message.text())) errors.push(message.text());
      });
      await page.addInitScript(installObserver);
      const goTo = async (address: string) => void (await page.goto(address, { waitUntil: 'commit' }));
      return { input: await inputOf(page), errors, request: page.request, goTo };
    }),
  );

/**
 * What Chromium composes over several clauses it joins itself, with a style that the page's policy refuses; the editor then writes anew
 * what was joined.
 */
const isOfNativeStyle = (error: string): boolean => error.startsWith('Applying inline style violates');
