import { MailStore, PasskeysStore, PeopleStore } from '@articulado/persistence';
import { passkeyOf } from './testing/passkey-of.js';
import { TestServer } from './testing/test-server.js';
import { walkIntoConsultation, type WalkedProcess } from './testing/walked-process.js';

describe('whoever has lost every passkey', () => {
  let server: TestServer;
  let walked: WalkedProcess;
  beforeAll(async () => {
    server = await TestServer.start();
    walked = await walkIntoConsultation(server, 'perdida');
    await passkeyOf(server, walked.cookies.approver, approver);
  }, 60_000);
  afterAll(() => server.stop());

  const approver = 'aprueba.perdida@example.org';
  const [coordinator, administrator] = ['coordina.perdida@example.org', 'administrator.perdida@example.org'];
  const stores = () => server.running.unitOfWork.read();
  const personOf = async (email: string) => (await stores().get(PeopleStore).byEmail(email))!;
  const held = async () =>
    (
      await stores()
        .get(PasskeysStore)
        .of((await personOf(approver)).id)
    ).length;

  async function ask(name: string, input: object, cookie: string): Promise<{ refused?: string }> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { ... on Refusal { refused } } }`;
    return (await server.ask(query, { input }, cookie)).data!['outcome'] as unknown as { refused?: string };
  }
  async function membershipOf(name: string): Promise<string> {
    const query = '{ process(slug: "perdida") { memberships(current: true) { nodes { id personName } } } }';
    const { process } = (await server.ask(query)).data as unknown as {
      process: { memberships: { nodes: { id: string; personName: string }[] } };
    };
    return process.memberships.nodes.find(({ personName }) => personName === name)!.id;
  }
  const open = async (cookie: string, who = 'aprueba', statement = 'Perdió el teléfono; hablé con ella.') =>
    ask('openPasskeyRecovery', { process: 'perdida', membership: await membershipOf(who), statement }, cookie);
  const confirm = async (cookie: string, email = approver) =>
    ask('confirmPasskeyRecovery', { person: (await personOf(email)).id, confirmation: email }, cookie);
  const entries = async () => {
    const query = '{ process(slug: "perdida") { record(first: 2) { nodes { type } } } }';
    const { data } = (await server.ask(query)) as unknown as {
      data: { process: { record: { nodes: { type: string }[] } } };
    };
    return data.process.record.nodes.map(({ type }) => type);
  };
  const subjects = async () =>
    (await stores().get(MailStore).list({ limit: 100 })).flatMap(({ recipient, subject }) =>
      recipient === approver ? [subject] : [],
    );

  it('is nobody whom no coordinator has named', async () => {
    expect(await confirm(walked.cookies.administrator)).toEqual({ refused: 'NOT_FOUND' });
    for (const cookie of [walked.cookies.approver, walked.cookies.other, ''])
      expect(await open(cookie)).toEqual({ refused: 'NOT_PERMITTED' });
    expect(await open(walked.cookies.coordinator, 'coordina')).toEqual({ refused: 'SECOND_PERSON_NEEDED' });
    expect(await open(walked.cookies.coordinator, 'disiente')).toEqual({ refused: 'NOT_FOUND' });
    expect(await open(walked.cookies.coordinator, 'aprueba', 'corto')).toEqual({ refused: 'INVALID_INPUT' });
  });

  it('keeps them until a second person confirms it, who is neither the first nor they themselves', async () => {
    expect(await open(walked.cookies.coordinator)).toEqual({});
    expect(await open(walked.cookies.coordinator)).toEqual({ refused: 'ALREADY_EXISTS' });
    expect(await entries()).toContain('PASSKEY_RECOVERY_OPENED');
    expect(await subjects()).toContain('Alguien dijo que usted perdió sus llaves de acceso');
    expect(await confirm(walked.cookies.coordinator)).toEqual({ refused: 'NOT_PERMITTED' });
    for (const email of [coordinator, approver]) {
      const person = await personOf(email);
      await stores().get(PeopleStore).setAdministrator(person, true, new Date());
      const cookie = email === approver ? walked.cookies.approver : walked.cookies.coordinator;
      // Her own passkey is asked for first: it is lost.
      const expected = email === approver ? 'PASSKEY_REQUIRED' : 'SECOND_PERSON_NEEDED';
      expect(await confirm(cookie)).toEqual({ refused: expected });
      await stores().get(PeopleStore).setAdministrator(person, false, new Date());
    }
    expect(await held()).toBe(1);
  });

  it('has no way back by what was said more than two weeks ago', async () => {
    server.wait(15 * 24 * 3_600_000);
    const cookie = await server.signIn(administrator);
    expect(await confirm(cookie)).toEqual({ refused: 'NOT_FOUND' });
    expect(await held()).toBe(1);
  });

  it('loses them when both have spoken, in the record, and begins anew by a code', async () => {
    const [first, second] = [await server.signIn(coordinator), await server.signIn(administrator)];
    expect(await open(first)).toEqual({});
    expect(await confirm(second)).toEqual({});
    expect(await held()).toBe(0);
    expect((await entries()).sort()).toEqual(['PASSKEY_RECOVERY_CONFIRMED', 'PASSKEY_RECOVERY_OPENED']);
    expect(await subjects()).toContain('Se quitaron las llaves de acceso que perdió');
    expect(await confirm(second)).toEqual({ refused: 'NOT_FOUND' });
    await passkeyOf(server, await server.signIn(approver), approver);
    expect(await held()).toBe(1);
  });
});
