import { Given } from '@articulado/api/testing';
import { MailStore, type PersonRow } from '@articulado/persistence';
import { CodeStepUp } from './code-step-up.js';
import { GivenAccounts } from './testing/given-accounts.js';

describe('the code that signs', () => {
  let given: Given;
  let accounts: GivenAccounts;
  let stepUp: CodeStepUp;
  beforeAll(async () => {
    given = await Given.platform();
    accounts = new GivenAccounts(given);
    stepUp = new CodeStepUp(accounts.codes, given.unitOfWork);
  });
  afterAll(async () => {
    await accounts.end();
    await given.drop();
  });

  const approve = { description: 'aprobar la versión 1', binding: '{"decision":"approve","sha256":"aa"}' };
  const others = ['{"decision":"return","sha256":"aa"}', '{"decision":"approve","sha256":"bb"}', ''];

  /** Sends a code, and reads it in its e-mail. */
  async function codeFor(person: PersonRow, act = approve): Promise<string> {
    await stepUp.send(person, act);
    const mails = await given.unitOfWork.read().get(MailStore).list({ limit: 100 });
    const { body } = mails.find(({ recipient }) => recipient === person.email)!;
    expect(body).toContain(act.description);
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
    const signIn = { purpose: 'sign-in', email: person.email, requestId: '' } as const;
    expect(await accounts.codes.use(signIn, code)).toBe(false);
    expect(await stepUp.check(person, (await accounts.codes.make(signIn)).code, approve.binding)).toBe(false);
    expect(await accounts.codes.use(signIn, code)).toBe(false);
    expect(await stepUp.check(person, code, approve.binding)).toBe(true);
  });

  it('can not be guessed: five wrong ones and it is void', async () => {
    const person = await given.person();
    const code = await codeFor(person);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries += 1) expect(await stepUp.check(person, wrong, approve.binding)).toBe(false);
    expect(await stepUp.check(person, code, approve.binding)).toBe(false);
  });
});
