import { randomUUID } from 'node:crypto';
import { clause, Given, type GivenProcess } from '@articulado/api/testing';
import { ConsultationsStore, ContributionsStore, newSalt, type VersionRow } from '@articulado/persistence';
import { someContribution } from '@articulado/persistence/testing/contribution';
import { ambiguousLinks } from './testing/ambiguous-links.js';
import { TestServer } from './testing/test-server.js';

const part = (id: string, words: string) => clause(id, words, 'paragraph', 1);

/** Three articles: the first is to move with its parts, the second to be split, in the third a space is to come. */
const before = [
  clause('a', 'Objeto.'),
  part('a1', 'Abrir los datos.'),
  part('a2', 'Sin costo.'),
  part('a3', 'Para todas las personas.'),
  clause('b', 'Plazo.'),
  part('b1', 'Se responde en diez días. El silencio es un sí.'),
  clause('c', 'Órgano rector.'),
  part('c1', 'El ministerio, o quien designe.'),
  part('c2', 'Rinde cuentas cada año.'),
  part('c3', 'En público.'),
];
const [a, , a2, a3, b] = before as [never, never, never, never, never];
const after = [
  b,
  part('b1', 'Se responde en diez días.'),
  part('b2', 'El silencio es un sí.'),
  clause('c', 'Órgano rector.'),
  part('c1', 'El ministerio , o quien designe.'),
  part('c2', 'Rinde cuentas cada año.'),
  part('c3', 'En público.'),
  a,
  part('a1', 'Abrir todos los datos.'),
  a2,
  a3,
];

describe('the pages of a comparison, without scripts', () => {
  let server: TestServer;
  let given: Given;
  let made: GivenProcess;
  beforeAll(async () => {
    server = await TestServer.start();
    given = Given.in(server.database);
    made = await given.process('consultation');
    const version = await given.version(made, before);
    await given.version(made, after);
    await accepted(version, 'a1', 5);
  }, 60_000);
  afterAll(() => server.stop());

  /** Contributions that were accepted and name a clause as the one that carries their change. */
  async function accepted({ id: versionId, processId, authorId }: VersionRow, clauseId: string, count: number) {
    const stores = given.unitOfWork.read();
    const { now } = stores;
    const consultation = { id: randomUUID(), processId, versionId, opensAt: now, closesAt: now };
    await stores.get(ConsultationsStore).add({ ...consultation, closedAt: null, purpose: 'Leer.' });
    const contributions = stores.get(ContributionsStore);
    for (let number = 1; number <= count; number += 1) {
      const to = { processId, versionId, consultationId: consultation.id, number, clauseId };
      const { id } = await contributions.add(someContribution({ ...to, body: 'Todos.', submittedAt: now }));
      const answer = { contributionId: id, disposition: 'accepted', reason: 'Sí.', changedClauseId: clauseId } as const;
      const rest = { answeredBy: authorId, answeredAt: now, correction: null, redaction: null };
      await contributions.answer({ ...answer, ...rest, salt: newSalt(), wordsSalt: newSalt() });
    }
  }

  const get = async (page: string) => {
    const address = `${server.address}/processes/${made.process.slug}/${page}`;
    const answer = await fetch(address);
    expect([page, answer.status]).toEqual([page, 200]);
    const html = await answer.text();
    expect(ambiguousLinks(html, address)).toEqual([]);
    return html;
  };
  const wordsOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  const cards = (html: string) =>
    new Map(
      html
        .split('<ol class="changes">')[1]!
        .split('</ol><')[0]!
        .split(/<li id="c-/)
        .slice(1)
        .map((card) => [card.split('"')[0]!, wordsOf(card)]),
    );

  it('tell a moved article in one card with its parts, and keep a card for the part that changed as well', async () => {
    const html = await get('compare/1/2');
    const told = cards(html);
    expect([...told.keys()]).toEqual(['b1', 'b2', 'c1', 'a', 'a1']);
    expect(told.get('a')).toContain('Cambió de lugar');
    expect(told.get('a')).toContain('Con ella van 3 de sus partes, cada una en su lugar.');
    expect(told.get('a1')).toMatch(/Otra redacción.*Va con «Artículo 3», y dentro de esa parte sigue en su lugar\./);
    expect(told.get('a1')).not.toContain('Va con lo que la contiene');
    const counts = wordsOf(html.split('<ol class="changes">')[0]!);
    expect(counts).toMatch(/ 1 cláusula cambió de lugar, con 3 partes/);
    expect(counts).toMatch(/ 1 cláusula nueva/);
  });

  it('tell a split as such, with whose words stand where, and a space alone as a space', async () => {
    const html = await get('compare/1/2');
    const told = cards(html);
    const sentence =
      'Se dividió: las palabras de «Artículo 2, numeral 1» están ahora en «Artículo 1, numeral 1» y «Artículo 1, numeral 2», y ninguna palabra cambió.';
    expect(told.get('b1')).toContain(sentence);
    expect(told.get('b1')).not.toContain('Otra redacción');
    expect(told.get('b2')).toMatch(/Nueva.*División/);
    expect(told.get('b2')).toContain(sentence);
    expect(told.get('c1')).toMatch(/Sólo espacios.*Sólo cambiaron los espacios entre sus palabras/);
    expect(wordsOf(html)).toMatch(/ 2 cláusulas en divisiones, con las mismas palabras/);
    const back = cards(await get('compare/2/1'));
    expect(back.get('b1')).toMatch(/Unión.*Se unieron: las palabras de «Artículo 1, numeral 1» y/);
    expect(back.get('b2')).toMatch(/Suprimida.*Unión/);
  });

  it('tell the same within the whole text', async () => {
    const html = await get('compare/1/2/text');
    const beneath = (id: string) => wordsOf(html.split(`id="c-${id}"`)[1]!.split('data-clause=')[1]!);
    expect(beneath('a')).toContain('Con ella van 3 de sus partes');
    expect(html.split('id="c-a2"')[1]!.split('data-clause=')[1]).not.toContain('change-remarks');
    expect(beneath('b2')).toMatch(/Nueva.*División.*Se dividió/);
    expect(beneath('c1')).toContain('Sólo espacios');
    expect(beneath('a1')).toContain('Ver los 5');
  });

  it('show the first few causes of a change, and lead to all of them in the register', async () => {
    const html = await get('compare/1/2');
    const card = html.split('id="c-a1"')[1]!;
    const shown = [...card.matchAll(/contributions\/(\d+)"/g)].map(([, number]) => Number(number));
    expect(shown).toEqual([1, 2, 3]);
    expect(wordsOf(card)).toContain('A raíz de estos aportes:');
    const [, link] = /href="([^"]*contributions\?[^"]*)">Ver los 5/.exec(card)!;
    expect(link).toBe(`/processes/${made.process.slug}/contributions?change=1-2-a1#lista`);
    const register = await get('contributions?change=1-2-a1');
    expect(register).toContain('5 aportes de 5');
    expect(register).toContain('a raíz de los cuales cambió una cláusula de la versión 1 a la 2.');
    expect(await get('contributions?change=1-2-b1')).toContain('Ningún aporte coincide con el filtro');
    expect(await get('contributions?change=1-9-a1')).toContain('Ningún aporte coincide con el filtro');
    expect(await get('contributions?change=x')).toContain('5 aportes de 5');
  });
});
