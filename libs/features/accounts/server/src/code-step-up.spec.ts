import { Given } from '@articulado/api/testing';
import type { PersonRow } from '@articulado/persistence';
import pg from 'pg';
import { type Authentication, makeAuthentication } from './authentication.js';
import { CodeStepUp } from './code-step-up.js';

describe('the code that signs', () => {
  let given: Given;
  let pool: pg.Pool;
  let authentication: Authentication;
  let stepUp: CodeStepUp;
  beforeAll(async () => {
    given = await Given.platform();
    pool = new pg.Pool({ connectionString: given.database.url });
    const platform = { publicUrl: 'http://localhost', demo: false, sendsMail: false, secret: 's'.repeat(32) };
    authentication = makeAuthentication(pool, platform);
    stepUp = new CodeStepUp(authentication, given.unitOfWork);
  });
  afterAll(async () => {
    await pool.end();
    await given.drop();
  });

  const approve = { said: 'aprobar la versión 1', binding: '{"decision":"approve","sha256":"aa"}' };
  const others = ['{"decision":"return","sha256":"aa"}', '{"decision":"approve","sha256":"bb"}', ''];

  /** Sends a code, and reads it in its letter. */
  async function codeFor(person: PersonRow, act = approve): Promise<string> {
    await stepUp.send(person, act);
    const letters = await given.unitOfWork.read().mail.list({ limit: 100 });
    const { body } = letters.find(({ recipient }) => recipient === person.email)!;
    expect(body).toContain(act.said);
    return /^ +(\d{6})$/m.exec(body)![1]!;
  }

  it('signs what it was asked for, once', async () => {
    const person = await given.person();
    const code = await codeFor(person);
    expect(await stepUp.check(person, ` ${code.slice(0, 3)} ${code.slice(3)}`, approve.binding)).toBe(true);
    expect(await stepUp.check(person, code, approve.binding)).toBe(false);
  });

  it.each(others)('does not sign %j', async (binding) => {
    const person = await given.person();
    const code = await codeFor(person);
    expect(await stepUp.check(person, code, binding)).toBe(false);
    expect(await stepUp.check(person, code, approve.binding)).toBe(true);
  });

  it('is no use to anybody else, nor to sign in, and a sign-in code signs nothing', async () => {
    const [person, other] = [await given.person(), await given.person()];
    const code = await codeFor(person);
    expect(await stepUp.check(other, code, approve.binding)).toBe(false);
    const { api } = authentication;
    await expect(api.signInEmailOTP({ body: { email: person.email, otp: code } })).rejects.toThrow();
    const signIn = await api.createVerificationOTP({ body: { email: person.email, type: 'sign-in' } });
    expect(signIn).toMatch(/^\d{6}$/);
    expect(await stepUp.check(person, signIn, approve.binding)).toBe(false);
  });

  it('can not be guessed: five wrong ones and it is void', async () => {
    const person = await given.person();
    const code = await codeFor(person);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries += 1) expect(await stepUp.check(person, wrong, approve.binding)).toBe(false);
    expect(await stepUp.check(person, code, approve.binding)).toBe(false);
  });
});
