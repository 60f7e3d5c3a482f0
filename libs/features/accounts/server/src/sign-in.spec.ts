import { PeopleStore } from '@articulado/persistence';
import { Given } from '@articulado/api/testing';
import { isRefusal } from '@articulado/base';
import { AccountSessions } from './account-sessions.js';
import { GivenAccounts } from './testing/given-accounts.js';

describe('signing in by a code', () => {
  let given: Given;
  let accounts: GivenAccounts;
  let sessions: AccountSessions;
  beforeAll(async () => {
    given = await Given.platform();
    accounts = new GivenAccounts(given);
    sessions = new AccountSessions(accounts.cookie, given.unitOfWork);
  });
  afterAll(async () => {
    await accounts.end();
    await given.drop();
  });

  async function signedIn(email: string, name?: string) {
    const { code } = await accounts.codes.make({ purpose: 'sign-in', email, requestId: 'r' });
    const outcome = await accounts.browser().signIn({ email, requestId: 'r', code, name });
    if (isRefusal(outcome)) throw new Error(outcome.refused);
    return { ...outcome, code };
  }
  const nameOf = async (cookies: readonly string[]) => {
    const { person } = await sessions.viewerOf(cookies[0]!.split(';')[0], 'es');
    return person?.name;
  };

  it('ends what was opened without a proof, at the first time and no later', async () => {
    const { id, email } = await given.person('Ada');
    const unproved = await given.unitOfWork.run((stores) => accounts.openSession.run(stores, id));
    if (isRefusal(unproved)) throw new Error(unproved.refused);
    expect(await nameOf(unproved)).toBe('Ada');
    const first = await signedIn(email);
    expect([await nameOf(unproved), await nameOf(first.cookies)]).toEqual([undefined, 'Ada']);
    const second = await signedIn(email, 'Another name');
    expect([await nameOf(first.cookies), await nameOf(second.cookies)]).toEqual(['Ada', 'Ada']);
    expect(await given.unitOfWork.read().get(PeopleStore).byEmail(email)).toMatchObject({ emailVerified: true });
  });

  it('is a new person for a new address, under the name they gave, by a token of their own each time', async () => {
    const email = 'nueva@example.org';
    const [one, other] = [await signedIn(email, ' Nueva Persona '), await signedIn(email)];
    expect([one.name, await nameOf(other.cookies)]).toEqual(['Nueva Persona', 'Nueva Persona']);
    expect(one.cookies).not.toEqual(other.cookies);
    const again = { email, requestId: 'r', code: other.code };
    expect(await accounts.browser().signIn(again)).toMatchObject({ refused: 'code-wrong-or-expired' });
  });

  it('leaves no session behind that is over', async () => {
    const { cookies } = await signedIn('vieja@example.org', 'Vieja');
    const count = async () =>
      (
        await given.database.dataSource.query('SELECT count(*)::int FROM session WHERE expires_at <= $1', [
          given.clock.at,
        ])
      )[0].count;
    given.wait(14 * 24 * 3_600_000);
    expect([await nameOf(cookies), (await count()) > 0]).toEqual([undefined, true]);
    await signedIn('otra@example.org', 'Otra');
    expect(await count()).toBe(0);
  });
});
