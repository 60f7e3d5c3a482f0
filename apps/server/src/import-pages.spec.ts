import fs from 'node:fs';
import path from 'node:path';
import { Given, type GivenProcess } from '@articulado/api/testing';
import { TestServer } from './testing/test-server.js';

const fixtures = path.resolve(__dirname, '../../../libs/adapters/formats/fixtures');

describe('the import on its page, without scripts', () => {
  let server: TestServer;
  let made: GivenProcess;
  let cookie: string;
  beforeAll(async () => {
    server = await TestServer.start();
    const given = Given.in(server.database);
    made = await given.process();
    const { person } = await given.member(made, 'coordinator');
    cookie = await server.signIn(person!.email);
  }, 60_000);
  afterAll(() => server.stop());

  /** Sends the form as a browser does. */
  const send = async (form: string, fields: Record<string, string | Blob>) => {
    const body = new FormData();
    body.append('form', form);
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    const answer = await fetch(`${server.address}/processes/${made.process.slug}/draft/import`, {
      method: 'POST',
      headers: { cookie, origin: server.address, 'accept-language': 'es' },
      body,
      redirect: 'manual',
    });
    return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') };
  };
  const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  const kept = (html: string) => /name="kept" value="([^"]*)"/.exec(html)![1]!;
  const fileOf = (text: string) => new Blob([text]);
  const doubtful = 'Artículo 1. Uno.\n\nArtículo 12 Objeto\n\nDoce.\n\n![escudo](escudo.png) Fin ~~viejo~~.';

  it.each(['docx/docx4j/NumberingIndents.docx', 'odt/law.odt'])('shows what became of %s', async (file) => {
    const { status, html } = await send('previewImport', {
      file: new Blob([fs.readFileSync(path.join(fixtures, file))]),
    });
    expect(status).toBe(200);
    expect(words(html)).toContain('Cuadra: cada palabra del documento está en el texto');
    expect(html).not.toContain('name="source"');
    expect(kept(html)).toBe(fs.readFileSync(path.join(fixtures, file)).toString('base64'));
  });

  it('tells of doubtful lines with their place and a choice, of what is left out by name, and adds up the words', async () => {
    const { html } = await send('previewImport', { file: fileOf(doubtful) });
    expect(words(html)).toContain('Una línea es dudosa.');
    expect(words(html)).toMatch(/Línea 3 · Su etiqueta no es segura Artículo 12 Objeto/);
    expect(html).toMatch(/<select[^>]*name="as:3"/);
    expect(words(html)).toMatch(/Imágenes: 1 .*escudo\.png.*Palabras tachadas: 1 .*viejo/);
    expect(words(html)).toMatch(
      / 10 Palabras en el documento 7 En el texto 2 En etiquetas y números 1 Fuera del texto /,
    );
  });

  it('takes what is said of a line, lets it be taken back, and imports it so', async () => {
    const first = await send('previewImport', { file: fileOf(doubtful) });
    const second = await send('previewImport', { kept: kept(first.html), 'as:3': 'article' });
    expect(words(second.html)).toContain('Nada es dudoso');
    expect(words(second.html)).toContain('Una línea se toma como usted dijo');
    expect(second.html).toMatch(/name="as:3"[\s\S]*?<option value="article" selected="">/);
    const back = await send('previewImport', { kept: kept(second.html), 'as:3': '' });
    expect(words(back.html)).toContain('Una línea es dudosa.');
  });

  it('refuses what was tampered with, and keeps the file and what was said of it', async () => {
    const file = Buffer.from(`Artículo 1. ${'Una oración larga. '.repeat(1_200)}`).toString('base64');
    const { status, html } = await send('importDraft', { kept: file, 'as:1': 'article' });
    expect(status).toBe(422);
    expect(words(html)).toContain('Una cláusula es demasiado larga');
    expect(kept(html)).toBe(file);
    expect(html).toContain('name="as:1" value="article"');
    expect((await send('previewImport', { kept: file, 'as:1': 'cell' })).status).toBe(422);
    expect((await send('previewImport', { kept: '' })).status).toBe(422);
  });

  it('asks about hundreds of lines in parts, and takes all that was said at once', async () => {
    const many = Array.from({ length: 400 }, (_, index) => `Artículo ${index * 3 + 1} Objeto ${index}\n\nTexto.`).join(
      '\n\n',
    );
    const first = await send('previewImport', { file: fileOf(many) });
    const names = [...first.html.matchAll(/name="(as:[^"]+)"/g)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(390);
    expect(words(first.html)).toContain('51 a 100');
    const said = Object.fromEntries(names.map((name) => [name, 'article']));
    const second = await send('previewImport', { kept: kept(first.html), ...said });
    expect(words(second.html)).toContain('Nada es dudoso');
    expect(words(second.html)).toContain('400 · Artículo');
  });

  it('imports with what was said, and goes to the room', async () => {
    const kept64 = Buffer.from(doubtful).toString('base64');
    const { status, location } = await send('importDraft', { kept: kept64, 'as:3': 'article' });
    expect([status, location]).toEqual([303, `/processes/${made.process.slug}/draft?done=importDraft#contenido`]);
  });
});
