import { expect, type Person } from '../fixtures.js';
import type { ScriptedProcesses } from '../scripted-processes.js';
import { at, demo, sendEmpty, sent, type Visit } from './visit.js';

export const visitsOfConsultation = (scripted: ScriptedProcesses): Visit[] => [
  { page: '/processes/:slug/versions/:number', go: at(`${demo}/versions/1`) },
  { page: '/processes/:slug/versions/:number', as: 'coordinator', go: at(`${demo}/versions/1`) },
  {
    page: '/processes/:slug/versions/:number',
    state: 'newer than what was consulted',
    go: at(`/processes/${scripted.published}/versions/2`),
  },
  { page: '/processes/:slug/versions/:number/search', go: at(`${demo}/versions/1/search?q=datos`) },
  {
    page: '/processes/:slug/versions/:number/search',
    state: 'nothing is found',
    go: at(`${demo}/versions/1/search?q=ornitorrinco`),
  },
  { page: '/processes/:slug/versions/:number/clauses/:clause', go: onClause },
  {
    page: '/processes/:slug/versions/:number/clauses/:clause',
    state: 'nothing is said',
    refused: 'submitContribution',
    go: async (person) => {
      await onClause(person);
      await sendEmpty(person, 'submitContribution');
    },
  },
  {
    page: '/processes/:slug/versions/:number/clauses/:clause',
    state: 'a later version reads otherwise',
    go: async (person) => {
      await person.goTo(`/processes/${scripted.published}/contributions/1`);
      await person.page.locator('.quote a').first().click();
    },
  },
  {
    page: '/processes/:slug/versions/:number/clauses/:clause',
    state: 'said on an earlier version',
    go: async (person) => {
      await person.goTo(`/processes/${scripted.published}/contributions/1`);
      await person.page.locator('.anchor-status a').first().click();
      await person.reads('Lo dicho en versiones anteriores');
    },
  },
  { page: '/processes/:slug/contributions', go: at(`${demo}/contributions`) },
  {
    page: '/processes/:slug/contributions',
    state: 'narrowed to nothing',
    go: at(`${demo}/contributions?search=inexistente`),
  },
  { page: '/processes/:slug/contributions', state: 'empty', go: at(`/processes/${scripted.empty}/contributions`) },
  { page: '/processes/:slug/contributions/:number', go: at(`${demo}/contributions/1`) },
  {
    page: '/processes/:slug/contributions/:number',
    state: 'its change is shown',
    go: at(`/processes/${scripted.published}/contributions/1`),
  },
  { page: '/processes/:slug/contributions/:number', state: 'waits', as: 'coordinator', go: waiting },
  {
    page: '/processes/:slug/contributions/:number/correct',
    as: 'coordinator',
    refused: 'correctAnswer',
    go: sent(`${demo}/contributions/1/correct`, 'correctAnswer'),
  },
  {
    page: '/processes/:slug/contributions/:number/correct',
    state: 'published',
    as: 'coordinator',
    go: at(`/processes/${scripted.published}/contributions/1/correct`),
  },
  { page: '/processes/:slug/contributions/:number', state: 'corrected', as: 'coordinator', go: correct },
  { page: '/follow', go: at('/follow') },
  { page: '/follow', state: 'a code that nobody has', go: at('/follow?code=AAAAA-AAAAA') },
  { page: '/follow/:code', state: 'the receipt', go: contribute },
  {
    page: '/follow/:code',
    go: async (person) => {
      await contribute(person);
      await person.goTo(new URL(person.page.url()).pathname);
    },
  },
  { page: '/processes/:slug/desk', as: 'coordinator', go: at(`${demo}/desk`) },
  { page: '/processes/:slug/desk', state: 'reads', as: 'observer', go: at(`${demo}/desk`) },
  {
    page: '/processes/:slug/desk',
    state: 'answers nothing',
    as: 'coordinator',
    refused: 'reviewAnswer',
    go: sent(`${demo}/desk`, 'reviewAnswer'),
  },
  {
    page: '/processes/:slug/desk',
    state: 'looks before it publishes',
    as: 'coordinator',
    go: review,
  },
  {
    page: '/processes/:slug/desk',
    state: 'the draft says something else',
    as: 'coordinator',
    refused: 'makeSuggestion',
    go: sent(`/processes/${scripted.unsigned}/desk?number=1`, 'makeSuggestion'),
  },
  {
    page: '/processes/:slug/desk',
    state: 'all is answered',
    as: 'coordinator',
    go: at(`/processes/${scripted.published}/desk`),
  },
  {
    page: '/processes/:slug/contributions/:number/redact',
    as: 'administrator',
    go: at(`${demo}/contributions/1/redact`),
  },
  {
    page: '/processes/:slug/contributions/:number/redact',
    state: 'names no order',
    as: 'administrator',
    refused: 'reviewRedaction',
    go: sent(`${demo}/contributions/1/redact`, 'reviewRedaction'),
  },
  {
    page: '/processes/:slug/contributions/:number/redact',
    state: 'looks before it erases',
    as: 'administrator',
    go: reviewRedaction,
  },
  {
    page: '/processes/:slug/consultations/new',
    as: 'coordinator',
    go: at(`/processes/${scripted.unannounced}/consultations/new`),
  },
  {
    page: '/processes/:slug/consultations/new',
    state: 'sent empty',
    as: 'coordinator',
    refused: 'openConsultation',
    go: sent(`/processes/${scripted.unannounced}/consultations/new`, 'openConsultation'),
  },
  {
    page: '/processes/:slug/consultations/new',
    state: 'one is open',
    as: 'coordinator',
    go: at(`${demo}/consultations/new`),
  },
  {
    page: '/processes/:slug/consultations/new',
    state: 'at the wrong stage',
    as: 'coordinator',
    go: at(`/processes/${scripted.unsigned}/consultations/new`),
  },
  { page: '/processes/:slug/consultations/close', as: 'coordinator', go: at(`${demo}/consultations/close`) },
  { page: '/processes/:slug/consultations/extend', as: 'coordinator', go: at(`${demo}/consultations/extend`) },
  {
    page: '/processes/:slug/consultations/extend',
    state: 'to the same date',
    as: 'coordinator',
    refused: 'extendConsultation',
    go: sent(`${demo}/consultations/extend`, 'extendConsultation'),
  },
  {
    page: '/processes/:slug/consultations/extend',
    state: 'none is open',
    as: 'coordinator',
    go: at(`/processes/${scripted.unannounced}/consultations/extend`),
  },
  { page: '/processes/:slug/versions/:number', state: 'lengthened', as: 'coordinator', go: lengthen },
  {
    page: '/processes/:slug/consultations/close',
    state: 'none is open',
    as: 'coordinator',
    go: at(`/processes/${scripted.unannounced}/consultations/close`),
  },
];

