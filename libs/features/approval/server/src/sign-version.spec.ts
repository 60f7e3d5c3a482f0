import { randomUUID } from 'node:crypto';
import { RateLimits, type Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import { memberRoles } from '@articulado/permissions';
import {
  OrganizationsStore,
  RecordStore,
  MembershipsStore,
  newSalt,
  PeopleStore,
  ProcessesStore,
  SignoffsStore,
  type VersionRow,
} from '@articulado/persistence';
import { RequestSigningCode } from './request-signing-code.js';
import { SignVersion, type SignVersionInput } from './sign-version.js';
import { SigningProof } from './signing-proof.js';
import { KnownCode } from './testing/known-code.js';
import { KnownPasskey } from './testing/known-passkey.js';

describe('signing a version', () => {
  let given: Given;
  let codes: KnownCode;
  let requestSigningCode: RequestSigningCode;
  let signVersion: SignVersion;

  beforeAll(async () => {
    given = await Given.platform();
    codes = new KnownCode();
    requestSigningCode = new RequestSigningCode(given.unitOfWork, codes, new RateLimits());
    const proof = new SigningProof(codes, new KnownPasskey());
    signVersion = new SignVersion(given.unitOfWork, proof, given.domainEvents);
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
    code: codes.code,
    ...changed,
  });

  /** An institution with something to sign. */
  async function ready(stage: 'technical-review' | 'legal-opinion' | 'approval' = 'approval') {
    const here = await given.process(stage);
    const approver = await given.member(here, 'approver');
    const version = await given.version(here);
    await askFor(here, approver, version);
    return { here, approver, version };
  }

  const askFor = (here: GivenProcess, approver: Viewer, version: VersionRow, decision = 'approve') =>
    requestSigningCode.run(approver, word(here, version, { decision }));

  it('sends the code to whoever may sign, and says in the e-mail what for', async () => {
    const { approver, here, version } = await ready();
    const [membership] = approver.actor.memberships;
    const { name } = (await given.unitOfWork.read().get(OrganizationsStore).byId(membership!.organizationId))!;
    const stage = 'Aprobación de las instituciones';
    const hash = version.sha256.slice(0, 16);
    expect(codes.mails.at(-1)).toEqual({
      email: approver.person!.email,
      act: `aprobar la versión 1 de «${here.process.title}» en la etapa «${stage}», por ${name} (texto de huella ${hash}…)`,
    });
  });

  it('W20: lets one person sign a stage once, for whichever institutions they approve', async () => {
    const { here, approver, version } = await ready();
    await given.unitOfWork
      .read()
      .get(MembershipsStore)
      .add({
        id: randomUUID(),
        processId: here.process.id,
        personId: approver.person!.id,
        organizationId: (await given.organization()).id,
        organizationEdition: 1,
        role: 'approver',
        startsAt: given.clock.at,
        endsAt: null,
        endStatement: null,
        salt: newSalt(),
      });
    const both = await given.viewer((await given.unitOfWork.read().get(PeopleStore).byId(approver.person!.id))!);
    await askFor(here, both, version);
    const first = await signVersion.run(both, word(here, version));
    expect(first).toMatchObject({ personId: approver.person!.id });
    const institution = (first as { organizationId: string }).organizationId;
    const { name } = (await given.unitOfWork.read().get(OrganizationsStore).byId(institution))!;
    expect(await askFor(here, both, version)).toEqual({
      refused: 'signed-for-another',
      details: { organization: name },
    });
    expect(await signVersion.run(both, word(here, version))).toMatchObject({ refused: 'signed-for-another' });
  });

  it('W20: takes two accounts of which institutions named one identity for one person, and others for two', async () => {
    const { here, approver, version } = await ready();
    const [twin, other] = [await given.member(here, 'approver'), await given.member(here, 'approver')];
    await given.appointed(here, approver, 'una identidad');
    await given.appointed(here, twin, 'una identidad');
    await given.appointed(here, other, 'otra identidad');
    expect(await signVersion.run(approver, word(here, version))).toMatchObject({ personId: approver.person!.id });
    expect(await askFor(here, twin, version)).toMatchObject({ refused: 'signed-for-another' });
    expect(await askFor(here, other, version)).toMatchObject({ decision: 'approve' });
  });

  it('sends no code to anybody else', async () => {
    const { here, version } = await ready();
    const sent = codes.mails.length;
    const others = [
      await given.viewer(),
      await given.viewer(await given.person()),
      await given.member(here, 'coordinator'),
    ];
    for (const viewer of others) {
      expect(await askFor(here, viewer, version)).toMatchObject({ refused: 'not-permitted' });
    }
    expect(codes.mails).toHaveLength(sent);
  });

  it('floods nobody with codes', async () => {
    const { here, approver, version } = await ready();
    for (let again = 2; again <= 5; again += 1) await askFor(here, approver, version);
    expect(await askFor(here, approver, version)).toMatchObject({ refused: 'too-many-attempts' });
  });

  it.each([
    [{ decision: 'perhaps' }, { refused: 'invalid-input', details: { field: 'decision' } }],
    [{ decision: '' }, { refused: 'invalid-input', details: { problem: 'required' } }],
    [{ sha256: 'f'.repeat(64) }, { refused: 'invalid-input', details: { field: 'sha256' } }],
    [{ versionNumber: 7 }, { refused: 'not-the-latest-version' }],
  ])('sends no code to sign what can not be signed: %j', async (changed, refusal) => {
    const { here, approver, version } = await ready();
    const sent = codes.mails.length;
    expect(await requestSigningCode.run(approver, word(here, version, changed))).toMatchObject(refusal);
    expect(codes.mails).toHaveLength(sent);
  });

  it.each([
    ['approve', 'return'],
    ['return', 'approve'],
    ['approve', 'approve-with-reservations'],
    ['dissent', 'approve'],
  ])('does not sign "%s" with a code that was asked for "%s"', async (decision, asked) => {
    const { here, approver, version } = await ready();
    await askFor(here, approver, version, asked);
    await expectRefused(here, approver, word(here, version, { decision, statement: 'Con su razón.' }), {
      refused: 'code-wrong-or-expired',
    });
  });

  it('signs neither a later version nor another stage with a code that was asked before', async () => {
    const { here, approver } = await ready('technical-review');
    const newer = await given.version(here);
    await expectRefused(here, approver, word(here, newer), { refused: 'code-wrong-or-expired' });
    await askFor(here, approver, newer);
    await given.unitOfWork.read().get(ProcessesStore).moveTo(here.process, 'legal-opinion');
    await expectRefused(here, approver, word(here, newer), { refused: 'code-wrong-or-expired' });
  });

  it.each([
    ['approve', ''],
    ['approve-with-reservations', 'Con reserva sobre el artículo 4.'],
    ['return', 'Falta la opinión de la unidad de planificación.'],
    ['dissent', 'No compartimos el plazo del artículo 9.'],
  ])('binds the word "%s" to the hash of the text and puts it on the record', async (decision, statement) => {
    const { here, approver, version } = await ready();
    await askFor(here, approver, version, decision);
    const outcome = await signVersion.run(approver, word(here, version, { decision, statement }));
    expect(outcome).toMatchObject({
      decision,
      statement,
      sha256: version.sha256,
      stage: 'approval',
      assurance: 'session-and-code',
    });
    expect(await signoffsOf(here)).toEqual([
      expect.objectContaining({ decision, versionId: version.id, personId: approver.person!.id }),
    ]);
    const [entry] = await given.unitOfWork.read().get(RecordStore).latest(here.process.id, { limit: 1 });
    const organization = (await given.unitOfWork
      .read()
      .get(OrganizationsStore)
      .byId(approver.actor.memberships[0]!.organizationId))!;
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
    const { here, approver, version } = await ready();
    await expectRefused(here, approver, word(here, version, { decision }), {
      refused: 'invalid-input',
      details: { field: 'statement', problem: 'required' },
    });
  });

  it('keeps the code for a second attempt when the form had a mistake', async () => {
    const { here, approver, version } = await ready();
    await askFor(here, approver, version, 'return');
    await signVersion.run(approver, word(here, version, { decision: 'return' }));
    const mended = word(here, version, { decision: 'return', statement: 'Falta el artículo 4.' });
    expect(await signVersion.run(approver, mended)).toMatchObject({ decision: 'return' });
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
    const { here, approver, version } = await ready();
    await expectRefused(here, approver, word(here, version, changed), { refused: 'invalid-input', details });
  });

  it('takes no code that is wrong, and none twice', async () => {
    const { here, approver, version } = await ready();
    await expectRefused(here, approver, word(here, version, { code: '000000' }), {
      refused: 'code-wrong-or-expired',
      details: {},
    });
    await signVersion.run(approver, word(here, version));
    const colleague = await given.member(here, 'approver');
    await expectRefused(here, colleague, word(here, version), { refused: 'code-wrong-or-expired', details: {} }, 1);
  });

  it.each(memberRoles.filter((role) => role !== 'approver'))('refuses the role %s', async (role) => {
    const { here, version } = await ready();
    await expectRefused(here, await given.member(here, role), word(here, version), { refused: 'not-permitted' });
  });

  it.each(['drafting', 'consultation', 'answering', 'published', 'follow-up'] as const)(
    'refuses to sign at the stage %s',
    async (stage) => {
      const here = await given.process(stage);
      const approver = await given.member(here, 'approver');
      const version = await given.version(here);
      await expectRefused(here, approver, word(here, version), { refused: 'not-permitted' });
    },
  );

  it('asks anew whether the membership is in force', async () => {
    const { here, approver, version } = await ready();
    const stores = given.unitOfWork.read();
    const [membership] = await stores.get(MembershipsStore).currentOf(approver.person!.id, given.clock.at);
    await stores.get(MembershipsStore).end(membership!, given.clock.at, 'Terminó su encargo.');
    await expectRefused(here, approver, word(here, version), { refused: 'not-permitted' });
  });

  it('lets nobody approve a text in which they wrote', async () => {
    const { here, approver } = await ready();
    const written = await write(here, approver);
    const version = await given.version(here);
    const frozen = await moveTo(version, String(written));
    await expectRefused(here, approver, word(here, frozen), {
      refused: 'wrote-in-the-text',
      details: { versionNumber: 2 },
    });
  });

  it('lets somebody approve who wrote only after the text was frozen', async () => {
    const { here, approver, version } = await ready();
    await write(here, approver);
    expect(await signVersion.run(approver, word(here, version))).toMatchObject({ decision: 'approve' });
  });

  it('takes one word from an institution at a stage, whoever says it', async () => {
    const { here, approver, version } = await ready();
    await signVersion.run(approver, word(here, version));
    const organization = (await given.unitOfWork
      .read()
      .get(OrganizationsStore)
      .byId(approver.actor.memberships[0]!.organizationId))!;
    const colleague = await given.member(here, 'approver', organization);
    await expectRefused(
      here,
      colleague,
      word(here, version),
      { refused: 'already-signed', details: { organization: organization.name, versionNumber: 1 } },
      1,
    );
  });

  it('signs the latest version and no other; a newer one needs a new signature', async () => {
    const { here, approver, version } = await ready();
    await signVersion.run(approver, word(here, version));
    given.wait(1_000);
    const newer = await given.version(here);
    await askFor(here, approver, newer);
    await expectRefused(
      here,
      approver,
      word(here, version),
      { refused: 'not-the-latest-version', details: { versionNumber: 1, latest: 2 } },
      1,
    );
    expect(await signVersion.run(approver, word(here, newer))).toMatchObject({ sha256: newer.sha256 });
    expect(await signoffsOf(here)).toHaveLength(2);
  });

  const signoffsOf = (here: GivenProcess) => given.unitOfWork.read().get(SignoffsStore).allIn([here.process.id]);

  async function expectRefused(
    here: GivenProcess,
    viewer: Viewer,
    input: SignVersionInput,
    refusal: object,
    signedBefore = 0,
  ) {
    expect(await signVersion.run(viewer, input)).toMatchObject(refusal);
    expect(await signoffsOf(here)).toHaveLength(signedBefore);
    expect((await given.recordOf(here)).filter((type) => type === 'version.signed')).toHaveLength(signedBefore);
  }

  const write = (here: GivenProcess, { person }: Viewer) => given.write(here, new Uint8Array([0, 0]), person!.id);

  /** The version as if it had been frozen at a point of the draft's log. */
  async function moveTo(version: VersionRow, draftSequence: string): Promise<VersionRow> {
    await given.database.dataSource.query('UPDATE version SET draft_sequence = $1 WHERE id = $2', [
      draftSequence,
      version.id,
    ]);
    return { ...version, draftSequence };
  }
});
