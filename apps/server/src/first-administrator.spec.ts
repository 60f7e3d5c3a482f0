import { PeopleStore } from '@articulado/persistence';
import { demoPeople, FirstAdministrator } from '@articulado/accounts';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import { type RunningServer, startServer } from './start-server.js';

/** `DEMO=0 npm start` on an empty folder, and nothing else: nobody ever gets an e-mail. */
describe('a new platform without a mail server', () => {
  let database: FreshDatabase;
  let server: RunningServer;
  let address: string;
  let link: string;
  const headers = { origin: 'http://articulado.example' };
  const [name, email] = ['Ada Lovelace', 'ada@example.org'];

  beforeAll(async () => {
    database = await freshDatabase();
    const publicUrl = headers.origin;
    server = await startServer({ databaseUrl: database.url, port: 0, publicUrl, demo: false });
    address = `http://localhost:${server.port}`;
    link = `${address}/first-administrator/${await key()}`;
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const key = () => server.app.get(FirstAdministrator, { strict: false }).key();
  const post = async (to: string, fields: Record<string, string>) => {
    const answer = await fetch(to, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });
    const cookie = answer.headers
      .getSetCookie()
      .map((set) => set.split(';')[0])
      .join('; ');
    return { status: answer.status, location: answer.headers.get('location'), cookie, text: await answer.text() };
  };
  const get = async (path: string, cookie = '') => {
    const answer = await fetch(`${address}${path}`, { headers: { cookie } });
    return { status: answer.status, text: await answer.text() };
  };
  const enter = (as: string, to = link) => post(to, { form: 'createFirstAdministrator', name, email: as });

  it('lets its first administrator in by the link alone, as often as they come', async () => {
    for (const mistyped of ['ade@example.org', email, email]) {
      const entered = await enter(mistyped);
      expect([entered.status, entered.location]).toEqual([303, '/admin?done=createFirstAdministrator#contenido']);
      expect(await get('/admin?done=createFirstAdministrator', entered.cookie)).toMatchObject({
        status: 200,
        text: expect.stringContaining('use el mismo enlace'),
      });
    }
    expect(await server.unitOfWork.read().get(PeopleStore).count()).toBe(1);
  });

  it('renames nobody under whose name something official stands', async () => {
    const { cookie } = await enter(email);
    const ask = async (query: string, variables: object) => {
      const body = JSON.stringify({ query, variables });
      const answer = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body,
      });
      return ((await answer.json()) as { data: { outcome: { id: string } } }).data.outcome;
    };
    const institution = await ask(
      'mutation ($input: CreateInstitutionInput!) { outcome: createInstitution(input: $input) { ... on Organization { id } } }',
      { input: { name: 'Ministerio de Pruebas', acronym: 'MIPRU', sector: 'GOVERNMENT' } },
    );
    await ask(
      'mutation ($input: CreateProcessInput!) { outcome: createProcess(input: $input) { ... on Process { id } } }',
      {
        input: {
          title: 'Política de prueba',
          summary: 'Para probar el enlace de la primera persona.',
          organization: institution.id,
        },
      },
    );
    const intruder = { form: 'createFirstAdministrator', name: 'Intrusa' };
    expect((await post(link, { ...intruder, email: 'intrusa@example.org' })).status).toBe(422);
    expect((await post(link, { ...intruder, email })).status).toBe(303);
    const [first] = await server.unitOfWork.read().get(PeopleStore).administrators();
    expect(first).toMatchObject({ name, email });
  });

  it('lets in nobody by another key, and nobody else by this one', async () => {
    const wrong = await enter(email, `${address}/first-administrator/${'0'.repeat(32)}`);
    expect([wrong.status, wrong.cookie]).toEqual([404, '']);
    await signInByMails();
    const other = await enter('otra@example.org');
    expect([other.status, other.cookie, other.text.includes('Ya hay una persona administradora')]).toEqual([
      422,
      '',
      true,
    ]);
  });

  /** An administrator reads at `/outbox` what nobody sent, for themselves and for whoever asks them. */
  async function signInByMails() {
    const { cookie } = await enter(email);
    const asked = await post(`${address}/sign-in`, { form: 'requestSignInCode', email });
    const code = /\b\d{6}\b/.exec((await get('/outbox', cookie)).text)?.[0] ?? '';
    const requestId = /name="requestId" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
    const signedIn = await post(`${address}/sign-in`, { form: 'signIn', email, requestId, code });
    return { asked, signedIn, cookie };
  }

  it('leaves the link good after they signed in by a code as well: no other way leads back', async () => {
    const { signedIn } = await signInByMails();
    expect(signedIn.status).toBe(303);
    expect(await key()).toBeDefined();
    expect((await enter(email)).status).toBe(303);
  });

  it('says where a code is and who reads it, and never that it was sent', async () => {
    const { asked, cookie } = await signInByMails();
    const pages = [(await get('/sign-in')).text, asked.text, (await get('/account')).text];
    expect(pages.map((page) => /enviamos|enviaremos|Revise su correo/i.exec(page)?.[0])).toEqual(
      pages.map(() => undefined),
    );
    expect(pages[0]).toContain('el código lo lee la administración');
    expect(asked.text).toContain('lo puede leer la administración');
    expect(asked.text).not.toContain('href="/outbox"');
    expect((await get('/outbox', cookie)).text).toContain('No hay servidor de correo');
    expect((await get('/outbox')).status).toBe(404);
  });

  it('knows no way in without a proof', async () => {
    const people = Object.values(demoPeople).map((person) => person.email);
    for (const address_ of [...people, email]) {
      const answer = await post(`${address}/sign-in`, { form: 'openSession', email: address_, personId: 'x' });
      expect([answer.status, answer.cookie]).toEqual([400, '']);
    }
    for (const path of ['/api/auth/open-session', '/api/auth/sign-in/email-otp', '/open-session'])
      expect((await post(`${address}${path}`, { personId: 'x' })).status).toBe(404);
  });
});
