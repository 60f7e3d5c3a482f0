import type { Given } from '@articulado/api/testing';
import { ProcessesStore } from '@articulado/persistence';
import { GivenSigning } from './testing/given-signing.js';

describe('the code to sign a version', () => {
  let given: Given;
  let signing: GivenSigning;
  beforeAll(async () => {
    signing = await GivenSigning.platform();
    given = signing.given;
  });
  afterAll(() => given.drop());

  it('sends the code to whoever may sign, and says in the e-mail what for', async () => {
    const { approver, here, version } = await signing.ready();
    const { name } = await signing.institutionOf(approver);
    const stage = 'Aprobación de las instituciones';
    const hash = version.sha256.slice(0, 16);
    expect(signing.codes.mails.at(-1)).toEqual({
      email: approver.person!.email,
      act: `aprobar la versión 1 de «${here.process.title}» en la etapa «${stage}», por ${name} (texto de huella ${hash}…)`,
    });
  });

  it('sends no code to anybody else', async () => {
    const { here, version } = await signing.ready();
    const sent = signing.codes.mails.length;
    const others = [
      await given.viewer(),
      await given.viewer(await given.person()),
      await given.member(here, 'coordinator'),
    ];
    for (const viewer of others) {
      expect(await signing.askFor(here, viewer, version)).toMatchObject({ refused: 'not-permitted' });
    }
    expect(signing.codes.mails).toHaveLength(sent);
  });

  it('floods nobody with codes', async () => {
    const { here, approver, version } = await signing.ready();
    for (let again = 2; again <= 5; again += 1) await signing.askFor(here, approver, version);
    expect(await signing.askFor(here, approver, version)).toMatchObject({ refused: 'too-many-attempts' });
  });

  it.each([
    [{ decision: 'perhaps' }, { refused: 'invalid-input', details: { field: 'decision' } }],
    [{ decision: '' }, { refused: 'invalid-input', details: { problem: 'required' } }],
    [{ sha256: 'f'.repeat(64) }, { refused: 'invalid-input', details: { field: 'sha256' } }],
    [{ versionNumber: 7 }, { refused: 'not-the-latest-version' }],
  ])('sends no code to sign what can not be signed: %j', async (changed, refusal) => {
    const { here, approver, version } = await signing.ready();
    const sent = signing.codes.mails.length;
    expect(await signing.requestCode.run(approver, signing.word(here, version, changed))).toMatchObject(refusal);
    expect(signing.codes.mails).toHaveLength(sent);
  });

  it.each([
    ['approve', 'return'],
    ['return', 'approve'],
    ['approve', 'approve-with-reservations'],
    ['dissent', 'approve'],
  ])('does not sign "%s" with a code that was asked for "%s"', async (decision, asked) => {
    const { here, approver, version } = await signing.ready();
    await signing.askFor(here, approver, version, asked);
    await signing.expectRefused(here, approver, signing.word(here, version, { decision, statement: 'Con su razón.' }), {
      refused: 'code-wrong-or-expired',
    });
  });

  it('signs neither a later version nor another stage with a code that was asked before', async () => {
    const { here, approver } = await signing.ready('technical-review');
    const newer = await given.version(here);
    await signing.expectRefused(here, approver, signing.word(here, newer), { refused: 'code-wrong-or-expired' });
    await signing.askFor(here, approver, newer);
    await given.unitOfWork.read().get(ProcessesStore).moveTo(here.process, 'legal-opinion');
    await signing.expectRefused(here, approver, signing.word(here, newer), { refused: 'code-wrong-or-expired' });
  });

  it('keeps the code for a second attempt when the form had a mistake', async () => {
    const { here, approver, version } = await signing.ready();
    await signing.askFor(here, approver, version, 'return');
    await signing.signVersion.run(approver, signing.word(here, version, { decision: 'return' }));
    const mended = signing.word(here, version, { decision: 'return', statement: 'Falta el artículo 4.' });
    expect(await signing.signVersion.run(approver, mended)).toMatchObject({ decision: 'return' });
  });

  it('takes no code that is wrong, and none twice', async () => {
    const { here, approver, version } = await signing.ready();
    await signing.expectRefused(here, approver, signing.word(here, version, { code: '000000' }), {
      refused: 'code-wrong-or-expired',
      details: {},
    });
    await signing.signVersion.run(approver, signing.word(here, version));
    const colleague = await given.member(here, 'approver');
    await signing.expectRefused(
      here,
      colleague,
      signing.word(here, version),
      { refused: 'code-wrong-or-expired', details: {} },
      1,
    );
  });
});
