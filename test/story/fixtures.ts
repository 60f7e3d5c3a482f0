import { type Browser, type BrowserContext, expect, type Page, test as base } from '@playwright/test';

/** Whoever takes part in a story, with a browser of their own. */
export class Person {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  /** Somebody with a browser. @param scripts - off for whoever reads on an old phone */
  static async with(browser: Browser, baseURL: string, { scripts = true, width = 1280 } = {}): Promise<Person> {
    const context = await browser.newContext({
      baseURL,
      javaScriptEnabled: scripts,
      viewport: { width, height: 900 },
      locale: 'es-GT',
    });
    return new Person(await context.newPage(), context);
  }

  /** Signs in as somebody of the demonstration, without the page that offers it. */
  async signInAs(role: string): Promise<this> {
    const answer = await this.context.request.post('/demo/sign-in', { form: { role }, maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    return this;
  }

  /** Signs in on the page that offers it. */
  async choosesToBe(role: string): Promise<this> {
    await this.page.goto('/demo');
    await this.page
      .locator(`form:has(input[name="role"][value="${role}"]), form:has(button[value="${role}"])`)
      .getByRole('button')
      .first()
      .click();
    await expect(this.page.locator('.viewer')).toBeVisible();
    return this;
  }

  goTo(address: string) {
    return this.page.goto(address);
  }

  /** Fills fields by their labels: of those in sight, the first of each. */
  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(fields))
      await this.page
        .getByLabel(label)
        .and(this.page.locator('input, textarea'))
        .filter({ visible: true })
        .first()
        .fill(text);
  }

  choose(label: string | RegExp) {
    return this.page.getByRole('radio', { name: label }).check();
  }

  press(button: string | RegExp) {
    return this.page.getByRole('button', { name: button }).click();
  }

  follow(link: string | RegExp) {
    return this.page.getByRole('link', { name: link }).first().click();
  }

  reads(words: string | RegExp) {
    return expect(this.page.getByRole('main').getByText(words).filter({ visible: true }).first()).toBeVisible();
  }

  leaves() {
    return this.context.close();
  }
}

/** The stories' test: makes people, and sends them home at the end. */
export const test = base.extend<{ someone: (options?: { scripts?: boolean; width?: number }) => Promise<Person> }>({
  someone: async ({ browser, baseURL }, use) => {
    const people: Person[] = [];
    await use(async (options) => {
      const person = await Person.with(browser, baseURL!, options);
      people.push(person);
      return person;
    });
    for (const person of people) await person.leaves();
  },
});

export { expect };
