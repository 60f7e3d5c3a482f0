import { MailStore } from '@articulado/persistence';
import { demoPeople } from '@articulado/accounts';
import { DomainEvents } from '@articulado/api';
import { ApiSocket } from './testing/api-socket.js';
import { TestServer } from './testing/test-server.js';

const list = (times: number, make: (place: number) => string) => Array.from({ length: times }, (_, i) => make(i));

/** A query as many fields deep: each pair of levels asks for the process of a contribution of a process. */
const deep = (pairs: number) =>
  `{ process(slug: "x") { ${'contribution(number: 1) { process { '.repeat(pairs)} slug ${'} } '.repeat(pairs)} } }`;

/** What asks for more than one may, by the word that says so in the answer. */
const tooMuch: readonly (readonly [string, string, RegExp])[] = [
  ['13 levels deep', deep(6).replace('slug }', 'slug stages { id } }'), /depth limit of 12/],
  ['30 levels deep', deep(15), /depth limit of 12/],
  ['16 aliases', `{ ${list(16, (i) => `a${i}: processes { totalCount }`).join(' ')} }`, /Aliases limit of 15/],
  [
    '100 aliases of sign-in',
    `mutation { ${list(100, (i) => `a${i}: requestSignInCode(input: { email: "a@b.c" }) { __typename }`).join(' ')} }`,
    /Aliases limit of 15/,
  ],
  ['3,000 words', `{ ${'processes { totalCount } '.repeat(3_000)} }`, /2000/],
  [
    'a hundred lists of lists',
    `{ processes(first: 1000000) { nodes { versions { nodes { clauses { nodes { content { text } } } } } } } }`,
    /Cost limit/,
  ],
  [
    'lists of lists without a word of their size',
    '{ processes { nodes { versions { nodes { clauses { nodes { content { text } } } } } } } }',
    /Cost limit/,
  ],
  [
    'a hundred texts for a word of each',
    '{ processes(first: 100) { nodes { versions(first: 100) { nodes { clauses(first: 1) { nodes { id } } } } } } }',
    /Cost limit/,
  ],
  [
    'a hundred lists of lists from their ends',
    '{ processes(last: 100, first: 1) { nodes { versions(last: 1000, first: 1) { nodes { number } } } } }',
    /Cost limit/,
  ],
  [
    'a hundred lists of lists by a fragment in two places',
    '{ processes(first: 100) { nodes { ...A ...B } } } fragment A on Process { versions(first: 1000) { ...V } } fragment B on Process { a: versions(first: 1000) { ...V } } fragment V on VersionConnection { nodes { id number note } }',
    /Cost limit/,
  ],
  [
    'a fragment that holds itself',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    /within itself/,
  ],
  [
    'the schema in circles',
    `{ __schema { types { ${'fields { type { '.repeat(8)} name ${'} } '.repeat(8)} } } }`,
    /introspection depth/,
  ],
  ['21 directives', `{ viewer { name ${list(21, () => '@include(if: true)').join(' ')} } }`, /irectives/],
];

