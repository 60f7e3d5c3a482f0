import AxeBuilder from '@axe-core/playwright';
import { expect, type Person, test } from './cast.js';

/** Every page of the demonstration, as whoever uses it: no barrier, nothing wider than the screen, nothing that the browser refuses. */
const road = '/processes/datos-abiertos';
const pages: readonly { readonly as?: string; readonly addresses: readonly string[] }[] = [
  {
    addresses: [
      '/',
      '/sign-in',
      '/demo',
      '/follow',
      '/nothing-here',
      road,
      `${road}/members`,
      `${road}/versions/1`,
      `${road}/contributions`,
      `${road}/contributions/1`,
      `${road}/approval`,
      `${road}/record`,
      `${road}/compare/1/1`,
    ],
  },
  {
    as: 'coordinator',
    addresses: [
      '/account',
      '/processes/new',
      `${road}/desk`,
      `${road}/draft`,
      `${road}/approval`,
      `${road}/members`,
      `${road}/consultations/new`,
    ],
  },
  { as: 'administrator', addresses: ['/admin', '/outbox'] },
  { as: 'observer', addresses: [`${road}/draft`, `${road}/desk`] },
];
const looks = [
  { width: 320, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
] as const;

for (const { as = 'visitor', addresses } of pages) {
  for (const { width, scheme } of looks) {
    test(`${as} finds no barrier on any page at ${width} px, ${scheme}`, async ({ someone }) => {
      const person = await someone({ width });
      const refused = hearRefusals(person);
      await person.page.emulateMedia({ colorScheme: scheme });
      if (as !== 'visitor') await person.signInAs(as);
      for (const address of [...addresses, ...(as === 'visitor' ? [await firstClause(person)] : [])]) {
        await person.goTo(address);
        if (address.endsWith('/draft')) await person.page.locator('.ProseMirror').waitFor();
        const { violations } = await new AxeBuilder({ page: person.page }).analyze();
        expect(violations.map(({ id, nodes }) => `${address}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await isWiderThanScreen(person), `${address} is wider than ${width} px`).toBe(false);
      }
      expect(refused).toEqual([]);
    });
  }
}

test('every page in English speaks English', async ({ someone }) => {
  const person = await someone();
  await person.goTo(`${road}/versions/1?lang=en`);
  for (const address of pages[0]!.addresses) {
    await person.goTo(address);
    await expect(person.page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(person.page.locator('.header, footer').first()).not.toContainText(/Entrar|Español · /);
  }
});

async function firstClause(person: Person): Promise<string> {
  await person.goTo(`${road}/versions/1`);
  const id = await person.page.locator('.of-article').first().getAttribute('data-clause');
  return `${road}/versions/1/clauses/${id}`;
}

const isWiderThanScreen = (person: Person) =>
  person.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Gathers what the content security policy forbids and what scripts throw. */
function hearRefusals(person: Person): string[] {
  const heard: string[] = [];
  person.page.on('pageerror', (error) => heard.push(error.message));
  person.page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) heard.push(message.text());
  });
  return heard;
}
