import { askPage } from './testing/ask-page.js';
import { type Cell, PermissionFixture } from './testing/permission-fixture.js';

describe('the page of a clause on which more was said than it shows', () => {
  let cells: PermissionFixture;
  let cell: Cell;
  beforeAll(async () => {
    cells = await PermissionFixture.start();
    cell = await cells.make('coordinator', 'consultation');
    await cells.server.database.dataSource.query(
      `INSERT INTO contribution
       SELECT (jsonb_populate_record(null::contribution, to_jsonb(one) || jsonb_build_object('id', gen_random_uuid(), 'number', n, 'code', gen_random_uuid()))).*
       FROM (SELECT * FROM contribution WHERE process_id = $1 LIMIT 1) AS one, generate_series(2, 103) AS n`,
      [cell.process.id],
    );
  }, 60_000);
  afterAll(() => cells.stop());

  const get = async (address: string) => (await askPage(`${cells.server.address}${address}`)).html;

  it('shows the newest hundred, the newest first, so that what somebody says now is seen', async () => {
    const html = await get(`/processes/${cell.slug}/versions/1/clauses/c1`);
    const numbers = [...html.matchAll(/ id="aporte-(\d+)"/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, place) => 103 - place));
    expect(html).toContain('103 aportes sobre esta cláusula');
    expect(html).toContain('Aquí están los 100 más recientes, el más nuevo primero.');
  });

  it('leads to all of them in the register, of this clause and version', async () => {
    const html = await get(`/processes/${cell.slug}/versions/1/clauses/c1`);
    const [, link] = /<a href="([^"]*)">Ver los 103 en el registro<\/a>/.exec(html)!;
    expect(link).toBe(`/processes/${cell.slug}/contributions?clause=c1&amp;version=1#lista`);
    const register = await get(link!.replaceAll('&amp;', '&'));
    expect(register).toContain('103 aportes de 103');
    expect(register).toContain('Página 1 de 5');
  });
});
