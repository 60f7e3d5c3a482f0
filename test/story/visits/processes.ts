import { randomUUID } from 'node:crypto';
import { appointApprover } from '../appoint-approvers.js';
import { ask } from '../ask.js';
import type { Person } from '../fixtures.js';
import type { ScriptedProcesses } from '../scripted-processes.js';
import { proposedAdministrator } from '../proposed-administrator.js';
import { signedIn } from '../signed-in.js';
import { at, demo, sendEmpty, sent, type Visit } from './visit.js';

export const visitsOfProcesses = (scripted: ScriptedProcesses): Visit[] => [
  { page: '/', go: at('/') },
  { page: '/', as: 'administrator', go: at('/') },
  { page: '/processes/new', state: 'nobody is in', go: at('/processes/new') },
  { page: '/processes/new', state: 'may not', as: 'participant', go: at('/processes/new') },
  { page: '/processes/new', as: 'coordinator', go: at('/processes/new') },
  {
    page: '/processes/new',
    state: 'sent empty',
    as: 'coordinator',
    refused: 'createProcess',
    go: sent('/processes/new', 'createProcess'),
  },
  { page: '/processes/:slug', go: at(demo) },
  { page: '/processes/:slug', as: 'coordinator', go: at(demo) },
  {
    page: '/processes/:slug',
    state: 'just begun',
    as: 'coordinator',
    go: at(`/processes/${scripted.empty}?done=createProcess`),
  },
  { page: '/processes/:slug', state: 'awaits a signature', as: 'approver', go: at(`/processes/${scripted.unsigned}`) },
  { page: '/processes/:slug', state: 'published', go: at(`/processes/${scripted.published}`) },
  { page: '/processes/:slug/status', go: at(`${demo}/status`) },
  {
    page: '/processes/:slug/status',
    state: 'resumed without a reason',
    as: 'coordinator',
    refused: 'resumeProcess',
    go: refusedWhileSuspended('resumeProcess'),
  },
  {
    page: '/processes/:slug/status',
    state: 'closed without a reason',
    as: 'coordinator',
    refused: 'closeProcess',
    go: refusedWhileSuspended('closeProcess'),
  },
  {
    page: '/processes/:slug/status',
    state: 'without a reason',
    as: 'coordinator',
    refused: 'suspendProcess',
    go: sent(`${demo}/status`, 'suspendProcess'),
  },
  { page: '/processes/:slug/status', state: 'suspended', as: 'coordinator', go: suspended },
  { page: '/processes/:slug/correct', as: 'coordinator', go: at(`${demo}/correct`) },
  {
    page: '/processes/:slug/correct',
    state: 'to what it is',
    as: 'coordinator',
    refused: 'correctProcess',
    go: sent(`${demo}/correct`, 'correctProcess'),
  },
  { page: '/processes/:slug', state: 'called otherwise', as: 'coordinator', go: corrected },
  { page: '/processes/:slug/members', go: at(`${demo}/members`) },
  { page: '/processes/:slug/members', as: 'coordinator', go: at(`${demo}/members`) },
  {
    page: '/processes/:slug/members',
    state: 'invites nobody',
    as: 'coordinator',
    refused: 'inviteMember',
    go: sent(`${demo}/members`, 'inviteMember'),
  },
  {
    page: '/processes/:slug/members',
    state: 'appoints nobody',
    as: 'representative',
    refused: 'appointApprover',
    go: sent(`${demo}/members`, 'appointApprover'),
  },
  ...['suspendApprover', 'endApprover'].map((form) => ({
    page: '/processes/:slug/members',
    state: `${form} without a reason`,
    as: 'coordinator',
    refused: form,
    go: sent(`${demo}/members`, form),
  })),
  {
    page: '/processes/:slug/members',
    state: 'passes an appointment to nobody',
    as: 'representative',
    refused: 'substituteApprover',
    go: async (person) => {
      await appointSomebody(person);
      await sent(`${demo}/members`, 'substituteApprover')(person);
    },
  },
  {
    page: '/processes/:slug/members',
    state: 'leaves without a reason',
    as: 'drafter',
    refused: 'endMembership',
    go: sent(`${demo}/members`, 'endMembership'),
  },
  {
    page: '/processes/:slug/members',
    state: 'says of nobody how it is known that they lost their mailbox',
    as: 'coordinator',
    refused: 'openAddressRecovery',
    go: sent(`${demo}/members`, 'openAddressRecovery'),
  },
  {
    page: '/processes/:slug/members',
    state: 'says of nobody how it is known that they lost their passkeys',
    as: 'coordinator',
    refused: 'openPasskeyRecovery',
    go: sent(`${demo}/members`, 'openPasskeyRecovery'),
  },
  {
    page: '/processes/:slug/members',
    state: 'says of nobody why they administer the platform',
    as: 'coordinator',
    refused: 'recoverAdministrator',
    go: withProposedAdministrator,
  },
];

/** Whom the setting names has signed in before. */
async function withProposedAdministrator(person: Person): Promise<void> {
  await signedIn(person, proposedAdministrator, 'Marta Xol');
  await person.signInAs('coordinator');
  await sent(`${demo}/members`, 'recoverAdministrator')(person);
}

/** Somebody who is to sign for an institution of the representative's, and has yet to answer. */
async function appointSomebody(person: Person): Promise<void> {
  const { viewer } = await ask<{ viewer: { represents: { id: string }[] } }>(
    person,
    '{ viewer { represents { id } } }',
  );
  const somebody = { name: 'Marta Cux', email: `marta.cux.${randomUUID().slice(0, 8)}@demo.articulado.example` };
  await appointApprover(person, demo.split('/').at(-1)!, { ...somebody, organization: viewer.represents[0]!.id });
}

/** The page of a suspended process on which it is resumed or closed. */
const refusedWhileSuspended = (form: string) => async (person: Person) => {
  await suspended(person);
  const [process] = /^\/processes\/[^/]+/.exec(new URL(person.page.url()).pathname)!;
  await person.goTo(`${process}/status`);
  await sendEmpty(person, form);
};

/** A process that begins, is suspended and says so: one of its own, which nobody else visits. */
async function suspended(person: Person): Promise<void> {
  await begun(person);
  await person.goTo(`${new URL(person.page.url()).pathname}/status`);
  await person.page.locator('textarea[name="reason"]').fill('Se espera el dictamen presupuestario.');
  await person.press('Suspender el proceso');
  await person.reads('Este proceso está suspendido');
}

/** One that is called otherwise than at first, with what it was called open. */
async function corrected(person: Person): Promise<void> {
  await begun(person);
  const at = new URL(person.page.url()).pathname;
  await person.goTo(`${at}/correct`);
  await person.page.locator('input[name="title"]').fill('Política nacional de bibliotecas');
  await person.page.locator('textarea[name="reason"]').fill('El nombre tenía un error.');
  await person.press('Publicar la corrección');
  await person.page.locator('main summary').first().click();
}

async function begun(person: Person): Promise<void> {
  await person.goTo('/processes/new');
  await person.page.locator('input[name="title"]').fill(`Política de bibliotecas ${Date.now()}`);
  await person.page.locator('textarea[name="summary"]').fill('Para que cada municipio tenga una biblioteca abierta.');
  await person.page.locator('select[name="organization"]').selectOption({ index: 1 });
  await person.press('Crear el proceso');
  await person.page.waitForURL(/processes\/(?!new)/);
}
