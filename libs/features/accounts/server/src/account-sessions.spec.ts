import { Given } from '@articulado/api/testing';
import { isRefusal } from '@articulado/base';
import type { PersonRow } from '@articulado/persistence';
import pg from 'pg';
import { AccountSessions } from './account-sessions.js';
import { makeAuthentication } from './authentication.js';
import { type DemoRole, demoPeople } from './demo-people.js';
import { SignInAsDemo } from './sign-in-as-demo.js';

describe('who asks, by the session cookie', () => {
  let given: Given;
  let pool: pg.Pool;
  let signInAsDemo: SignInAsDemo;
  let sessions: AccountSessions;
  const people: Partial<Record<DemoRole, PersonRow>> = {};

  beforeAll(async () => {
    given = await Given.platform();
    pool = new pg.Pool({ connectionString: given.database.url });
    const platform = { publicUrl: 'http://localhost', demo: true, sendsMail: false, secret: 's'.repeat(32) };
    const authentication = makeAuthentication(pool, platform);
    signInAsDemo = new SignInAsDemo(authentication, given.unitOfWork, platform);
    sessions = new AccountSessions(authentication, given.unitOfWork);
    for (const role of ['drafter', 'observer'] as const) people[role] = await added(role);
  });
  afterAll(async () => {
    await pool.end();
    await given.drop();
  });

  const added = (role: DemoRole) =>
    given.unitOfWork
      .read()
      .people.add({ id: crypto.randomUUID(), ...demoPeople[role], isAdministrator: false, createdAt: given.clock.at });

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
    await given.unitOfWork.read().memberships.add({
      id: crypto.randomUUID(),
      processId: made.process.id,
      personId: people.drafter!.id,
      organizationId,
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
    const { dataSource } = given.database;
    const cookie = await signIn('observer');
    for (const change of ["expires_at = now() - interval '1 s'", "created_at = now() - interval '90 days'"]) {
      expect(await nameOf(await signIn('drafter'))).toBe(demoPeople.drafter.name);
      const ended = await signIn('drafter');
      expect(await nameOf(ended)).toBe(demoPeople.drafter.name);
      await dataSource.query(`UPDATE session SET ${change} WHERE person_id = $1`, [people.drafter!.id]);
      expect(await nameOf(ended)).toBeUndefined();
    }
    expect(await nameOf(cookie)).toBe(demoPeople.observer.name);
    await dataSource.query('DELETE FROM session WHERE person_id = $1', [people.observer!.id]);
    expect(await nameOf(cookie)).toBeUndefined();
  });

  it('is nobody by a cookie that we did not sign', async () => {
    const cookie = await signIn('drafter');
    const [name, value = ''] = cookie.split('=');
    const [token, signature] = decodeURIComponent(value).split('.');
    const other = await signIn('observer');
    const otherToken = decodeURIComponent(other.split('=')[1]!).split('.')[0];
    const forged = [
      `${otherToken}.${signature}`,
      `${token}`,
      `${token}.`,
      `${token}.AAAA`,
      `.${signature}`,
      '%',
      '%00.x',
    ];
    for (const one of forged) expect(await nameOf(`${name}=${one}`)).toBeUndefined();
    expect(await nameOf(`${name}x=1; ${cookie}`)).toBe(demoPeople.drafter.name);
  });
});
