import { expect, type Person } from '../fixtures.js';

/** A page in one of its states, as whoever uses it. */
export interface Visit {
  /** The address as the page declares it. */
  readonly page: string;
  /** In which state, where the page has several. */
  readonly state?: string;
  /** Someone of the demonstration; nobody is signed in when absent. */
  readonly as?: string;
  /** The form that is sent empty, so that the page shows why it was refused. */
  readonly refused?: string;
  go(person: Person): Promise<unknown>;
}

/** The process of the demonstration, in the middle of its consultation. */
export const demo = '/processes/datos-abiertos';

/** The page as it is found. */
export const at = (address: string) => (person: Person) => person.goTo(address);

/** Sends a form of a page as it is found, after something was done to it. */
export const sent =
  (address: string, form: string, first?: (person: Person) => Promise<unknown>) => async (person: Person) => {
    await person.goTo(address);
    await first?.(person);
    await sendEmpty(person, form);
  };

/** Opens whatever is folded, presses the form's own button, and waits for what says no. */
export async function sendEmpty({ page }: Person, name: string): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('main details').forEach((one) => one.setAttribute('open', '')));
  const form = page.locator(`form:has(input[name="form"][value="${name}"])`).first();
  await form.locator('button:not([name])').last().click();
  await expect(page.locator('form [role="alert"]').first()).toBeVisible();
}
