import type { Given } from '@articulado/api/testing';
import { RecordStore } from '@articulado/persistence';
import { GivenSigning } from './testing/given-signing.js';

describe('signing a version', () => {
  let given: Given;
  let signing: GivenSigning;
  beforeAll(async () => {
    signing = await GivenSigning.platform();
    given = signing.given;
  });
  afterAll(() => given.drop());

  it.each([
    ['approve', ''],
    ['approve-with-reservations', 'Con reserva sobre el artículo 4.'],
    ['return', 'Falta la opinión de la unidad de planificación.'],
    ['dissent', 'No compartimos el plazo del artículo 9.'],
  ])('binds the word "%s" to the hash of the text and puts it on the record', async (decision, statement) => {
    const { here, approver, version } = await signing.ready();
    await signing.askFor(here, approver, version, decision);
    const outcome = await signing.signVersion.run(approver, signing.word(here, version, { decision, statement }));
    expect(outcome).toMatchObject({
      decision,
      statement,
      sha256: version.sha256,
      stage: 'approval',
      assurance: 'session-and-code',
    });
    expect(await signing.signoffsOf(here)).toEqual([
      expect.objectContaining({ decision, versionId: version.id, personId: approver.person!.id }),
    ]);
    const [entry] = await given.unitOfWork.read().get(RecordStore).latest(here.process.id, { limit: 1 });
    const organization = await signing.institutionOf(approver);
    expect(JSON.parse(entry!.entry)).toMatchObject({
      type: 'version.signed',
      actor: { role: 'approver', organization: organization.name },
      details: {
        number: 1,
        sha256: version.sha256,
        stage: 'approval',
        organization: organization.name,
        decision,
        ...(statement && { reasons: statement }),
      },
    });
  });

  it.each(['approve-with-reservations', 'return', 'dissent'])('asks for words with "%s"', async (decision) => {
    const { here, approver, version } = await signing.ready();
    await signing.expectRefused(here, approver, signing.word(here, version, { decision }), {
      refused: 'invalid-input',
      details: { field: 'statement', problem: 'required' },
    });
  });

  it.each([
    [{ decision: '' }, { field: 'decision', problem: 'required' }],
    [{ decision: 'perhaps' }, { field: 'decision', problem: 'unknown-value' }],
    [{ code: '' }, { field: 'code', problem: 'required' }],
    [
      { code: null, credential: null },
      { field: 'code', problem: 'required' },
    ],
    [{ statement: 'x'.repeat(10_001) }, { field: 'statement', problem: 'too-long' }],
    [{ statement: 'sí\u202E' }, { field: 'statement', problem: 'control-characters' }],
    [
      { decision: 'return', statement: '\u0301\u0301\u0301' },
      { field: 'statement', problem: 'required' },
    ],
    [{ sha256: 'f'.repeat(64) }, { field: 'sha256', problem: 'unknown-value' }],
  ])('refuses what can not be signed: %j', async (changed, details) => {
    const { here, approver, version } = await signing.ready();
    await signing.expectRefused(here, approver, signing.word(here, version, changed), {
      refused: 'invalid-input',
      details,
    });
  });

  it('signs the latest version and no other; a newer one needs a new signature', async () => {
    const { here, approver, version } = await signing.ready();
    await signing.signVersion.run(approver, signing.word(here, version));
    given.wait(1_000);
    const newer = await given.version(here);
    await signing.askFor(here, approver, newer);
    await signing.expectRefused(
      here,
      approver,
      signing.word(here, version),
      { refused: 'not-the-latest-version', details: { versionNumber: 1, latest: 2 } },
      1,
    );
    expect(await signing.signVersion.run(approver, signing.word(here, newer))).toMatchObject({ sha256: newer.sha256 });
    expect(await signing.signoffsOf(here)).toHaveLength(2);
  });
});
