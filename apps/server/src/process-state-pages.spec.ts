import { inviteWalkers } from './testing/walkers.js';
import { TestServer } from './testing/test-server.js';
import { walkToPublication } from './testing/walked-process.js';

const reason = 'Se espera el dictamen presupuestario.';

describe('pages say how a process stands', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  }, 60_000);
  afterAll(() => server.stop());

  const page = async (path: string, language = 'es') => {
    const answer = await fetch(`${server.address}${path}`, { headers: { 'accept-language': language } });
    return (await answer.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  };
  const cardOf = async (slug: string) => {
    const html = await (await fetch(`${server.address}/`)).text();
    return /<li>.*?<\/li>/s.exec(html.slice(html.lastIndexOf(`<a href="/processes/${slug}">`) - 100))![0];
  };

  it('in the making, suspended and closed, on the front page as on its own', async () => {
    const slug = 'que-se-cierra';
    const { coordinator } = await inviteWalkers(server, slug);
    const act = (name: string) => server.act(name, { process: slug, reason }, coordinator);
    expect(await page(`/processes/${slug}`)).toContain('En elaboración desde el');
    expect(await cardOf(slug)).toContain('En elaboración desde el');
    await act('suspendProcess');
    for (const told of [await page(`/processes/${slug}`), await cardOf(slug)]) {
      expect(told).toContain('Suspendido desde el');
      expect(told).not.toContain('En elaboración');
      expect(told).not.toContain('El borrador se está escribiendo');
    }
    await act('closeProcess');
    for (const told of [await page(`/processes/${slug}`), await cardOf(slug)]) {
      expect(told).toContain('Se cerró sin concluir el');
      expect(told).not.toMatch(/En elaboración|Todavía no hay|aparecerá aquí/);
    }
    expect(await page(`/processes/${slug}`)).toContain('Se cerró el proceso sin concluir');
    expect(await page(`/processes/${slug}`)).not.toContain('processes.');
    const stages = await page(`/processes/${slug}/approval`);
    expect(stages).toContain('Se cerró en esta etapa');
    expect(stages).toContain('Aquí se ve hasta dónde llegó la política');
    expect(stages).not.toMatch(
      /Etapa actual|Etapa pendiente|Qué falta|debe(n)? cumplirse|La próxima en que se firma|Quién firma cada etapa|todavía/,
    );
    expect(await page(`/processes/${slug}/policy`)).not.toContain('Política publicada');
    expect(await page(`/processes/${slug}/policy`)).toContain('Esta política no se publicó');
    expect(await page(`/processes/${slug}`, 'en')).toContain('Closed unfinished on');
  }, 60_000);

  it('published', async () => {
    const slug = 'que-se-publica';
    await walkToPublication(server, slug);
    expect(await page(`/processes/${slug}`)).toContain('Publicada el');
    expect(await page(`/processes/${slug}`)).not.toContain('En elaboración');
    expect(await page(`/processes/${slug}`, 'en')).toContain('Published on');
  }, 120_000);
});
