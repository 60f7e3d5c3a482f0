import { RateLimits } from '@articulado/api';
import { Given } from '@articulado/api/testing';
import { isRefusal } from '@articulado/base';
import { MailStore } from '@articulado/persistence';
import pg from 'pg';
import { OneTimeCodes } from './one-time-codes.js';
import { GivenAccounts } from './testing/given-accounts.js';

const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');

describe('signing in while strangers try', () => {
  let given: Given;
  let accounts: GivenAccounts;
  let ernesto: string;
  // Each with a platform of their own: what is counted in one must not be felt in another.
  beforeEach(async () => {
    given = await Given.platform();
    accounts = new GivenAccounts(given);
    ernesto = (await given.person('Ernesto')).email;
  });
  afterEach(async () => {
    await accounts.end();
    await given.drop();
  });

  const refusedOf = (outcome: object) => (isRefusal(outcome) ? outcome.refused : undefined);
  const mailsTo = async (email: string) => {
    const mails = await given.unitOfWork.read().get(MailStore).list({ limit: 1_000 });
    return mails.filter(({ recipient }) => recipient === email);
  };

  /** Tries so many wrong codes for a mailbox, each from another place, as whoever has many addresses can. */
  async function guess(email: string, times: number): Promise<unknown[]> {
    const answers: unknown[] = [];
    while (answers.length < times) {
      const stranger = accounts.browser();
      const code = await accounts.codes.make({ purpose: 'sign-in', email, requestId: `of a stranger` });
      for (let tries = 0; tries < 5 && answers.length < times; tries += 1) {
        const wrong = { email, requestId: 'of a stranger', code: wrongFor(code.code) };
        answers.push(refusedOf(await stranger.signIn(wrong)));
      }
    }
    return answers;
  }

  it('a code in hand stays good, however many others ask and guess, from a device that is new', async () => {
    const browser = accounts.browser();
    const { requestId, code } = await browser.requestCode(ernesto);
    const stranger = accounts.browser();
    for (let times = 0; times < 5; times += 1) {
      const asked = await stranger.requestCode(ernesto);
      const wrong = { email: ernesto, requestId: asked.requestId, code: wrongFor(asked.code) };
      for (let tries = 0; tries < 5; tries += 1) await stranger.signIn(wrong);
    }
    expect(refusedOf(await stranger.tryToRequest(ernesto))).toBe('too-many-attempts');
    expect(await browser.signIn({ email: ernesto, requestId, code })).toMatchObject({ name: 'Ernesto' });
  });

  it('a code is good for whoever asked for it alone, even where it was read by others', async () => {
    const { code } = await accounts.browser().requestCode(ernesto);
    const stranger = accounts.browser();
    const { requestId } = await stranger.requestCode(ernesto);
    for (const other of [requestId, '', 'x'])
      expect(refusedOf(await stranger.signIn({ email: ernesto, requestId: other, code }))).toBe(
        'code-wrong-or-expired',
      );
  });

  it('whoever holds the mailbox gets in by the link of any e-mail, also one that a stranger asked for', async () => {
    for (let times = 0; times < 10; times += 1) await accounts.browser().requestCode(ernesto);
    const browser = accounts.browser();
    expect(refusedOf(await browser.tryToRequest(ernesto))).toBe('too-many-attempts');
    const mails = await mailsTo(ernesto);
    expect(mails).toHaveLength(10);
    const link = /\/sign-in\/link\/(\w+)/.exec(mails[7]!.body)![1]!;
    expect(await accounts.signInByLink.holder(link)).toEqual({ email: ernesto, isNew: false });
    expect(await browser.signInByLink(link)).toMatchObject({ name: 'Ernesto' });
  });

  it('a link is good once, twenty minutes, and voids the code beside it', async () => {
    const browser = accounts.browser();
    const [first, second, third] = [
      await browser.requestCode(ernesto),
      await browser.requestCode(ernesto),
      await browser.requestCode(ernesto),
    ];
    expect(await browser.signInByLink(first.link)).toMatchObject({ name: 'Ernesto' });
    expect(refusedOf(await browser.signInByLink(first.link))).toBe('not-found');
    expect(refusedOf(await browser.signIn({ email: ernesto, ...first }))).toBe('code-wrong-or-expired');
    await browser.signIn({ email: ernesto, ...second });
    expect(refusedOf(await browser.signInByLink(second.link))).toBe('not-found');
    const { dataSource } = given.database;
    const [{ left }] = await dataSource.query(
      'SELECT extract(epoch FROM link_expires_at - now())::int AS left FROM one_time_code',
    );
    expect([left > 1_190, left <= 1_200]).toEqual([true, true]);
    await dataSource.query('UPDATE one_time_code SET link_expires_at = now()');
    expect(refusedOf(await browser.signInByLink(third.link))).toBe('not-found');
    for (const forged of ['', 'x', '0'.repeat(64), third.link.toUpperCase(), `${third.link} `])
      expect(refusedOf(await browser.signInByLink(forged))).toBe('not-found');
  });

  it('a link that is used twice at the same moment lets in once', async () => {
    const { link } = await accounts.browser().requestCode(ernesto);
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => accounts.browser().signInByLink(link)));
    expect(outcomes.map(refusedOf).toSorted()).toEqual(['not-found', 'not-found', 'not-found', undefined]);
  });

  it('a link names whoever comes for the first time only by the name they give, and stays good until then', async () => {
    const browser = accounts.browser();
    const { link } = await browser.requestCode('nueva@example.org');
    expect(await browser.signInByLink(link)).toMatchObject({ refused: 'invalid-input', details: { field: 'name' } });
    expect(await browser.signInByLink(link, ' Nueva ')).toMatchObject({ name: 'Nueva' });
  });

  it('after a hundred wrong codes in a row no code opens the account any more, and the link does', async () => {
    expect(new Set(await guess(ernesto, 100))).toEqual(new Set(['code-wrong-or-expired', 'only-by-link']));
    const browser = accounts.browser();
    const { requestId, code, link } = await browser.requestCode(ernesto);
    expect(refusedOf(await browser.signIn({ email: ernesto, requestId, code }))).toBe('only-by-link');
    const other = accounts.browser();
    expect(await other.enter('beto@example.org', 'Beto')).toBe('Beto');
    expect(await browser.signInByLink(link)).toMatchObject({ name: 'Ernesto' });
    // They were in: the row has ended.
    expect(await accounts.browser().enter(ernesto)).toBe('Ernesto');
  });

  it('no more than a hundred are compared, also when all come at the same moment', async () => {
    const { codes } = accounts;
    const made = await Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        const scope = { purpose: 'sign-in', email: ernesto, requestId: `r${index}` } as const;
        return { scope, wrong: wrongFor((await codes.make(scope)).code) };
      }),
    );
    const tries = made.flatMap(({ scope, wrong }) => Array.from({ length: 5 }, () => codes.use(scope, wrong)));
    await Promise.all(tries);
    const count = 'SELECT in_a_row FROM wrong_code WHERE email = $1';
    expect(await given.database.dataSource.query(count, [ernesto])).toEqual([{ in_a_row: 100 }]);
  });

  it('ninety-nine wrong ones and a right one, and it is counted from nought', async () => {
    await guess(ernesto, 99);
    expect(await accounts.browser().enter(ernesto)).toBe('Ernesto');
    await guess(ernesto, 99);
    expect(await accounts.browser().enter(ernesto)).toBe('Ernesto');
  });

  it('an attempt without a code that may be tried is not counted against the account', async () => {
    const stranger = accounts.browser();
    for (let times = 0; times < 9; times += 1)
      await stranger.signIn({ email: ernesto, requestId: 'x', code: '123456' });
    expect(await accounts.codes.areBlocked({ purpose: 'sign-in', email: ernesto, requestId: '' })).toBe(false);
    expect(await given.database.dataSource.query('SELECT FROM wrong_code')).toEqual([]);
  });

  it('a device that signed in before asks and signs in as ever, whatever strangers did, after signing out too', async () => {
    const known = accounts.browser('198.51.100.7');
    expect(await known.enter(ernesto)).toBe('Ernesto');
    // From the very same address, and from twenty others.
    const neighbour = accounts.browser('198.51.100.7');
    for (let times = 0; times < 4; times += 1) {
      const { requestId, code } = await neighbour.requestCode(ernesto);
      for (let tries = 0; tries < 5; tries += 1)
        await neighbour.signIn({ email: ernesto, requestId, code: wrongFor(code) });
    }
    for (let times = 0; times < 30; times += 1) await accounts.browser().tryToRequest(ernesto);
    await guess(ernesto, 100);
    expect(refusedOf(await neighbour.tryToRequest(ernesto))).toBe('too-many-attempts');
    expect(await known.enter(ernesto)).toBe('Ernesto');
  });

  it('a known device is counted by itself: five e-mails, and after ten wrong codes it is a stranger’s', async () => {
    const known = accounts.browser();
    await known.enter(ernesto);
    const tried: unknown[] = [];
    for (let times = 0; times < 2; times += 1) {
      const { requestId, code } = await known.requestCode(ernesto);
      for (let tries = 0; tries < 5; tries += 1)
        tried.push(refusedOf(await known.signIn({ email: ernesto, requestId, code: wrongFor(code) })));
    }
    expect(new Set(tried)).toEqual(new Set(['code-wrong-or-expired']));
    const count = 'SELECT coalesce(max(in_a_row), 0)::int AS count FROM wrong_code';
    const counted = async () => (await given.database.dataSource.query(count))[0].count;
    expect(await counted()).toBe(0);
    const { requestId, code } = await known.requestCode(ernesto);
    await known.signIn({ email: ernesto, requestId, code: wrongFor(code) });
    expect(await counted()).toBe(1);
    await known.requestCode(ernesto); // counted as a stranger's by now
    expect(await known.signIn({ email: ernesto, requestId, code })).toMatchObject({ name: 'Ernesto' });
  });

  it('a known device is known for those who signed in by it, and for nobody else', async () => {
    const shared = accounts.browser();
    await shared.enter(ernesto);
    const marta = (await given.person('Marta')).email;
    await guess(marta, 100);
    const { requestId, code, link } = await shared.requestCode(marta);
    expect(refusedOf(await shared.signIn({ email: marta, requestId, code }))).toBe('only-by-link');
    await shared.signInByLink(link);
    const rows = 'SELECT count(DISTINCT token_hash)::int AS devices, count(*)::int AS people FROM known_device';
    expect(await given.database.dataSource.query(rows)).toEqual([{ devices: 1, people: 2 }]);
  });

  it('codes of many mailboxes can not be tried from one address, whose wait grows', async () => {
    const stranger = accounts.browser('203.0.113.9');
    const tried: unknown[] = [];
    for (let times = 0; times < 300; times += 1) {
      const email = `mailbox${times}@example.org`;
      const { code } = await accounts.codes.make({ purpose: 'sign-in', email, requestId: 'r' });
      tried.push(refusedOf(await stranger.signIn({ email, requestId: 'r', code: wrongFor(code) })));
    }
    expect(tried.filter((refused) => refused === 'code-wrong-or-expired')).toHaveLength(50);
    expect(tried.at(-1)).toBe('too-many-attempts');
    // Nobody else pays for it.
    expect(await accounts.browser().enter(ernesto)).toBe('Ernesto');
  });

  it('who goes on trying codes waits twice as long the next time, and so does whoever starts anew in another process', async () => {
    const pool = new pg.Pool({ connectionString: given.database.url });
    const waits: unknown[] = [];
    for (let round = 0; round < 3; round += 1) {
      const there = new GivenAccounts(given, new RateLimits({ pool, secret: 'of the platform' }));
      const tried = new Set<unknown>();
      for (let times = 0; times <= 10; times += 1) {
        const requestId = `${round} ${times}`;
        const { code } = await accounts.codes.make({ purpose: 'sign-in', email: ernesto, requestId });
        const wrong = { email: ernesto, requestId, code: wrongFor(code) };
        const outcome = await there.browser('203.0.113.9').signIn(wrong);
        if (isRefusal(outcome)) tried.add(outcome.details['retryAfterSeconds' as never]);
      }
      waits.push([...tried].at(-1));
      await pool.query(`UPDATE rate_limit SET expire = 0 WHERE key NOT LIKE '%exceeded%'`); // it is over
      await there.end();
    }
    await pool.end();
    expect(waits).toEqual([900, 1_800, 3_600]);
  });

  it('a workshop behind one address signs in: right codes are not counted as attempts', async () => {
    for (let times = 0; times < 60; times += 1) {
      const email = `taller${times}@example.org`;
      const { code } = await accounts.codes.make({ purpose: 'sign-in', email, requestId: 'r' });
      const outcome = await accounts.browser('203.0.113.9').signIn({ email, requestId: 'r', code, name: 'Persona' });
      expect([times, refusedOf(outcome)]).toEqual([times, undefined]);
    }
  });

  it('addresses of one household’s network (IPv6) are one', async () => {
    for (let times = 0; times < 5; times += 1) await accounts.browser(`2001:db8:0:7::${times}`).requestCode(ernesto);
    expect(refusedOf(await accounts.browser('2001:db8:0:7:ffff::1').tryToRequest(ernesto))).toBe('too-many-attempts');
    expect(refusedOf(await accounts.browser('2001:db8:0:8::1').tryToRequest(ernesto))).toBeUndefined();
  });

  it('an e-mail tells of a device that is new, not of the first one, and not of one that is known', async () => {
    const [first, second] = [accounts.browser(), accounts.browser()];
    const written = async () =>
      (await mailsTo(ernesto)).filter(({ subject }) => subject.includes('otro dispositivo')).map(({ body }) => body);
    await first.enter(ernesto);
    await first.enter(ernesto);
    expect(await written()).toEqual([]);
    await second.enter(ernesto);
    expect(await written()).toEqual([expect.stringContaining('Firefox · Windows, el 4 de mayo de 2026')]);
    await second.enter(ernesto);
    expect(await written()).toHaveLength(1);
  });

  it('neither the answer nor its e-mail tells whether anybody is known', async () => {
    const [known, unknown] = [ernesto, 'nadie@example.org'];
    const answers = [];
    for (const email of [known, unknown]) {
      const asked = await accounts.browser().tryToRequest(email);
      answers.push(Object.keys(asked), (await mailsTo(email)).length);
      answers.push(refusedOf(await accounts.browser().signIn({ email, requestId: 'x', code: '123456' })));
    }
    expect(answers.slice(0, 3)).toEqual(answers.slice(3));
  });

  it('signing codes are counted by themselves: no stranger’s guess at the door voids one, and signing in anew ends their row', async () => {
    const scope = { purpose: 'step-up', email: ernesto, requestId: '', binding: 'the act' } as const;
    const { codes } = accounts;
    await guess(ernesto, 100);
    expect(await codes.use(scope, (await codes.make(scope)).code)).toBe(true);
    for (let times = 0; times < 20; times += 1) {
      const { code } = await codes.make(scope);
      for (let tries = 0; tries < 5; tries += 1) await codes.use(scope, wrongFor(code));
    }
    expect(await codes.use(scope, (await codes.make(scope)).code)).toBe(false);
    const browser = accounts.browser();
    const { link } = await browser.requestCode(ernesto);
    await browser.signInByLink(link);
    expect(await codes.use(scope, (await codes.make(scope)).code)).toBe(true);
    expect(codes).toBeInstanceOf(OneTimeCodes);
  });
});
