import { request as requests } from '@playwright/test';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import type { BrowserInput } from './browser-input.js';
import { installObserver } from './in-page.js';
import { roles, type TestPage } from './test-page.js';

/** Those who write together, in Firefox: by WebDriver BiDi, which has no input method and no drag of what is selected. */
export async function inFirefox(executablePath: string, baseURL: string): Promise<[TestPage[], Browser]> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // The size of the window, not of an emulated screen: for that puppeteer asks what Firefox's long-term release does not know.
    defaultViewport: null,
    args: ['--width=1280', '--height=900'],
    extraPrefsFirefox: { 'intl.accept_languages': 'es-GT, es' },
  });
  const visitors = await Promise.all(roles.map((role) => visit(browser, baseURL, role)));
  return [visitors, browser];
}

async function visit(browser: Browser, baseURL: string, role: string): Promise<TestPage> {
  const request = await requests.newContext({ baseURL });
  await request.post('/demo/sign-in', { form: { role }, maxRedirects: 0 });
  const context = await browser.createBrowserContext();
  const { cookies } = await request.storageState();
  await context.setCookie(...cookies.map(({ name, value, domain, path }) => ({ name, value, domain, path })));
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  // Who leaves with words of a deleted clause beside the text is asked whether they mean it.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.evaluateOnNewDocument(installObserver);
  const goTo = async (address: string) =>
    void (await page.goto(new URL(address, baseURL).href, { waitUntil: 'domcontentloaded' }));
  return { input: inputOf(page), errors, request, goTo };
}

function inputOf(page: Page): BrowserInput {
  const { keyboard, mouse } = page;
  return {
    async press(chord) {
      const keys = chord.split('+') as KeyInput[];
      const last = keys.pop()!;
      for (const key of keys) await keyboard.down(key);
      await keyboard.press(last);
      for (const key of keys.reverse()) await keyboard.up(key);
    },
    type: (words) => keyboard.type(words),
    click: ({ x, y }) => mouse.click(x, y),
    doubleClick: ({ x, y }) => mouse.click(x, y, { count: 2 }),
    async drag(from, to) {
      await mouse.move(from.x, from.y);
      await mouse.down();
      await mouse.move(to.x, to.y, { steps: 3 });
      await mouse.up();
    },
    dragsWords: false,
    pressButton: (words) =>
      page.evaluate((name) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('button')];
        buttons.find((button) => button.textContent.includes(name) && button.offsetParent !== null)!.click();
      }, words),
    run: (what, given) => page.evaluate(what as never, given as never),
  };
}
