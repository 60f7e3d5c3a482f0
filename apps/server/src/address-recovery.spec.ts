import { MailStore, PeopleStore, SessionsStore } from '@articulado/persistence';
import { optionsFrom, passkeyOf } from './testing/passkey-of.js';
import { TestServer } from './testing/test-server.js';
import { walkIntoConsultation, type WalkedProcess } from './testing/walked-process.js';

describe('whoever has lost their mailbox', () => {
  let server: TestServer;
  let walked: WalkedProcess;
  beforeAll(async () => {
    server = await TestServer.start();
    walked = await walkIntoConsultation(server, 'buzon');
  }, 60_000);
  afterAll(() => server.stop());

  const [approver, fresh] = ['aprueba.buzon@example.org', 'nueva@example.net'];
  const [coordinator, administrator] = ['coordina.buzon@example.org', 'administrator.buzon@example.org'];
  const stores = () => server.running.unitOfWork.read();
  const personOf = async (email: string) => (await stores().get(PeopleStore).byEmail(email))!;

  async function ask(name: string, input: object, cookie: string): Promise<{ refused?: string }> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { ... on Refusal { refused } } }`;
    return (await server.ask(query, { input }, cookie)).data!['outcome'] as unknown as { refused?: string };
  }
  interface Shown {
    readonly id: string;
    readonly personName: string;
    readonly addressRecoveryOpenedAt: string | null;
  }
  async function membershipOf(name: string, slug = 'buzon'): Promise<Shown> {
    const query =
      'query ($slug: String!) { process(slug: $slug) { memberships(current: true) { nodes { id personName addressRecoveryOpenedAt } } } }';
    const { process } = (await server.ask(query, { slug })).data as unknown as {
      process: { memberships: { nodes: Shown[] } };
    };
    return process.memberships.nodes.find(({ personName }) => personName === name)!;
  }
  const statement = 'Dejó el ministerio, que cerró su buzón; hablé con ella.';
  const open = async (cookie: string, who = 'aprueba', email = fresh, said = statement) => {
    const { id: membership } = await membershipOf(who);
    return ask('openAddressRecovery', { process: 'buzon', membership, statement: said, email }, cookie);
  };
  const confirm = async (cookie: string, confirmation = fresh, email = approver) =>
    ask('confirmAddressRecovery', { person: (await personOf(email)).id, confirmation }, cookie);
  const waits = async () => (await membershipOf('aprueba')).addressRecoveryOpenedAt !== null;
  const entries = async () => {
    const query = '{ process(slug: "buzon") { record(first: 2) { nodes { type } } } }';
    const { data } = (await server.ask(query)) as unknown as {
      data: { process: { record: { nodes: { type: string }[] } } };
    };
    return data.process.record.nodes.map(({ type }) => type).sort();
  };
  const keptAddresses = () =>
    server.database.dataSource.query('SELECT 1 FROM membership WHERE recovery_address IS NOT NULL');
  const subjectsTo = async (email: string) =>
    (await stores().get(MailStore).list({ limit: 500 })).flatMap(({ recipient, subject }) =>
      recipient === email ? [subject] : [],
    );
  const day = 24 * 3_600_000;

  it('is nobody whom no coordinator has named, and nobody who has never signed in or has a passkey', async () => {
    expect(await confirm(walked.cookies.administrator)).toEqual({ refused: 'NOT_FOUND' });
    for (const cookie of [walked.cookies.approver, walked.cookies.other, ''])
      expect(await open(cookie)).toEqual({ refused: 'NOT_PERMITTED' });
    const { coordinator: cookie } = walked.cookies;
    expect(await open(cookie, 'coordina')).toEqual({ refused: 'SECOND_PERSON_NEEDED' });
    expect(await open(cookie, 'aprueba', approver)).toEqual({ refused: 'SAME_AS_BEFORE' });
    expect(await open(cookie, 'aprueba', 'a@b, c@d.org')).toEqual({ refused: 'INVALID_INPUT' });
    expect(await open(cookie, 'aprueba', fresh, 'corto')).toEqual({ refused: 'INVALID_INPUT' });
    const query = '{ organizations { nodes { id } } }';
    const { organizations } = (await server.ask(query)).data as unknown as {
      organizations: { nodes: { id: string }[] };
    };
    const organization = organizations.nodes[0]!.id;
    const invited = {
      process: 'buzon',
      name: 'Nunca Vino',
      email: 'nunca@example.org',
      role: 'OBSERVER',
      organization,
    };
    await server.act('inviteMember', invited, cookie);
    expect(await open(cookie, 'Nunca Vino')).toEqual({ refused: 'NOT_FOUND' });
    await passkeyOf(server, walked.cookies.other, 'disiente.buzon@example.org');
    expect(await open(cookie, 'disiente')).toEqual({ refused: 'HAS_PASSKEY' });
  });

  it('keeps their address until a second person writes the same new one, when there was time to object', async () => {
    expect(await open(walked.cookies.coordinator)).toEqual({});
    expect(await open(walked.cookies.coordinator)).toEqual({ refused: 'ALREADY_EXISTS' });
    expect(await entries()).toContain('ADDRESS_RECOVERY_OPENED');
    expect(await subjectsTo(approver)).toContain('Alguien dijo que usted perdió este buzón');
    expect(await subjectsTo(fresh)).toEqual([]);
    expect(await confirm(walked.cookies.coordinator)).toEqual({ refused: 'NOT_PERMITTED' });
    expect(await confirm(walked.cookies.administrator, 'otra@example.net')).toEqual({ refused: 'ANOTHER_ADDRESS' });
    expect(await confirm(walked.cookies.administrator, approver)).toEqual({ refused: 'ANOTHER_ADDRESS' });
    expect(await confirm(walked.cookies.administrator)).toEqual({ refused: 'RECOVERY_TOO_EARLY' });
    server.wait(5_000);
    for (const [email, cookie] of [
      [coordinator, walked.cookies.coordinator],
      [approver, walked.cookies.approver],
    ] as const) {
      const person = await personOf(email);
      await stores().get(PeopleStore).setAdministrator(person, true, new Date());
      expect(await confirm(cookie)).toEqual({ refused: 'SECOND_PERSON_NEEDED' });
      await stores().get(PeopleStore).setAdministrator(person, false, new Date());
    }
    expect((await personOf(approver)).email).toBe(approver);
  });

  it('shows by signing in with it that the mailbox is not lost: then it is over', async () => {
    expect(await waits()).toBe(true);
    await server.signIn(approver);
    expect(await waits()).toBe(false);
    expect(await confirm(walked.cookies.administrator)).toEqual({ refused: 'NOT_FOUND' });
    expect(await keptAddresses()).toEqual([]);
  });

  it('is told to nobody by their new address: not by a page, an answer, a download or an e-mail', async () => {
    expect(await open(walked.cookies.coordinator)).toEqual({});
    const query = 'query ($id: ID!) { addressRecoveries(person: $id) { processTitle statement openedAt } }';
    const { id } = await personOf(approver);
    const seen = [JSON.stringify((await server.ask(query, { id }, walked.cookies.administrator)).data)];
    expect(seen[0]).toContain(statement);
    expect((await server.ask(query, { id }, walked.cookies.coordinator)).data).toEqual({ addressRecoveries: null });
    for (const path of ['', '/members', '/record', '/record.ndjson', '/facts.ndjson'])
      for (const cookie of ['', walked.cookies.coordinator])
        seen.push(await (await fetch(`${walked.address}${path}`, { headers: { cookie } })).text());
    const person = `${server.address}/admin/people/${id}`;
    seen.push(await (await fetch(person, { headers: { cookie: walked.cookies.administrator } })).text());
    expect(seen.at(-1)).toContain('Escriba el correo nuevo de la persona');
    expect(seen.filter((text) => text.includes('"addressRecovery":{'))).toHaveLength(2); // the facts, for both readers
    const mails = await stores().get(MailStore).list({ limit: 500 });
    seen.push(...mails.map(({ recipient, subject, body }) => recipient + subject + body));
    expect(seen.filter((text) => text.includes(fresh))).toEqual([]);
  });

  it('is not given another one by what was said more than two weeks ago', async () => {
    server.wait(15 * day);
    const [first, second] = [await server.signIn(coordinator), await server.signIn(administrator)];
    expect(await confirm(second)).toEqual({ refused: 'NOT_FOUND' });
    expect(await waits()).toBe(false);
    expect(await keptAddresses()).toEqual([]); // anybody’s sign-in forgets it
    Object.assign(walked.cookies, { coordinator: first, administrator: second });
  });

  it('is not given one that somebody has, nor one where they made themselves a passkey meanwhile', async () => {
    const { coordinator: first, administrator: second } = walked.cookies;
    const own = await server.signIn(approver);
    expect(await open(first, 'aprueba', 'disiente.buzon@example.org')).toEqual({});
    server.wait(5_000);
    expect(await confirm(second, 'disiente.buzon@example.org')).toEqual({ refused: 'ALREADY_EXISTS' });
    expect(await entries()).not.toContain('ADDRESS_RECOVERY_CONFIRMED');
    await server.signIn(approver); // ends that one
    expect(await open(first)).toEqual({});
    server.wait(5_000);
    await passkeyOf(server, own, approver);
    expect(await confirm(second)).toEqual({ refused: 'HAS_PASSKEY' });
    const { id } = await personOf(approver);
    await server.database.dataSource.query('DELETE FROM passkey WHERE person_id = $1', [id]);
  });

  it('gets it when both have spoken, in the record: sessions end, codes are void, both mailboxes are told', async () => {
    const { coordinator: first, administrator: second } = walked.cookies;
    const { id } = await personOf(approver);
    const own = await server.signIn(approver);
    expect(await open(first)).toEqual({});
    server.wait(5_000);
    await ask('requestSignInCode', { email: approver }, '');
    expect(await confirm(second, ` ${fresh.toUpperCase()} `)).toEqual({});
    expect(await entries()).toEqual(['ADDRESS_RECOVERY_CONFIRMED', 'ADDRESS_RECOVERY_OPENED']);
    expect(await stores().get(PeopleStore).byEmail(approver)).toBeNull();
    expect(await stores().get(SessionsStore).of(id, stores().now)).toEqual([]);
    expect((await server.ask('{ viewer { name } }', {}, own)).data).toEqual({ viewer: null });
    const codes = await server.database.dataSource.query('SELECT 1 FROM one_time_code WHERE email = $1', [approver]);
    expect(codes).toEqual([]);
    expect(await subjectsTo(approver)).toContain('Su cuenta de Articulado tiene otro correo');
    expect(await subjectsTo(fresh)).toContain('Este es ahora el correo de su cuenta de Articulado');
    expect(await confirm(second, fresh, fresh)).toEqual({ refused: 'NOT_FOUND' });
    const back = await server.signIn(fresh);
    expect((await server.ask('{ viewer { name } }', {}, back)).data).toEqual({ viewer: { name: 'aprueba' } });
    expect(await waits()).toBe(false);
  });

  it('is given one by the passkey of an administrator who has one, which signs that address', async () => {
    const { coordinator: first, administrator: second } = walked.cookies;
    const authenticator = await passkeyOf(server, second, administrator);
    const { id: person } = await personOf(fresh);
    const [one, another] = ['una@example.net', 'otra@example.net'];
    const askPasskey = (confirmation: string) =>
      optionsFrom(server, 'requestAccountPasskey', second, { act: 'CONFIRM_ADDRESS_RECOVERY', person, confirmation });
    const confirmBy = (confirmation: string, credential?: string) =>
      ask('confirmAddressRecovery', { person, confirmation, credential }, second);
    expect(await open(first, 'aprueba', one)).toEqual({});
    server.wait(5_000);
    expect(await confirmBy(one)).toEqual({ refused: 'PASSKEY_REQUIRED' });
    const unasked = { act: 'CONFIRM_ADDRESS_RECOVERY', person, confirmation: another };
    expect(await ask('requestAccountPasskey', unasked, second)).toEqual({ refused: 'ANOTHER_ADDRESS' });
    const signed = authenticator.get(await askPasskey(one));
    await server.signIn(fresh);
    expect(await open(first, 'aprueba', another)).toEqual({});
    server.wait(5_000);
    expect(await confirmBy(another, signed)).toEqual({ refused: 'PASSKEY_NOT_ACCEPTED' });
    expect(await confirmBy(another, authenticator.get(await askPasskey(another)))).toEqual({});
    await server.database.dataSource.query('DELETE FROM passkey');
  });

  it('is no way for an administrator who leads a process by a second mailbox, while its owner reads theirs', async () => {
    const { administrator: alone } = walked.cookies;
    const query = '{ organizations { nodes { id } } }';
    const { organizations } = (await server.ask(query)).data as unknown as {
      organizations: { nodes: { id: string }[] };
    };
    const organization = organizations.nodes[0]!.id;
    const founding = { slug: 'trampa', title: 'Trampa', summary: 'Un resumen de veinte letras o más.', organization };
    await server.act('createProcess', founding, alone);
    const invite = (name: string, email: string, role: string) =>
      server.act('inviteMember', { process: 'trampa', name, email, role, organization }, alone);
    await invite('Segunda', 'segunda@example.org', 'COORDINATOR');
    await invite('coordina', coordinator, 'OBSERVER');
    const second = await server.signIn('segunda@example.org', 'Segunda');
    const { id: membership } = await membershipOf('coordina', 'trampa');
    const lost = { process: 'trampa', membership, statement, email: 'robada@example.org' };
    expect(await ask('openAddressRecovery', lost, second)).toEqual({});
    expect(await confirm(alone, 'robada@example.org', coordinator)).toEqual({ refused: 'RECOVERY_TOO_EARLY' });
    await server.signIn(coordinator);
    server.wait(5_000);
    expect(await confirm(alone, 'robada@example.org', coordinator)).toEqual({ refused: 'NOT_FOUND' });
  });
});
