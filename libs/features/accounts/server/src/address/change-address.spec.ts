import type { Viewer } from '@articulado/api';
import { Given } from '@articulado/api/testing';
import { MailStore, PeopleStore, type PersonRow, SessionsStore } from '@articulado/persistence';
import { demoPeople } from '../demo-people.js';
import { GivenAccounts } from '../testing/given-accounts.js';
import { GivenAddresses } from '../testing/given-addresses.js';
import { GivenPasskeys } from '../testing/given-passkeys.js';

describe('somebody’s own address', () => {
  let given: Given;
  let accounts: GivenAccounts;
  let passkeys: GivenPasskeys;
  let addresses: GivenAddresses;
  let person: PersonRow;
  let viewer: Viewer;
  let fresh: string;
  beforeAll(async () => {
    given = await Given.platform();
    accounts = new GivenAccounts(given);
    passkeys = new GivenPasskeys(given, accounts);
  });
  beforeEach(async () => {
    addresses = new GivenAddresses(given, accounts, passkeys);
    person = await given.person();
    viewer = await given.viewer(person);
    fresh = `nuevo.${person.id}@example.org`;
  });
  afterAll(async () => {
    await passkeys.end();
    await accounts.end();
    await given.drop();
  });

  const wrong = { refused: 'code-wrong-or-expired', details: {} };
  const mailsTo = async (email: string) =>
    (await given.unitOfWork.read().get(MailStore).list({ limit: 1_000 })).filter(
      ({ recipient }) => recipient === email,
    );
  /** In the e-mail of a change: several may be of one moment. */
  const codeAt = async (email: string, of = /^Código para (cambiar|usar)/) =>
    (await mailsTo(email))
      .filter(({ subject }) => of.test(subject))
      .map(({ body }) => /^ +(\d{6})$/m.exec(body)?.[1])
      .find((code) => code !== undefined)!;
  const now = async () => (await given.unitOfWork.read().get(PeopleStore).byId(person.id))!.email;
  const not = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  /** Both codes, as the e-mails carry them. */
  async function asked(email = fresh) {
    expect(await addresses.request.run(viewer, email)).toEqual({ email });
    return { email, code: (await codeAt(email)) ?? '000000', ownCode: await codeAt(person.email) };
  }

  it('changes when both mailboxes have shown that they are theirs, and both are told', async () => {
    const input = await asked();
    expect(await addresses.change.run(viewer, { ...input, email: ` ${fresh.toUpperCase()}` })).toMatchObject({
      id: person.id,
      email: fresh,
    });
    expect(await now()).toBe(fresh);
    const [toOld, toNew] = [await mailsTo(person.email), await mailsTo(fresh)];
    const told = toOld.find(({ subject }) => subject === 'Su cuenta de Articulado tiene otro correo');
    expect(told!.body).not.toContain(fresh);
    expect(toNew.map(({ subject }) => subject)).toContain('Este es ahora el correo de su cuenta de Articulado');
    expect(await addresses.change.run(await given.viewer({ ...person, email: fresh }), input)).toEqual(wrong);
  });

  it('stays while either code is missing, wrong, of another change, or of somebody else', async () => {
    const input = await asked();
    expect(await addresses.change.run(viewer, { ...input, code: not(input.code) })).toEqual(wrong);
    expect(await addresses.change.run(viewer, { ...input, ownCode: not(input.ownCode) })).toEqual(wrong);
    expect(await addresses.change.run(viewer, { ...input, ownCode: null })).toEqual(wrong);
    expect(await addresses.change.run(viewer, { ...input, ownCode: input.code })).toEqual(wrong);
    const other = await given.viewer(await given.person());
    expect(await addresses.change.run(other, input)).toEqual(wrong);
    const elsewhere = `otro.${person.id}@example.org`;
    await addresses.request.run(viewer, elsewhere);
    const mixed = { ...input, email: elsewhere, code: await codeAt(elsewhere) };
    expect(await addresses.change.run(viewer, mixed)).toEqual(wrong); // the own code is that of the first change
    expect(await addresses.change.run({ ...viewer, person: undefined }, input)).toMatchObject({ refused: 'not-found' });
    expect(await now()).toBe(person.email);
  });

  it('is asked of a passkey by whoever has one: their mailbox alone does not do', async () => {
    const authenticator = await passkeys.of(person);
    const { options } = (await addresses.request.run(viewer, fresh)) as { options: string };
    expect(await codeAt(person.email)).toBeUndefined();
    const input = { email: fresh, code: await codeAt(fresh) };
    expect(await addresses.change.run(viewer, { ...input, ownCode: '123456' })).toMatchObject({
      refused: 'passkey-required',
    });
    const { options: ofAnother } = (await addresses.request.run(viewer, `x.${fresh}`)) as { options: string };
    const credential = authenticator.get(ofAnother);
    expect(await addresses.change.run(viewer, { ...input, credential })).toMatchObject({
      refused: 'passkey-not-accepted',
    });
    const signed = { ...input, credential: authenticator.get(options) };
    // A wrong code uses nothing up.
    expect(await addresses.change.run(viewer, { ...signed, code: not(input.code) })).toEqual(wrong);
    expect(await addresses.change.run(viewer, signed)).toMatchObject({ email: fresh });
  });

  it('is never one that somebody else has, and nobody is told that somebody has it', async () => {
    const other = await given.person();
    const input = await asked(other.email);
    const mails = await mailsTo(other.email);
    expect(mails).toMatchObject([{ subject: 'Este correo ya tiene una cuenta en Articulado' }]);
    expect(mails[0]!.body).not.toMatch(/\d{6}/);
    expect(await addresses.change.run(viewer, input)).toEqual(wrong);
    // Even who came to know the code, or was slower than somebody who took the address.
    const late = await asked();
    await given.unitOfWork.run(async (stores) => stores.get(PeopleStore).changeEmail(other, fresh, stores.now));
    expect(await addresses.change.run(viewer, late)).toEqual(wrong);
    expect(await now()).toBe(person.email);
  });

  it('voids nothing of whoever has the new mailbox, and counts nothing against them', async () => {
    const other = await given.person();
    await addresses.stepUp.send(other, { description: 'firmar', binding: 'acto' });
    const theirs = await codeAt(other.email, /^Código para firmar/);
    const browser = accounts.browser();
    const signIn = await browser.requestCode(other.email);
    await asked(other.email);
    for (let attempt = 0; attempt < 8; attempt += 1)
      await addresses.change.run(viewer, { email: other.email, code: '000000', ownCode: '000000' });
    const counted = await given.database.dataSource.query('SELECT 1 FROM wrong_code WHERE email = $1', [other.email]);
    expect(counted).toEqual([]);
    expect(await addresses.stepUp.check(other, theirs, 'acto')).toBe(true);
    expect(await browser.signIn({ email: other.email, ...signIn })).toMatchObject({ name: other.name });
  });

  it('is asked for by several people, each with a code of their own', async () => {
    const input = await asked();
    const other = await given.viewer(await given.person());
    await addresses.request.run(other, fresh);
    expect(await addresses.change.run(viewer, input)).toMatchObject({ email: fresh });
  });

  it('opens the account alone from then on: what was on its way to the old mailbox is void', async () => {
    const browser = accounts.browser();
    await browser.enter(person.email);
    const { code, requestId, link } = await browser.requestCode(person.email);
    const input = await asked();
    await addresses.change.run(viewer, input);
    expect(await browser.signIn({ email: person.email, requestId, code })).toEqual(wrong);
    expect(await browser.signInByLink(link, 'Otra persona')).toMatchObject({ refused: 'not-found' });
    expect(await browser.enter(fresh)).toBe(person.name);
    const stores = given.unitOfWork.read();
    const sessions = await stores.get(SessionsStore).of(person.id, stores.now);
    expect(sessions).toHaveLength(2);
    // In the browser that they are known by they stay known: nobody is told of a new one.
    expect((await mailsTo(fresh)).map(({ subject }) => subject)).not.toContain(
      'Entrada a Articulado desde otro dispositivo',
    );
    expect(await accounts.browser().enter(person.email, 'Otra persona')).toBe('Otra persona');
  });

  it('is not changed by what was proved for the one before', async () => {
    const authenticator = await passkeys.of(person);
    const signed = async (email: string) => {
      const { options } = (await addresses.request.run(viewer, email)) as { options: string };
      return { email, code: await codeAt(email), credential: authenticator.get(options) };
    };
    const [first, second] = [await signed(fresh), await signed(`x.${fresh}`)];
    expect(await addresses.change.run(viewer, first)).toMatchObject({ email: fresh });
    expect(await addresses.change.run(viewer, second)).toEqual(wrong);
    expect(await now()).toBe(fresh);
  });

  it('makes nobody without a name of whoever signs in by the old one at that moment', async () => {
    const arrival = { email: fresh, name: '', client: accounts.browser().client, locale: 'es' } as const;
    expect(await accounts.admitPerson.run(arrival)).toEqual(wrong);
  });

  it('is changed once by two that were asked for', async () => {
    const first = await asked();
    const changed = await Promise.all([addresses.change.run(viewer, first), addresses.change.run(viewer, first)]);
    expect(changed.filter((one) => 'email' in one)).toHaveLength(1);
  });

  it('is asked for five times in a quarter of an hour, and guessed ten times', async () => {
    for (let time = 0; time < 5; time += 1) await addresses.request.run(viewer, `${time}.${fresh}`);
    expect(await addresses.request.run(viewer, fresh)).toMatchObject({ refused: 'too-many-attempts' });
    const input = { email: fresh, code: '000000', ownCode: '000000' };
    for (let time = 0; time < 10; time += 1) expect(await addresses.change.run(viewer, input)).toEqual(wrong);
    expect(await addresses.change.run(viewer, input)).toMatchObject({ refused: 'too-many-attempts' });
  });

  it('is another one, in its strict form, and no example person’s', async () => {
    expect(await addresses.request.run(viewer, person.email)).toMatchObject({ refused: 'same-as-before' });
    expect(await addresses.request.run(viewer, 'a@b, c@d.org')).toMatchObject({ refused: 'invalid-input' });
    const example = { ...viewer, person: { ...viewer.person!, email: demoPeople.drafter.email } };
    expect(await addresses.request.run(example, fresh)).toMatchObject({ refused: 'example-person' });
  });
});
