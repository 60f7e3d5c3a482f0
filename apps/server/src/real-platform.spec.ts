import { MailStore, PeopleStore } from '@articulado/persistence';
import { FirstAdministrator } from '@articulado/accounts';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import { startServer } from './start-server.js';
import { cookiesOf, post } from './testing/sent-form.js';

describe('a platform that is no demonstration', () => {
  let database: FreshDatabase;
  let server: Awaited<ReturnType<typeof startServer>>;
  let address: string;
  beforeAll(async () => {
    database = await freshDatabase();
    server = await startServer({
      databaseUrl: database.url,
      port: 0,
      publicUrl: 'http://articulado.example',
      demo: false,
      smtpUrl: 'smtp://127.0.0.1:9',
    });
    address = `http://localhost:${server.port}`;
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  it('has no demo sign-in and no public e-mails', async () => {
    expect((await post(`${address}/demo/sign-in`, { role: 'administrator' })).status).toBe(404);
    expect((await fetch(`${address}/demo`)).status).toBe(404);
    expect((await fetch(`${address}/outbox`)).status).toBe(404);
  });

  it('makes its first administrator for whoever holds the link, until that person has signed in', async () => {
    const key = await server.app.get(FirstAdministrator, { strict: false }).key();
    const link = `${address}/first-administrator/${key}`;
    const headers = { origin: 'http://articulado.example' };
    expect((await fetch(`${address}/first-administrator/${'0'.repeat(32)}`)).status).toBe(404);
    expect((await fetch(link)).status).toBe(200);
    const wrong = await post(link, { form: 'createFirstAdministrator', name: 'Ada', email: 'ada' }, headers);
    expect([wrong.status, (await wrong.text()).includes('value="Ada"')]).toEqual([422, true]);
    const mistyped = { form: 'createFirstAdministrator', name: 'Ada', email: 'ade@example.org' };
    expect((await post(link, mistyped, headers)).status).toBe(303);
    expect((await fetch(link)).status).toBe(200);
    const fields = { form: 'createFirstAdministrator', name: 'Ada', email: 'ada@example.org' };
    const entered = await post(link, fields, headers);
    expect([entered.status, entered.headers.get('location')]).toEqual([
      303,
      '/admin?done=createFirstAdministrator#contenido',
    ]);
    expect((await ask('{ viewer { email } }', {}, cookiesOf(entered))).data['viewer']).toEqual({ email: fields.email });
    const people = server.unitOfWork.read().get(PeopleStore);
    expect(await people.byEmail('ada@example.org')).toMatchObject({ isAdministrator: true });
    expect(await people.byEmail('ade@example.org')).toBeNull();
    const { requestId } = await requestCode('ada@example.org');
    const [mail] = await server.unitOfWork.read().get(MailStore).list({ limit: 1 });
    const input = { email: 'ada@example.org', requestId, code: /\b\d{6}\b/.exec(mail!.body)![0] };
    await ask('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', { input });
    expect((await fetch(link)).status).toBe(404);
    expect((await post(link, { ...fields, email: 'otra@example.org' }, headers)).status).toBe(404);
    expect(await people.byEmail('otra@example.org')).toBeNull();
  });

  const ask = async (query: string, variables: object, cookie = '') => {
    const headers = { 'content-type': 'application/json', cookie };
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    return { cookie: cookiesOf(answer), data: ((await answer.json()) as { data: Record<string, never> }).data };
  };
  const requestCode = async (email: string) =>
    (
      await ask(
        'mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) { ... on Refusal { refused } ... on SignInCodeSent { requestId } } }',
        {
          input: { email },
        },
      )
    ).data['requestSignInCode'] as unknown as { requestId: string };

  it('shows its administrators that an e-mail left, and never the codes of others', async () => {
    const email = 'ada@example.org';
    const { requestId } = await requestCode(email);
    const [mail] = await server.unitOfWork.read().get(MailStore).list({ limit: 1 });
    const code = /\b\d{6}\b/.exec(mail!.body)![0];
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
    const { cookie } = await ask(signIn, { input: { email, requestId, code } });
    await requestCode('ministra@example.org');
    const { data } = await ask('{ mails { nodes { recipient subject body } } }', {}, cookie);
    expect((data['mails'] as unknown as { nodes: object[] }).nodes).toMatchObject([
      { recipient: 'ministra@example.org', body: '' },
      { recipient: email, body: '' }, // of a device that is new
      { recipient: email, body: '' },
      { recipient: email, body: '' },
    ]);
    expect(JSON.stringify(data)).not.toMatch(/\d{6}/);
    const page = await (await fetch(`${address}/outbox`, { headers: { cookie } })).text();
    expect(page).toContain('ministra@example.org');
    expect(page).not.toMatch(/\b\d{6}\b/);
  });

  it('writes to many mailboxes for one network address, but not to all the world', async () => {
    const refused = [];
    for (let count = 0; count < 101; count += 1) refused.push(await requestCode(`mailbox-${count}@example.org`));
    expect(refused[0]).toEqual({ requestId: expect.any(String) });
    expect(refused.at(-1)).toEqual({ refused: 'TOO_MANY_ATTEMPTS' });
  });
});
