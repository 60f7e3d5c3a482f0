import { randomUUID } from 'node:crypto';
import { gateInputsOf, signoffToCount } from '@articulado/api';
import { newSalt, SignoffsStore, ConsultationsStore, ProcessesStore, RecordStore } from '@articulado/persistence';
import { memberRoles } from '@articulado/permissions';
import { Given, type GivenProcess } from '@articulado/api/testing';
import { signoffStands } from '@articulado/workflow';
import { ReturnStage } from './return-stage.js';

describe('returnStage', () => {
  let given: Given;
  let returnStage: ReturnStage;

  beforeAll(async () => {
    given = await Given.platform();
    returnStage = new ReturnStage(given.unitOfWork, given.domainEvents);
  });
  afterAll(() => given.drop());

  const back = (here: GivenProcess, target = 'drafting', reason = 'Falta el presupuesto.') => ({
    process: here.process.slug,
    target,
    reason,
  });

  it('goes back to any earlier stage with the reason on the record', async () => {
    const here = await given.process('approval');
    const coordinator = await given.member(here, 'coordinator');
    expect(await returnStage.run(coordinator, back(here, 'technical-review'))).toMatchObject({
      stage: 'technical-review',
    });
    const stores = given.unitOfWork.read();
    expect(await stores.get(ProcessesStore).steps(here.process.id)).toEqual([
      expect.objectContaining({
        fromStage: 'approval',
        toStage: 'technical-review',
        direction: 'return',
        statement: 'Falta el presupuesto.',
      }),
    ]);
    const [entry] = await stores.get(RecordStore).latest(here.process.id, { limit: 1 });
    expect(JSON.parse(entry!.entry)).toMatchObject({
      type: 'stage.returned',
      details: { from: 'approval', to: 'technical-review', reason: 'Falta el presupuesto.' },
    });
  });

  it.each(memberRoles.filter((role) => role !== 'coordinator'))('refuses the role %s', async (role) => {
    const here = await given.process('approval');
    expect(await returnStage.run(await given.member(here, role), back(here))).toMatchObject({
      refused: 'not-permitted',
    });
    await expectUnmoved(here);
  });

  it.each([
    ['drafting', '', 'reason', 'required'],
    ['drafting', 'no', 'reason', 'too-short'],
    ['', 'Falta.', 'target', 'required'],
    ['the-moon', 'Falta.', 'target', 'unknown-value'],
  ])('refuses target "%s" with reason "%s"', async (target, reason, field, problem) => {
    const here = await given.process('approval');
    const coordinator = await given.member(here, 'coordinator');
    const outcome = await returnStage.run(coordinator, back(here, target, reason));
    expect(outcome).toMatchObject({ refused: 'invalid-input', details: { field, problem } });
    await expectUnmoved(here);
  });

  it('refuses a later stage, the present one, and any step out of a published policy', async () => {
    const here = await given.process('approval');
    const coordinator = await given.member(here, 'coordinator');
    for (const target of ['approval', 'published']) {
      expect(await returnStage.run(coordinator, back(here, target))).toMatchObject({ refused: 'step-not-allowed' });
    }
    await expectUnmoved(here);
    const published = await given.process('published');
    const itsCoordinator = await given.member(published, 'coordinator');
    expect(await returnStage.run(itsCoordinator, back(published))).toMatchObject({ refused: 'step-not-allowed' });
  });

  it('does not walk out of an open consultation', async () => {
    const here = await given.process('consultation');
    const coordinator = await given.member(here, 'coordinator');
    const version = await given.version(here);
    const hour = 3_600_000;
    await given.unitOfWork
      .read()
      .get(ConsultationsStore)
      .add({
        id: randomUUID(),
        processId: here.process.id,
        versionId: version.id,
        opensAt: new Date(given.clock.at.getTime() - hour),
        closesAt: new Date(given.clock.at.getTime() + hour),
        closedAt: null,
        purpose: 'Leer juntos.',
      });
    expect(await returnStage.run(coordinator, back(here))).toEqual({
      refused: 'consultation-open',
      details: { versionNumber: 1 },
    });
    await expectUnmoved(here, 'consultation');
  });

  it('voids what was signed there and after it', async () => {
    const here = await given.process('approval');
    const coordinator = await given.member(here, 'coordinator');
    const approver = await given.member(here, 'approver');
    const version = await given.version(here);
    const { organizationId } = approver.actor.memberships[0]!;
    const signed = { processId: here.process.id, versionId: version.id, organizationId, personId: approver.person!.id };
    for (const stage of ['technical-review', 'approval'] as const) {
      await given.unitOfWork
        .read()
        .get(SignoffsStore)
        .add({
          ...signed,
          organizationEdition: 1,
          id: randomUUID(),
          stage,
          decision: 'approve',
          statement: '',
          sha256: version.sha256,
          assurance: 'session-and-code',
          signedAt: given.clock.at,
          salt: newSalt(),
        });
    }
    given.wait(1_000);
    await returnStage.run(coordinator, back(here, 'legal-opinion'));
    const stores = given.unitOfWork.read();
    const inputs = await gateInputsOf(stores, (await stores.get(ProcessesStore).bySlug(here.process.slug))!);
    const standing = (await stores.get(SignoffsStore).allIn([here.process.id])).filter((row) =>
      signoffStands(signoffToCount(row), inputs),
    );
    expect(standing.map(({ stage }) => stage)).toEqual(['technical-review']);
  });

  async function expectUnmoved(here: GivenProcess, stage = 'approval') {
    const stores = given.unitOfWork.read();
    expect(await stores.get(ProcessesStore).bySlug(here.process.slug)).toMatchObject({ stage });
    expect(await given.recordOf(here)).toEqual(['process.created']);
  }
});
