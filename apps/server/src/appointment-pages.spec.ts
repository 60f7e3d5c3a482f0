import { PeopleStore } from '@articulado/persistence';
import { optionsFrom, passkeyOf } from './testing/passkey-of.js';
import { TestServer } from './testing/test-server.js';
import { walkIntoConsultation, type WalkedProcess } from './testing/walked-process.js';
import { appointmentOf } from './testing/walkers.js';

const slug = 'nombramientos';
const selection = '... on Representative { id }';

describe('the pages of appointments to represent an institution, without scripts', () => {
  let server: TestServer;
  let walked: WalkedProcess;
  let representative: string;
  let ministry: string;

  beforeAll(async () => {
    server = await TestServer.start();
    walked = await walkIntoConsultation(server, slug);
    representative = await server.signIn(`representa-aprueba.${slug}@example.org`);
    const { data } = await server.ask('{ viewer { represents { id } } }', {}, representative);
    ministry = (data!['viewer'] as unknown as { represents: { id: string }[] }).represents[0]!.id;
  }, 60_000);
  afterAll(() => server.stop());

  async function get(path: string, cookie = '') {
    const answer = await fetch(`${server.address}${path}`, { headers: { cookie, 'accept-language': 'es' } });
    return { status: answer.status, html: await answer.text() };
  }
  async function post(path: string, cookie: string, fields: Record<string, string>) {
    const answer = await fetch(`${server.address}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: server.address, 'accept-language': 'es' },
      body: new URLSearchParams(fields),
    });
    return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
  }
  const appoint = async (name: string) => {
    const input = { organization: ministry, ...appointmentOf(name, `${name}.${slug}@example.org`) };
    const { id } = await server.act<{ id: string }>('appointRepresentative', input, representative, selection);
    return { id, cookie: await server.signIn(input.email, name) };
  };
  interface Shown {
    readonly id: string;
    readonly replaces: string | null;
    readonly replacedAt: string | null;
    readonly resentAs: string | null;
    readonly isWaiting: boolean;
    readonly viewerMayResend: boolean;
    readonly viewerMaySubstitute: boolean;
  }
  const shownTo = async (cookie?: string) => {
    const query = `query ($id: ID!) { institution(id: $id) { representatives { id replaces replacedAt resentAs isWaiting viewerMayResend viewerMaySubstitute } } }`;
    const { data } = await server.ask(query, { id: ministry }, cookie);
    return (data!['institution'] as unknown as { representatives: Shown[] }).representatives;
  };

  it('P15: an old one says that it was sent again and leads to the newest, which is answered', async () => {
    const marta = await appoint('marta');
    expect((await get(`/institutions/${ministry}`, representative)).html).toContain('Enviar de nuevo');
    const sent = { form: 'resendRepresentative', representative: marta.id };
    expect(await post(`/institutions/${ministry}`, representative, sent)).toMatchObject({ status: 303 });
    const rows = await shownTo(representative);
    const newest = rows.find(({ replaces }) => replaces === marta.id)!;
    expect(newest).toMatchObject({ isWaiting: true, viewerMayResend: true, viewerMaySubstitute: true, resentAs: null });
    expect(rows.find(({ id }) => id === marta.id)).toMatchObject({
      ...{ isWaiting: false, viewerMayResend: false, viewerMaySubstitute: false, resentAs: newest.id },
    });
    const old = (await get(`/appointments/${marta.id}`, marta.cookie)).html;
    expect(old).toContain('Este nombramiento se envió de nuevo');
    expect(old).toContain(`href="/appointments/${newest.id}"`);
    expect(old).not.toContain('value="acceptAppointment"');
    expect(old).not.toContain('Pasar a otra persona');
    const accepted = await post(`/appointments/${newest.id}`, marta.cookie, { form: 'acceptAppointment' });
    expect(accepted).toMatchObject({ status: 303 });
  });

  it('P16: whoever is appointed passes it on by the page, and then reads that it is void; nobody else learns to whom', async () => {
    const ignacio = await appoint('ignacio');
    const page = `/appointments/${ignacio.id}`;
    expect((await get(page, ignacio.cookie)).html).toContain('Pasar a otra persona');
    const { email, ...terms } = appointmentOf('josefina', `josefina.${slug}@example.org`);
    const form = { form: 'substituteRepresentative', ...terms };
    expect((await post(page, ignacio.cookie, { ...form, email: 'nadie' })).status).toBe(422);
    expect(await post(page, ignacio.cookie, { ...form, email })).toMatchObject({ status: 303 });
    const void_ = (await get(page, ignacio.cookie)).html;
    expect(void_).toContain('Este nombramiento pasó a otra persona');
    expect(void_).not.toContain('josefina');
    const next = (await shownTo(representative)).find(({ replaces }) => replaces === ignacio.id)!;
    for (const cookie of [undefined, ignacio.cookie, walked.cookies.coordinator]) {
      expect((await shownTo(cookie)).map(({ id }) => id)).not.toContain(next.id);
      expect((await get(`/appointments/${next.id}`, cookie)).status).toBe(404);
    }
    const josefina = await server.signIn(email, 'josefina');
    expect((await get(`/appointments/${next.id}`, josefina)).html).not.toContain('Pasar a otra persona');
    expect((await get(`/institutions/${ministry}`, representative)).html).toContain('Pasó a josefina el');
  });

  it('P19: the institution’s page tells an administrator why they appoint nobody, until they have ended the one there is', async () => {
    const input = { name: 'Instituto de Prueba', acronym: 'IDP', sector: 'GOVERNMENT' };
    const { administrator } = walked.cookies;
    const { id } = await server.act<{ id: string }>(
      'createInstitution',
      input,
      administrator,
      '... on Organization { id }',
    );
    const page = `/institutions/${id}`;
    const form = (name: string) => {
      const { identityNumber, ...terms } = appointmentOf(name, `${name}.${slug}@example.org`);
      return { form: 'appointRepresentative', ...terms, identityNumber };
    };
    for (const name of ['nora', 'olga']) expect((await post(page, administrator, form(name))).status).toBe(303);
    const { data } = await server.ask(
      'query ($id: ID!) { institution(id: $id) { representatives { id } } }',
      { id },
      administrator,
    );
    const [nora, olga] = (data!['institution'] as unknown as { representatives: { id: string }[] }).representatives;
    const cookies = [await server.signIn(`nora.${slug}@example.org`), await server.signIn(`olga.${slug}@example.org`)];
    expect((await post(`/appointments/${nora!.id}`, cookies[0]!, { form: 'acceptAppointment' })).status).toBe(303);
    const overtaken = (await get(`/appointments/${olga!.id}`, cookies[1])).html;
    expect(overtaken).toContain('Alguien representa ya a la institución, y este nombramiento');
    expect(overtaken).not.toContain('value="acceptAppointment"');
    expect((await post(`/appointments/${olga!.id}`, cookies[1]!, { form: 'acceptAppointment' })).status).toBe(422);
    const closed = (await get(page, administrator)).html;
    expect(closed).toContain('El siguiente nombramiento lo hace quien la representa');
    expect(closed).toContain('Ya no vale: lo hizo quien administra la plataforma');
    expect(closed).not.toContain('value="appointRepresentative"');
    expect(closed).not.toContain('Enviar de nuevo');
    const refused = await post(page, administrator, form('petra'));
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('La institución ya tiene quien la represente');
    expect((await get(page, cookies[0])).html).toContain('value="appointRepresentative"');
    expect((await get(page, cookies[0])).html).toContain('que administra la plataforma, el');
    const ending = { form: 'endRepresentative', representative: nora!.id, reason: 'Ya no trabaja ahí.' };
    expect((await post(page, administrator, ending)).status).toBe(303);
    expect((await get(page, administrator)).html).toContain('value="appointRepresentative"');
    expect((await post(page, administrator, form('petra'))).status).toBe(303);
  });

  it('says that an account is disabled where its appointments wait, to whoever acts on them and to nobody else', async () => {
    const { administrator, coordinator } = walked.cookies;
    const speaker = representative;
    const name = 'quirina';
    const mailbox = `${name}.${slug}@example.org`;
    const terms = { organization: ministry, ...appointmentOf(name, mailbox) };
    await server.act('appointRepresentative', terms, speaker);
    const selected = '... on ApproverAppointment { id }';
    const toSign = { process: slug, ...terms };
    const { id: appointment } = await server.act<{ id: string }>('appointApprover', toSign, speaker, selected);
    const answer = { process: slug, appointment, accepts: true };
    await server.act('answerApproverAppointment', answer, await server.signIn(mailbox, name));
    const members = `/processes/${slug}/members`;
    const confirming = { form: 'confirmApprover', appointment };
    expect((await get(members, coordinator)).html).toContain('value="confirmApprover"');
    const asked = 'query ($search: String!) { people(search: $search) { nodes { id } } }';
    const { data } = await server.ask(asked, { search: mailbox }, administrator);
    const person = (data!['people'] as unknown as { nodes: { id: string }[] }).nodes[0]!.id;
    await server.act('disableAccount', { person, confirmation: mailbox }, administrator);
    const said = 'Su cuenta está desactivada';
    for (const cookie of [coordinator, speaker]) expect((await get(members, cookie)).html).toContain(said);
    expect((await get(members, coordinator)).html).not.toContain('value="confirmApprover"');
    for (const cookie of [undefined, walked.cookies.other])
      expect((await get(members, cookie)).html).not.toContain(said);
    const refused = await post(members, coordinator, confirming);
    expect([refused.status, refused.html.includes(said)]).toEqual([422, true]);
    for (const cookie of [administrator, speaker])
      expect((await get(`/institutions/${ministry}`, cookie)).html).toContain(said);
    expect((await get(`/institutions/${ministry}`)).html).not.toContain(said);
    await server.act('enableAccount', { person }, administrator);
    expect((await post(members, coordinator, confirming)).status).toBe(303);
  });

  it('P20: the institution’s page says from when to when, and offers nothing once it is over', async () => {
    const speaker = representative;
    const page = `/institutions/${ministry}`;
    const { identityNumber, ...terms } = appointmentOf('rebeca', `rebeca.${slug}@example.org`);
    const form = { form: 'appointRepresentative', ...terms, identityNumber };
    const refused = await post(page, speaker, { ...form, startsOn: '2090-05-04', endsOn: '2090-05-03' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="2090-05-03"');
    expect((await post(page, speaker, { ...form, startsOn: '2090-05-04', endsOn: '2090-05-04' })).status).toBe(303);
    const newest = (await shownTo(speaker)).at(-1)!;
    const rebeca = await server.signIn(terms.email, 'rebeca');
    const own = (await get(`/appointments/${newest.id}`, rebeca)).html;
    expect(own).toContain('Del 4 de mayo de 2090 al 4 de mayo de 2090');
    expect((await post(`/appointments/${newest.id}`, rebeca, { form: 'acceptAppointment' })).status).toBe(303);
    expect((await get(page)).html).toContain('su plazo no ha empezado');
    const { data } = await server.ask('{ viewer { represents { id } } }', {}, rebeca);
    expect(data).toEqual({ viewer: { represents: [] } });
  });

  it('asks an administrator who has a passkey for it, which signs the very act; representatives are not asked', async () => {
    const people = server.running.unitOfWork.read().get(PeopleStore);
    const email = `llave.${slug}@example.org`;
    const administrator = await server.signIn(email, 'Con Llave');
    await people.setAdministrator((await people.byEmail(email))!, true, new Date());
    const passkey = await passkeyOf(server, administrator, email);
    const institution = { name: 'Instituto con Llave', acronym: 'ICL', sector: 'GOVERNMENT' };
    const select = '... on Organization { id }';
    const { id } = await server.act<{ id: string }>('createInstitution', institution, administrator, select);
    const page = `/institutions/${id}`;
    const fieldsOf = (name: string): Record<string, string> => appointmentOf(name, `${name}.${slug}@example.org`);
    /** By the page: the first form, whose answer holds what the passkey is to sign. */
    const signed = async (form: string, fields: Record<string, string>) => {
      const { html } = await post(page, administrator, { form, ...fields });
      return passkey.get(/data-passkey-options="([^"]+)"/.exec(html)![1]!.replaceAll('&quot;', '"'));
    };
    const send = async (form: string, fields: Record<string, string>) =>
      (await post(page, administrator, { form, ...fields })).status;
    const all = async () => {
      const query = 'query ($id: ID!) { institution(id: $id) { representatives { id personName } } }';
      const { data } = await server.ask(query, { id }, administrator);
      return (data!['institution'] as unknown as { representatives: { id: string; personName: string }[] })
        .representatives;
    };

    const shown = (await get(page, administrator)).html;
    expect(shown).toContain('value="requestAppointmentPasskey"');
    expect(shown).not.toContain('value="appointRepresentative"');
    const [ursula, other] = [fieldsOf('ursula'), fieldsOf('vilma')];
    expect(await send('appointRepresentative', ursula)).toBe(422);
    const ofOther = await signed('requestAppointmentPasskey', other);
    expect(await send('appointRepresentative', { ...ursula, credential: ofOther })).toBe(422);
    const ofLater = await signed('requestAppointmentPasskey', { ...ursula, startsOn: '2090-01-01' });
    expect(await send('appointRepresentative', { ...ursula, credential: ofLater })).toBe(422);
    expect(await all()).toEqual([]);
    const right = await signed('requestAppointmentPasskey', ursula);
    expect(await send('appointRepresentative', { ...ursula, credential: right })).toBe(303);

    const passing = { representative: (await all())[0]!.id, ...other };
    expect(await send('substituteRepresentative', passing)).toBe(422);
    const ofNew = await signed('requestAppointmentPasskey', other); // not in her place
    expect(await send('substituteRepresentative', { ...passing, credential: ofNew })).toBe(422);
    const ofPassing = await signed('requestAppointmentPasskey', passing);
    expect(await send('substituteRepresentative', { ...passing, credential: ofPassing })).toBe(303);

    const vilma = (await all()).find(({ personName }) => personName === 'vilma')!.id;
    const own = await server.signIn(`vilma.${slug}@example.org`);
    expect((await post(`/appointments/${vilma}`, own, { form: 'acceptAppointment' })).status).toBe(303);
    const reasoned = { representative: vilma, reason: 'Hay una denuncia por resolver.' };
    const acts = { suspendRepresentative: 'suspend-representative', endRepresentative: 'end-representative' };
    for (const [form, act] of Object.entries(acts)) {
      expect((await get(page, administrator)).html).toContain(`value="${act}"`);
      expect(await send(form, reasoned)).toBe(422);
      const wrongs = [
        { ...reasoned, act: act === 'end-representative' ? 'SUSPEND_REPRESENTATIVE' : 'END_REPRESENTATIVE' },
        { ...reasoned, act: act.toUpperCase().replace('-', '_'), reason: 'Se nombró a otra persona.' },
      ];
      for (const wrong of wrongs) {
        const options = await optionsFrom(server, 'requestRepresentativePasskey', administrator, wrong);
        expect(await send(form, { ...reasoned, credential: passkey.get(options) })).toBe(422);
      }
      const credential = await signed('requestRepresentativePasskey', { ...reasoned, act });
      expect(await send(form, { ...reasoned, credential })).toBe(303);
    }
    // Whoever represents it appoints with their session, passkey or not.
    const speaker = `representa-aprueba.${slug}@example.org`;
    await passkeyOf(server, representative, speaker);
    const place = `/institutions/${ministry}`;
    expect((await post(place, representative, { form: 'appointRepresentative', ...fieldsOf('zulma') })).status).toBe(
      303,
    );
  });

  it('offers nothing once it has expired, but to whoever sends it again', async () => {
    const late = await appoint('tarde');
    server.wait(30 * 86_400_000);
    const again = await server.signIn(`tarde.${slug}@example.org`);
    const expired = (await get(`/appointments/${late.id}`, again)).html;
    expect(expired).toContain('Este nombramiento ya no espera respuesta.');
    expect(expired).not.toContain('value="acceptAppointment"');
    expect(expired).not.toContain('Pasar a otra persona');
    const speaker = await server.signIn(`representa-aprueba.${slug}@example.org`);
    expect((await get(`/institutions/${ministry}`, speaker)).html).toContain('Venció sin respuesta el');
    await server.act('resendRepresentative', { representative: late.id }, speaker);
    const newest = (await shownTo(speaker)).find(({ replaces }) => replaces === late.id)!;
    expect((await get(`/appointments/${newest.id}`, again)).html).toContain('value="acceptAppointment"');
  });

  it('P20: whoever accepted on the evening before their first day represents from that first day', async () => {
    const { now } = server.running.unitOfWork.read();
    const evening = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1, 2)); // 20:00 in Guatemala
    server.wait(evening.getTime() - now.getTime());
    const speaker = await server.signIn(`representa-aprueba.${slug}@example.org`);
    const firstDay = evening.toISOString().slice(0, 10);
    const terms = { ...appointmentOf('temprana', `temprana.${slug}@example.org`), startsOn: firstDay };
    const form = { form: 'appointRepresentative', ...terms };
    expect((await post(`/institutions/${ministry}`, speaker, form)).status).toBe(303);
    const { id } = (await shownTo(speaker)).at(-1)!;
    const temprana = await server.signIn(terms.email, 'temprana');
    expect((await post(`/appointments/${id}`, temprana, { form: 'acceptAppointment' })).status).toBe(303);
    server.wait(12 * 3_600_000);
    const shown = new Intl.DateTimeFormat('es-GT', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(firstDay));
    expect((await get(`/institutions/${ministry}`)).html).toContain(`Desde el ${shown}`);
  });
});
