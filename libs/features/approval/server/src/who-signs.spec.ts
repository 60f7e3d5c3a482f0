import { randomUUID } from 'node:crypto';
import { gateInputsOf, type Viewer } from '@articulado/api';
import type { Given, GivenProcess } from '@articulado/api/testing';
import { memberRoles } from '@articulado/permissions';
import {
  ApproverMeasuresStore,
  MembershipsStore,
  newSalt,
  OrganizationsStore,
  PeopleStore,
  ProcessesStore,
  type VersionRow,
} from '@articulado/persistence';
import { GivenSigning } from './testing/given-signing.js';

describe('who signs', () => {
  let given: Given;
  let signing: GivenSigning;
  beforeAll(async () => {
    signing = await GivenSigning.platform();
    given = signing.given;
  });
  afterAll(() => given.drop());

  /** By a coordinator of another institution. */
  const suspend = async (here: GivenProcess, membershipId: string) => {
    const coordinator = await given.member(here, 'coordinator');
    return given.unitOfWork.read().get(ApproverMeasuresStore).add({
      id: randomUUID(),
      processId: here.process.id,
      membershipId,
      kind: 'suspension',
      side: 'coordination',
      takenBy: coordinator.person!.id,
      takenAt: given.clock.at,
      reason: 'Hay una denuncia por resolver.',
      liftedBy: null,
      liftedAt: null,
      salt: newSalt(),
    });
  };

  it('W25: is for whom the stage names: another institution signs nothing, and gets no code', async () => {
    const { here, approver, version } = await signing.ready('legal-opinion');
    const other = await given.member(here, 'approver');
    const [membership] = approver.actor.memberships;
    const named = { organizationId: membership!.organizationId, name: 'Ministerio', opinion: 'legal' as const };
    const signers = { institutions: [named], reason: 'Es suyo.', namedAt: given.clock.at.toISOString() };
    const stages = here.process.workflow.stages.map((stage) => ({ ...stage, signers }));
    await given.unitOfWork
      .read()
      .get(ProcessesStore)
      .changeWorkflow(here.process, { ...here.process.workflow, stages });
    const refusal = { refused: 'not-asked-to-sign', details: { stage: 'legal-opinion' } };
    expect(await signing.askFor(here, other, version)).toMatchObject(refusal);
    expect(await signing.signVersion.run(other, signing.word(here, version))).toMatchObject(refusal);
    expect(await signing.signVersion.run(approver, signing.word(here, version))).toMatchObject({
      personId: approver.person!.id,
    });
  });

  it('P12: a suspended approver signs nothing, and is told so; another of the institution does', async () => {
    const { here, approver, version } = await signing.ready();
    const stores = given.unitOfWork.read();
    const [membership] = await stores.get(MembershipsStore).givingRightsTo(approver.person!.id, stores.now);
    await suspend(here, membership!.id);
    expect(await signing.askFor(here, approver, version)).toEqual({ refused: 'approver-suspended', details: {} });
    expect(await signing.signVersion.run(approver, signing.word(here, version))).toEqual({
      refused: 'approver-suspended',
      details: {},
    });
    const inputs = await gateInputsOf(stores, here.process);
    expect(inputs.approvers).toEqual([membership!.organizationId]); // its word is asked for still
    const ministry = (await stores.get(OrganizationsStore).byId(membership!.organizationId))!;
    const colleague = await given.member(here, 'approver', ministry);
    await signing.askFor(here, colleague, version);
    expect(await signing.signVersion.run(colleague, signing.word(here, version))).toMatchObject({
      organizationId: ministry.id,
    });
  });

  it('P12: a code that was sent before a suspension signs nothing once that is lifted', async () => {
    const { here, approver, version } = await signing.ready();
    const stores = given.unitOfWork.read();
    const [membership] = await stores.get(MembershipsStore).givingRightsTo(approver.person!.id, stores.now);
    const suspension = await suspend(here, membership!.id);
    await stores.get(ApproverMeasuresStore).lift(suspension, suspension.takenBy, given.clock.at);
    const word = signing.word(here, version);
    expect(await signing.signVersion.run(approver, word)).toEqual({ refused: 'code-wrong-or-expired', details: {} });
    await signing.askFor(here, approver, version);
    expect(await signing.signVersion.run(approver, signing.word(here, version))).toMatchObject({
      personId: approver.person!.id,
    });
  });

  it('W20: lets one person sign a stage once, for whichever institutions they approve', async () => {
    const { here, approver, version } = await signing.ready();
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
    await signing.askFor(here, both, version);
    const first = await signing.signVersion.run(both, signing.word(here, version));
    expect(first).toMatchObject({ personId: approver.person!.id });
    const institution = (first as { organizationId: string }).organizationId;
    const { name } = (await given.unitOfWork.read().get(OrganizationsStore).byId(institution))!;
    expect(await signing.askFor(here, both, version)).toEqual({
      refused: 'signed-for-another',
      details: { organization: name },
    });
    expect(await signing.signVersion.run(both, signing.word(here, version))).toMatchObject({
      refused: 'signed-for-another',
    });
  });

  it('W20: takes two accounts of which institutions named one identity for one person, and others for two', async () => {
    const { here, approver, version } = await signing.ready();
    const [twin, other] = [await given.member(here, 'approver'), await given.member(here, 'approver')];
    await given.appointed(here, approver, 'una identidad');
    await given.appointed(here, twin, 'una identidad');
    await given.appointed(here, other, 'otra identidad');
    expect(await signing.signVersion.run(approver, signing.word(here, version))).toMatchObject({
      personId: approver.person!.id,
    });
    expect(await signing.askFor(here, twin, version)).toMatchObject({ refused: 'signed-for-another' });
    expect(await signing.askFor(here, other, version)).toMatchObject({ decision: 'approve' });
  });

  it.each(memberRoles.filter((role) => role !== 'approver'))('refuses the role %s', async (role) => {
    const { here, version } = await signing.ready();
    await signing.expectRefused(here, await given.member(here, role), signing.word(here, version), {
      refused: 'not-permitted',
    });
  });

  it.each(['drafting', 'consultation', 'answering', 'published', 'follow-up'] as const)(
    'refuses to sign at the stage %s',
    async (stage) => {
      const here = await given.process(stage);
      const approver = await given.member(here, 'approver');
      const version = await given.version(here);
      await signing.expectRefused(here, approver, signing.word(here, version), { refused: 'not-permitted' });
    },
  );

  it('asks anew whether the membership is in force', async () => {
    const { here, approver, version } = await signing.ready();
    const stores = given.unitOfWork.read();
    const [membership] = await stores.get(MembershipsStore).givingRightsTo(approver.person!.id, given.clock.at);
    await stores.get(MembershipsStore).end(membership!, given.clock.at, 'Terminó su encargo.');
    await signing.expectRefused(here, approver, signing.word(here, version), { refused: 'not-permitted' });
  });

  it('lets nobody approve a text in which they wrote', async () => {
    const { here, approver } = await signing.ready();
    const written = await write(here, approver);
    const version = await given.version(here);
    const frozen = await moveTo(version, String(written));
    await signing.expectRefused(here, approver, signing.word(here, frozen), {
      refused: 'wrote-in-the-text',
      details: { versionNumber: 2 },
    });
  });

  it('lets somebody approve who wrote only after the text was frozen', async () => {
    const { here, approver, version } = await signing.ready();
    await write(here, approver);
    expect(await signing.signVersion.run(approver, signing.word(here, version))).toMatchObject({ decision: 'approve' });
  });

  it('takes one word from an institution at a stage, whoever says it', async () => {
    const { here, approver, version } = await signing.ready();
    await signing.signVersion.run(approver, signing.word(here, version));
    const organization = await signing.institutionOf(approver);
    const colleague = await given.member(here, 'approver', organization);
    await signing.expectRefused(
      here,
      colleague,
      signing.word(here, version),
      { refused: 'already-signed', details: { organization: organization.name, versionNumber: 1 } },
      1,
    );
  });

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
