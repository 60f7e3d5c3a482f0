import { Given, type GivenProcess } from '@articulado/api/testing';
import { isRefusal } from '@articulado/base';
import { newClauseId } from '@articulado/draft-document';
import { importMarkdown } from '@articulado/formats';
import { numberClauses, type PolicyText, printReferences, wordsOf } from '@articulado/policy-text';
import { ambiguousLinks } from './testing/ambiguous-links.js';
import { lawLater, lawOfEveryKind } from './testing/law-of-every-kind.js';
import { TestServer } from './testing/test-server.js';

describe('the pages of a version with every kind of clause, without scripts', () => {
  let server: TestServer;
  let made: GivenProcess;
  beforeAll(async () => {
    server = await TestServer.start();
    const given = Given.in(server.database);
    made = await given.process('consultation');
    await given.version(made, lawOfEveryKind);
    await given.version(made, lawLater);
  }, 60_000);
  afterAll(() => server.stop());

  const get = async (page: string) => {
    const answer = await fetch(`${server.address}/processes/${made.process.slug}/${page}`);
    expect([page, answer.status]).toEqual([page, 200]);
    return answer.text();
  };

  it('shows the text: each clause once, its links lead to what is on the page', async () => {
    const html = await get('versions/1');
    const anchors = [...html.matchAll(/ id="(c-[^"]+)"/g)].map(([, id]) => id);
    expect([...anchors].sort()).toEqual(lawOfEveryKind.map(({ id }) => `c-${id}`).sort());
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(ids.size).toBe([...html.matchAll(/ id="/g)].length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g))
      expect([target, ids.has(target)]).toEqual([target, true]);
    expect(html).toContain('Artículo 17 Bis');
    expect(html).toContain('>artículo 18, literal b)</a>');
    expect(html.length).toBeLessThan(60_000);
  });

  it('shows a clause with the notes of its article, and a note with the article of its mark', async () => {
    for (const id of ['a17-1', 'n1']) {
      const html = await get(`versions/1/clauses/${id}`);
      expect(html).toContain('Esta ley abre los');
      expect(html).toContain('Hábiles.');
      expect(html).not.toContain('En quetzales');
      // What the page does not show is found in the version.
      expect(html).toContain(`href="/processes/${made.process.slug}/versions/1#c-a18-b"`);
    }
    expect(await get('versions/1/clauses/n1')).toContain('<h1>Nota 1</h1>');
  });

  it('calls no two links of a page the same that lead to different places, whatever the kind of the clause', async () => {
    const clausePages = lawOfEveryKind.map(({ id }) => `versions/1/clauses/${id}`);
    for (const page of [...clausePages, 'versions/1', 'compare/1/2', 'compare/1/2/text', 'versions/1/search?q=q'])
      expect([
        page,
        ambiguousLinks(await get(page), `${server.address}/processes/${made.process.slug}/${page}`),
      ]).toEqual([page, []]);
    expect(await get('versions/1/clauses/a19')).toContain(
      '>Ver esta parte<span>: Artículo 19, celda de tabla «MINGOB, Aporte»',
    );
    expect(await get('versions/1')).toContain('aria-label="Artículo 18, literal a), inciso i)"');
  });

  it('finds the clauses that have all of the words, and marks these', async () => {
    const shown = (html: string) => [...html.matchAll(/<mark>([^<]*)<\/mark>/g)].map(([, words]) => words);
    const found = await get('versions/1/search?q=HABILES');
    expect(shown(found)).toEqual(['Hábiles.']);
    expect(found).toContain(`href="/processes/${made.process.slug}/versions/1/clauses/n1"`);
    expect(found).toContain('Una cláusula las tiene');
    expect(found).toContain('/contributions?search=HABILES#lista');
    const none = await get('versions/1/search?q=habiles+quetzales');
    expect(none).toContain('Ninguna cláusula tiene «habiles quetzales»');
    expect(await get('versions/1/search')).not.toMatch(/Ninguna cláusula|las tiene/);
    expect(shown(await get(`versions/1/search?q=${'ley+'.repeat(60)}`))).toEqual([]);
    const hostile = await get('versions/1/search?q=%3Cscript%3Ealert(1)%3C/script%3E');
    expect(hostile).not.toContain('<script>alert');
    expect((await fetch(`${server.address}/processes/${made.process.slug}/versions/9/search?q=ley`)).status).toBe(404);
  });

  it('says how a clause reads in another version by more than its words', async () => {
    expect(await get('versions/1/clauses/a17-2')).toContain('Sus palabras llevan a otra parte');
    expect(await get('versions/1/clauses/formula')).toContain('Otra codificación');
    expect(await get('versions/1/clauses/a17b-1')).toContain('Dice lo mismo.');
  });

  it('shows what changed: addresses, given numbers, cells, references and other coding', async () => {
    const html = await get('compare/1/2');
    const card = (id: string) =>
      html
        .split(`id="c-${id}"`)[1]!
        .split('</li><li')[0]!
        .replaceAll(/<[^>]+>/g, '');
    expect(card('a17-2')).toContain('«portal» llevaba a https://datos.gob.gt/ y ahora lleva a https://datos.example/.');
    expect(card('a17b')).toMatch(/Cambió su número dado.*Antes: Artículo 17 Bis/);
    expect(card('k-12')).toContain('Estaba en la fila 2, columna 2 de la tabla; ahora está en la fila 2, columna 3.');
    expect(card('a17-1')).toMatch(/Remisiones actualizadas.*artículo .*18.*19/);
    expect(card('formula')).toMatch(/Otra codificación.*Se lee igual que antes/);
  });

  it('shows the same within the whole text, with what came and went in its place', async () => {
    const html = await get('compare/1/2/text');
    const clause = (id: string) =>
      html
        .split(`id="c-${id}"`)[1]!
        .split('data-clause=')[1]!
        .replaceAll(/<[^>]+>/g, '');
    expect(clause('a17-2')).toContain(
      '«portal» llevaba a https://datos.gob.gt/ y ahora lleva a https://datos.example/.',
    );
    expect(clause('a17b')).toMatch(/Cambió su número dado.*Antes: Artículo 17 Bis/);
    expect(clause('formula')).toMatch(/Otra codificación.*Se lee igual que antes/);
    expect(html).toContain(`href="/processes/${made.process.slug}/compare/1/2"`);
    expect(await get('compare/2/1/text')).toContain('con lo que cambió desde la');
    expect(await get('compare/1/1/text')).not.toContain('change-remarks');
  });

  it('compares two versions that are chosen in whichever order', async () => {
    const list = await get('compare/1/2');
    const chosen = await get('compare?before=2&after=1');
    expect(chosen).toContain('De la versión 1 a la versión 2');
    expect(chosen.split('id="cambios"')[1]).toBe(list.split('id="cambios"')[1]);
    expect(await get('compare')).toContain('Elija dos versiones');
    expect(await get('compare?before=x&after=9')).toContain('Elija dos versiones');
  });

  it('hands out the text as Markdown, which reads back with the same kinds, depths, numbers and words', async () => {
    const address = `${server.address}/processes/${made.process.slug}/versions/1.md`;
    expect(await get('versions/1')).toContain(`href="/processes/${made.process.slug}/versions/1.md" download=""`);
    const answer = await fetch(address);
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain(`${made.process.slug}-v1.md`);
    const text = importMarkdown(await answer.text(), newClauseId);
    if (isRefusal(text)) throw new Error(text.refused);
    const essence = (clauses: PolicyText) => {
      const numbers = numberClauses(clauses);
      return clauses.map((clause) => [
        clause.kind,
        clause.depth,
        numbers.get(clause.id),
        wordsOf(clause).normalize('NFC'),
      ]);
    };
    expect(essence(text)).toEqual(essence(printReferences(lawOfEveryKind)));
    const again = await fetch(address, { headers: { 'if-none-match': answer.headers.get('etag')! } });
    expect(again.status).toBe(304);
    for (const missing of ['versions/99.md', 'versions/x.md'])
      expect((await fetch(`${server.address}/processes/${made.process.slug}/${missing}`)).status).toBe(404);
  });

  it('gives the API all of it', async () => {
    const { data, errors } = await server.ask(
      `query ($slug: String!) { process(slug: $slug) { version(number: 1) { clauses { nodes {
        id number givenNumber content { text term note reference { id target } } cell { header } } } }
        comparison(before: 1, after: 2) { changes { clauseId linkChanges { text before { link } after { link } } } } } }`,
      { slug: made.process.slug },
    );
    expect(errors).toBeUndefined();
    const { version, comparison } = data!['process'] as unknown as {
      version: { clauses: { nodes: { id: string }[] } };
      comparison: { changes: { clauseId: string; linkChanges: unknown }[] };
    };
    expect(version.clauses.nodes.find(({ id }) => id === 'a17b')).toMatchObject({
      number: '17 Bis',
      givenNumber: '17 Bis',
    });
    expect(version.clauses.nodes.find(({ id }) => id === 'a17-1')).toMatchObject({
      number: '1',
      givenNumber: null,
      content: [
        { text: 'Esta ley abre los ', term: null },
        { text: 'datos públicos', term: 'dato' },
        {},
        { text: 'artículo 18, literal b)', reference: { id: 'r1', target: 'a18-b' } },
        {},
        { text: '\uFFFC', note: 'n1' },
        {},
        { text: '[disposición suprimida]' },
        {},
      ],
    });
    expect(comparison.changes.find(({ clauseId }) => clauseId === 'a17-2')!.linkChanges).toEqual([
      { text: 'portal', before: { link: 'https://datos.gob.gt/' }, after: { link: 'https://datos.example/' } },
    ]);
  });
});
