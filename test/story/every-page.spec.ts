import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, Person, test } from './fixtures.js';
import { scriptedProcesses } from './scripted-processes.js';
import { startNewPlatform } from './new-platform.js';
import { type Visit, visitsTo } from './visits/index.js';

/** The checker's own text, as it is brought into a page. */
const axe = new AxeBuilder({ page: undefined as never })['script']();

/** Every page in every state, as whoever uses it: no barrier, nothing wider than the screen, nothing that the browser refuses. */
const looks = [
  { width: 320, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
] as const;

/** Pages that only a platform on its first day has. */
const ofFirstDay = ['/first-administrator/:key'];
/** Forms that hold nothing one could leave out; an answer, and what an order erases, is looked at before it is sent. */
const neverEmpty = [
  'signOut',
  'advanceStage',
  'acceptSuggestion',
  'withdrawSuggestion',
  'closeConsultation',
  'acceptAppointment',
  'declineAppointment',
  'answerApproverAppointment',
  'confirmApprover',
  'resendAppointment',
  'resendInvitation',
  'resendRepresentative',
  'liftMeasure',
  'reinstateRepresentative',
  'answerContribution',
  'redactContribution',
  'retryJob',
  'endSession',
  'enableAccount',
  'requestPasskeyCode',
  'requestSignInPasskey',
];
/** Forms of whoever has a passkey: `passkeys.spec.ts` sends them. */
const ofPasskeys = [
  'requestPasskeyChallenge',
  'addPasskey',
  'renamePasskey',
  'removePasskey',
  'signInByPasskey',
  'requestAccountPasskey',
  'requestSigningPasskey',
  'requestRedactionPasskey',
  'requestAppointmentPasskey',
  'requestRepresentativePasskey',
  'confirmPasskeyRecovery',
];
/** Shown once an act was completed: `complete-publication.spec.ts` sends it. */
const ofCompletedActs = ['correctPublication'];
/** Example people keep their address: `own-address.spec.ts` sends it. */
const ofOtherPeople = ['changeAddress', 'confirmAddressRecovery'];
const planned = visitsTo({ empty: '', drafted: '', unannounced: '', unsigned: '', signed: '', published: '' });

test('no page is forgotten, nor any form that can be refused', async () => {
  const pages = await allPages();
  const visited = [...planned.map(({ page }) => page), ...ofFirstDay];
  expect(pages.map(({ address }) => address).filter((address) => !visited.includes(address))).toEqual([]);
  const refused = planned.map(({ page, refused: form }) => `${form} ${page}`);
  const forms = pages
    .filter(({ address }) => !ofFirstDay.includes(address))
    .flatMap(({ address, forms: its }) => Object.keys(its ?? {}).map((name) => ({ name, address })))
    .filter(
      ({ name }) => ![neverEmpty, ofPasskeys, ofCompletedActs, ofOtherPeople].some((list) => list.includes(name)),
    );
  expect(forms.filter(({ name, address }) => !refused.includes(`${name} ${address}`))).toEqual([]);
});

for (const address of new Set(planned.map(({ page }) => page))) {
  test(`nobody finds a barrier at ${address}`, async ({ someone }) => {
    const visits = visitsTo(scriptedProcesses()).filter(({ page }) => page === address);
    for (const role of new Set(visits.map(({ as }) => as))) {
      const person = await someone();
      const refused = hearRefusals(person);
      if (role) await person.signInAs(role);
      for (const visit of visits.filter(({ as }) => as === role)) {
        for (const look of looks) {
          await test.step(nameOf(visit, look), async () => {
            await looksWith(person, look);
            await visit.go(person);
            await isOn(person, visit.page);
            await expectNoBarrier(person, nameOf(visit, look));
          });
        }
      }
      expect(refused).toEqual([]);
      await person.leaves(); // whoever stays in a room is seen by the next
    }
  });
}

test('a page that does not exist has no barrier either', async ({ someone }) => {
  const person = await someone();
  for (const look of looks) {
    await looksWith(person, look);
    await person.goTo('/nothing-here');
    await expectNoBarrier(person, `not found at ${look.width} px`);
  }
});

test('everybody of the demonstration enters by the page that offers it', async ({ someone }) => {
  for (const role of new Set(planned.flatMap(({ as }) => as ?? []))) {
    const person = await someone();
    await person.choosesToBe(role);
    await person.leaves();
  }
});

test('every page in English speaks English', async ({ someone }) => {
  const person = await someone();
  await person.goTo('/?lang=en');
  for (const { page, state, as, go } of visitsTo(scriptedProcesses())) {
    if (as || state) continue;
    await go(person);
    await expect(person.page.locator('html'), page).toHaveAttribute('lang', 'en');
    await expect(person.page.locator('.header, footer').first()).not.toContainText(/Entrar|Español · /);
  }
});

test('nobody finds a barrier on a platform on its first day', async ({ browser }) => {
  const { address, link, stop } = await startNewPlatform();
  try {
    for (const look of looks) {
      const person = await Person.with(browser, address);
      await looksWith(person, look);
      for (const page of ['/', '/sign-in', link]) {
        await person.goTo(page);
        await expectNoBarrier(person, `${page} at ${look.width} px`);
      }
      await person.page.getByRole('main').getByRole('button').last().click();
      await expect(person.page.getByRole('alert').first()).toBeVisible();
      await expectNoBarrier(person, `the first administrator without a name at ${look.width} px`);
      await person.leaves();
    }
  } finally {
    await stop();
  }
});

interface Declared {
  readonly address: string;
  readonly forms?: Readonly<Record<string, unknown>>;
}

/** What the server gives, as it was built. */
async function allPages(): Promise<readonly Declared[]> {
  const built = path.resolve(import.meta.dirname, '../../apps/server/dist/pages.js');
  return ((await import(built)) as { pages: readonly Declared[] }).pages;
}

type Look = (typeof looks)[number];

const nameOf = ({ page, state, as, refused }: Visit, { width, scheme }: Look) =>
  [page, state, refused && `${refused} refused`, as, `${width} px`, scheme].filter(Boolean).join(', ');

/** The visit ended where it said. */
async function isOn(person: Person, address: string): Promise<void> {
  const pattern = new RegExp(`^${address.replaceAll(/:\w+/g, '[^/]+')}$`);
  expect(new URL(person.page.url()).pathname).toMatch(pattern);
  await expect(person.page).not.toHaveTitle(/no existe/);
}

async function looksWith({ page }: Person, { width, scheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
}

async function expectNoBarrier({ page }: Person, name: string): Promise<void> {
  await page.evaluate(axe); // the builder would bring it twice; what it brings instead does nothing
  const builder = new AxeBuilder({ page, axeSource: '0' }).setLegacyMode(); // no frames here: one page less to open
  const { violations } = await builder.options({ resultTypes: ['violations'] }).analyze();
  expect.soft(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
  const isWider = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect.soft(isWider, `${name} is wider than the screen`).toBe(false);
  const problems = await page.locator('.error-summary a').allTextContents();
  expect.soft(new Set(problems).size, `${name}: ${problems.join(' ')}`).toBe(problems.length);
}

/** Gathers what the content security policy forbids and what scripts throw. */
function hearRefusals(person: Person): string[] {
  const heard: string[] = [];
  person.page.on('pageerror', (error) => heard.push(error.message));
  person.page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4(04|22)/.test(message.text())) heard.push(message.text());
  });
  return heard;
}
