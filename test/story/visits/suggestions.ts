import { expect, type Person } from '../fixtures.js';
import type { ScriptedProcesses } from '../scripted-processes.js';
import { at, sendEmpty, type Visit } from './visit.js';

const list = '/processes/:slug/draft/suggestions';
const one = '/processes/:slug/draft/suggestions/:number';
const choose = '/processes/:slug/draft/suggestions/new';

export const visitsOfSuggestions = ({ drafted, empty, unsigned }: ScriptedProcesses): Visit[] => {
  const of = (slug: string) => `/processes/${slug}/draft`;
  const suggestFirst = async (person: Person) => {
    await person.goTo(`${of(drafted)}/suggestions/new`);
    await person.follow(/Proponer un cambio aquí/);
    await expect(person.page.getByLabel('Cómo debe decir')).toBeVisible();
  };
  return [
    { page: list, as: 'coordinator', go: at(`${of(drafted)}/suggestions`) },
    { page: list, state: 'decided ones too', as: 'observer', go: at(`${of(drafted)}/suggestions?show=all`) },
    { page: list, state: 'none', as: 'observer', go: at(`${of(empty)}/suggestions`) },
    { page: one, state: 'to decide', as: 'coordinator', go: at(`${of(drafted)}/suggestions/1`) },
    {
      page: one,
      state: 'rejected without a reason',
      as: 'coordinator',
      refused: 'rejectSuggestion',
      go: async (person) => {
        await person.goTo(`${of(drafted)}/suggestions/1`);
        await sendEmpty(person, 'rejectSuggestion');
      },
    },
    { page: one, state: 'its author looks', as: 'observer', go: at(`${of(drafted)}/suggestions/1`) },
    { page: one, state: 'rejected', as: 'drafter', go: at(`${of(drafted)}/suggestions/2`) },
    { page: choose, as: 'observer', go: at(`${of(drafted)}/suggestions/new`) },
    { page: choose, state: 'nothing is written', as: 'observer', go: at(`${of(empty)}/suggestions/new`) },
    { page: `${choose}/:clause`, as: 'observer', go: suggestFirst },
    {
      page: `${choose}/:clause`,
      state: 'because of a contribution',
      as: 'coordinator',
      go: async (person) => {
        await person.goTo(`/processes/${unsigned}/desk?number=1`);
        await person.follow('Cambiarla antes');
        await expect(person.page.getByLabel('Cómo debe decir')).toBeVisible();
      },
    },
    { page: `${choose}/:clause`, state: 'it is gone', as: 'observer', go: at(`${of(drafted)}/suggestions/new/gone`) },
    {
      page: `${choose}/:clause`,
      state: 'without a reason',
      as: 'observer',
      refused: 'makeSuggestion',
      go: async (person) => {
        await suggestFirst(person);
        await sendEmpty(person, 'makeSuggestion');
      },
    },
  ];
};