/** The page of an article that people spoke of. */
async function onClause(person: Person): Promise<void> {
  await person.goTo(`${demo}/versions/1`);
  const article = person.page.locator('.passage', { hasText: 'Acceso sin conexión.' }).first();
  const clause = await article.locator('[data-clause]').first().getAttribute('data-clause');
  await person.goTo(`${demo}/versions/1/clauses/${clause}`);
}

/** The page of the first contribution that has no answer. */
async function waiting(person: Person): Promise<void> {
  await person.goTo(`${demo}/contributions?answer=pending#lista`);
  await person.page.locator('#lista .card a').first().click();
  await person.page.waitForURL(/contributions\/\d+$/);
}

/** A contribution whose answer was corrected, with the earlier one open. */
async function correct(person: Person): Promise<void> {
  await person.goTo(`${demo}/contributions/1/correct`);
  await person.page.locator('textarea[name="correction"]').fill('La respuesta señaló otra disposición.');
  // Another one each time: what an answer says already is no correction.
  await person.page
    .locator('textarea[name="reason"]')
    .fill(`Se corrige a las ${Date.now()}: está en otra disposición.`);
  await person.press('Publicar la corrección');
  await person.page.locator('.superseded-answers summary').first().click();
}

/** A version whose consultation was lengthened, with the earlier date open. Each visit moves the end on by a day. */
async function lengthen(person: Person): Promise<void> {
  await person.goTo(`${demo}/consultations/extend`);
  const closing = person.page.locator('input[name="closesAt"]');
  const later = new Date(`${await closing.inputValue()}Z`);
  later.setUTCDate(later.getUTCDate() + 1);
  await closing.fill(later.toISOString().slice(0, 16));
  await person.page.locator('textarea[name="reason"]').fill('Las comunidades pidieron más tiempo para reunirse.');
  await person.press('Alargar la consulta');
  await person.page.locator('.consultation-state summary').first().click();
}

async function contribute(person: Person): Promise<void> {
  await onClause(person);
  await person.page.locator('input[value="question"]').check();
  await person.page.locator('textarea[name="body"]').fill('¿Cuándo llega el primer kiosco al occidente?');
  await person.page.locator('#submitContribution').getByRole('button').last().click();
  await expect(person.page.locator('.receipt-code')).toBeVisible();
}

/** What will stand there once an order is carried out; nothing is erased. */
async function reviewRedaction(person: Person): Promise<void> {
  await person.goTo(`${demo}/contributions/1/redact`);
  await person.page.locator('input[name="by"]').fill('Juzgado Primero');
  await person.page.locator('input[name="ground"]').fill('Protección de datos');
  await person.page.locator('input[name="reach"]').last().check();
  await person.press('Ver cómo quedará');
  await person.reads('Mire cómo quedará antes de retirarlo');
}

/** An answer written, and not published yet. */
async function review(person: Person): Promise<void> {
  await person.goTo(`${demo}/desk`);
  await person.choose(/^Acogido(?! en parte)/);
  await person.page.locator('textarea[name="reason"]').fill('El texto cambia como lo pide el aporte.');
  await person.press('Ver antes de publicar');
  await person.reads('Mire la respuesta antes de publicarla');
}
