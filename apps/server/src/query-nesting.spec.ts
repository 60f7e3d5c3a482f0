import { getIntrospectionQuery, print } from 'graphql';
import { pages } from './pages.js';
import { deepestNesting, refusalOfNesting, tooDeep } from './query-nesting.js';
import { ApiSocket } from './testing/api-socket.js';
import { TestServer } from './testing/test-server.js';

const nested = (levels: number, open = '[', close = ']') => open.repeat(levels) + close.repeat(levels);

/** Documents that the parser would go down into, by the place where they nest. */
const documents: readonly (readonly [string, string])[] = [
  ['an argument that never ends', `{ process(slug: ${'['.repeat(30_000)}`],
  ['lists in an argument', `{ process(slug: ${nested(900)}) { id } }`],
  ['input objects in an argument', `{ process(slug: ${nested(450, '{a:', '}')}) { id } }`],
  ['a default value', `query ($slug: String = ${nested(900)}) { process(slug: $slug) { id } }`],
  ['a type', `query ($slug: ${nested(900, '[', ']').replace('[]', '[Int]')}) { process(slug: "a") { id } }`],
  ['a directive', `{ processes @include(if: ${nested(900)}) { totalCount } }`],
  ['fields', `{ ${nested(600, 'a {', '}')} }`],
  [
    'fields behind brackets in texts and comments',
    `{ a(b: "]]]", c: """ ]]] """) # }}}\n ${nested(600, '{ a', '}')} }`,
  ],
];

describe('how deep a query nests', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  const post = (body: string) =>
    fetch(`${server.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const refused = { errors: [{ message: tooDeep, extensions: { code: 'GRAPHQL_PARSE_FAILED' } }] };

  it.each(documents)('is told as a limit over HTTP: %s', async (_where, query) => {
    const answer = await post(JSON.stringify({ query }));
    expect([answer.status, await answer.json()]).toEqual([400, refused]);
  });

  it.each(documents)('is told as a limit on a socket: %s', async (_where, query) => {
    const socket = await ApiSocket.open(server.address);
    expect(await socket.ask(query)).toMatchObject({ type: 'error', payload: refused.errors });
    socket.close();
  });

  it('is told as a limit by GET, of variables too', async () => {
    const get = async (search: string) => {
      const answer = await fetch(`${server.address}/graphql?${search}`, {
        headers: { 'apollo-require-preflight': '1' },
      });
      return [answer.status, await answer.json()];
    };
    expect(await get(`query={process(slug:${'['.repeat(4_000)}`)).toEqual([400, refused]);
    expect(await get(`query={processes{totalCount}}&variables={"a":${nested(deepestNesting)}}`)).toEqual([
      400,
      { errors: [{ message: tooDeep, extensions: { code: 'BAD_USER_INPUT' } }] },
    ]);
  });

  it('is told as a limit of variables that are posted', async () => {
    const answer = await post(`{"query":"{ processes { totalCount } }","variables":{"a":${nested(30_000)}}}`);
    expect([answer.status, await answer.json()]).toMatchObject([400, { detail: tooDeep }]);
  });

  it('is told as a limit of variables on a socket, which stays open', async () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const socket = await ApiSocket.open(server.address);
    const query = 'subscription { processChanged(slug: \\"none\\") { id } }';
    socket.sendText(`{"id":"1","type":"subscribe","payload":{"query":"${query}","variables":{"a":${nested(30_000)}}}}`);
    expect(await socket.next()).toMatchObject({
      payload: [{ message: tooDeep, extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect([socket.isOpen, logged.mock.calls]).toEqual([true, []]);
    logged.mockRestore();
    socket.close();
  });

  it('is bounded where no page of ours, and nobody who asks for the schema, comes near', () => {
    const ours = pages.flatMap(({ query }) => (query ? [print(query)] : []));
    expect(ours.length).toBeGreaterThan(15);
    for (const query of [...ours, getIntrospectionQuery()])
      expect([query, refusalOfNesting({ query })]).toEqual([query, undefined]);
  });

  it('goes as far as the limit, and no further', () => {
    const query = (levels: number) => ({ query: `{ a(b: ${nested(levels - 2)}) }` });
    expect(refusalOfNesting(query(deepestNesting))).toBeUndefined();
    expect(refusalOfNesting(query(deepestNesting + 1))?.message).toBe(tooDeep);
  });
});
