import { MailStore, type UnitOfWork, RecordStore, RegisterStore } from '@articulado/persistence';
import { PermissionFixture } from './testing/permission-fixture.js';
import type { TestServer } from './testing/test-server.js';
import { walkIntoConsultation } from './testing/walked-process.js';

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

interface Page {
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

const pageInfo = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** The field, what tells its rows apart, and where it stands. */
const lists: readonly (readonly [string, string, (list: string) => string])[] = [
  ['processes', 'slug', (list) => `{ ${list} }`],
  ['processesInConsultation', 'slug', (list) => `{ ${list} }`],
  ['organizations', 'id', (list) => `{ ${list} }`],
  ['people', 'email', (list) => `{ ${list} }`],
  ['mails', 'id', (list) => `{ ${list} }`],
  ['failed', 'id', (list) => `{ jobs { ${list} } }`],
  ['failingConsumers', 'processSlug', (list) => `{ jobs { ${list} } }`],
  ['record', 'sequence', (list) => `{ process(slug: "lista") { ${list} } }`],
  ['contributions', 'number', (list) => `{ process(slug: "lista") { ${list} } }`],
  ['memberships', 'id', (list) => `{ process(slug: "lista") { ${list} } }`],
  ['clauses', 'id', (list) => `{ process(slug: "lista") { version(number: 1) { ${list} } } }`],
];

describe('lists by pages', () => {
  let cells: PermissionFixture;
  let server: TestServer;
  let unitOfWork: UnitOfWork;
  let administrator: string;

  beforeAll(async () => {
    cells = await PermissionFixture.start();
    server = cells.server;
    administrator = cells.cookies['administrator']!;
    ({ unitOfWork } = server.running);
    await walkIntoConsultation(server, 'lista');
    const stores = unitOfWork.read();
    const { now } = stores;
    const mail = stores.get(MailStore);
    // Some are written at the very same moment: their place is told by their ids.
    for (let i = 0; i < 43; i += 1) {
      const writtenAt = new Date(now.getTime() + Math.trunc(i / 3) * 1_000);
      await mail.write({ recipient: `${i}@example.org`, subject: `Carta ${i}.`, body: 'Texto' }, writtenAt);
    }
    for (let i = 1; i <= 3; i += 1) {
      await cells.make('coordinator', 'consultation');
      const input = { name: `Institución ${i}`, acronym: `I${i}`, sector: 'GOVERNMENT' };
      await server.act('createInstitution', input, administrator);
    }
    await server.database.dataSource.query(
      `UPDATE job SET failed_at = date_trunc('minute', enqueued_at), last_error = 'no' WHERE name = 'send-mail'`,
    );
    await server.database.dataSource.query(
      `INSERT INTO record_cursor (consumer, process_id, sequence, last_error, due_at)
       SELECT 'tell-former-member', id, 0, 'no', now() FROM process
       ON CONFLICT (consumer, process_id) DO UPDATE SET last_error = 'no', due_at = now()`,
    );
  }, 60_000);
  afterAll(() => cells.stop());

  const asked = async (query: string): Promise<Page> => {
    const { data, errors } = await server.ask(query, {}, administrator);
    expect(errors).toBeUndefined();
    let answer: unknown = data;
    while (!(answer as Partial<Page>).nodes) [answer] = Object.values(answer as object);
    return answer as Page;
  };

  it.each(lists)('%s: forwards and backwards every row once, in one order', async (field, key, at) => {
    const ask = (args: string) => asked(at(`${field}(${args}) { totalCount ${pageInfo} nodes { ${key} } }`));
    const keys = ({ nodes }: Page) => nodes.map((node) => node[key]);
    const { totalCount, ...whole } = await ask('first: 100');
    const all = keys(whole as Page);
    expect(all.length).toBeGreaterThan(1);
    expect([new Set(all).size, totalCount]).toEqual([all.length, all.length]);
    const forwards: unknown[] = [];
    for (let page = await ask('first: 2'); ; page = await ask(`first: 2, after: "${page.pageInfo.endCursor}"`)) {
      expect(page.pageInfo.hasPreviousPage).toBe(forwards.length > 0);
      forwards.push(...keys(page));
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(forwards).toEqual(all);
    const backwards: unknown[] = [];
    for (let page = await ask('last: 2'); ; page = await ask(`last: 2, before: "${page.pageInfo.startCursor}"`)) {
      expect(page.pageInfo.hasNextPage).toBe(backwards.length > 0);
      backwards.unshift(...keys(page));
      if (!page.pageInfo.hasPreviousPage) break;
    }
    expect(backwards).toEqual(all);
  });

  it('rows that come meanwhile move none from one page to the next', async () => {
    const first = await asked(`{ mails(first: 5) { ${pageInfo} nodes { subject } } }`);
    const next = `{ mails(first: 5, after: "${first.pageInfo.endCursor}") { nodes { subject } } }`;
    const before = await asked(next);
    const writtenAt = new Date(Date.now() + 3_600_000);
    await unitOfWork.read().get(MailStore).write({ recipient: 'a@example.org', subject: 'Nueva', body: '' }, writtenAt);
    expect(await asked(next)).toEqual(before);
    await server.database.dataSource.query(`DELETE FROM mail WHERE subject = 'Nueva'`);
  });

  it('a cursor of one list is refused by every other, and breaks nothing', async () => {
    const cursors = await Promise.all(
      lists.map(
        async ([field, , at]) => (await asked(at(`${field}(first: 1) { nodes { __typename } ${pageInfo} }`))).pageInfo,
      ),
    );
    for (const [place, [field, , at]] of lists.entries()) {
      for (const { endCursor } of cursors.toSpliced(place, 1)) {
        const list = at(`${field}(after: "${endCursor}") { totalCount }`);
        const { errors } = await server.ask(list, {}, administrator);
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }]);
      }
    }
  });

