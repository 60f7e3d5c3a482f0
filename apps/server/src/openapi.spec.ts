import { isForPrograms, openApi } from './openapi.js';
import { TestServer } from './testing/test-server.js';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, object>>;
}
const operations = Object.entries(openApi.paths).map(([path, { get }]) => [path, get as Operation] as const);

describe('the routes for programs', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  it('are described where everybody can read it', async () => {
    const answer = await fetch(`${server.address}/openapi.json`);
    expect(answer.headers.get('content-type')).toContain('application/vnd.oai.openapi+json');
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(openApi)));
  });

  it.each(operations)('%s names its places, and itself but once', (path, { operationId, parameters = [] }) => {
    const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(places);
    expect(operations.filter(([, one]) => one.operationId === operationId)).toHaveLength(1);
  });

  it.each(operations.filter(([path]) => path.includes('{')))(
    '%s tells what is not there as a problem',
    async (path, { responses }) => {
      const answer = await fetch(`${server.address}${path.replace('{number}', '7').replaceAll(/\{\w+\}/g, 'none')}`);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(await answer.json()).toEqual({ type: 'about:blank', title: 'Not Found', status: 404 });
      expect(Object.keys(responses)).toContain('404');
    },
  );

  it('are all downloads that there are', () => {
    const routes = server.running.app
      .getHttpAdapter()
      .getInstance()
      .printRoutes({ commonPrefix: false, includeHooks: false });
    const downloads = routes.match(/\.(?:ndjson|json|md)\b/g) ?? [];
    expect(downloads).toHaveLength(Object.keys(openApi.paths).filter((path) => /\.\w+$/.test(path)).length + 1);
    expect(isForPrograms('/processes/:slug')).toBe(false);
  });
});
