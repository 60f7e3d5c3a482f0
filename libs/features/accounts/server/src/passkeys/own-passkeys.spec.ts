import type { Viewer } from '@articulado/api';
import { Given } from '@articulado/api/testing';
import { type Misbehaviour, SoftwareAuthenticator } from '@articulado/api/testing/authenticator';
import { MailStore, PasskeysStore, type PersonRow } from '@articulado/persistence';
import { GivenAccounts, somePlatform } from '../testing/given-accounts.js';
import { GivenPasskeys } from '../testing/given-passkeys.js';
import { RenamePasskey } from './rename-passkey.js';

describe('the passkeys of somebody', () => {
  let given: Given;
  let accounts: GivenAccounts;
  let passkeys: GivenPasskeys;
  let person: PersonRow;
  let viewer: Viewer;
  beforeAll(async () => {
    given = await Given.platform();
    accounts = new GivenAccounts(given);
    passkeys = new GivenPasskeys(given, accounts);
  });
  beforeEach(async () => {
    person = await given.person();
    viewer = await given.viewer(person);
  });
  afterAll(async () => {
    await passkeys.end();
    await accounts.end();
    await given.drop();
  });

  const origin = 'http://localhost';
  const held = (who = person) => given.unitOfWork.read().get(PasskeysStore).of(who.id);
  const mails = async () =>
    (await given.unitOfWork.read().get(MailStore).list({ limit: 1_000 })).filter(
      ({ recipient }) => recipient === person.email,
    );
  const codeIn = async () => /^ +(\d{6})$/m.exec((await mails())[0]!.body)![1]!;

  /** Through the whole way of a first passkey. */
  async function addFirst(authenticator = new SoftwareAuthenticator(origin), otherwise?: Misbehaviour) {
    expect(await passkeys.requestCode.run(viewer)).toEqual({ email: person.email });
    const options = (await passkeys.start.run(viewer, { code: await codeIn() })) as string;
    const credential = authenticator.create(options, otherwise);
    return { options, outcome: await passkeys.add.run(viewer, { name: ' Mi teléfono ', credential }), credential };
  }

  it('begin with one that a code by e-mail opens, and an e-mail tells of it', async () => {
    const { options, outcome } = await addFirst();
    expect(JSON.parse(options)).toMatchObject({
      rp: { id: 'localhost' },
      pubKeyCredParams: [{ alg: -7 }, { alg: -8 }, { alg: -257 }],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    });
    expect(outcome).toMatchObject({ name: 'Mi teléfono', algorithm: -7, transports: ['internal'], isBackedUp: true });
    expect(await held()).toHaveLength(1);
    const subjects = (await mails()).map(({ subject }) => subject);
    expect(subjects).toContain('Nueva llave de acceso en su cuenta de Articulado');
  });

  it.each([
    ['made on a page of another site', { origin: 'https://evil.example' }],
    ['made for another domain', { domain: 'evil.example' }],
    ['made without a finger, a face or a PIN', { isUnverified: true }],
    ['made for a challenge that nobody made', { challenge: Buffer.alloc(32).toString('base64url') }],
  ] satisfies [string, Misbehaviour][])('do not hold one %s', async (_what, otherwise) => {
    const { outcome } = await addFirst(new SoftwareAuthenticator(origin), otherwise);
    expect(outcome).toMatchObject({ refused: 'passkey-not-accepted' });
    expect(await held()).toEqual([]);
  });

  it('hold none twice, and none of somebody else’s registration', async () => {
    const authenticator = new SoftwareAuthenticator(origin);
    const { credential } = await addFirst(authenticator);
    expect(await passkeys.add.run(viewer, { name: 'Otra', credential })).toMatchObject({
      refused: 'passkey-not-accepted',
    });
    const other = await given.person();
    const options = (await passkeys.challenges.toRegister(other, [])) as string;
    const made = authenticator.create(options);
    expect(await passkeys.add.run(viewer, { name: 'Otra', credential: made })).toMatchObject({
      refused: 'passkey-not-accepted',
    });
    const again = (await passkeys.challenges.toRegister(other, [])) as string;
    const stolen = { name: 'Otra', credential: authenticator.create(again) };
    expect(await passkeys.add.run(await given.viewer(other), stolen)).toMatchObject({ refused: 'already-exists' });
  });

  it('grow by one that is confirmed by one that is there: a code does not do any more', async () => {
    const first = new SoftwareAuthenticator(origin);
    await passkeys.requestCode.run(viewer);
    const lateCode = await codeIn();
    const options = (await passkeys.challenges.toRegister(person, [])) as string;
    await passkeys.add.run(viewer, { name: 'Primera', credential: first.create(options) });

    expect(await passkeys.requestCode.run(viewer)).toEqual({ refused: 'passkey-required', details: {} });
    expect(await passkeys.start.run(viewer, { code: lateCode })).toEqual({ refused: 'passkey-required', details: {} });
    const asked = (await passkeys.requestChallenge.run(viewer)) as string;
    const second = (await passkeys.start.run(viewer, { credential: first.get(asked) })) as string;
    expect(JSON.parse(second)).toMatchObject({ excludeCredentials: [{ id: first.credentialId }] });
    const credential = new SoftwareAuthenticator(origin).create(second);
    expect(await passkeys.add.run(viewer, { name: 'Segunda', credential })).toMatchObject({ name: 'Segunda' });
    expect(await held()).toHaveLength(2);
  });

  it('lose one when one of them confirms it, and an e-mail tells', async () => {
    const authenticator = await passkeys.of(person);
    const [{ id } = { id: '' }] = await held();
    const toAdd = authenticator.get((await passkeys.requestChallenge.run(viewer)) as string);
    expect(await passkeys.remove.run(viewer, id, toAdd)).toMatchObject({ refused: 'passkey-not-accepted' });
    const credential = authenticator.get((await passkeys.requestChallenge.run(viewer, id)) as string);
    expect(await passkeys.remove.run(viewer, id, credential)).toEqual({ id });
    expect(await held()).toEqual([]);
    expect((await mails()).map(({ subject }) => subject)).toContain(
      'Se quitó una llave de acceso de su cuenta de Articulado',
    );
  });

  it('are nobody else’s to see, name or remove', async () => {
    await passkeys.of(person);
    const [{ id } = { id: '' }] = await held();
    const stranger = await given.viewer(await given.person());
    const notFound = { refused: 'not-found', details: { what: 'passkey' } };
    expect(await passkeys.requestChallenge.run(stranger, id)).toEqual(notFound);
    expect(await new RenamePasskey(given.unitOfWork).run(stranger, id, 'Mía')).toEqual(notFound);
    expect(await new RenamePasskey(given.unitOfWork).run(viewer, id, 'Mía')).toMatchObject({ name: 'Mía' });
  });

  it('are ten at most', async () => {
    for (let count = 0; count < 10; count += 1) await passkeys.of(person);
    expect(await passkeys.start.run(viewer, {})).toEqual({ refused: 'too-many-passkeys', details: { most: 10 } });
  });

  it('can not be where the platform is reached by an IP address', async () => {
    const elsewhere = new GivenPasskeys(given, accounts, { ...somePlatform, publicUrl: 'https://192.0.2.7' });
    expect(await elsewhere.requestCode.run(viewer)).toEqual({ refused: 'passkeys-need-domain', details: {} });
    expect(await elsewhere.challenges.toSignIn()).toEqual({ refused: 'passkeys-need-domain', details: {} });
    await elsewhere.end();
  });
});
