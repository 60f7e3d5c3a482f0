import { exitCodes, verify } from '@articulado/verify';
import { Tamper } from './testing/tamper.js';
import { TestServer } from './testing/test-server.js';
import { walkIntoConsultation, walkToPublication, type WalkedProcess } from './testing/walked-process.js';

interface Version {
  readonly clauses: { readonly nodes: readonly { readonly id: string }[] };
}

/** What somebody wrote, and what quotes it, as the walk has it. */
const written = ['Rosa Ixcot', 'Red ciudadana', 'Un año es poco', 'el plazo a dos años'];
const order = { by: 'Juzgado Primero', ground: 'Protección de datos', document: 'C-14' };
const inProcess = `process_id = (SELECT id FROM process WHERE slug = 'retirado')`;

describe('words that an order of the law erases', () => {
  let server: TestServer;
  let walked: WalkedProcess;
  let code: string;

  beforeAll(async () => {
    server = await TestServer.start();
    walked = await walkToPublication(server, 'retirado');
    const [row] = await query<{ code: string }>(`SELECT code FROM contribution WHERE ${inProcess} AND number = 1`);
    code = row!.code;
  }, 120_000);
  afterAll(() => server.stop());

  const query = <Row>(sql: string) => server.database.dataSource.query<Row[]>(sql);
  const redact = (cookie: string, more: object = {}) =>
    server.ask(
      `mutation ($input: RedactContributionInput!) { outcome: redactContribution(input: $input) {
        ... on Contribution { number body authorName proposedText redaction { by ground document } answer { reason redaction { by } } }
        ... on Refusal { refused } } }`,
      { input: { process: 'retirado', number: 1, ...order, ...more } },
      cookie,
    );
  const text = async (address: string) => (await fetch(address, { headers: { 'accept-language': 'es' } })).text();
  const verified = async () => {
    const lines: string[] = [];
    return { code: await verify([walked.address], (line) => lines.push(line)), said: lines.join('\n') };
  };
  const counts = () =>
    server.ask('{ process(slug: "retirado") { contributionCounts { total answered } contributions { totalCount } } }');
  const found = (words: string) =>
    server.ask(`{ process(slug: "retirado") { contributions(filter: { search: "${words}" }) { nodes { number } } } }`);

  /** Every row of every table that holds some words. */
  async function rowsWith(words: string): Promise<string[]> {
    const tables = await query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    const holding = await Promise.all(
      tables.map(async ({ name }) => {
        const rows = await query(`SELECT 1 FROM "${name}" AS line WHERE line::text ILIKE '%${words}%'`);
        return rows.length > 0 ? [name] : [];
      }),
    );
    return holding.flat();
  }

  it('are not erased by whoever coordinates the process, nor without a ground', async () => {
    expect((await redact(walked.cookies.coordinator)).data).toMatchObject({ outcome: { refused: 'NOT_PERMITTED' } });
    expect((await redact(walked.cookies.administrator, { ground: ' ' })).data).toMatchObject({
      outcome: { refused: 'INVALID_INPUT' },
    });
    for (const words of written) expect(await rowsWith(words)).not.toEqual([]);
    expect((await verified()).code).toBe(exitCodes.valid);
  });

  it('R17: are gone from every table, and the record still verifies and says so', async () => {
    const before = await counts();
    expect(JSON.stringify(await found('Ixcot'))).toContain('"number":1');
    expect((await redact(walked.cookies.administrator, { withAnswer: true })).data).toEqual({
      outcome: {
        number: 1,
        body: '',
        authorName: null,
        proposedText: null,
        redaction: order,
        answer: { reason: '', redaction: { by: order.by } },
      },
    });
    for (const words of written) expect({ words, tables: await rowsWith(words) }).toEqual({ words, tables: [] });
    const { code: exit, said } = await verified();
    expect({ exit, said }).toEqual({
      exit: exitCodes.valid,
      said: expect.stringContaining('1 aporte retirado por orden del proceso retirado') as string,
    });
    expect(await counts()).toEqual(before);
    expect(JSON.stringify(await found('Ixcot'))).not.toContain('"number"');
  });

  it('R17: are gone from the suggestions that came from them; what waited for a decision is withdrawn', async () => {
    const rows = await query(
      `SELECT status, length(branch) AS bytes, effects FROM suggestion WHERE ${inProcess} AND contribution_number = 1 ORDER BY number`,
    );
    const nothing = { bytes: 0, effects: { format: 1, effects: [] } };
    expect(rows).toEqual([
      { status: 'rejected', ...nothing },
      { status: 'withdrawn', ...nothing },
    ]);
  });

  it.each(['contributions/1', 'contributions', 'versions/1', 'facts.ndjson', 'record.ndjson', 'record'])(
    'are not on /%s any more',
    async (place) => {
      const shown = await text(`${walked.address}/${place}`);
      for (const words of written) expect(shown).not.toContain(words);
      expect(shown).toContain(order.by);
    },
  );

  it('say on the page of whoever follows them by whose order they are gone', async () => {
    const shown = await text(`${server.address}/follow/${code}`);
    expect(shown).toContain('Texto retirado por orden de Juzgado Primero (Protección de datos; C-14).');
    expect(shown).toContain('Nombre retirado por orden');
  });

  it('R17: take along the name that the entry disclosed of whoever signed with that of the account', async () => {
    const other = await walkIntoConsultation(server, 'firmado');
    const asked = await server.ask('{ viewer { name } }', {}, other.cookies.coordinator);
    const { viewer } = asked.data as unknown as { viewer: { name: string } };
    const clauses = '{ process(slug: "firmado") { version(number: 1) { clauses { nodes { id } } } } }';
    const { data } = (await server.ask(clauses)) as unknown as { data: { process: { version: Version } } };
    const clauseId = data.process.version.clauses.nodes[0]!.id;
    const said = { kind: 'SUPPORT', body: 'De acuerdo.', authorName: viewer.name, showAuthor: true };
    const input = { process: 'firmado', versionNumber: 1, clauseId, ...said };
    await server.act('submitContribution', input, other.cookies.coordinator);
    const disclosed = () =>
      query<{ disclosed: object[] }>(
        `SELECT disclosed FROM record_entry WHERE type = 'contribution.submitted' AND entry::jsonb -> 'subject' ->> 'id' = '3'`,
      );
    expect((await disclosed())[0]!.disclosed).toHaveLength(1);
    await redact(other.cookies.administrator, { process: 'firmado', number: 3 });
    expect((await disclosed())[0]!.disclosed).toEqual([]);
    expect(await verify([other.address], () => undefined)).toBe(exitCodes.valid);
  });

  it('R17: are gone from the answers that a correction superseded, and a later correction stands beside them', async () => {
    const other = await walkIntoConsultation(server, 'corregido');
    const asked = { process: 'corregido', number: 1 };
    const answer = { ...asked, disposition: 'NOTED', reason: 'Lo dijo Petrona Xoy, de Cobán.' };
    await server.act('answerContribution', answer, other.cookies.coordinator);
    const correct = (reason: string) =>
      server.act(
        'correctAnswer',
        { ...answer, reason, correction: 'Nombraba a una persona.' },
        other.cookies.coordinator,
      );
    await correct('Lo dijo una vecina, Petrona Xoy.');
    expect((await rowsWith('Petrona Xoy')).sort()).toEqual(['answer', 'superseded_answer']);
    await redact(other.cookies.administrator, { ...asked, withAnswer: true });
    expect(await rowsWith('Petrona Xoy')).toEqual([]);
    const page = await text(`${other.address}/contributions/1`);
    expect(page.match(/Texto retirado por orden de Juzgado Primero/g)?.length).toBeGreaterThanOrEqual(3);
    expect(await verify([other.address], () => undefined)).toBe(exitCodes.valid);
    await correct('Lo dijo una vecina de Cobán.');
    const said: string[] = [];
    expect({ exit: await verify([other.address], (line) => said.push(line)), said }).toMatchObject({
      exit: exitCodes.valid,
    });
    expect(await text(`${other.address}/contributions/1`)).toContain('Lo dijo una vecina de Cobán.');
  });

  it('are not erased twice', async () => {
    expect((await redact(walked.cookies.administrator, { withAnswer: true })).data).toEqual({
      outcome: { refused: 'ALREADY_REDACTED' },
    });
  });

  it.each([
    ['contribution', `${inProcess} AND number = 1`],
    ['suggestion', `${inProcess} AND contribution_number = 1 AND status = 'withdrawn'`],
    ['answer', `contribution_id = (SELECT id FROM contribution WHERE ${inProcess} AND number = 1)`],
  ])('R3: leave a row of %s in which any value that is altered or put back is noticed', async (table, where) => {
    const tamper = new Tamper(server.database.dataSource);
    const isKey = ({ refersTo, name }: { refersTo?: unknown; name: string }) =>
      refersTo || name === 'id' || name === 'number';
    for (const column of (await tamper.columns(table)).filter((one) => !isKey(one))) {
      const [row] = await tamper.rows(table, column.name, where);
      const result = await tamper.altering(table, column, row!, () => verified());
      expect({ column: column.name, result }).toMatchObject({ column: column.name, result: { code: exitCodes.wrong } });
    }
  });
});
