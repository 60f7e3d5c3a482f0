import { askPage } from './testing/ask-page.js';
import { type Cell, PermissionFixture } from './testing/permission-fixture.js';

describe('the answering desk', () => {
  let cells: PermissionFixture;
  let cell: Cell;
  let desk: string;
  beforeAll(async () => {
    cells = await PermissionFixture.start();
    cell = await cells.make('coordinator', 'answering');
    desk = `/processes/${cell.slug}/desk`;
    await cells.server.database.dataSource.query(
      `INSERT INTO contribution
       SELECT (jsonb_populate_record(null::contribution, to_jsonb(one) || jsonb_build_object('id', gen_random_uuid(), 'number', 100 + n, 'code', gen_random_uuid(),
         'kind', CASE WHEN n = 30 THEN 'question' ELSE 'support' END, 'body', 'Aporte ' || n || CASE WHEN n > 28 THEN ' del mercado' ELSE '' END))).*
       FROM (SELECT * FROM contribution WHERE process_id = $1 LIMIT 1) AS one, generate_series(1, 30) AS n`,
      [cell.process.id],
    );
  }, 60_000);
  afterAll(() => cells.stop());

  const shown = async (search = '') => {
    const { html } = await askPage(`${cells.server.address}${desk}${search}`, {
      cookie: cells.cookies['coordinator']!,
    });
    return {
      html,
      numbers: [...html.matchAll(/<a href="[^"]*number=(\d+)[^"]*"( aria-current="true")?>Aporte/g)].map(([, number]) =>
        Number(number),
      ),
    };
  };

  it('lists all that wait, page by page, and keeps the one on the table', async () => {
    const first = await shown();
    expect(first.numbers).toHaveLength(20);
    expect(first.html).toContain('31 aportes');
    const next = /<a[^>]* href="([^"]*page=2[^"]*)"/.exec(first.html)![1]!.replaceAll('&amp;', '&');
    const second = await shown(new URL(next, 'http://x').search);
    expect(second.numbers).toHaveLength(11);
    expect([...first.numbers, ...second.numbers].sort((a, b) => a - b)).toEqual([
      1,
      ...Array.from({ length: 30 }, (_, i) => 101 + i),
    ]);
    expect(second.html).toContain(`Aporte ${first.numbers[0]}`);
  });

  it('is narrowed like the register, and begins with the first of those', async () => {
    expect((await shown('?kind=question')).numbers).toEqual([130]);
    const market = await shown('?search=mercado');
    expect(market.numbers).toEqual([129, 130]);
    expect(market.html).toContain('Aporte 29 del mercado');
    expect(market.html).toContain(`${desk}?search=mercado&amp;number=130`);
    const none = await shown('?search=inexistente');
    expect(none.html).toContain('Ningún aporte que espere respuesta es así');
  });
});
