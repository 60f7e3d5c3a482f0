import { usualTimeZone } from '@articulado/base';
import { Given } from '@articulado/api/testing';
import type { Viewer } from '@articulado/api';
import { contributionFact, type OrganizationRow } from '@articulado/persistence';
import { translator } from '@articulado/messages';
import { ContributionView } from './contribution.view.js';
import { Consulted } from './testing/consulted.js';
import { authorOf } from './web/contribution.js';

let given: Given;
let consulted: Consulted;
let ministry: OrganizationRow;
let speaker: Viewer;

beforeAll(async () => {
  given = await Given.platform();
});
beforeEach(async () => {
  consulted = await Consulted.over(given);
  await consulted.open();
  ministry = await given.organization();
  speaker = await given.member(consulted.process, 'drafter');
  await given.represents(speaker, ministry);
});
afterAll(() => given.drop());

const shown = async (names: { authorName?: string; authorOrganization?: string }, viewer?: Viewer) => {
  const row = await consulted.received({ ...names, showAuthor: true }, viewer);
  return authorOf(translator('es', usualTimeZone), ContributionView.of(row));
};

describe('the name of a contribution', () => {
  it('is marked where a visitor typed it, with the organisation or without', async () => {
    expect(await shown({ authorName: 'Rosa Ixcot' })).toBe('Rosa Ixcot (sin verificar)');
    expect(await shown({ authorName: 'Rosa Ixcot', authorOrganization: 'Red ciudadana' })).toBe(
      'Rosa Ixcot · Red ciudadana (sin verificar)',
    );
    expect(await shown({ authorOrganization: 'Red ciudadana' })).toBe('Red ciudadana (sin verificar)');
    expect(await shown({})).toBe('Sin nombre público');
  });

  it('is marked where somebody signed in whom nobody gave a role: they chose the name of their account', async () => {
    const nobody = await given.viewer(await given.person('Ministro de Finanzas'));
    expect(await shown({ authorName: 'Ministro de Finanzas' }, nobody)).toBe('Ministro de Finanzas (sin verificar)');
  });

  it('is not marked where others gave that person a role under it, and is marked under any other', async () => {
    const { name } = speaker.person!;
    expect(await shown({ authorName: name, authorOrganization: ministry.name }, speaker)).toBe(
      `${name} · ${ministry.name}`,
    );
    expect(await shown({ authorName: name, authorOrganization: 'Red ciudadana' }, speaker)).toBe(
      `${name} · Red ciudadana (sin verificar)`,
    );
    expect(await shown({ authorName: 'Otra', authorOrganization: ministry.name }, speaker)).toBe(
      `Otra (sin verificar) · ${ministry.name}`,
    );
  });

  it('is refused where it is, or looks like, that of an institution, and nothing is written', async () => {
    const before = await given.recordOf(consulted.process);
    const colleague = await given.member(consulted.process, 'drafter', ministry);
    const spellings = [
      ministry.name,
      ministry.name.toUpperCase(),
      ministry.name.replace('M', 'Ⅿ'),
      `${ministry.name} (${ministry.acronym})`,
    ];
    for (const field of ['authorName', 'authorOrganization'] as const) {
      for (const spelling of spellings) {
        const typed = { [field]: spelling, showAuthor: true };
        const refused = { refused: 'institution-name', details: { field, organization: ministry.name } };
        expect([spelling, await consulted.submit(typed)]).toEqual([spelling, refused]);
        expect(await consulted.submit(typed, colleague)).toEqual(refused);
      }
    }
    expect(await given.recordOf(consulted.process)).toEqual(before);
  });

  it('is written as the platform writes it where its representative spells it otherwise', async () => {
    expect(await shown({ authorOrganization: ministry.name.toUpperCase() }, speaker)).toBe(ministry.name);
  });

  it('is sealed with whether it was verified, and facts of before stay as they were', async () => {
    const row = await consulted.received({ authorName: 'Rosa Ixcot', showAuthor: true });
    const { body } = contributionFact(row, 1);
    expect(body).toMatchObject({ nameVerified: false });
    expect(body).toHaveProperty('organizationVerified', undefined);
    const before = contributionFact({ ...row, nameVerified: null }, 1);
    expect(before.body).toHaveProperty('nameVerified', undefined);
    expect(ContributionView.of({ ...row, nameVerified: null })).toMatchObject({ isNameVerified: false });
  });
});
