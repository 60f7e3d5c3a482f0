import crypto from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Given } from '@articulado/api/testing';
import type { CodeScope } from './one-time-codes.js';
import { GivenAccounts } from './testing/given-accounts.js';

describe('a one-time code', () => {
  let given: Given;
  let accounts: GivenAccounts;
  beforeAll(async () => {
    given = await Given.platform();
    accounts = new GivenAccounts(given);
  });
  afterAll(async () => {
    await accounts.end();
    await given.drop();
  });

  const query = (statement: string, ...values: unknown[]) => given.database.dataSource.query(statement, values);
  const scope = (): CodeScope => ({
    purpose: 'sign-in',
    email: `${crypto.randomUUID()}@example.org`,
    requestId: crypto.randomUUID(),
  });
  const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');
  const make = async (asked: CodeScope) => (await accounts.codes.make(asked)).code;
  const use = (asked: CodeScope, code: string) => accounts.codes.use(asked, code);

  it('is good once', async () => {
    const asked = scope();
    const code = await make(asked);
    expect(code).toMatch(/^\d{6}$/);
    expect([await use(asked, code), await use(asked, code)]).toEqual([true, false]);
  });

  it('is good for one of four who use it at the same moment', async () => {
    const asked = scope();
    const code = await make(asked);
    const runner = given.database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT 1 FROM one_time_code WHERE email = $1 FOR UPDATE', [asked.email]);
    const used = Promise.all(Array.from({ length: 4 }, () => use(asked, code)));
    const waiting = `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await query(waiting))[0].count < 4) await pause(5);
    await runner.commitTransaction(); // all four are let go, and compare before the first deletes
    await runner.release();
    expect((await used).toSorted()).toEqual([false, false, false, true]);
  });

  it('is void after five wrong attempts, also when they come at the same moment, and by no other code', async () => {
    const [asked, other] = [scope(), scope()];
    const [code, code2] = [await make(asked), await make(other)];
    await Promise.all(Array.from({ length: 5 }, () => use(asked, wrongFor(code))));
    for (let tries = 0; tries < 4; tries += 1) expect(await use(other, wrongFor(code2))).toBe(false);
    expect([await use(asked, code), await use(other, code2)]).toEqual([false, true]);
    const next = await make(asked);
    expect(await use(asked, next)).toBe(true);
  });

  it('expires after ten minutes, and is gone when the next one is made', async () => {
    const [asked, late] = [scope(), scope()];
    const [code, lateCode] = [await make(asked), await make(late)];
    const left = `SELECT extract(epoch FROM expires_at - now())::int AS seconds FROM one_time_code WHERE email = $1`;
    const [{ seconds }] = await query(left, asked.email);
    expect([seconds > 590, seconds <= 600]).toEqual([true, true]);
    await query(`UPDATE one_time_code SET expires_at = now() + interval '5 s' WHERE email = $1`, asked.email);
    await query('UPDATE one_time_code SET expires_at = now() WHERE email = $1', late.email);
    expect([await use(asked, code), await use(late, lateCode)]).toEqual([true, false]);
    await make(scope());
    expect(await query(left, late.email)).toHaveLength(1); // its link lives on
    await query('UPDATE one_time_code SET link_expires_at = now() WHERE email = $1', late.email);
    await make(scope());
    expect(await query(left, late.email)).toEqual([]);
  });

  it('is void as soon as a newer one is made, and fits no other purpose, address, request or act', async () => {
    const asked = scope();
    const [first, second] = [await make(asked), await make(asked)];
    if (first !== second) expect(await use(asked, first)).toBe(false);
    await make({ ...asked, purpose: 'step-up' });
    await make({ ...asked, requestId: 'of a stranger' });
    expect(await use({ ...asked, requestId: 'of a stranger' }, second)).toBe(false);
    expect(await use({ ...asked, purpose: 'step-up' }, second)).toBe(false);
    expect(await use({ ...asked, email: `x${asked.email}` }, second)).toBe(false);
    expect(await use({ ...asked, binding: 'another act' }, second)).toBe(false);
    expect(await use(asked, second)).toBe(true);
  });

  it('stays good where it is only checked, however often, while wrong ones count', async () => {
    const asked = scope();
    const code = await make(asked);
    for (let times = 0; times < 8; times += 1) expect(await accounts.codes.check(asked, code)).toBe(true);
    for (let tries = 0; tries < 5; tries += 1) expect(await accounts.codes.check(asked, wrongFor(code))).toBe(false);
    expect(await accounts.codes.check(asked, code)).toBe(false);
  });

  it('is kept as a hash that is of no use without the platform’s key', async () => {
    const asked = scope();
    const code = await make(asked);
    const [row] = await query('SELECT * FROM one_time_code WHERE email = $1', asked.email);
    expect(row.code_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.values(row).map(String).join(' ')).not.toContain(code);
    const withoutKey = crypto.createHash('sha256');
    const said = JSON.stringify(['one-time-code', asked.purpose, asked.email, asked.requestId, '', code]);
    expect(row.code_hash).not.toBe(withoutKey.update(said).digest('hex'));
    expect(await accounts.codesUnder('o'.repeat(32)).use(asked, code)).toBe(false);
    expect(await use(asked, code)).toBe(true);
  });

  it('is compared in a time that says nothing, right or wrong', async () => {
    const compared = jest.spyOn(crypto, 'timingSafeEqual');
    const asked = scope();
    const code = await make(asked);
    await use(asked, wrongFor(code));
    await use(asked, code);
    expect(compared.mock.calls.map(([given, expected]) => [given.byteLength, expected.byteLength])).toEqual([
      [64, 64],
      [64, 64],
    ]);
    compared.mockRestore();
  });
});
