import { askPage } from './testing/ask-page.js';
import { TestServer } from './testing/test-server.js';

const titles = {
  '/help': ['Ayuda', 'Help'],
  '/accessibility': ['Declaración de accesibilidad', 'Accessibility statement'],
  '/privacy': ['Privacidad', 'Privacy'],
  '/contact': ['Contacto', 'Contact'],
} as const;

describe('the pages about the site itself', () => {
  const contactEmail = 'contacto+100%25@consulta.example.gt';
  let reachable: TestServer;
  let silent: TestServer;

  beforeAll(async () => {
    reachable = await TestServer.start(undefined, { contactEmail });
    silent = await TestServer.start();
  }, 60_000);
  afterAll(async () => {
    await reachable.stop();
    await silent.stop();
  });

  const pageOf = (server: TestServer, path: string, headers = {}) => askPage(`${server.address}${path}`, headers);

  it('answer visitors in both languages, the same bytes for all', async () => {
    for (const [path, [es, en]] of Object.entries(titles)) {
      const spanish = await pageOf(silent, path);
      const english = await pageOf(silent, path, { 'accept-language': 'en' });
      expect([spanish.status, english.status]).toEqual([200, 200]);
      expect(spanish.html).toContain(`<h1>${es}</h1>`);
      expect(english.html).toContain(`<h1>${en}</h1>`);
      expect(spanish.headers['cache-control']).toContain('public');
      expect((await pageOf(silent, path)).headers.etag).toBe(spanish.headers.etag);
    }
  });

  it('are led to by the foot of every page, which promises to mend what is told only where somebody can be told', async () => {
    for (const path of ['/', '/contact', '/nothing-here']) {
      const { html } = await pageOf(silent, path);
      const foot = html.slice(html.indexOf('<footer'));
      for (const [href, [title]] of Object.entries(titles)) expect(foot).toContain(`<a href="${href}">${title}</a>`);
      expect(foot).not.toMatch(/avísenos|lo corregimos/);
      const footWhereAnswered = (await pageOf(reachable, path)).html;
      expect(footWhereAnswered).toContain('<a href="/contact">avísenos</a>: lo corregimos.');
    }
  });

  it('promise no more of words than is true: answers are corrected, and an order of the law erases', async () => {
    const { html } = await pageOf(silent, '/privacy');
    expect(html).not.toMatch(/aportes y respuestas no se cambian|No hay un botón para eso/);
    expect(html).toContain('solo se retira si lo ordena una autoridad');
    expect(html).toContain('La respuesta que reciba puede corregirse');
    expect((await pageOf(silent, '/help')).html).not.toContain('con el enlace, a la de inicio');
  });

  it('give the address of whoever runs the platform, as a link that writes to it', async () => {
    const { html } = await pageOf(reachable, '/contact');
    expect(html).toContain(
      '<a href="mailto:contacto%2B100%2525@consulta.example.gt">contacto+100%25@consulta.example.gt</a>',
    );
    expect(html).not.toContain('no ha dado una dirección');
    expect((await reachable.ask('{ platform { contactEmail } }')).data).toEqual({ platform: { contactEmail } });
  });

  it('say that there is no address where none was given, and nothing leads to one', async () => {
    const { html } = await pageOf(silent, '/contact');
    expect(html).toContain('no ha dado una dirección');
    expect(html).not.toContain('mailto:');
    expect((await silent.ask('{ platform { contactEmail } }')).data).toEqual({ platform: { contactEmail: null } });
  });

  it('warn where the platform is a demonstration', async () => {
    expect((await pageOf(silent, '/privacy')).html).toContain('No escriba datos de personas reales.');
  });

  it('name the cookies as the server sets them', async () => {
    const { html } = await pageOf(silent, '/privacy');
    const cookies = await silent.signIn('galletas@example.org');
    const language = await pageOf(silent, '/privacy?lang=en');
    const set = [...cookies.split('; '), ...(language.headers['set-cookie'] ?? [])].map((one) => one.split('=')[0]!);
    expect(set.toSorted()).toEqual(['articulado.device', 'articulado.session_token', 'language']);
    for (const name of set) expect(html).toContain(`<code>${name}</code>`);
  });
});
