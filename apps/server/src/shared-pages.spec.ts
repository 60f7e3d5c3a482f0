import { clause, Given, type GivenProcess } from '@articulado/api/testing';
import { ConsultationsStore, MembershipsStore, PeopleStore } from '@articulado/persistence';
import { randomUUID } from 'node:crypto';
import { askPage } from './testing/ask-page.js';
import { TestServer } from './testing/test-server.js';

/** Two server processes of one platform, which live at the moment that the test says. */
describe('pages that visitors share', () => {
  const clock = { at: new Date('2026-05-04T15:00:00.000Z'), timeZone: 'America/Guatemala', now: () => clock.at };
  let a: TestServer;
  let b: TestServer;
  let given: Given;
  let made: GivenProcess;
  const slug = 'datos';
  const process = `/processes/${slug}`;
  const version = `${process}/versions/1`;
  const clausePage = `${version}/clauses/a1`;

  beforeAll(async () => {
    a = await TestServer.start(undefined, { clock });
    b = await TestServer.start(a.database, { clock });
    given = Given.in(a.database);
    made = await given.process('consultation', slug);
    const texts = [1, 2].map((number) => [
      clause('a1', `Objeto ${number}. Los datos públicos son de todos.`),
      clause('a2', 'Ente rector.'),
    ]);
    const first = await given.version(made, texts[0]);
    await given.version(made, texts[1]);
    await given.unitOfWork
      .read()
      .get(ConsultationsStore)
      .add({
        id: randomUUID(),
        processId: made.process.id,
        versionId: first.id,
        opensAt: new Date('2026-05-04T14:00:00Z'),
        closesAt: new Date('2026-05-06T00:00:00Z'),
        closedAt: null,
        purpose: 'Díganos qué falta.',
      });
  }, 60_000);
  afterAll(async () => {
    await b.stop();
    await a.stop();
  });

  const at = (server: TestServer, path: string, headers = {}) => askPage(`${server.address}${path}`, headers);
  const contribute = (server: TestServer, body = 'Falta decir cuándo.') =>
    server.act('submitContribution', { process: slug, versionNumber: 1, clauseId: 'a2', kind: 'OBJECTION', body }, '');
  const all = ['/', process, version, `${process}/contributions`, `${process}/compare/1/2`];

  it('are the same for all visitors, may be kept for seconds, and are answered with 304 to who has them', async () => {
    for (const path of all) {
      const { status, headers, html } = await at(a, path);
      const again = await at(b, path, { cookie: 'other=1', 'user-agent': 'Otro' });
      expect([path, status, again.html]).toEqual([path, 200, html]);
      expect(html).toMatch(/^<!DOCTYPE html><html lang="es">/);
      expect(headers).toMatchObject({
        'cache-control': 'public, max-age=0, s-maxage=5', // browsers obey stale-while-revalidate, and would show what was
        'cdn-cache-control': 'public, max-age=5, stale-while-revalidate=10',
        vary: 'cookie, accept-language, accept-encoding',
        etag: again.headers.etag,
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-content-type-options': 'nosniff',
      });
      expect(headers['set-cookie']).toBeUndefined();
      for (const known of [headers.etag!, headers.etag!.replace('W/', ''), `"other", ${headers.etag}`, '*'])
        expect(await at(b, path, { 'if-none-match': known })).toMatchObject({
          status: 304,
          html: '',
          headers: { etag: headers.etag, vary: headers.vary, 'cache-control': headers['cache-control'] },
        });
      expect((await at(a, path, { 'if-none-match': 'W/"other"' })).status).toBe(200);
    }
  });

  it('are compressed once in each way that a browser takes, and say the same', async () => {
    const plain = await at(a, version);
    const ways = { 'gzip, deflate, br': 'br', gzip: 'gzip', 'br;q=0, gzip': 'gzip', identity: undefined };
    for (const [accepted, coding] of Object.entries(ways)) {
      const { headers, html, bytes } = await at(a, version, { 'accept-encoding': accepted });
      expect([accepted, headers['content-encoding'], html]).toEqual([accepted, coding, plain.html]);
      expect(headers['content-length']).toBe(String(bytes));
      if (coding) expect(bytes).toBeLessThan(plain.bytes / 2);
    }
  });

  it('answer HEAD as GET, without the page', async () => {
    const { headers, bytes } = await at(a, version);
    const head = await askPage(`${a.address}${version}`, {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, html: '', headers: { etag: headers.etag } });
    expect(head.headers['content-length']).toBe(String(bytes));
  });

  it('never reach anybody else, and nobody’s page reaches a visitor, when many ask at once', async () => {
    const names = ['Alba Ixchel', 'Bruno Cojtí', 'Carla Tzoc', 'Darío Batz'];
    const people = await Promise.all(
      names.map(async (name) => {
        const email = `${name.split(' ')[0]!.toLowerCase()}@example.org`;
        return { name, cookie: await a.signIn(email.normalize('NFD').replaceAll(/[^\x20-\x7e]/g, ''), name) };
      }),
    );
    await makeCoordinator(people[0]!.name);
    const askers: { name?: string; language: string; headers: Record<string, string> }[] = [
      ...people.flatMap(({ name, cookie }) => [
        { name, language: 'es', headers: { cookie } },
        { name, language: 'en', headers: { cookie: `language=en; ${cookie}` } },
      ]),
      { language: 'es', headers: {} },
      { language: 'es', headers: { 'accept-language': 'fr, de' } },
      { language: 'en', headers: { 'accept-language': 'en-GB, es;q=0.5' } },
      { language: 'en', headers: { cookie: 'language=en', 'accept-language': 'es' } },
      { language: 'es', headers: { cookie: 'language=es', 'accept-language': 'en' } },
    ];
    const pages = [...all, clausePage, `${process}/approval`, `${process}/record`];
    for (let round = 0; round < 3; round += 1) {
      await contribute(round % 2 ? a : b, `Dicho en la vuelta ${round}.`); // so that all of it is rendered again
      const asked = pages.flatMap((path, place) =>
        askers.map((asker, index) => ({ ...asker, path, server: (place + index) % 2 ? a : b })),
      );
      await Promise.all(
        asked.map(async ({ server, path, name, language, headers }) => {
          const { html, headers: answered } = await at(server, path, headers);
          const shown = names.filter((one) => html.includes(one));
          const found = { path, shown, language: /<html lang="(\w+)"/.exec(html)?.[1] };
          expect(found).toEqual({ path, shown: name ? [name] : [], language });
          expect(answered['cache-control']).toMatch(name ? /^no-store$/ : /^(public|private), /);
          const isCoordinator = name === names[0];
          if (path === process) expect([name, html.includes(`${process}/desk`)]).toEqual([name, isCoordinator]);
        }),
      );
    }
  }, 60_000);

  /** Takes part in the process, by what the database says alone: no page shows their name. */
  async function makeCoordinator(name: string): Promise<void> {
    const stores = given.unitOfWork.read();
    const [person] = await stores.get(PeopleStore).list({ search: name }, { limit: 1 });
    const organization = await given.organization();
    await stores.get(MembershipsStore).add({
      id: randomUUID(),
      processId: made.process.id,
      personId: person!.id,
      organizationId: organization.id,
      organizationEdition: 1,
      role: 'coordinator',
      startsAt: clock.at,
      endsAt: null,
      endStatement: null,
      salt: 's',
    });
  }

  it('show an act to the next request, at whichever process either of them is', async () => {
    const said = async (server: TestServer) =>
      Number(/(\d+) aportes?</.exec((await at(server, version)).html)?.[1] ?? 0);
    let before = await said(a);
    for (const [here, there] of [
      [a, b],
      [b, a],
      [a, a],
      [b, b],
    ] as const) {
      expect(await said(there)).toBe(before);
      await contribute(here);
      expect(await said(there)).toBe(before + 1);
      before += 1;
    }
    const { headers } = await at(b, `${process}/contributions`);
    await contribute(a);
    const next = await at(b, `${process}/contributions`, { 'if-none-match': headers.etag });
    expect(next.status).toBe(200);
  });

  it('show what changed in another process only there, and a name that was changed everywhere', async () => {
    const other = await given.process('drafting', 'otra');
    const before = (await at(a, process)).headers.etag;
    await a.database.dataSource.query(`UPDATE process SET title = 'Otro nombre' WHERE id = $1`, [other.process.id]);
    expect((await at(a, '/processes/otra')).html).toContain('Otro nombre');
    expect((await at(a, '/')).html).toContain('Otro nombre');
    expect((await at(a, process)).headers.etag).toBe(before);
    expect((await at(a, version)).html).toContain('Quien congela');
    await a.database.dataSource.query(`UPDATE person SET name = 'Quien congeló' WHERE name = 'Quien congela'`);
    expect((await at(b, version)).html).toContain('Quien congeló');
  });

  it('give each visitor another key of the form, in whichever way the page is written', async () => {
    const keyOf = (html: string) => /name="idempotencyKey"[^>]*value="([^"]+)"/.exec(html)?.[1];
    const asked = await Promise.all(
      ['br, gzip', 'gzip', 'br', ''].flatMap((accepted) =>
        [a, b, a].map((server) => at(server, clausePage, { 'accept-encoding': accepted })),
      ),
    );
    const keys = asked.map(({ html }) => keyOf(html));
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(new Set(keys).size).toBe(keys.length);
    const texts = new Set(asked.map(({ html }) => html.replace(keyOf(html)!, 'KEY')));
    expect(texts.size).toBe(1);
    for (const { headers } of asked)
      expect([headers['cache-control'], headers.etag]).toEqual(['private, no-cache', undefined]);
    expect(asked.map(({ headers }) => headers['content-encoding'])).toContain('gzip');
  });

  it('are asked for by links that add something of their own, and by no more than one address', async () => {
    const { headers } = await at(a, version);
    for (const search of ['?utm_source=boletin', '?fbclid=1&x=2', '?', '?done=publishVersion'])
      expect((await at(a, `${version}${search}`)).headers.etag).toBe(headers.etag);
    for (const path of [
      `${process}/versions/01`,
      `${clausePage}?quote=datos`,
      `${process}/contributions?search=datos`,
      `/processes/%64atos/versions/1`,
      '/?after=xyz',
    ]) {
      const { status, headers: others } = await at(a, path);
      expect([path, others.etag, others['cache-control']]).toEqual([path, undefined, 'private, no-cache']);
      expect([200, 404]).toContain(status);
    }
    expect((await at(a, `${clausePage}?quote=Los+datos`)).html).toContain('>Los datos</textarea>');
  });

  it('are no pages that are not there, and no others than those that are declared', async () => {
    for (const path of ['/processes/ninguno', `${process}/versions/9`, '/processes/da%00tos', '/sign-in', '/follow']) {
      const { headers } = await at(a, path);
      expect([path, headers.etag, headers['cache-control']]).toEqual([path, undefined, 'private, no-cache']);
    }
  });

  it('go to whoever bears a session that is none, with what takes it away, and to nobody else', async () => {
    const cookie = 'articulado.session_token=nothing';
    const { html, headers } = await at(a, version, { cookie });
    expect(html).toBe((await at(a, version)).html);
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/^articulado\.session_token=; Max-Age=0/)]);
    expect(headers).toMatchObject({ 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' });
    expect((await at(a, version)).headers['set-cookie']).toBeUndefined();
  });

  it('say something else when time alone changes what is so', async () => {
    const states = async () =>
      Promise.all([a, b].map(async (server) => (await at(server, clausePage)).html.includes('name="idempotencyKey"')));
    expect(await states()).toEqual([true, true]);
    clock.at = new Date('2026-05-05T23:59:59.999Z');
    expect(await states()).toEqual([true, true]);
    clock.at = new Date('2026-05-06T00:00:00Z');
    expect(await states()).toEqual([false, false]);
    clock.at = new Date('2026-05-05T23:00:00Z'); // as a demonstration does, which lives on other days
    expect(await states()).toEqual([true, true]);
  });
});
