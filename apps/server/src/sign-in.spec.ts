import { MailStore, PeopleStore } from '@articulado/persistence';
import { TestServer } from './testing/test-server.js';
import { cookiesOf, post, requestIdIn } from './testing/sent-form.js';

describe('signing in by a code', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  const page = (fields: Record<string, string>, query = '') =>
    post(`${server.address}/sign-in${query}`, fields, { origin: server.address });

  /** The first step. */
  const ask = async (email: string) => {
    const html = await (await page({ form: 'requestSignInCode', email })).text();
    return { requestId: requestIdIn(html), code: await server.codeIn(email) };
  };

  it('takes two steps, sets the cookie and goes on to where somebody was', async () => {
    const email = 'rosa@example.org';
    const second = await page({ form: 'requestSignInCode', email });
    expect(second.status).toBe(200);
    const html = await second.text();
    expect(html).toContain('autoComplete="one-time-code"');
    expect(html).toContain('(necesario la primera vez)');
    const [code, requestId] = [await server.codeIn(email), requestIdIn(html)];
    const wrongCode = code === '000000' ? '000001' : '000000';
    const wrong = await page({ form: 'signIn', email, requestId, code: wrongCode, name: 'Rosa Tuyuc' });
    expect(wrong.status).toBe(422);
    const again = await wrong.text();
    expect([again.includes('value="Rosa Tuyuc"'), requestIdIn(again)]).toEqual([true, requestId]);
    const answer = await page({ form: 'signIn', email, requestId, code, name: 'Rosa Tuyuc' }, '?next=%2Faccount');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account?done=signIn#contenido']);
    const account = await fetch(`${server.address}/account`, { headers: { cookie: cookiesOf(answer) } });
    expect(await account.text()).toContain('Rosa Tuyuc');
  });

  it('goes on to where somebody was by the link of the e-mail, too, and nowhere else', async () => {
    const linkTo = async (email: string, next: string) => {
      await page({ form: 'requestSignInCode', email }, `?${new URLSearchParams({ next }).toString()}`);
      const mails = await server.running.unitOfWork.read().get(MailStore).list({ limit: 20 });
      const { body } = mails.find(({ recipient }) => recipient === email)!;
      return /https?:\S+\/sign-in\/link\/\S+/.exec(body)![0];
    };
    const enter = async (link: string) => {
      const html = await (await fetch(link)).text();
      const action = /action="([^"]*#signInByLink-result)"/.exec(html)![1]!.replaceAll('&amp;', '&');
      const fields = { form: 'signInByLink', name: 'Marta Ical' };
      return post(new URL(action, server.address).href, fields, { origin: server.address });
    };
    const there = await enter(await linkTo('marta@example.org', '/processes/agua/desk?after=x'));
    expect(there.headers.get('location')).toBe('/processes/agua/desk?after=x&done=signIn#contenido');
    const elsewhere = await linkTo('marta.2@example.org', '/.//evil.example');
    expect(elsewhere).not.toContain('evil');
    expect((await enter(elsewhere)).headers.get('location')).toBe('/?done=signIn#contenido');
    const altered = `${await linkTo('marta.3@example.org', '/')}?next=/.//evil.example`;
    expect((await enter(altered)).headers.get('location')).toBe('/?done=signIn#contenido');
  });

  it('is offered by every page so that one comes back to it, also by one that is not shown to visitors', async () => {
    const wayIn = async (path: string) =>
      /<a class="button is-quiet" href="([^"]*)"/.exec(await (await fetch(`${server.address}${path}`)).text())?.[1];
    const offered = {
      '/': '/sign-in',
      '/help': '/sign-in?next=%2Fhelp',
      '/?after=x&page=2': '/sign-in?next=%2F%3Fafter%3Dx%26page%3D2',
      '/processes/agua/desk': '/sign-in?next=%2Fprocesses%2Fagua%2Fdesk',
      '/follow?done=signOut': '/sign-in?next=%2Ffollow',
      '/sign-in?next=%2Faccount': '/sign-in?next=%2Faccount',
      '/sign-out': '/sign-in',
      [`/sign-in/link/${'0'.repeat(64)}`]: '/sign-in',
    };
    for (const [path, address] of Object.entries(offered)) expect([path, await wayIn(path)]).toEqual([path, address]);
  });

  it('leaves no word of problems in the address where there were none', async () => {
    const html = await (await fetch(`${server.address}/sign-in`)).text();
    expect(html).toContain('action="/sign-in#requestSignInCode-result"');
    const second = await (await page({ form: 'requestSignInCode', email: 'ana.result@example.org' })).text();
    expect(second).not.toContain('id="requestSignInCode-result"');
    const refused = await (await page({ form: 'requestSignInCode', email: '' })).text();
    expect(refused).toContain('id="requestSignInCode-result"');
  });

  it('ends the session everywhere', async () => {
    const [one, other] = [await server.signIn('leo@example.org'), await server.signIn('leo@example.org')];
    const answer = await post(
      `${server.address}/sign-out`,
      { form: 'signOut' },
      { origin: server.address, cookie: one },
    );
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?done=signOut#contenido']);
    for (const cookie of [one, other])
      expect((await server.ask('{ viewer { name } }', {}, cookie)).data?.['viewer']).toBeNull();
  });

  it('asks whoever comes for the first time for a name, keeps their code, and names nobody by an address', async () => {
    const email = 'juan.perez.1980@example.org';
    const { requestId, code } = await ask(email);
    const people = server.running.unitOfWork.read().get(PeopleStore);
    const wrong = await page({ form: 'signIn', email, requestId, code: code === '000000' ? '000001' : '000000' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('no es correcto o ya venció')]);
    const nameless = await page({ form: 'signIn', email, requestId, code });
    expect([nameless.status, await nameless.text()]).toEqual([422, expect.stringContaining('Escriba el nombre.')]);
    expect(await people.byEmail(email)).toBeNull();
    expect((await page({ form: 'signIn', email, requestId, code, name: 'Juan Pérez' })).status).toBe(303);
    expect(await people.byEmail(email)).toMatchObject({ name: 'Juan Pérez' });
  });

  it('takes no post of another site, to sign in or out', async () => {
    const cookie = await server.signIn('sol@example.org');
    const asked = await ask('luz@example.org');
    const signIn = { form: 'signIn', email: 'luz@example.org', ...asked, name: 'Luz' };
    const foreign: Record<string, string>[] = [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'same-site' }];
    for (const headers of foreign)
      for (const [path, fields] of [
        ['/sign-in', signIn],
        ['/sign-out', { form: 'signOut' }],
      ] as const) {
        const answer = await post(`${server.address}${path}`, fields, { ...headers, cookie });
        expect([path, answer.status, answer.headers.get('set-cookie')]).toEqual([path, 403, null]);
      }
    expect((await server.ask('{ viewer { name } }', {}, cookie)).data?.['viewer']).not.toBeNull();
    expect((await page(signIn)).status).toBe(303);
  });

  it('keeps the code in the e-mail alone and the token in the browser alone: not in the log, not in the database', async () => {
    const logged = (['log', 'warn', 'error'] as const).map((level) => jest.spyOn(console, level));
    const email = 'paz@example.org';
    const { requestId, code } = await ask(email);
    const answer = await page({ form: 'signIn', email, requestId, code, name: 'Paz' });
    const tokens = [
      ...cookiesOf(answer)
        .replace(/articulado\.done=\w+/, '')
        .matchAll(/=([^;]+)/g),
    ].map(([, token]) => token!);
    expect(tokens).toHaveLength(2); // of the session, and of the device
    const tables = await server.database.dataSource.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT IN ('mail')`,
    );
    const rows = await Promise.all(
      tables.map(({ name }) => server.database.dataSource.query(`SELECT * FROM "${name}"`)),
    );
    const said = JSON.stringify([rows, logged.map(({ mock }) => mock.calls)]);
    expect(said).toContain(email);
    for (const token of tokens) expect(said).not.toContain(token);
    expect(said).not.toMatch(new RegExp(`(?<![0-9a-f])${code}(?![0-9a-f])`));
    for (const spy of logged) spy.mockRestore();
  });

  it('is nobody by a cookie that nobody was given, whatever it holds, and the page is shown all the same', async () => {
    for (const value of [
      '',
      '%',
      '%00',
      '.',
      '=',
      ';;',
      'x'.repeat(8_000),
      '__proto__',
      `"a"; articulado.session_token=b`,
    ]) {
      const cookie = `articulado.session_token=${value}`;
      const account = await fetch(`${server.address}/sign-in`, { headers: { cookie } });
      expect([account.status, account.headers.get('set-cookie')]).toEqual([
        200,
        expect.stringMatching(/^articulado\.session_token=; Max-Age=0; /),
      ]);
      expect(await server.ask('{ viewer { name } }', {}, cookie)).toEqual({ data: { viewer: null } });
    }
  });

  describe('a session', () => {
    const days = (count: number) => `now() + interval '${count} days'`;
    const age = (change: string) => server.database.dataSource.query(`UPDATE session SET ${change}`);
    const visit = async (cookie: string) => {
      const answer = await fetch(`${server.address}/account`, { headers: { cookie }, redirect: 'manual' });
      return { status: answer.status, set: answer.headers.getSetCookie().join('\n') };
    };
    const isIn = async (cookie: string) =>
      (await server.ask('{ viewer { name } }', {}, cookie)).data?.['viewer'] !== null;

    it('is renewed in the browser when it is used, once a day at most, and ends everywhere on sign-out', async () => {
      const cookie = await server.signIn('ida@example.org');
      expect((await visit(cookie)).set).toBe('');
      await age(`expires_at = ${days(12.5)}`);
      const { set } = await visit(cookie);
      expect(set).toMatch(/session_token=.*Max-Age=1209600.*HttpOnly/);
      expect(cookie).toContain(set.split(';')[0]);
      expect((await visit(cookie)).set).toBe('');
      const [{ left }] = await server.database.dataSource.query(
        'SELECT max(extract(day FROM expires_at - now())) AS left FROM session',
      );
      expect(Number(left)).toBe(13);
      await server.ask('mutation { signOut { __typename } }', {}, cookie);
      expect(await isIn(cookie)).toBe(false);
      expect((await visit(cookie)).set).toMatch(/session_token=;.*Max-Age=0/);
    });

    it('ends ninety days after signing in, however often it was used', async () => {
      const cookie = await server.signIn('eva@example.org');
      await age(`created_at = ${days(-89.9)}`);
      expect(await isIn(cookie)).toBe(true);
      await age(`created_at = ${days(-90)}, expires_at = ${days(12.5)}`);
      expect(await isIn(cookie)).toBe(false);
      expect(await isIn(cookie)).toBe(false);
      const theirs = `SELECT 1 FROM session JOIN person ON person.id = person_id WHERE email = 'eva@example.org'`;
      expect(await server.database.dataSource.query(theirs)).toEqual([]);
    });
  });

  it('keeps institutions and people from whoever may not see them', async () => {
    const cookie = await server.signIn('nadie@example.org');
    expect((await fetch(`${server.address}/admin`, { headers: { cookie } })).status).toBe(404);
    expect((await fetch(`${server.address}/admin`)).status).toBe(404);
  });
});
