import { expect, type Person } from '../cast.js';
import { freshDraft } from './fresh-draft.js';
import { handsOn } from './hands.js';
import { History, type Participant } from './history.js';
import { openEyes } from './in-page.js';
import { openAnew } from './newcomer.js';
import type { Step } from './steps.js';

const roles = ['coordinator', 'drafter', 'drafter'] as const;

/** Three people with a page each, for one history after another. */
export class Stage {
  /** How often each thing was done. */
  readonly tally: Record<string, number> = {};

  private constructor(
    private readonly people: readonly Person[],
    private readonly participants: readonly Participant[],
  ) {}

  static async open(someone: () => Promise<Person>): Promise<Stage> {
    const people = await Promise.all(roles.map(async (role) => (await someone()).signInAs(role)));
    const participants = await Promise.all(
      people.map(async ({ page }) => {
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
        page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
        await page.addInitScript(openEyes);
        return { hands: await handsOn(page), errors };
      }),
    );
    return new Stage(people, participants);
  }

  /** Plays a history in a draft of its own. @returns all that was wrong */
  async play(steps: readonly Step[]): Promise<string[]> {
    const address = await freshDraft(this.people[0]!);
    await Promise.all(this.people.map((person) => this.enter(person, address)));
    for (const { errors } of this.participants) errors.length = 0;
    const history = await History.begin(this.participants, await this.newcomer());
    await history.play(steps).catch((error: unknown) => history.found.push(String(error)));
    for (const [name, times] of history.tally) this.tally[name] = (this.tally[name] ?? 0) + times;
    if (history.found.length > 0) return [...history.found];
    await history.end();
    return history.allFaults(await this.newcomer());
  }

  private async enter({ page }: Person, address: string): Promise<void> {
    await page.goto(address, { waitUntil: 'commit' });
    await expect(page.locator('[data-saving="saved"]')).toHaveCount(1);
    await page.locator('.ProseMirror > [data-clause]').first().waitFor();
  }

  private async newcomer() {
    const { page } = this.people[0]!;
    const draftId = (await page.locator('#room').getAttribute('data-draft'))!;
    const { origin } = new URL(page.url());
    const cookies = await page.context().cookies();
    return openAnew(origin, draftId, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
  }
}
