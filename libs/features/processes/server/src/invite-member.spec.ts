import { PeopleStore, MailStore, MembershipsStore, RecordStore } from '@articulado/persistence';
import { type Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import { InviteMember } from './invite-member.js';
import { somePlatform } from './testing/some-platform.js';

describe('inviteMember', () => {
  let given: Given;
  let inviteMember: InviteMember;
  let of: GivenProcess;
  let coordinator: Viewer;
  let organization: string;
  beforeAll(async () => {
    given = await Given.platform();
    inviteMember = new InviteMember(given.unitOfWork, given.domainEvents, somePlatform);
  });
  beforeEach(async () => {
    of = await given.process();
    coordinator = await given.member(of, 'coordinator');
    organization = (await given.organization()).id;
  });
  afterAll(() => given.drop());

  const invitation = (more: object = {}) => ({
    process: of.process.slug,
    name: 'Rosa Tuyuc',
    email: 'Rosa@Example.org',
    role: 'drafter',
    organization,
    ...more,
  });
  const currentRoles = async () => {
    const stores = given.unitOfWork.read();
    return (await stores.get(MembershipsStore).heldIn(of.process.id, stores.now)).map(({ role }) => role).sort();
  };

  it('gives somebody new a role, writes it in the record and sends an e-mail in Spanish', async () => {
    const email = `rosa-${of.process.slug}@example.org`;
    const news: unknown[] = [];
    given.domainEvents.subscribe('rights-changed', (details) => news.push(details));
    expect(await inviteMember.run(coordinator, invitation({ email: ` ${email.toUpperCase()}` }))).toMatchObject({
      role: 'drafter',
      endsAt: null,
    });
    const stores = given.unitOfWork.read();
    expect(await stores.get(PeopleStore).byEmail(email)).toMatchObject({
      name: 'Rosa Tuyuc',
      email,
      isAdministrator: false,
    });
    expect(await given.recordOf(of)).toEqual(['process.created', 'member.invited']);
    expect(news).toEqual([{ processId: of.process.id }]);
    const mail = (await stores.get(MailStore).list({ limit: 50 })).find(({ recipient }) => recipient === email)!;
    expect(mail.subject).toBe('Le invitaron a participar: Política de prueba');
    for (const told of ['Rosa Tuyuc', 'Persona coordinator', 'Redacción', 'https://articulado.example/sign-in', email])
      expect(mail.body).toContain(told);
  });

  it('names nobody like an institution', async () => {
    const { name } = await given.organization();
    expect(await inviteMember.run(coordinator, invitation({ name: name.toUpperCase() }))).toEqual({
      refused: 'institution-name',
      details: { field: 'name', organization: name },
    });
    expect(await currentRoles()).toEqual(['coordinator']);
  });

  it('keeps e-mail out of the record and of the public facts', async () => {
    await inviteMember.run(coordinator, invitation({ email: 'secreta@example.org' }));
    const entries = await given.unitOfWork.read().get(RecordStore).after(of.process.id, 0, 10);
    expect(JSON.stringify(entries.map(({ entry, disclosed }) => [entry, disclosed]))).not.toContain('secreta@');
  });

  it('gives somebody known a second role, under the name they have', async () => {
    const { email } = await given.person('Nombre Verdadero');
    await inviteMember.run(coordinator, invitation({ email, name: 'Otro Nombre', role: 'observer' }));
    await inviteMember.run(coordinator, invitation({ email, name: 'Otro Nombre', role: 'facilitator' }));
    expect(await currentRoles()).toEqual(['coordinator', 'facilitator', 'observer']);
    expect(await given.unitOfWork.read().get(PeopleStore).byEmail(email)).toMatchObject({ name: 'Nombre Verdadero' });
  });

  it('refuses the same role twice, and sends no second e-mail', async () => {
    const email = `doble-${of.process.slug}@example.org`;
    await inviteMember.run(coordinator, invitation({ email }));
    expect(await inviteMember.run(coordinator, invitation({ email }))).toMatchObject({
      refused: 'already-exists',
      details: { what: 'membership' },
    });
    expect(await currentRoles()).toEqual(['coordinator', 'drafter']);
    expect(
      (await given.unitOfWork.read().get(MailStore).list({ limit: 100 })).filter(
        ({ recipient }) => recipient === email,
      ),
    ).toHaveLength(1);
  });

  it('gives the role once when two invite at the same moment', async () => {
    const email = `carrera-${of.process.slug}@example.org`;
    const outcomes = await Promise.all([1, 2, 3].map(() => inviteMember.run(coordinator, invitation({ email }))));
    expect(outcomes.filter((outcome) => 'role' in outcome)).toHaveLength(1);
    expect(await currentRoles()).toEqual(['coordinator', 'drafter']);
  });

  it.each(['drafter', 'facilitator', 'approver', 'observer'] as const)(
    'refuses a %s, and writes nothing',
    async (role) => {
      const viewer = await given.member(of, role);
      const email = `nadie-${of.process.slug}@example.org`;
      expect(await inviteMember.run(viewer, invitation({ email }))).toMatchObject({ refused: 'not-permitted' });
      expect(await given.recordOf(of)).toEqual(['process.created']);
      expect(await given.unitOfWork.read().get(PeopleStore).byEmail(email)).toBeNull();
    },
  );

  it('refuses the coordinator of another process, a participant and a visitor', async () => {
    const elsewhere = await given.member(await given.process(), 'coordinator');
    for (const viewer of [elsewhere, await given.viewer(await given.person()), await given.viewer()]) {
      expect(await inviteMember.run(viewer, invitation())).toMatchObject({ refused: 'not-permitted' });
    }
  });

  it('lets an administrator invite a coordinator where nobody coordinates, and nothing else', async () => {
    const administrator = await given.viewer(await given.person('Ada', true));
    expect(await inviteMember.run(administrator, invitation({ role: 'coordinator' }))).toMatchObject({
      refused: 'not-permitted',
    });
    of = await given.process();
    expect(await inviteMember.run(administrator, invitation({ role: 'drafter' }))).toMatchObject({
      refused: 'not-permitted',
    });
    expect(await inviteMember.run(administrator, invitation({ role: 'coordinator' }))).toMatchObject({
      role: 'coordinator',
    });
    expect(await given.recordOf(of)).toEqual(['process.created', 'member.invited']);
  });

  it('writes down an administrator who coordinates as the coordinator they are here', async () => {
    const ministry = await given.organization();
    const { person } = await given.member(of, 'coordinator', ministry);
    const both = await given.viewer({
      ...(await given.unitOfWork.read().get(PeopleStore).byId(person!.id))!,
      isAdministrator: true,
    });
    await inviteMember.run(both, invitation({ email: `dos-${of.process.slug}@example.org` }));
    const entries = await given.unitOfWork.read().get(RecordStore).after(of.process.id, 1, 1);
    expect(JSON.parse(entries[0]!.entry)).toMatchObject({
      actor: { role: 'coordinator', organization: ministry.name },
    });
  });

  it('answers for a process that does not exist as for one out of reach', async () => {
    expect(await inviteMember.run(coordinator, invitation({ process: 'no-existe' }))).toMatchObject({
      refused: 'not-found',
    });
  });

  it.each([
    ['name', { name: '' }, 'required'],
    ['email', { email: 'rosa' }, 'malformed'],
    ['email', { email: 'rosa@example.org\r\nBcc: otra@example.org' }, 'malformed'],
    ['role', { role: 'administrator' }, 'unknown-value'],
    ['organization', { organization: 'x' }, 'unknown-value'],
  ])('says that the %s %j is %s', async (field, wrong, problem) => {
    expect(await inviteMember.run(coordinator, invitation(wrong))).toMatchObject({
      refused: 'invalid-input',
      details: { field, problem },
    });
  });
});
