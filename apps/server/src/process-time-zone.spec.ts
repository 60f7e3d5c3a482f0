import { MailStore } from '@articulado/persistence';
import { TestServer } from './testing/test-server.js';
import { type WalkedProcess, walkIntoConsultation } from './testing/walked-process.js';

const slug = 'en-otra-parte';
const timeZoneName = 'hora de España';

describe('a process in another time zone than the platform', () => {
  let server: TestServer;
  let walked: WalkedProcess;
  beforeAll(async () => {
    server = await TestServer.start();
    walked = await walkIntoConsultation(server, slug);
  }, 60_000);
  afterAll(() => server.stop());

  const page = async (path: string, cookie = '') =>
    (await fetch(`${server.address}${path}`, { headers: { cookie } })).text();
  const post = (path: string, fields: Record<string, string>) =>
    fetch(`${walked.address}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie: walked.cookies.coordinator, origin: server.address },
      redirect: 'manual',
    });
  const extendTo = (closesAt: string, timeZone: string) =>
    post('/consultations/extend', {
      form: 'extendConsultation',
      closesAt,
      'closesAt-time-zone': timeZone,
      reason: 'Lo pidieron varias organizaciones.',
    });
  const closesAt = async () => {
    const query = '{ process(slug: "en-otra-parte") { consultations(last: 1) { nodes { closesAt } } } }';
    const { data } = await server.ask(query);
    const { consultations } = data!['process'] as unknown as { consultations: { nodes: { closesAt: string }[] } };
    return consultations.nodes[0]!.closesAt;
  };
  const shownIn = (timeZone: string, moment: string) =>
    new Intl.DateTimeFormat('es-GT', { dateStyle: 'long', timeStyle: 'short', hour12: false, timeZone }).format(
      new Date(moment),
    );

  it('is put there in public by whoever coordinates it, and says where it was', async () => {
    const before = await page(`/processes/${slug}`);
    expect(before).toContain('hora de Guatemala');
    const answer = await post('/correct', {
      form: 'correctProcess',
      title: 'Política de otra parte',
      summary: 'Para probar con otro reloj.',
      language: 'quc',
      timeZone: 'Europe/Madrid',
      reason: 'El proceso es de otro país.',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('done=correctProcess'),
    ]);
    expect(await page(`/processes/${slug}`)).toContain('Su zona horaria era: America/Guatemala');
  });

  it.each([
    ['its own page', `/processes/${slug}`],
    ['the front page', '/'],
    ['the page of what is consulted on', `/processes/${slug}/versions/1`],
  ])('tells in its time zone until when one can contribute: %s', async (_, path) => {
    const html = await page(path);
    expect(html).toContain(`${shownIn('Europe/Madrid', await closesAt())}, ${timeZoneName}`);
    expect(html).not.toContain('hora de Guatemala');
  });

  it('is asked for moments in its time zone, and takes them so', async () => {
    const form = await page(`/processes/${slug}/consultations/extend`, walked.cookies.coordinator);
    expect(form).toContain(`En ${timeZoneName}.`);
    expect(form).toContain('name="closesAt-time-zone" value="Europe/Madrid"');
    expect((await extendTo('2031-07-01T18:00', 'Europe/Madrid')).status).toBe(303);
    expect(await closesAt()).toBe('2031-07-01T16:00:00.000Z');
  });

  it('refuses in its time zone as well', async () => {
    const answer = await extendTo('2031-06-01T18:00', 'Europe/Madrid');
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(`el ${shownIn('Europe/Madrid', '2031-07-01T16:00:00.000Z')}, ${timeZoneName}`);
  });

  it.each(['', 'Europe/Atlantis', '__proto__'])(
    'takes no moment of a clock that there is not: "%s"',
    async (timeZone) => {
      expect((await extendTo('2031-08-01T18:00', timeZone)).status).toBe(422);
    },
  );

  it('says of an hour that the clocks skip that there is none, and not that it is written wrongly', async () => {
    const html = await (await extendTo('2032-03-28T02:30', 'Europe/Madrid')).text();
    expect(html).toContain('Esa hora no existe ese día');
    expect(html).not.toContain('no está escrito como se espera');
  });

  it('is read in its language, also in the room', async () => {
    expect(await page(`/processes/${slug}`)).toContain('<span lang="quc">Política de otra parte</span>');
    const room = await page(`/processes/${slug}/draft`, walked.cookies.coordinator);
    expect(room).toContain('data-language="quc" data-ordinals="feminine" data-time-zone="Europe/Madrid"');
  });

  it('writes its e-mails in its time zone', async () => {
    const mails = await server.running.unitOfWork.read().get(MailStore).list({ limit: 50 });
    expect(mails.filter(({ body }) => body.includes('hora de Guatemala'))).toEqual([]);
  });
});
