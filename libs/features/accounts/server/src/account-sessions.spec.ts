import { createHash } from 'node:crypto';
import { DomainEvents } from '@articulado/api';
import { Given } from '@articulado/api/testing';
import { isRefusal } from '@articulado/base';
import { visitor } from '@articulado/permissions';
import {
  makeDataSource,
  type PersonRow,
  UnitOfWork,
  PeopleStore,
  SessionsStore,
  MembershipsStore,
} from '@articulado/persistence';
import pg from 'pg';
import { AccountSessions } from './account-sessions.js';
import { type DemoRole, demoPeople } from './demo-people.js';
import { SignInAsDemo } from './sign-in-as-demo.js';
import { SignOut } from './sign-out.js';
import { GivenAccounts, somePlatform } from './testing/given-accounts.js';

const dayMs = 24 * 3_600_000;

describe('who asks, by the session cookie', () => {
  let given: Given;
  let accounts: GivenAccounts;
  let signInAsDemo: SignInAsDemo;
  let sessions: AccountSessions;
  const people: Partial<Record<DemoRole, PersonRow>> = {};

  beforeAll(async () => {
    given = await Given.platform();
    accounts = new GivenAccounts(given);
    signInAsDemo = new SignInAsDemo(given.unitOfWork, somePlatform, accounts.openSession);
    sessions = new AccountSessions(accounts.cookie, given.unitOfWork);
    for (const role of ['drafter', 'observer'] as const) people[role] = await added(role);
  });
  afterAll(async () => {
    await accounts.end();
    await given.drop();
  });

  const added = (role: DemoRole) =>
    given.unitOfWork
      .read()
      .get(PeopleStore)
      .add({ id: crypto.randomUUID(), ...demoPeople[role], isAdministrator: false, createdAt: given.clock.at });

  /** A new session's cookie, as the browser sends it back. */
  async function signIn(role: DemoRole): Promise<string> {
    const outcome = await signInAsDemo.run(role);
    if (isRefusal(outcome)) throw new Error('Nobody was signed in');
    return outcome.cookies[0]!.split(';')[0]!;
  }

  const viewerOf = (cookie: string) => sessions.viewerOf(cookie, 'es', () => undefined);
  const nameOf = async (cookie: string) => (await viewerOf(cookie)).person?.name;

  it('is told with the memberships that are in force, as the table of permissions wants them', async () => {
    const made = await given.process();
    const { id: organizationId } = await given.organization();
    await given.unitOfWork
      .read()
      .get(MembershipsStore)
      .add({
        id: crypto.randomUUID(),
        processId: made.process.id,
        personId: people.drafter!.id,
        organizationId,
        organizationEdition: 1,
        role: 'drafter',
        startsAt: given.clock.at,
        endsAt: new Date(given.clock.at.getTime() + 1_000),
        endStatement: 'Se retira.',
        salt: '0'.repeat(32),
      });
    const cookie = await signIn('drafter');
    const { actor, person, sessionId } = await viewerOf(cookie);
    expect(actor).toEqual({
      personId: people.drafter!.id,
      isAdministrator: false,
      coordinatesSomewhere: false,
      memberships: [{ processId: made.process.id, role: 'drafter', organizationId }],
    });
    expect([person?.email, sessionId]).toEqual([demoPeople.drafter.email, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    given.wait(1_000);
    expect((await viewerOf(cookie)).actor.memberships).toEqual([]);
  });

  it('is one statement for all who ask in the same turn, and each is told who they are', async () => {
    const [drafter, observer] = [await signIn('drafter'), await signIn('observer')];
    const asked = jest.spyOn(pg.Client.prototype, 'query');
    expect(await Promise.all([drafter, observer, drafter, 'language=en'].map(nameOf))).toEqual([
      demoPeople.drafter.name,
      demoPeople.observer.name,
      demoPeople.drafter.name,
      undefined,
    ]);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  it('is nobody from the moment the session ends, by its age or by another process', async () => {
    const other = makeDataSource(given.database.url);
    await other.initialize();
    const process2 = new UnitOfWork(other, given.clock);
    const [cookie, second] = [await signIn('observer'), await signIn('drafter')];
    const { sessionId } = await viewerOf(second);
    expect(await sessions.isAlive(sessionId!)).toBe(true);
    expect(await nameOf(second)).toBe(demoPeople.drafter.name);
    await process2.run(async (stores) => {
      await stores.get(SessionsStore).end(sessionId!);
      return {};
    });
    expect([await nameOf(second), await sessions.isAlive(sessionId!)]).toEqual([undefined, false]);
    expect(await nameOf(cookie)).toBe(demoPeople.observer.name);
    await new SignOut(process2, accounts.cookie, new DomainEvents()).run(await viewerOf(cookie));
    expect(await nameOf(cookie)).toBeUndefined();
    const third = await signIn('drafter');
    const { sessionId: thirdId } = await viewerOf(third);
    given.wait(14 * dayMs - 1);
    expect([await sessions.isAlive(thirdId!), (await sessions.viewerOf(third, 'es')).person?.name]).toEqual([
      true,
      demoPeople.drafter.name,
    ]);
    given.wait(1);
    expect([await sessions.isAlive(thirdId!), await nameOf(third)]).toEqual([false, undefined]);
    await other.destroy();
  });

  it('is told to the browser: a session that is used lasts longer there too, and at most ninety days', async () => {
    const cookie = await signIn('drafter');
    /** Day by day, whether somebody is signed in, and for how many days the browser is told to keep the cookie. */
    const days: unknown[] = [];
    for (let day = 0; day <= 90; day += 1) {
      const set: string[] = [];
      const { person } = await sessions.viewerOf(cookie, 'es', (cookies) => set.push(...cookies));
      const [value, maxAge] = set[0]?.split('; Max-Age=') ?? [];
      days.push([person?.name, value, maxAge && Number.parseInt(maxAge, 10) / 86_400]);
      given.wait(dayMs);
    }
    const { name } = demoPeople.drafter;
    expect(days[0]).toEqual([name, undefined, undefined]);
    expect(days.slice(1, 77)).toEqual(Array.from({ length: 76 }, () => [name, cookie, 14]));
    // From then on there is no more to give.
    expect(days.slice(77, 90)).toEqual(Array.from({ length: 13 }, () => [name, undefined, undefined]));
    expect(days[90]).toEqual([undefined, 'articulado.session_token=', 0]);
  });

  it('is not renewed twice a day, nor where no browser would hear of it', async () => {
    const cookie = await signIn('drafter');
    const renewals = async () => {
      const set: string[] = [];
      await sessions.viewerOf(cookie, 'es', (cookies) => set.push(...cookies));
      return set.length;
    };
    given.wait(dayMs - 1);
    expect(await renewals()).toBe(0);
    given.wait(1);
    await sessions.viewerOf(cookie, 'es');
    expect([await renewals(), await renewals()]).toEqual([1, 0]);
  });

  it('is nobody while the account is disabled, also by a session that is there', async () => {
    const cookie = await signIn('observer');
    const store = given.unitOfWork.read().get(PeopleStore);
    const observer = (await store.byId(people.observer!.id))!;
    await store.disable(observer, given.clock.at);
    expect(await nameOf(cookie)).toBeUndefined();
    expect(await signInAsDemo.run('observer')).toMatchObject({ refused: 'account-disabled' });
    await store.disable(observer, null);
    expect(await nameOf(await signIn('observer'))).toBe(demoPeople.observer.name);
  });

  it('can’t be learned from what is stored: a hash that was stolen opens nothing', async () => {
    const cookie = await signIn('drafter');
    const [name, token = ''] = cookie.split('=');
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await given.database.dataSource.query('SELECT * FROM session');
    const everything = JSON.stringify(rows);
    expect(everything).toContain(createHash('sha256').update(token).digest('hex'));
    expect(everything).not.toContain(token);
    for (const row of rows)
      for (const stolen of Object.values(row).map(String)) {
        expect(await nameOf(`${name}=${stolen}`)).toBeUndefined();
        const asToken = Buffer.from(stolen, 'hex').toString('base64url');
        expect(await nameOf(`${name}=${asToken}`)).toBeUndefined();
      }
    expect(await nameOf(cookie)).toBe(demoPeople.drafter.name);
  });

  it('is nobody by a cookie that is malformed, forged or far too long, which the browser then forgets', async () => {
    const cookie = await signIn('drafter');
    const [name, token = ''] = cookie.split('=');
    const asked = jest.spyOn(pg.Client.prototype, 'query');
    const malformed = [
      '',
      ' ',
      '%',
      '%00.x',
      '\0'.repeat(43),
      token.slice(1),
      `${token}A`,
      `${token}.AAAA`,
      `"${token}"`,
      encodeURIComponent(`${token}=`),
      'á'.repeat(43),
      '='.repeat(43),
      'A'.repeat(1_000_000),
    ];
    for (const one of malformed) {
      const set: string[] = [];
      const { actor } = await sessions.viewerOf(`${name}=${one}`, 'es', (cookies) => set.push(...cookies));
      expect([actor, set]).toEqual([visitor, [accounts.cookie.clear()]]);
    }
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
    const flipped = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
    expect(await nameOf(`${name}=${flipped}`)).toBeUndefined();
    expect(await nameOf(`${name}=${token.toUpperCase()}`)).toBeUndefined();
    expect(await nameOf(`${name}x=1; ${cookie}`)).toBe(demoPeople.drafter.name);
  });
});