  it('counts for all processes of a list at once', async () => {
    const stores = unitOfWork.read();
    const record = stores.get(RecordStore);
    const register = stores.get(RegisterStore);
    const lengths = jest.spyOn(Object.getPrototypeOf(record) as typeof record, 'lengths');
    const counts = jest.spyOn(Object.getPrototypeOf(register) as typeof register, 'counts');
    const fields = 'record(first: 1) { totalCount } contributions(filter: { versionNumber: 1 }) { totalCount }';
    const { nodes } = await asked(`{ processes { nodes { slug ${fields} } } }`);
    expect(nodes.length).toBeGreaterThan(2);
    const counted = new Map(
      nodes.map(({ slug, ...lists }) => [slug, Object.values(lists).map((list) => (list as Page).totalCount)]),
    );
    expect(counted.get('lista')).toEqual([expect.any(Number), 2]);
    expect(counted.get('lista')![0]).toBeGreaterThan(2);
    counted.delete('lista');
    expect([...counted.values()]).toEqual([...counted].map(() => [0, 1])); // made without acts, with one contribution each
    expect([lengths.mock.calls.length, counts.mock.calls.length]).toEqual([1, 1]);
    await asked(`{ processes { nodes { slug record(first: 1) { nodes { hash } } } } }`);
    expect(lengths.mock.calls.length).toBe(1);
    jest.restoreAllMocks();
  });

  it('pages lead to the next one and back to the first by links, and show every e-mail once', async () => {
    const get = async (address: string) => {
      const answer = await fetch(`${server.address}${address}`, { headers: { cookie: administrator } });
      const html = await answer.text();
      const link = (rel: string) => new RegExp(`rel="${rel}" href="([^"]*)"`).exec(html)?.[1]?.replaceAll('&amp;', '&');
      const where = /Página (\d+) de (\d+)/.exec(html)?.slice(1).map(Number);
      return {
        status: answer.status,
        where,
        mails: html.match(/Carta \d+\./g),
        next: link('next'),
        previous: link('prev'),
      };
    };
    const { totalCount } = await asked('{ mails { totalCount nodes { id } } }');
    const pages = Math.ceil(totalCount / 20);
    const first = await get('/outbox');
    expect(first).toMatchObject({ where: [1, pages], previous: undefined });
    const second = await get(first.next!);
    expect(second).toMatchObject({ where: [2, pages], previous: '/outbox' });
    const third = await get(second.next!);
    expect(third).toMatchObject({ where: [3, pages] });
    const mails = [first, second, third].flatMap((page) => page.mails ?? []);
    expect([mails.length, new Set(mails).size]).toEqual([43, 43]);
    expect((await get(third.previous!)).mails).toEqual(second.mails);
    expect((await get('/outbox?page=2&after=x')).status).toBe(404);
  });

  it('say that a search finds more than are counted, in either language, and how many there are of what is counted', async () => {
    const { process, slug } = await cells.make('coordinator', 'consultation');
    await server.database.dataSource.query(
      `INSERT INTO contribution SELECT said.* FROM contribution AS one, generate_series(2, 1100) AS place, LATERAL jsonb_populate_record(
         one, jsonb_build_object('id', gen_random_uuid(), 'number', place, 'code', 'M' || place, 'body', 'agua limpia')) AS said
       WHERE one.process_id = $1`,
      [process.id],
    );
    const counts = async (filter: string) => {
      const list = `contributions(filter: ${filter}) { totalCount isTotalCountExact }`;
      const { data } = await server.ask(`{ process(slug: "${slug}") { ${list} } }`);
      return data?.['process']?.['contributions'];
    };
    expect(await counts('{ search: "agua" }')).toEqual({ totalCount: 1_000, isTotalCountExact: false });
    expect(await counts('{ search: "acuerdo" }')).toEqual({ totalCount: 1, isTotalCountExact: true });
    expect(await counts('{ kind: SUPPORT }')).toEqual({ totalCount: 1_100, isTotalCountExact: true });
    const page = async (search: string, language: string) => {
      const address = `${server.address}/processes/${slug}/contributions?search=${search}`;
      return (await fetch(address, { headers: { 'accept-language': language } })).text();
    };
    const spanish = await page('agua', 'es');
    expect(spanish).toContain('Más de 1,000 aportes de 1,100,');
    expect(spanish).toContain('Página 1 de 41 o más');
    const english = await page('agua', 'en');
    expect(english).toContain('More than 1,000 contributions of 1,100,');
    expect(english).toContain('Page 1 of 41 or more');
    expect(await page('acuerdo', 'es')).toContain('1 aporte de 1,100,');
  });
});
