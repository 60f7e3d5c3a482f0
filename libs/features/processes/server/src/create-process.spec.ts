import { DraftsStore } from '@articulado/draft-log';
import { Given } from '@articulado/api/testing';
import { MembershipsStore, ProcessesStore, RecordStore, type ProcessRow } from '@articulado/persistence';
import { CreateProcess } from './create-process.js';
import { somePlatform } from './testing/some-platform.js';

const summary = 'Que los datos públicos se publiquen abiertos, completos y a tiempo.';

describe('createProcess', () => {
  let given: Given;
  let createProcess: CreateProcess;
  beforeAll(async () => {
    given = await Given.platform();
    createProcess = new CreateProcess(given.unitOfWork, given.domainEvents, somePlatform);
  });
  afterAll(() => given.drop());

  const administrator = async () => given.viewer(await given.person('Ada Administra', true));

  it('begins a process with its draft of one empty clause, its creator as coordinator, and both in the record', async () => {
    const viewer = await administrator();
    const organization = await given.organization();
    const title = 'Política Nacional de Datos Abiertos';
    const process = (await createProcess.run(viewer, { title, summary, organization: organization.id })) as ProcessRow;
    expect(process).toMatchObject({
      slug: 'politica-nacional-de-datos-abiertos',
      title,
      summary,
      stage: 'drafting',
      language: 'es',
    });
    const stores = given.unitOfWork.read();
    expect(await stores.get(DraftsStore).byProcess([process.id])).toMatchObject([{ format: 2, sequence: '1' }]);
    expect(await stores.get(MembershipsStore).heldIn(process.id, stores.now)).toMatchObject([
      { personId: viewer.person!.id, organizationId: organization.id, role: 'coordinator', endsAt: null },
    ]);
    expect(await given.recordOf({ process })).toEqual(['process.created', 'member.invited']);
    const [created] = await stores.get(RecordStore).after(process.id, 0, 1);
    expect(JSON.parse(created!.entry)).toMatchObject({
      details: { title, workflow: 'default' },
      actor: { role: 'administrator', organization: organization.name },
    });
  });

  it('keeps the language of its text and its time zone, which is that of the platform unless it is said', async () => {
    const viewer = await administrator();
    const organization = (await given.organization()).id;
    const begun = (title: string, settings: object) =>
      createProcess.run(viewer, { title, summary, organization, ...settings });
    expect(await begun('Una política de aquí', { timeZone: null })).toMatchObject({
      language: 'es',
      timeZone: 'America/Guatemala',
    });
    expect(
      await begun('Una política de otra parte', { language: 'quc', timeZone: 'America/Bogota', ordinals: 'roman' }),
    ).toMatchObject({
      language: 'quc',
      timeZone: 'America/Bogota',
      ordinals: 'roman',
    });
    for (const [field, value] of [
      ['language', 'Español'],
      ['timeZone', 'America/Atlantis'],
    ] as const)
      expect(await begun('Una política de ninguna parte', { [field]: value })).toEqual({
        refused: 'invalid-input',
        details: { field, problem: 'malformed' },
      });
  });

  it('lets whoever coordinates one process begin another', async () => {
    const coordinator = await given.member(await given.process(), 'coordinator');
    const organization = coordinator.actor.memberships[0]!.organizationId;
    const input = { title: 'Segunda política', summary, slug: 'segunda', organization };
    expect(await createProcess.run(coordinator, input)).toMatchObject({ slug: 'segunda' });
  });

  it('P21: lets them begin one for no institution but those for which they act', async () => {
    const coordinator = await given.member(await given.process(), 'coordinator');
    const other = await given.organization();
    const begin = (slug: string) =>
      createProcess.run(coordinator, { title: 'De otra institución', summary, slug, organization: other.id });
    expect(await begin('ajena')).toEqual({ refused: 'not-permitted', details: { permission: 'institution.lead' } });
    await given.represents(coordinator, other);
    expect(await begin('propia')).toMatchObject({ slug: 'propia' });
  });

  it('says that a name is taken which an address of the platform has', async () => {
    const organization = (await given.organization()).id;
    const input = { title: 'Otra política más', summary, slug: 'new', organization };
    expect(await createProcess.run(await administrator(), input)).toEqual({
      refused: 'already-exists',
      details: { what: 'address' },
    });
  });

  it('gives a process of the same title another name in addresses', async () => {
    const viewer = await administrator();
    const organization = (await given.organization()).id;
    const slugs = [];
    for (let count = 0; count < 3; count += 1)
      slugs.push(await createProcess.run(viewer, { title: 'Agua para todos', summary, organization }));
    expect(slugs).toMatchObject([
      { slug: 'agua-para-todos' },
      { slug: 'agua-para-todos-2' },
      { slug: 'agua-para-todos-3' },
    ]);
  });

  it.each([
    ['of a real platform asks', {}, undefined, true],
    ['asks not, where its creator says so', {}, false, false],
    ['of a demonstration does not ask', { demo: true }, undefined, false],
    ['of a demonstration asks, where its creator says so', { demo: true }, true, true],
    ['does not ask where passkeys can not be', { publicUrl: 'https://192.0.2.7' }, undefined, false],
  ])('W35: %s for a passkey of those who sign', async (_what, platform, asksPasskey, asks) => {
    const create = new CreateProcess(given.unitOfWork, given.domainEvents, { ...somePlatform, ...platform });
    const organization = (await given.organization()).id;
    const input = { title: 'Firmas de la mesa', summary, organization, asksPasskey };
    const { workflow } = (await create.run(await administrator(), input)) as ProcessRow;
    expect(workflow.stages.some(({ signing }) => signing === 'passkey')).toBe(asks);
  });

  it('W35: begins no process that asks for passkeys where they can not be', async () => {
    const elsewhere = { ...somePlatform, publicUrl: 'https://192.0.2.7' };
    const create = new CreateProcess(given.unitOfWork, given.domainEvents, elsewhere);
    const organization = (await given.organization()).id;
    const input = { title: 'Firmas de la mesa', summary, organization, asksPasskey: true };
    expect(await create.run(await administrator(), input)).toEqual({ refused: 'passkeys-need-domain', details: {} });
  });

  it('refuses a name that another process has', async () => {
    const { process } = await given.process('drafting', 'ocupado');
    const organization = (await given.organization()).id;
    const outcome = await createProcess.run(await administrator(), {
      title: 'Otra política',
      summary,
      slug: process.slug,
      organization,
    });
    expect(outcome).toMatchObject({ refused: 'already-exists', details: { what: 'process' } });
  });

  it.each(['drafter', 'facilitator', 'approver', 'observer'] as const)(
    'refuses a %s, and writes nothing',
    async (role) => {
      const viewer = await given.member(await given.process(), role);
      const organization = (await given.organization()).id;
      const outcome = await createProcess.run(viewer, {
        title: 'Sin permiso alguno',
        summary,
        slug: `de-${role}`,
        organization,
      });
      expect(outcome).toMatchObject({ refused: 'not-permitted' });
      expect(await given.unitOfWork.read().get(ProcessesStore).bySlug(`de-${role}`)).toBeNull();
    },
  );

  it('refuses a visitor and whoever has no role anywhere', async () => {
    const organization = (await given.organization()).id;
    for (const viewer of [await given.viewer(), await given.viewer(await given.person())]) {
      expect(await createProcess.run(viewer, { title: 'Sin permiso alguno', summary, organization })).toMatchObject({
        refused: 'not-permitted',
      });
    }
  });

  it.each([
    ['title', { title: ' ' }, 'required'],
    ['title', { title: 'x'.repeat(201) }, 'too-long'],
    ['title', { title: 'Datos\u0000abiertos' }, 'control-characters'],
    ['summary', { summary: 'Corto.' }, 'too-short'],
    ['slug', { slug: 'Datos Abiertos' }, 'malformed'],
    ['organization', { organization: '' }, 'required'],
    ['organization', { organization: "' OR 1=1" }, 'unknown-value'],
    ['organization', { organization: '6f1f6a2e-0000-4000-8000-000000000000' }, 'unknown-value'],
  ])('says that the %s %j is %s', async (field, wrong, problem) => {
    const organization = (await given.organization()).id;
    const outcome = await createProcess.run(await administrator(), {
      title: 'Política de prueba',
      summary,
      organization,
      ...wrong,
    });
    expect(outcome).toMatchObject({ refused: 'invalid-input', details: { field, problem } });
  });
});