describe('the API asks its questioners to be brief', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  const post = (body: string, headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' }) =>
    fetch(`${server.address}/graphql`, { method: 'POST', headers, body });
  const ask = (query: string, variables: object = {}) => post(JSON.stringify({ query, variables }));

  it.each(tooMuch)('refuses %s before it does anything', async (_what, query, why) => {
    const answer = await ask(query);
    expect(answer.status).toBe(400);
    const { errors, data } = (await answer.json()) as { errors: { message: string }[]; data?: unknown };
    expect(errors.map(({ message }) => message).join()).toMatch(why);
    expect(data).toBeUndefined();
    expect(await server.running.unitOfWork.read().get(MailStore).count()).toBe(0);
  });

  it.each([
    ['30 levels deep', deep(15).slice('{ process(slug: "x") {'.length, -' } }'.length), /depth limit of 12/],
    ['16 aliases', list(16, (i) => `a${i}: slug`).join(' '), /Aliases limit of 15/],
    ['3,000 words', 'slug '.repeat(3_000), /2000/],
    ['a hundred lists of lists', 'contributions(first: 1000000) { nodes { number } }', /Cost limit/],
  ])('refuses %s on a socket too', async (_what, fields, why) => {
    const socket = await ApiSocket.open(server.address);
    const said = await socket.ask(`subscription { processChanged(slug: "x") { ${fields} } }`);
    expect(said).toMatchObject({ type: 'error' });
    expect(JSON.stringify(said?.payload)).toMatch(why);
    socket.close();
  });

  it.each([
    ['by a variable', { rows: 1_000 }],
    ['by a variable that is left out', {}],
  ])('weighs a size that is given %s', async (_how, variables) => {
    const query =
      'query ($rows: Int! = 1000) { processes(first: 100) { nodes { versions(first: $rows) { nodes { number } } } } }';
    const answer = await ask(query, variables);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('Cost limit')]);
    expect((await ask(query, { rows: 10 })).status).toBe(200);
  });

  it.each([
    ['processes(first: 101)', /from 1 to 100, not 101/],
    ['processes(first: 0)', /from 1 to 100, not 0/],
    ['processes(first: -5)', /from 1 to 100, not -5/],
    ['processes(last: 101)', /"last" must be from 1 to 100, not 101/],
    ['processes(before: "x")', /"before" goes with "last"/],
    ['processes(after: "x")', /"after" is no cursor of this list/],
    ['processes(last: 1, before: "x")', /"before" is no cursor of this list/],
    ['organizations(first: 1001)', /from 1 to 1000, not 1001/],
    ['organizations(first: -1)', /from 1 to 1000, not -1/],
  ])('refuses %s', async (list, why) => {
    const { errors } = (await (await ask(`{ ${list} { nodes { id } } }`)).json()) as { errors: object[] };
    expect(errors).toMatchObject([{ message: expect.stringMatching(why), extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it.each(['{ processes { totalCount } }', '{ viewer { name } }', '{ nothing }'])(
    'answers %s for whoever asked it, to be kept by nobody',
    async (query) => {
      expect((await ask(query)).headers.get('cache-control')).toBe('no-store');
    },
  );

  it('answers a query at the limits', async () => {
    const answer = await ask(`{ ${list(15, (i) => `a${i}: processes { totalCount }`).join(' ')} }`);
    expect(await answer.json()).toMatchObject({ data: { a0: { totalCount: 0 }, a14: { totalCount: 0 } } });
  });

  it('refuses quickly: a hundred queries without end take less than 5 seconds of the processor', async () => {
    const before = process.cpuUsage();
    for (const query of list(100, () => deep(100))) expect((await ask(query)).status).toBe(400);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(5_000);
  });

  it('takes one query at a time', async () => {
    const both = await post(
      JSON.stringify([{ query: '{ processes { totalCount } }' }, { query: '{ processes { totalCount } }' }]),
    );
    expect(both.status).toBe(400);
  });

  const signOut = 'mutation { signOut { __typename } }';
  it.each([
    ['text/plain', JSON.stringify({ query: signOut })],
    ['application/x-www-form-urlencoded', `query=${encodeURIComponent(signOut)}`],
    [
      'multipart/form-data; boundary=x',
      `--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n${signOut}\r\n--x--`,
    ],
  ])('refuses an act posted as %s, as a page of others could', async (type, body) => {
    expect([400, 415]).toContain((await post(body, { 'content-type': type })).status);
  });

  it('refuses acts by GET, and queries that a page of others could ask', async () => {
    const get = (query: string, headers = {}) =>
      fetch(`${server.address}/graphql?query=${encodeURIComponent(query)}`, { headers });
    expect((await get(signOut, { 'apollo-require-preflight': '1' })).status).toBe(405);
    expect((await get('{ processes { totalCount } }')).status).toBe(400);
    expect((await get('{ processes { totalCount } }', { 'apollo-require-preflight': '1' })).status).toBe(200);
  });

  it('refuses what no input has, and never pretends not to have seen it', async () => {
    const sneaky = `mutation { signIn(input: { email: "a@b.c", requestId: "1", code: "1", isAdministrator: true }) { __typename } }`;
    expect(await (await ask(sneaky)).json()).toMatchObject({
      errors: [{ message: expect.stringContaining('isAdministrator') }],
    });
    const given = await ask('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
      input: { email: 'a@b.c', code: '1', isAdministrator: true },
    });
    expect(given.status).toBe(400);
  });

  it('says nothing of its insides when it breaks: no statement, path or stack, but a trace that the log has', async () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await withBrokenTable(async () => {
      const { errors } = (await (await ask('{ organizations { nodes { name } } }')).json()) as {
        errors: { message: string; extensions: { code: string; trace: string } }[];
      };
      expect(errors).toHaveLength(1);
      expect(JSON.stringify(errors)).not.toMatch(/select|organization_away|typeorm|node_modules|\.js|stack/i);
      expect(errors[0]!.message).toBe('Something went wrong on our side.');
      expect(String(logged.mock.calls[0])).toContain(errors[0]!.extensions.trace);
    });
    logged.mockRestore();
  });

  async function withBrokenTable(work: () => Promise<void>) {
    const { dataSource } = server.database;
    await dataSource.query('ALTER TABLE organization RENAME TO organization_away');
    await work().finally(() => dataSource.query('ALTER TABLE organization_away RENAME TO organization'));
  }

  describe('a socket', () => {
    const watch = 'subscription ($slug: String!) { processChanged(slug: $slug) { slug viewerRoles draft { id } } }';
    let coordinator = '';
    beforeAll(async () => {
      coordinator = await server.signIn(demoPeople.coordinator.email);
      await server.database.dataSource.query('UPDATE person SET is_administrator = true');
      const { id } = await server.act<{ id: string }>(
        'createInstitution',
        { name: 'Ministerio de la Prueba', acronym: 'MP', sector: 'GOVERNMENT' },
        coordinator,
        '... on Organization { id }',
      );
      const summary = 'Para probar lo que un enchufe deja oír.';
      await server.act(
        'createProcess',
        { title: 'Política de prueba', summary, organization: id, slug: 'prueba' },
        coordinator,
      );
    });
    const happen = () =>
      server.running.app.get(DomainEvents, { strict: false }).publish('process-changed', { slug: 'prueba' });
    const listeners = () => server.running.app.get(DomainEvents, { strict: false }).listeners('process-changed');
    const until = async (isSo: () => boolean) => {
      for (let tries = 0; tries < 200 && !isSo(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
      expect(isSo()).toBe(true);
    };

    it('takes subscriptions, neither queries nor acts', async () => {
      const socket = await ApiSocket.open(server.address);
      expect(await socket.ask('{ processes { totalCount } }')).toMatchObject({ type: 'error' });
      expect(await socket.ask(signOut)).toMatchObject({ type: 'error' });
      socket.close();
    });

    it('is closed to pages of others, and takes no more than a small message', async () => {
      expect((await ApiSocket.open(server.address, { origin: 'https://elsewhere.example' })).isOpen).toBe(false);
      const socket = await ApiSocket.open(server.address);
      const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      expect(await socket.ask('{ processes { totalCount } }', { much: 'x'.repeat(100_000) })).toBeUndefined();
      await until(() => socket.closeCode !== undefined);
      expect([socket.closeCode, printed.mock.calls]).toEqual([1009, []]);
      printed.mockRestore();
    });

    it('holds ten subscriptions at most', async () => {
      const socket = await ApiSocket.open(server.address);
      for (const id of list(11, String)) socket.subscribe(id, watch, { slug: 'none' });
      expect(await socket.next()).toMatchObject({ type: 'error', id: '10' });
      socket.close();
      await until(() => listeners() === 0);
    });

    it('reads at every delivery who listens: whoever signed out is a visitor from then on', async () => {
      const socket = await ApiSocket.open(server.address, { cookie: coordinator });
      socket.subscribe('1', watch, { slug: 'prueba' });
      await until(() => listeners() === 1);
      happen();
      const heard = (await socket.next())?.payload;
      expect(heard).toMatchObject({ data: { processChanged: { draft: { id: expect.any(String) } } } });
      await server.ask(signOut, {}, coordinator);
      happen();
      const after = { data: { processChanged: { slug: 'prueba', viewerRoles: ['VISITOR'], draft: null } } };
      expect((await socket.next())?.payload).toEqual(after);
      socket.close();
    });

    it('listens no longer than it is open, even if nothing happens', async () => {
      const socket = await ApiSocket.open(server.address);
      socket.subscribe('1', watch, { slug: 'prueba' });
      await until(() => listeners() === 1);
      socket.close();
      await until(() => listeners() === 0);
    });
  });
});
