import type { Given } from '@articulado/api/testing';
import { signedByPasskey } from '@articulado/workflow';
import { GivenSigning } from './testing/given-signing.js';

describe('signing a version by a passkey', () => {
  let given: Given;
  let signing: GivenSigning;
  beforeAll(async () => {
    signing = await GivenSigning.platform();
    given = signing.given;
  });
  afterAll(() => given.drop());

  it('signs what it was asked for, and keeps what it signed', async () => {
    const { here, approver, version } = await signing.ready();
    const input = signing.word(here, version, { statement: ' Conforme. ' });
    expect(await signing.requestPasskey.run(approver, input)).toBe('{"challenge":"known"}');
    const outcome = await signing.signVersion.run(approver, { ...input, credential: signing.passkeys.credential });
    expect(outcome).toMatchObject({ assurance: 'passkey', statement: 'Conforme.' });
    const { evidence } = outcome as { evidence: { act: string } };
    const { name } = await signing.institutionOf(approver);
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
    const { here, approver, version } = await signing.ready();
    await signing.requestPasskey.run(approver, signing.word(here, version, { statement: 'Conforme.' }));
    const input = signing.word(here, version, { ...changed, credential: signing.passkeys.credential });
    await signing.expectRefused(here, approver, input, { refused: 'passkey-not-accepted' });
  });

  it('W35: takes no code, and sends none, where the stage asks for a passkey', async () => {
    const { here, approver, version } = await signing.ready();
    await given.database.dataSource.query('UPDATE process SET workflow = $1 WHERE id = $2', [
      JSON.stringify(signedByPasskey(here.process.workflow)),
      here.process.id,
    ]);
    const sent = signing.codes.mails.length;
    const byCode = signing.word(here, version);
    await signing.expectRefused(here, approver, byCode, { refused: 'passkey-required', details: {} });
    expect(await signing.requestCode.run(approver, byCode)).toMatchObject({ refused: 'passkey-required' });
    expect(signing.codes.mails).toHaveLength(sent);
    await signing.requestPasskey.run(approver, signing.word(here, version));
    const signed = await signing.signVersion.run(
      approver,
      signing.word(here, version, { credential: signing.passkeys.credential }),
    );
    expect(signed).toMatchObject({ assurance: 'passkey' });
  });
});
