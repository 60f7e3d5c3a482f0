import { PeopleStore } from '@articulado/persistence';
import { demoPeople, demoRoles } from '@articulado/accounts';
import { randomUUID } from 'node:crypto';
import { TestServer } from './testing/test-server.js';
import { cookiesOf, post } from './testing/sent-form.js';

describe('signing in as an example person', () => {
  let server: TestServer;
  const demoSignIn = (role: string, headers = {}) => post(`${server.address}/demo/sign-in`, { role }, headers);
  const nameOf = async (cookie: string) => (await server.ask('{ viewer { name } }', {}, cookie)).data?.['viewer'];

  beforeAll(async () => {
    server = await TestServer.start();
    const people = server.running.unitOfWork.read().get(PeopleStore);
    for (const role of demoRoles) {
      const isAdministrator = role === 'administrator';
      await people.add({ id: randomUUID(), ...demoPeople[role], isAdministrator, createdAt: new Date() });
    }
  });
  afterAll(() => server.stop());

  it.each(demoRoles)('opens a session for the %s and goes on to the front page', async (role) => {
    const answer = await demoSignIn(role);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/');
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    expect(await nameOf(cookiesOf(answer))).toEqual({ name: demoPeople[role].name });
  });

  it('accepts a form of its own pages and a program that says nothing, and refuses a foreign page', async () => {
    expect((await demoSignIn('drafter', { origin: server.address })).status).toBe(303);
    expect((await demoSignIn('drafter', { 'sec-fetch-site': 'same-origin' })).status).toBe(303);
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await demoSignIn('drafter', headers);
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
    }
  });

  it('knows no other role', async () => {
    for (const role of ['', 'king', 'constructor', '__proto__']) expect((await demoSignIn(role)).status).toBe(404);
  });

  it('goes on to where somebody was going, on this site alone', async () => {
    const offered = await (await fetch(`${server.address}/sign-in?next=%2Fprocesses%2Fagua%2Fdesk`)).text();
    expect(offered).toContain('<a href="/demo?next=%2Fprocesses%2Fagua%2Fdesk">');
    const chosen = await (await fetch(`${server.address}/demo?next=%2Fprocesses%2Fagua%2Fdesk`)).text();
    expect(chosen).toContain('<input type="hidden" name="next" value="/processes/agua/desk"/>');
    const goesOn = async (next: string) =>
      (await post(`${server.address}/demo/sign-in`, { role: 'drafter', next })).headers.get('location');
    expect(await goesOn('/processes/agua/desk')).toBe('/processes/agua/desk');
    expect(await goesOn('//evil.example')).toBe('/');
  });

  it('shows every role on its page', async () => {
    const html = await (await fetch(`${server.address}/demo`)).text();
    for (const role of demoRoles) expect(html).toContain(demoPeople[role].name);
  });
});
