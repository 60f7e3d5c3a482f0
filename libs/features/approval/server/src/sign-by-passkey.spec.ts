import { RateLimits, type Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import { OrganizationsStore, SignoffsStore, type VersionRow } from '@articulado/persistence';
import { signedByPasskey } from '@articulado/workflow';
import { RequestSigningCode } from './request-signing-code.js';
import { RequestSigningPasskey } from './request-signing-passkey.js';
import { SignVersion, type SignVersionInput } from './sign-version.js';
import { SigningProof } from './signing-proof.js';
import { KnownCode } from './testing/known-code.js';
import { KnownPasskey } from './testing/known-passkey.js';

describe('signing a version by a passkey', () => {
  let given: Given;
  let codes: KnownCode;
  let passkeys: KnownPasskey;
  let requestSigningCode: RequestSigningCode;
  let requestSigningPasskey: RequestSigningPasskey;
  let signVersion: SignVersion;

  beforeAll(async () => {
    given = await Given.platform();
    codes = new KnownCode();
    passkeys = new KnownPasskey();
    requestSigningCode = new RequestSigningCode(given.unitOfWork, codes, new RateLimits());
    requestSigningPasskey = new RequestSigningPasskey(given.unitOfWork, passkeys);
    signVersion = new SignVersion(given.unitOfWork, new SigningProof(codes, passkeys), given.domainEvents);
  });
  afterAll(() => given.drop());

  const word = (
    here: GivenProcess,
    { number, sha256 }: VersionRow,
    changed: Partial<SignVersionInput> = {},
  ): SignVersionInput => ({
    process: here.process.slug,
    versionNumber: number,
    sha256,
    decision: 'approve',
    ...changed,
  });

  /** An institution with something to sign. */
  async function ready() {
    const here = await given.process('approval');
    const approver = await given.member(here, 'approver');
    return { here, approver, version: await given.version(here) };
  }

  async function expectRefused(here: GivenProcess, viewer: Viewer, input: SignVersionInput, refusal: object) {
    expect(await signVersion.run(viewer, input)).toMatchObject(refusal);
    expect(await given.unitOfWork.read().get(SignoffsStore).allIn([here.process.id])).toEqual([]);
  }

  it('signs what it was asked for, and keeps what it signed', async () => {
    const { here, approver, version } = await ready();
    const input = word(here, version, { statement: ' Conforme. ' });
    expect(await requestSigningPasskey.run(approver, input)).toBe('{"challenge":"known"}');
    const outcome = await signVersion.run(approver, { ...input, credential: passkeys.credential });
    expect(outcome).toMatchObject({ assurance: 'passkey', statement: 'Conforme.' });
    const { evidence } = outcome as { evidence: { act: string } };
    const [membership] = approver.actor.memberships;
    const { name } = (await given.unitOfWork.read().get(OrganizationsStore).byId(membership!.organizationId))!;
    expect(JSON.parse(evidence.act)).toEqual({
      act: 'version.signed',
      process: here.process.slug,
      versionNumber: 1,
      sha256: version.sha256,
      stage: 'approval',
      organization: name,
      decision: 'approve',
      statement: 'Conforme.',
    });
  });

  it.each([
    { decision: 'dissent', statement: 'Conforme.' },
    { decision: 'approve', statement: 'Otras razones.' },
  ])('does not sign %j where it was asked for something else', async (changed) => {
    const { here, approver, version } = await ready();
    await requestSigningPasskey.run(approver, word(here, version, { statement: 'Conforme.' }));
    const input = word(here, version, { ...changed, credential: passkeys.credential });
    await expectRefused(here, approver, input, { refused: 'passkey-not-accepted' });
  });

  it('W35: takes no code, and sends none, where the stage asks for a passkey', async () => {
    const { here, approver, version } = await ready();
    await given.database.dataSource.query('UPDATE process SET workflow = $1 WHERE id = $2', [
      JSON.stringify(signedByPasskey(here.process.workflow)),
      here.process.id,
    ]);
    const byCode = word(here, version, { code: codes.code });
    await expectRefused(here, approver, byCode, { refused: 'passkey-required', details: {} });
    expect(await requestSigningCode.run(approver, byCode)).toMatchObject({ refused: 'passkey-required' });
    expect(codes.mails).toEqual([]);
    await requestSigningPasskey.run(approver, word(here, version));
    const signed = await signVersion.run(approver, word(here, version, { credential: passkeys.credential }));
    expect(signed).toMatchObject({ assurance: 'passkey' });
  });
});
