import { MailStore, PeopleStore } from '@articulado/persistence';
import { TestServer } from './testing/test-server.js';
import { walkIntoConsultation, type WalkedProcess } from './testing/walked-process.js';
import { mailOf } from './testing/walkers.js';

describe('a platform that nobody administers any more', () => {
  let server: TestServer;
  let walked: WalkedProcess;
  beforeAll(async () => {
    server = await TestServer.start(undefined, { administratorToRecover: proposed });
    walked = await walkIntoConsultation(server, 'sinadmin');
  }, 60_000);
  afterAll(() => server.stop());

  const proposed = 'marta.xol@example.org';
  const statement = 'Marta Xol, directora de la secretaría; la conozco.';
  const stores = () => server.running.unitOfWork.read();
  const mailsTo = async (email: string) =>
    (await stores().get(MailStore).list({ limit: 100 })).flatMap(({ recipient, subject }) =>
      recipient === email ? [subject] : [],
    );

  async function recover(cookie: string, changed: object = {}): Promise<{ refused?: string }> {
    const query =
      'mutation ($input: RecoverAdministratorInput!) { outcome: recoverAdministrator(input: $input) { ... on Refusal { refused } } }';
    const input = { process: 'sinadmin', confirmation: proposed, statement, ...changed };
    return (await server.ask(query, { input }, cookie)).data!['outcome'] as unknown as { refused?: string };
  }
  async function shown(cookie: string): Promise<{ email: string; hasSignedIn: boolean } | null> {
    const query = '{ process(slug: "sinadmin") { administratorToRecover { email hasSignedIn } } }';
    const { process } = (await server.ask(query, {}, cookie)).data as unknown as {
      process: { administratorToRecover: { email: string; hasSignedIn: boolean } | null };
    };
    return process.administratorToRecover;
  }
  async function page(cookie: string): Promise<string> {
    const answer = await fetch(`${server.address}/processes/sinadmin/members`, { headers: { cookie } });
    return answer.text();
  }

  it('says to coordinators, and to nobody else, whom those who run it propose', async () => {
    expect(await shown(walked.cookies.coordinator)).toEqual({ email: proposed, hasSignedIn: false });
    expect(await page(walked.cookies.coordinator)).toContain('Nadie ha entrado todavía con ese correo.');
    for (const cookie of [walked.cookies.approver, '']) {
      expect(await shown(cookie)).toBeNull();
      expect(await page(cookie)).not.toContain(proposed);
    }
  });

  it('lets in nobody who has not shown that the address is theirs', async () => {
    expect(await recover(walked.cookies.coordinator)).toEqual({ refused: 'NOT_FOUND' });
    await server.signIn(proposed, 'Marta Xol');
    expect(await shown(walked.cookies.coordinator)).toEqual({ email: proposed, hasSignedIn: true });
    expect(await page(walked.cookies.coordinator)).toContain('Confirmar que administre la plataforma');
  });

  it('takes a coordinator, the right address, and words that say who it is', async () => {
    for (const cookie of [walked.cookies.approver, ''])
      expect(await recover(cookie)).toEqual({ refused: 'NOT_PERMITTED' });
    const { coordinator } = walked.cookies;
    expect(await recover(coordinator, { confirmation: 'otra@example.org' })).toEqual({ refused: 'INVALID_INPUT' });
    expect(await recover(coordinator, { statement: 'corto' })).toEqual({ refused: 'INVALID_INPUT' });
    expect((await stores().get(PeopleStore).byEmail(proposed))!.isAdministrator).toBe(false);
  });

  it('lets in nobody whose account is disabled', async () => {
    const person = (await stores().get(PeopleStore).byEmail(proposed))!;
    await stores().get(PeopleStore).disable(person, new Date());
    expect(await recover(walked.cookies.coordinator)).toEqual({ refused: 'ACCOUNT_DISABLED' });
    await stores().get(PeopleStore).disable(person, null);
  });

  it('has an administrator again when a coordinator confirms it, in the record, and whoever administers it is told', async () => {
    expect(await recover(walked.cookies.coordinator)).toEqual({});
    expect((await stores().get(PeopleStore).byEmail(proposed))!.isAdministrator).toBe(true);
    const query = '{ process(slug: "sinadmin") { record(first: 1) { nodes { type role details } } } }';
    const { process } = (await server.ask(query)).data as unknown as { process: { record: { nodes: object[] } } };
    expect(process.record.nodes).toMatchObject([{ type: 'ADMINISTRATOR_RECOVERED', role: 'COORDINATOR' }]);
    expect(JSON.stringify(process.record.nodes)).toContain(statement);
    expect(JSON.stringify(process.record.nodes)).not.toContain(proposed);
    expect(await mailsTo(proposed)).toContain('Usted administra la plataforma Articulado');
    expect(await mailsTo(mailOf('administrator', 'sinadmin'))).toContain(
      'Otra persona administra la plataforma Articulado',
    );
    expect(await shown(walked.cookies.coordinator)).toBeNull();
    expect(await recover(walked.cookies.coordinator)).toEqual({ refused: 'ALREADY_EXISTS' });
  });
});

describe('a coordinator whom those who run the platform propose to administer it', () => {
  it('is confirmed by another coordinator, never by themselves', async () => {
    const proposed = mailOf('coordina', 'misma');
    const server = await TestServer.start(undefined, { administratorToRecover: proposed });
    try {
      const { cookies } = await walkIntoConsultation(server, 'misma');
      const query =
        'mutation ($input: RecoverAdministratorInput!) { outcome: recoverAdministrator(input: $input) { ... on Refusal { refused } } }';
      const input = { process: 'misma', confirmation: proposed, statement: 'Soy yo, que coordino el proceso.' };
      const { data } = await server.ask(query, { input }, cookies.coordinator);
      expect(data).toEqual({ outcome: { refused: 'SECOND_PERSON_NEEDED' } });
    } finally {
      await server.stop();
    }
  });
});

describe('a platform whose setting names nobody', () => {
  it('proposes nobody, and makes nobody an administrator', async () => {
    const server = await TestServer.start();
    try {
      const { cookies } = await walkIntoConsultation(server, 'ninguna');
      const query = '{ process(slug: "ninguna") { administratorToRecover { email } } } ';
      expect((await server.ask(query, {}, cookies.coordinator)).data).toEqual({
        process: { administratorToRecover: null },
      });
      const document =
        'mutation ($input: RecoverAdministratorInput!) { outcome: recoverAdministrator(input: $input) { ... on Refusal { refused } } }';
      const input = { process: 'ninguna', confirmation: 'a@example.org', statement: 'Nadie la propuso, pero quiere.' };
      const { data } = await server.ask(document, { input }, cookies.coordinator);
      expect(data).toEqual({ outcome: { refused: 'NOT_FOUND' } });
    } finally {
      await server.stop();
    }
  });
});
