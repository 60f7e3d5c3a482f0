import { TestServer } from './testing/test-server.js';
import { walkIntoConsultation, type WalkedProcess } from './testing/walked-process.js';

/** As a Mac's file names and some keyboards write it: letter and accent apart. */
const apart = (text: string) => text.normalize('NFD');
const text = 'Información pública de Petén, con ñ';

describe('what people write with letters and accents apart', () => {
  let server: TestServer;
  let walked: WalkedProcess;
  beforeAll(async () => {
    server = await TestServer.start();
    walked = await walkIntoConsultation(server, 'compuesto');
  }, 60_000);
  afterAll(() => server.stop());

  const processOf = async (fields: string) =>
    (await server.ask(`{ process(slug: "compuesto") { ${fields} } }`)).data!['process'] as unknown as Record<
      string,
      unknown
    >;

  it('is composed in contributions: their words, who writes them, and for whom', async () => {
    const { versions } = (await processOf('versions { nodes { number clauses { nodes { id } } } }')) as unknown as {
      versions: { nodes: { number: number; clauses: { nodes: { id: string }[] } }[] };
    };
    const said = {
      process: 'compuesto',
      versionNumber: 1,
      clauseId: versions.nodes[0]!.clauses.nodes[0]!.id,
      kind: 'PROPOSAL',
      body: apart(text),
      proposedText: apart(`${text}.`),
      authorName: apart('Inés Ixcój'),
      authorOrganization: apart('Asociación Ajq’ijab’ de Sololá'),
      showAuthor: true,
    };
    await server.act('submitContribution', said, '');
    const { contributions } = (await processOf(
      'contributions(last: 1) { nodes { body proposedText authorName authorOrganization } }',
    )) as unknown as { contributions: { nodes: object[] } };
    expect(contributions.nodes).toEqual([
      {
        body: text,
        proposedText: `${text}.`,
        authorName: 'Inés Ixcój',
        authorOrganization: 'Asociación Ajq’ijab’ de Sololá',
      },
    ]);
  });

  it('is composed in the names, the reasons and the statements of acts', async () => {
    const correction = {
      title: apart('Política de Petén'),
      summary: apart(text),
      reason: apart('Así se escribe aquí.'),
    };
    await server.act('correctProcess', { process: 'compuesto', ...correction }, walked.cookies.coordinator);
    const { title, summary, record } = (await processOf(
      'title summary record(first: 1) { nodes { details } }',
    )) as unknown as { title: string; summary: string; record: { nodes: { details: object }[] } };
    expect([title, summary]).toEqual(['Política de Petén', text]);
    expect(JSON.stringify(record.nodes[0]!.details)).toBe(JSON.stringify(record.nodes[0]!.details).normalize('NFC'));
  });

  it('is found by a search, however that is written', async () => {
    for (const search of [text, apart(text)]) {
      const query =
        'query ($s: String!) { process(slug: "compuesto") { contributions(filter: { search: $s }) { totalCount } } }';
      const { data } = await server.ask(query, { s: search });
      expect(data).toEqual({ process: { contributions: { totalCount: 1 } } });
    }
  });

  it('is nothing where it only looks like something: blank signs of Braille, accents alone, signs of private use', async () => {
    const clause = (await processOf('version(number: 1) { clauses { nodes { id } } }')) as unknown as {
      version: { clauses: { nodes: { id: string }[] } };
    };
    for (const nothing of ['\u2800\u2800', ' \u2800', '\u0301', '\uE000\u0378']) {
      const said = {
        process: 'compuesto',
        versionNumber: 1,
        clauseId: clause.version.clauses.nodes[0]!.id,
        kind: 'SUPPORT',
        body: 'Está bien así.',
        authorName: nothing,
        authorOrganization: nothing,
        showAuthor: false,
      };
      await server.act('submitContribution', said, '');
      const { contributions } = await processOf('contributions(last: 1) { nodes { authorName authorOrganization } }');
      expect(contributions).toEqual({ nodes: [{ authorName: null, authorOrganization: null }] });
    }
  });
});
