import { randomUUID } from 'node:crypto';
import { OrganizationsStore, PeopleStore } from '@articulado/persistence';
import { Given } from '@articulado/api/testing';
import { CreateInstitution } from './create-institution.js';

describe('createInstitution', () => {
  let given: Given;
  let createInstitution: CreateInstitution;
  beforeAll(async () => {
    given = await Given.platform();
    createInstitution = new CreateInstitution(given.unitOfWork);
  });
  afterAll(() => given.drop());

  const institution = (more: object = {}) => ({
    name: 'Procuraduría de los Derechos Humanos',
    acronym: randomUUID().slice(0, 8),
    sector: 'oversight',
    ...more,
  });
  const administrator = async () => given.viewer(await given.person('Ada', true));

  it('lets an administrator and whoever coordinates a process add one', async () => {
    const asked = institution();
    expect(await createInstitution.run(await administrator(), asked)).toMatchObject(asked);
    const coordinator = await given.member(await given.process(), 'coordinator');
    expect(
      await createInstitution.run(coordinator, institution({ name: ' Colectivo Datos ', sector: 'civil-society' })),
    ).toMatchObject({ name: 'Colectivo Datos' });
  });

  it('refuses whoever was kept out since they asked, and writes nothing', async () => {
    const ada = await given.person('Ada', true);
    const asked = await given.viewer(ada);
    await given.unitOfWork.read().get(PeopleStore).disable(ada, given.clock.at);
    expect(await createInstitution.run(asked, institution({ name: 'Tardía' }))).toMatchObject({
      refused: 'not-permitted',
    });
    expect(await given.unitOfWork.read().get(OrganizationsStore).byName('Tardía')).toBeNull();
  });

  it('refuses a name that another has', async () => {
    const name = 'Ministerio Repetido';
    await createInstitution.run(await administrator(), institution({ name }));
    expect(await createInstitution.run(await administrator(), institution({ name }))).toMatchObject({
      refused: 'already-exists',
      details: { what: 'institution' },
    });
  });

  it.each(['MlNISTERIO PARECIDO', 'Ministerio\u2009Parecido.', 'parecido'])(
    'refuses a name that can be taken for that of another: %s',
    async (name) => {
      const other = { name: 'Ministerio Parecido', acronym: 'PARECIDO' };
      await createInstitution.run(await administrator(), institution(other));
      expect(await createInstitution.run(await administrator(), institution({ name }))).toEqual({
        refused: 'institution-name',
        details: { field: 'name', organization: 'Ministerio Parecido' },
      });
    },
  );

  it.each(['SIGLAS', 'siglas', 'S.I.G.L.A.S.', 'SlGLAS', 'ꜱɪɢʟᴀꜱ', 'S🄸🄶🄻🄰🅂', '🅢🅘🅖🅛🅐s', 'Secretaría con Siglas'])(
    'refuses an acronym that is, or can be taken for, what another is called: %s',
    async (acronym) => {
      const other = { name: 'Secretaría con Siglas', acronym: 'SIGLAS' };
      await createInstitution.run(await administrator(), institution(other));
      const name = `Otra ${randomUUID()}`;
      expect(await createInstitution.run(await administrator(), institution({ name, acronym }))).toEqual({
        refused: 'institution-name',
        details: { field: 'acronym', organization: 'Secretaría con Siglas' },
      });
      expect(await given.unitOfWork.read().get(OrganizationsStore).byName(name)).toBeNull();
    },
  );

  it('gives an acronym to one of several that ask for it at once', async () => {
    const viewer = await administrator();
    const asked = [1, 2, 3].map((i) => institution({ name: `A la vez, ${i}: ${randomUUID()}`, acronym: 'ALAVEZ' }));
    const outcomes = await Promise.all(asked.map((one) => createInstitution.run(viewer, one)));
    expect(outcomes.filter((one) => 'refused' in one)).toHaveLength(2);
  });

  it.each(['drafter', 'facilitator', 'approver', 'observer'] as const)(
    'refuses a %s, and writes nothing',
    async (role) => {
      const viewer = await given.member(await given.process(), role);
      expect(await createInstitution.run(viewer, institution({ name: `De ${role}` }))).toMatchObject({
        refused: 'not-permitted',
      });
      expect(await given.unitOfWork.read().get(OrganizationsStore).byName(`De ${role}`)).toBeNull();
    },
  );

  it('refuses a visitor and a participant', async () => {
    for (const viewer of [await given.viewer(), await given.viewer(await given.person())]) {
      expect(await createInstitution.run(viewer, institution({ name: 'De nadie' }))).toMatchObject({
        refused: 'not-permitted',
      });
    }
  });

  it.each([
    ['name', { name: ' ' }, 'required'],
    ['name', { name: 'x'.repeat(201) }, 'too-long'],
    ['acronym', { acronym: '' }, 'required'],
    ['sector', { sector: 'military' }, 'unknown-value'],
  ])('says that the %s %j is %s', async (field, wrong, problem) => {
    expect(await createInstitution.run(await administrator(), institution(wrong))).toMatchObject({
      refused: 'invalid-input',
      details: { field, problem },
    });
  });
});
