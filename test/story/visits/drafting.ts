import type { Person } from '../fixtures.js';
import type { ScriptedProcesses } from '../scripted-processes.js';
import { visitsOfSuggestions } from './suggestions.js';
import { at, demo, sendEmpty, sent, type Visit } from './visit.js';

export const visitsOfDrafting = (scripted: ScriptedProcesses): Visit[] => [
  { page: '/processes/:slug/draft', as: 'coordinator', go: inTheRoom(scripted) },
  { page: '/processes/:slug/draft', state: 'reads', as: 'observer', go: inTheRoom(scripted) },
  { page: '/processes/:slug/draft', state: 'empty', as: 'coordinator', go: at(`/processes/${scripted.empty}/draft`) },
  {
    page: '/processes/:slug/draft',
    state: 'a version without a note',
    as: 'coordinator',
    refused: 'freezeVersion',
    go: sent(`/processes/${scripted.drafted}/draft`, 'freezeVersion'),
  },
  ...visitsOfSuggestions(scripted),
  { page: '/processes/:slug/draft/import', as: 'coordinator', go: at(`/processes/${scripted.empty}/draft/import`) },
  {
    page: '/processes/:slug/draft/import',
    state: 'no file',
    as: 'coordinator',
    refused: 'previewImport',
    go: sent(`/processes/${scripted.empty}/draft/import`, 'previewImport'),
  },
  {
    page: '/processes/:slug/draft/import',
    state: 'preview',
    as: 'coordinator',
    go: (person) => preview(person, scripted.empty),
  },
  {
    page: '/processes/:slug/draft/import',
    state: 'what was left out and what is doubtful in a document',
    as: 'coordinator',
    go: async (person) => {
      await preview(person, scripted.empty, 'libs/adapters/formats/fixtures/odt/law.odt');
      await person.page.evaluate(() =>
        document.querySelectorAll('main details').forEach((one) => one.setAttribute('open', '')),
      );
    },
  },
  {
    page: '/processes/:slug/draft/import',
    state: 'the file went missing',
    as: 'coordinator',
    refused: 'importDraft',
    go: async (person) => {
      await preview(person, scripted.empty);
      await person.page.evaluate(() => document.querySelector('input[name="kept"]')?.setAttribute('value', ''));
      await sendEmpty(person, 'importDraft');
    },
  },
  {
    page: '/processes/:slug/draft/import',
    state: 'there is a text',
    as: 'coordinator',
    go: at('/processes/participacion-en-linea/draft/import'),
  },
  {
    page: '/processes/:slug/draft/import',
    state: 'what it changes in a text',
    as: 'coordinator',
    go: (person) => preview(person, scripted.drafted, 'libs/adapters/formats/fixtures/odt/law.odt'),
  },
  {
    page: '/processes/:slug/draft/import',
    state: 'it changes nothing',
    as: 'coordinator',
    go: (person) => preview(person, scripted.drafted),
  },
  {
    page: '/processes/:slug/draft/import/undo',
    as: 'coordinator',
    go: at(`/processes/${scripted.drafted}/draft/import/undo`),
  },
  {
    page: '/processes/:slug/draft/import/undo',
    state: 'somebody undid it meanwhile',
    as: 'coordinator',
    refused: 'undoImport',
    go: async (person) => {
      await person.goTo(`/processes/${scripted.drafted}/draft/import/undo`);
      await person.page.evaluate(() =>
        document.querySelector('input[name="import"]')?.setAttribute('value', 'another'),
      );
      await sendEmpty(person, 'undoImport');
    },
  },
  { page: '/processes/:slug/compare/:before/:after', state: 'nothing changed', go: at(`${demo}/compare/1/1`) },
  { page: '/processes/:slug/compare/:before/:after', go: at(`/processes/${scripted.published}/compare/1/2`) },
  { page: '/processes/:slug/compare/:before/:after/text', go: at(`/processes/${scripted.published}/compare/1/2/text`) },
  {
    page: '/processes/:slug/compare/:before/:after/text',
    state: 'nothing changed',
    go: at(`${demo}/compare/1/1/text`),
  },
  { page: '/processes/:slug/compare', state: 'too few', go: at(`/processes/${scripted.empty}/compare`) },
  { page: '/processes/:slug/compare', go: at(`${demo}/compare`) },
  {
    page: '/processes/:slug/compare',
    state: 'chosen',
    go: at(`/processes/${scripted.published}/compare?before=2&after=1`),
  },
];

const inTheRoom =
  ({ drafted }: ScriptedProcesses) =>
  async (person: Person) => {
    await person.goTo(`/processes/${drafted}/draft`);
    await person.page.locator('.ProseMirror [data-clause]').first().waitFor();
  };

const demoPolicy = 'apps/server/demo/politica-datos-abiertos.es.md';

async function preview(person: Person, slug: string, file = demoPolicy): Promise<void> {
  await person.goTo(`/processes/${slug}/draft/import`);
  await person.page.locator('input[type="file"]').setInputFiles(file);
  await person.press('Ver qué se reconoce');
  await person.reads('Todavía no se ha guardado nada');
}
