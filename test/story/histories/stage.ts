import { setTimeout as wait } from 'node:timers/promises';
import { freshDraft } from './fresh-draft.js';
import { History } from './history.js';
import type { BrowserInput } from './browser-input.js';
import { openAnew } from './newcomer.js';
import type { Step } from './steps.js';
import type { TestPage } from './test-page.js';

/** Longer than any server or page needs; then something is broken. */
const patienceMs = 60_000;

/** Several people with a page each, for one history after another. */
export class Stage {
  /** How often each thing was done. */
  readonly tally: Record<string, number> = {};

  constructor(
    private readonly visitors: readonly TestPage[],
    private readonly address: string,
  ) {}

  /** Plays a history in a draft of its own. @returns all that was wrong */
  async play(steps: readonly Step[]): Promise<string[]> {
    const room = await freshDraft(this.visitors[0]!.request);
    await Promise.all(this.visitors.map((visitor) => enter(visitor, room)));
    await putIntoClipboard(this.visitors[0]!.input, 'pa');
    for (const { errors } of this.visitors) errors.length = 0;
    const history = await History.begin(this.visitors, await this.newcomer());
    try {
      await history.play(steps);
      if (history.found.length === 0) await history.end();
    } catch (error) {
      history.found.push(String(error));
    }
    for (const [name, times] of history.tally) this.tally[name] = (this.tally[name] ?? 0) + times;
    return history.found.length > 0 ? [...history.found] : history.allFaults(await this.newcomer());
  }

  /** The draft as the server has it. */
  private async newcomer() {
    const { input, request } = this.visitors[0]!;
    const draftId = await input.run(() => document.getElementById('room')!.dataset['draft']!, undefined);
    const { cookies } = await request.storageState();
    return openAnew(this.address, draftId, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
  }
}

/** Puts words into the clipboard, which all pages share: a history must not paste what the one before it copied. */
async function putIntoClipboard(input: BrowserInput, words: string): Promise<void> {
  await input.run((text) => {
    const put = (event: ClipboardEvent) => {
      event.clipboardData!.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('copy', put, { capture: true, once: true });
  }, words);
  await input.press('Control+c');
}

/** Comes into the room, and waits until the text is there. */
async function enter({ input, goTo }: TestPage, room: string): Promise<void> {
  await goTo(room);
  const isIn = (address: string) =>
    location.pathname === address &&
    document.querySelector('[data-saving="saved"]') !== null &&
    document.querySelector('.ProseMirror > [data-clause]') !== null;
  const end = Date.now() + patienceMs;
  // While the page changes there is nothing to ask.
  while (!(await input.run(isIn, room).catch(() => false))) {
    if (Date.now() > end) throw new Error(`The text did not come: ${room}`);
    await wait(20);
  }
}
