import type { CDPSession, Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a person does with a page, whatever the browser is: real keys, the mouse, and an input method where one can be had. */
export interface BrowserInput {
  /** Presses one key, or several at once: "Control+z". */
  press(chord: string): Promise<void>;
  type(words: string): Promise<void>;
  click(at: Point): Promise<void>;
  doubleClick(at: Point): Promise<void>;
  /** Presses the button at one place and lets it go at another. */
  drag(from: Point, to: Point): Promise<void>;
  /** Whether what is selected can be dragged elsewhere. */
  readonly dragsWords: boolean;
  /** Shows words that are being composed, in the place of those shown before; without, composing is not possible here. */
  readonly compose?: (words: string) => Promise<void>;
  /** Ends a composition with these words. */
  readonly commit?: (words: string) => Promise<void>;
  /** Presses a button of the page, found by its words. */
  pressButton(words: string): Promise<void>;
  run<Result, Given>(what: (given: Given) => Result, given: Given): Promise<Result>;
}

/** BrowserInput on a page of Chromium. */
export async function inputOf(page: Page): Promise<BrowserInput> {
  const devices: CDPSession = await page.context().newCDPSession(page);
  return {
    press: (chord) => page.keyboard.press(chord),
    type: (words) => page.keyboard.type(words),
    click: ({ x, y }) => page.mouse.click(x, y),
    doubleClick: ({ x, y }) => page.mouse.dblclick(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 3 });
      await page.mouse.up();
    },
    dragsWords: true,
    async compose(text) {
      const { length } = text;
      await devices.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
    },
    async commit(text) {
      await devices.send('Input.insertText', { text });
    },
    pressButton: (name) => page.getByRole('button', { name }).first().click(),
    run: (what, given) => page.evaluate(what as never, given as never),
  };
}
