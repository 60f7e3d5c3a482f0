import { randomUUID } from 'node:crypto';
import { PasskeysStore, PeopleStore, type PersonRow } from '@articulado/persistence';
import { TestServer } from './testing/test-server.js';

describe('/admin/health', () => {
  let bare: TestServer;
  let whole: TestServer;
  beforeAll(async () => {
    bare = await TestServer.start();
    whole = await TestServer.start(undefined, { contactEmail: 'c@example.org', smtpUrl: 'smtp://127.0.0.1:1' });
  }, 60_000);
  afterAll(async () => {
    await bare.stop();
    await whole.stop();
  });

  const get = async (server: TestServer, path: string, cookie = '') => {
    const answer = await fetch(`${server.address}${path}`, { headers: { cookie, 'accept-language': 'es' } });
    return { status: answer.status, html: await answer.text() };
  };
  const peopleOf = (server: TestServer) => server.running.unitOfWork.read().get(PeopleStore);
  const administrator = async (server: TestServer, name: string): Promise<PersonRow> => {
    const email = `${name.toLowerCase()}@example.org`;
    return peopleOf(server).add({ id: randomUUID(), name, email, isAdministrator: true, createdAt: new Date() });
  };
  const givePasskey = (server: TestServer, { id }: PersonRow) =>
    server.running.unitOfWork
      .read()
      .get(PasskeysStore)
      .add({
        ...{ id: randomUUID(), personId: id, name: 'Llave', credentialId: randomUUID(), publicKey: Buffer.from('') },
        ...{ algorithm: -7, counter: '0', transports: [], isBackupEligible: false, isBackedUp: false, aaguid: '' },
        ...{ createdAt: new Date(), lastUsedAt: null },
      });

  it('says what is missing, names whom it is about, and how to appoint a second administrator', async () => {
    const ada = await administrator(bare, 'Ada');
    const cookie = await bare.signIn(ada.email);
    const { html } = await get(bare, '/admin/health', cookie);
    for (const said of ['CONTACT_EMAIL', 'SMTP_URL', 'Solo una persona administra', 'href="/admin#personas"'])
      expect(html).toContain(said);
    expect(html).toContain(`<a href="/admin/people/${ada.id}">Ada</a>`);
    expect(html).toContain('La dirección pública permite llaves de acceso.'); // of this machine
    expect(html).not.toContain('PUBLIC_URL');
    expect(html).not.toContain('Todo está configurado');
    const summary = (await get(bare, '/admin', cookie)).html;
    expect(summary).toContain('Faltan 4 cosas por configurar');
    expect(summary).toContain('href="/admin/health"');
  });

  it('counts no administrator whose account is disabled', async () => {
    const berta = await administrator(bare, 'Berta');
    const cookie = await bare.signIn('ada@example.org');
    expect((await get(bare, '/admin/health', cookie)).html).not.toContain('Solo una persona administra');
    await peopleOf(bare).disable(berta, new Date());
    expect((await get(bare, '/admin/health', cookie)).html).toContain('Solo una persona administra');
  });

  it('says when all is set up, and then /admin says nothing of it', async () => {
    const people = [await administrator(whole, 'Ada'), await administrator(whole, 'Berta')];
    const cookie = await whole.signIn(people[0]!.email);
    await givePasskey(whole, people[0]!);
    const one = (await get(whole, '/admin/health', cookie)).html;
    expect(one).toContain('Una persona que administra no tiene llave de acceso');
    expect(one).not.toContain('Todo está configurado');
    expect((await get(whole, '/admin', cookie)).html).toContain('Falta una cosa por configurar');
    await givePasskey(whole, people[1]!);
    const all = (await get(whole, '/admin/health', cookie)).html;
    expect(all).toContain('Todo está configurado');
    expect(all).toContain('2 personas administran la plataforma.');
    for (const name of ['CONTACT_EMAIL', 'SMTP_URL', 'PUBLIC_URL']) expect(all).not.toContain(name);
    expect((await get(whole, '/admin', cookie)).html).not.toContain('por configurar');
  });

  it('is for administrators: to everybody else it is not there, nor is what it shows', async () => {
    const other = await bare.signIn('otra@example.org');
    for (const cookie of ['', other]) {
      expect((await get(bare, '/admin/health', cookie)).status).toBe(404);
      expect((await bare.ask('{ administrators { name } }', {}, cookie)).data).toEqual({ administrators: null });
    }
  });
});
