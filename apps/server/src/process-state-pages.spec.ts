import { inviteWalkers } from './testing/walkers.js';
import { TestServer } from './testing/test-server.js';
import { walkToPublication } from './testing/walked-process.js';
import { sign } from './testing/walkers-signatures.js';

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

  it('closed while it was signed: who signed, what no longer counts, and nothing that is still to come', async () => {
    const slug = 'que-se-cierra-firmada';
    const { cookies } = await walkToPublication(server, slug, 'signatures');
    const act = (name: string, input: object = {}) => {
      server.wait(5_000);
      return server.act(name, { process: slug, reason, ...input }, cookies.coordinator);
    };
    await sign(server, slug, cookies.approver, 'APPROVE');
    await act('suspendProcess');
    await act('closeProcess');
    const signed = await page(`/processes/${slug}/approval`);
    expect(signed).toMatch(/Quién ha firmado.*Aprueba/);
    expect(signed).toContain('A quién se había nombrado para firmar');
    expect(signed).not.toMatch(/Aún no firma|Qué falta|Quién firma cada etapa|Firmar/);
    for (const path of ['', '/contributions', '/members', '/contributions/1'])
      expect(await page(`/processes/${slug}${path}`)).not.toMatch(/aún|todavía|Todavía|falta que|En espera/);
  }, 120_000);

  it('published', async () => {
    const slug = 'que-se-publica';
    await walkToPublication(server, slug);
    expect(await page(`/processes/${slug}`)).toContain('Publicada el');
    expect(await page(`/processes/${slug}`)).not.toContain('En elaboración');
    expect(await page(`/processes/${slug}`, 'en')).toContain('Published on');
  }, 120_000);
});
