import { appoint } from '../appoint-approvers.js';
import { ask } from '../ask.js';
import { expect, type Person } from '../fixtures.js';
import { linkIn } from '../mails.js';
import { at, sendEmpty, sent, type Visit } from './visit.js';

export const visitsOfAccounts = (): Visit[] => [
  { page: '/sign-in', go: at('/sign-in') },
  {
    page: '/sign-in',
    state: 'the address is missing',
    refused: 'requestSignInCode',
    go: sent('/sign-in', 'requestSignInCode'),
  },
  { page: '/sign-in', state: 'the code is on its way', go: askForCode },
  {
    page: '/sign-in',
    state: 'the code is missing',
    refused: 'signIn',
    go: async (person) => {
      await askForCode(person);
      await sendEmpty(person, 'signIn');
    },
  },
  { page: '/sign-in/link/:token', state: 'is over', go: at(`/sign-in/link/${'0'.repeat(64)}`) },
  { page: '/sign-in/link/:token', go: openLink },
  {
    page: '/sign-in/link/:token',
    state: 'the name is missing',
    refused: 'signInByLink',
    go: async (person) => {
      await openLink(person);
      await sendEmpty(person, 'signInByLink');
    },
  },
  { page: '/sign-in', state: 'is in already', as: 'participant', go: at('/sign-in') },
  { page: '/sign-out', state: 'nobody is in', go: at('/sign-out') },
  { page: '/sign-out', as: 'participant', go: at('/sign-out') },
  { page: '/account', state: 'nobody is in', go: at('/account') },
  { page: '/account', state: 'takes part in nothing', as: 'participant', go: at('/account') },
  { page: '/account', as: 'coordinator', go: at('/account') },
  {
    page: '/account',
    state: 'the code for a passkey is missing',
    as: 'participant',
    refused: 'startPasskeyRegistration',
    go: withoutPasskeyCode,
  },
  {
    page: '/account',
    state: 'the new address is missing',
    as: 'participant',
    refused: 'requestAddressChange',
    go: sent('/account', 'requestAddressChange'),
  },
  { page: '/demo', go: at('/demo') },
  { page: '/outbox', as: 'administrator', go: at('/outbox') },
  { page: '/admin/jobs', as: 'administrator', go: at('/admin/jobs') },
  { page: '/admin', as: 'administrator', go: at('/admin') },
  { page: '/admin/health', as: 'administrator', go: at('/admin/health') },
  { page: '/admin/people/:id', as: 'administrator', go: (person) => openPerson(person) },
  ...(['appointAdministrator', 'disableAccount', 'endAdministrator'] as const).map((refused) => ({
    page: '/admin/people/:id',
    state: `${refused} is not confirmed`,
    as: 'administrator',
    refused,
    go: async (person: Person) => {
      await openPerson(person, refused === 'endAdministrator' ? 'administracion' : 'participante');
      await sendEmpty(person, refused);
    },
  })),
  { page: '/institutions/:id', go: openInstitution },
  { page: '/institutions/:id', as: 'administrator', go: openInstitution },
  ...(['correctInstitution', 'appointRepresentative', 'endRepresentative'] as const).map((refused) => ({
    page: '/institutions/:id',
    state: `${refused} is sent empty`,
    as: 'representative',
    refused,
    go: async (person: Person) => {
      await openInstitution(person);
      await sendEmpty(person, refused);
    },
  })),
  {
    page: '/institutions/:id',
    state: 'suspends without a reason',
    as: 'administrator',
    refused: 'suspendRepresentative',
    go: async (person: Person) => {
      await openInstitution(person);
      await sendEmpty(person, 'suspendRepresentative');
    },
  },
  {
    page: '/institutions/:id',
    state: 'passes an appointment to nobody',
    as: 'representative',
    refused: 'substituteRepresentative',
    go: async (person: Person) => {
      await openAppointment(person);
      await openInstitution(person);
      await sendEmpty(person, 'substituteRepresentative');
    },
  },
  { page: '/appointments/:id', as: 'representative', go: openAppointment },
  {
    page: '/appointments/:id',
    state: 'is passed to nobody',
    as: 'representative',
    refused: 'substituteRepresentative',
    go: async (person: Person) => {
      await openAppointment(person);
      await sendEmpty(person, 'substituteRepresentative');
    },
  },
  {
    page: '/admin',
    state: 'the institution has no name',
    as: 'administrator',
    refused: 'createInstitution',
    go: sent('/admin', 'createInstitution'),
  },
];

/** The one for which the demonstration's representative speaks. */
async function openInstitution(person: Person): Promise<void> {
  const { organizations } = await ask<{ organizations: { nodes: { id: string; name: string }[] } }>(
    person,
    '{ organizations { nodes { id name } } }',
  );
  const { id } = organizations.nodes.find(({ name }) => name === 'Ministerio de Gobernación')!;
  await person.goTo(`/institutions/${id}`);
}

/** One that waits for an answer: of herself, by herself, since she may appoint. One that waits already is not made again (P22). */
async function openAppointment(person: Person): Promise<void> {
  const { viewer } = await ask<{ viewer: { represents: { id: string }[] } }>(
    person,
    '{ viewer { represents { id } } }',
  );
  const silvia = { name: 'Silvia Barrientos', email: 'representacion@demo.articulado.example' };
  const organization = viewer.represents[0]!.id;
  // A visit of another page may come between the two.
  const appointment =
    (await waitingAppointment(person)) ??
    (await appoint(person, { ...silvia, organization }).catch(() => waitingAppointment(person)));
  await person.goTo(`/appointments/${appointment!}`);
}

async function waitingAppointment(person: Person): Promise<string | undefined> {
  const { viewerTasks } = await ask<{ viewerTasks: { appointments: { id: string }[] } }>(
    person,
    '{ viewerTasks { appointments { id } } }',
  );
  return viewerTasks.appointments[0]?.id;
}

async function askForCode(person: Person): Promise<string> {
  const email = `visita.${Date.now()}@example.org`;
  await person.goTo('/sign-in');
  await person.page.locator('main input[name="email"]').fill(email); // in whichever language
  await person.page.locator('main form:has(input[name="email"]) button').click();
  await expect(person.page.locator('input[name="code"]')).toBeVisible();
  return email;
}

/** @param name - of their mailbox in the demonstration */
async function openPerson(person: Person, name = 'participante'): Promise<void> {
  await person.goTo(`/admin?q=${name}%40demo`);
  await person.page.locator('main a[href^="/admin/people/"]').first().click();
  await expect(person.page.locator('input[name="confirmation"]').first()).toBeVisible();
}

/** From the e-mail, which everyone reads in a demonstration. */
async function openLink(person: Person): Promise<void> {
  await person.goTo(new URL(await linkIn(person, await askForCode(person))).pathname);
}

/** As if the code had been asked for in this browser: a mailbox takes few. */
async function withoutPasskeyCode(person: Person): Promise<void> {
  await person.goTo('/account');
  const { origin } = new URL(person.page.url());
  await person.page.context().addCookies([{ name: 'articulado.done', value: 'requestPasskeyCode', url: origin }]);
  await sent('/account?done=requestPasskeyCode', 'startPasskeyRegistration')(person);
}
