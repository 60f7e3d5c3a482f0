import { createHash, createPublicKey, verify } from 'node:crypto';
import { Given } from '@articulado/api/testing';
import type { Misbehaviour, SoftwareAuthenticator } from '@articulado/api/testing/authenticator';
import { type PasskeyEvidence, PasskeysStore, type PersonRow } from '@articulado/persistence';
import { GivenAccounts } from '../testing/given-accounts.js';
import { GivenPasskeys } from '../testing/given-passkeys.js';

describe('a passkey that signs an act', () => {
  let given: Given;
  let accounts: GivenAccounts;
  let passkeys: GivenPasskeys;
  let person: PersonRow;
  let authenticator: SoftwareAuthenticator;
  beforeAll(async () => {
    given = await Given.platform();
    accounts = new GivenAccounts(given);
    passkeys = new GivenPasskeys(given, accounts);
  });
  beforeEach(async () => {
    person = await given.person();
    authenticator = await passkeys.of(person);
  });
  afterAll(async () => {
    await passkeys.end();
    await accounts.end();
    await given.drop();
  });

  const act = '{"act":"version.signed","sha256":"aa"}';
  const notAccepted = { refused: 'passkey-not-accepted', details: {} };
  const check = (credential: string, checked = act, who = person) => passkeys.stepUp.check(who.id, credential, checked);
  const signed = async (otherwise?: Misbehaviour) => authenticator.get(await passkeys.asked(person, act), otherwise);
  const counterNow = async () => (await given.unitOfWork.read().get(PasskeysStore).of(person.id))[0]!.counter;

  it.each([-7, -8, -257] as const)('gives what others can check by themselves, by algorithm %s', async (algorithm) => {
    const owner = await given.person();
    const key = await passkeys.of(owner, algorithm);
    const evidence = await check(key.get(await passkeys.asked(owner, act)), act, owner);
    expect(evidence).toMatchObject({ act, algorithm });
    expect(isTrue(evidence as PasskeyEvidence)).toBe(true);
    expect(isTrue({ ...(evidence as PasskeyEvidence), act: act.replace('aa', 'ab') })).toBe(false);
  });

  it('signs once: a challenge that was tried is used up', async () => {
    const credential = await signed();
    expect(await check(credential)).toMatchObject({ act });
    expect(await check(credential)).toEqual(notAccepted);
  });

  it('signs no other act, and none after that', async () => {
    const credential = await signed();
    expect(await check(credential, act.replace('aa', 'ab'))).toEqual(notAccepted);
    expect(await check(credential)).toEqual(notAccepted);
  });

  it.each([
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page of another port of this site', { origin: 'http://localhost:81' }],
    ['another domain', { domain: 'evil.example' }],
    ['somebody who showed no finger, face or PIN', { isUnverified: true }],
    ['a challenge that nobody made', { challenge: Buffer.alloc(32).toString('base64url') }],
  ] satisfies [string, Misbehaviour][])('is not taken from %s', async (_what, otherwise) => {
    expect(await check(await signed(otherwise))).toEqual(notAccepted);
    expect(await check(await signed())).toMatchObject({ act });
  });

  it('is not taken from a copy of the key whose counter lags behind', async () => {
    await check(await signed());
    expect(await counterNow()).toBe('1');
    expect(await check(await signed({ keepsCounter: true }))).toEqual(notAccepted);
    expect(await check(await signed())).toMatchObject({ act });
    expect(await counterNow()).toBe('2');
  });

  it('is taken from authenticators that do not count', async () => {
    expect(await check(await signed({ keepsCounter: true }))).toMatchObject({ act });
    expect(await check(await signed({ keepsCounter: true }))).toMatchObject({ act });
  });

  it('of two at the same moment by copies of one key takes one', async () => {
    const found = (await passkeys.store.passkeyBy(authenticator.credentialId))!; // as both find it
    const use = { counter: 1, isBackedUp: true };
    const outcomes = await Promise.all([passkeys.store.use(found, use), passkeys.store.use(found, use)]);
    expect(outcomes.sort()).toEqual([false, true]);
  });

  it('is not taken late', async () => {
    const credential = await signed();
    await given.database.dataSource.query('UPDATE passkey_challenge SET expires_at = now()');
    expect(await check(credential)).toEqual(notAccepted);
  });

  it('is of no use to anybody else, nor is that of anybody else to its owner', async () => {
    const other = await given.person();
    const key = await passkeys.of(other);
    expect(await check(await signed(), act, other)).toEqual(notAccepted);
    expect(await check(key.get(await passkeys.asked(person, act)))).toEqual(notAccepted);
  });

  it('does not sign by a challenge to sign in, and does not sign in by a challenge to sign', async () => {
    const toSignIn = (await passkeys.challenges.toSignIn()) as string;
    expect(await check(authenticator.get(toSignIn))).toEqual(notAccepted);
    expect(await passkeys.checkAssertion.run(await signed(), { purpose: 'sign-in' })).toBeUndefined();
  });

  it('does not sign once it was removed', async () => {
    const credential = await signed();
    const [row] = await given.unitOfWork.read().get(PasskeysStore).of(person.id);
    await given.unitOfWork.read().get(PasskeysStore).remove(row!);
    expect(await check(credential)).toEqual(notAccepted);
    expect(await passkeys.stepUp.challenge(person.id, act)).toEqual({ refused: 'passkey-required', details: {} });
  });

  it('takes an altered signature, and what is none at all, for nothing', async () => {
    const credential = JSON.parse(await signed()) as { response: { signature: string } };
    const { signature } = credential.response;
    credential.response.signature = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
    expect(await check(JSON.stringify(credential))).toEqual(notAccepted);
    for (const nothing of ['', 'null', '[]', '{"id":1}', '{"id":"x","response":{"clientDataJSON":"e30"}}', '\u0000'])
      expect(await check(nothing)).toEqual(notAccepted);
  });
});

/** As docs/record-format.md says, by node:crypto alone. */
function isTrue({ act, nonce, clientDataJson, authenticatorData, signature, publicKey, algorithm }: PasskeyEvidence) {
  const bytes = (text: string) => Buffer.from(text, 'base64url');
  const sha256 = (...parts: readonly (Buffer | string)[]) =>
    parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
  const challenge = sha256('articulado act v1\n', bytes(nonce), act).toString('base64url');
  const said = JSON.parse(bytes(clientDataJson).toString()) as { challenge: string; type: string };
  const signed = Buffer.concat([bytes(authenticatorData), sha256(bytes(clientDataJson))]);
  const key = createPublicKey({ key: bytes(publicKey), format: 'der', type: 'spki' });
  const isSigned = verify(algorithm === -8 ? null : 'sha256', signed, key, bytes(signature));
  return isSigned && said.challenge === challenge && said.type === 'webauthn.get';
}
