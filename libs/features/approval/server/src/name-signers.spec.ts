import { randomUUID } from 'node:crypto';
import type { Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import { newSalt, type OrganizationRow, ProcessesStore, RecordStore, SignoffsStore } from '@articulado/persistence';
import { memberRoles } from '@articulado/permissions';
import { NameSigners, type NamingOfSigners } from './name-signers.js';

describe('nameSigners', () => {
  let given: Given;
  let nameSigners: NameSigners;
  let here: GivenProcess;
  let coordinator: Viewer;
  let ministry: OrganizationRow;

  beforeAll(async () => {
    given = await Given.platform();
    nameSigners = new NameSigners(given.unitOfWork, given.domainEvents);
  });
  beforeEach(async () => {
    here = await given.process('drafting');
    coordinator = await given.member(here, 'coordinator');
    ministry = await given.organization();
  });
  afterAll(() => given.drop());

  const naming = (more: Partial<NamingOfSigners> = {}): NamingOfSigners => ({
    process: here.process.slug,
    stage: 'legal-opinion',
    institutions: [{ organization: ministry.id, opinion: 'legal' }],
    reason: 'El dictamen jurídico es del ministerio.',
    ...more,
  });
  const signers = async () =>
    (await given.unitOfWork.read().get(ProcessesStore).bySlug(here.process.slug))!.workflow.stages.find(
      ({ id }) => id === 'legal-opinion',
    )!.signers;

  it('W27: names institutions, what each is asked for and why, in the record; and again, until the stage is there', async () => {
    const stage = expect.objectContaining({ id: 'legal-opinion' });
    expect(await nameSigners.run(coordinator, naming())).toMatchObject({
      workflow: { stages: expect.arrayContaining([stage]) },
    });
    const named = { organizationId: ministry.id, name: ministry.name, opinion: 'legal' };
    expect(await signers()).toEqual({
      institutions: [named],
      reason: naming().reason,
      namedAt: given.clock.at.toISOString(),
    });
    const [entry] = await given.unitOfWork.read().get(RecordStore).latest(here.process.id, { limit: 1 });
    expect(JSON.parse(entry!.entry)).toMatchObject({
      type: 'signers.named',
      actor: { role: 'coordinator' },
      details: {
        stageId: 'legal-opinion',
        institutions: [{ organization: ministry.name, opinion: 'legal' }],
        reason: naming().reason,
      },
    });
    given.wait(60_000);
    const nobody = { institutions: [], reason: 'Puede darlo cualquiera.' };
    expect(await nameSigners.run(coordinator, naming(nobody))).toMatchObject({ id: here.process.id });
    expect(await signers()).toMatchObject(nobody);
    expect(await given.recordOf(here)).toEqual(['process.created', 'signers.named', 'signers.named']);
  });

  it('W27: says nothing again: who signs, and why, is recorded once until one of them changes', async () => {
    const same = { refused: 'same-as-before', details: {} };
    const outcomes = await Promise.all([1, 2, 3].map(() => nameSigners.run(coordinator, naming())));
    expect(outcomes.filter((one) => 'refused' in one)).toEqual([same, same]);
    const nobody = { institutions: [], reason: 'Puede darlo cualquiera.' };
    expect(await nameSigners.run(coordinator, naming(nobody))).not.toHaveProperty('refused');
    expect(await nameSigners.run(coordinator, naming(nobody))).toEqual(same);
    const other = { ...nobody, reason: 'Lo da cualquiera de ellas.' };
    expect(await nameSigners.run(coordinator, naming(other))).not.toHaveProperty('refused');
    expect(await given.recordOf(here)).toEqual(['process.created', ...Array(3).fill('signers.named')]);
  });

  it('W27: comes too late once the process stands at the stage', async () => {
    here = await given.process('legal-opinion');
    coordinator = await given.member(here, 'coordinator');
    expect(await nameSigners.run(coordinator, naming())).toEqual({
      refused: 'signers-fixed',
      details: { stage: 'legal-opinion' },
    });
    expect(await given.recordOf(here)).toEqual(['process.created']);
  });

  it('W28: leaves out nobody who signed the stage before it was reopened', async () => {
    const { id: versionId, sha256 } = await given.version(here);
    await given.unitOfWork.read().get(SignoffsStore).add({
      id: randomUUID(),
      processId: here.process.id,
      versionId,
      stage: 'legal-opinion',
      organizationId: ministry.id,
      organizationEdition: 1,
      personId: coordinator.person!.id,
      decision: 'return',
      statement: 'No es legal.',
      sha256,
      assurance: 'session-and-code',
      signedAt: given.clock.at,
      salt: newSalt(),
    });
    const other = { organization: (await given.organization()).id };
    expect(await nameSigners.run(coordinator, naming({ institutions: [other] }))).toEqual({
      refused: 'signer-has-spoken',
      details: { organization: ministry.name },
    });
    const both = [{ organization: ministry.id, opinion: 'legal' }, other];
    expect(await nameSigners.run(coordinator, naming({ institutions: both }))).toMatchObject({ id: here.process.id });
  });

  it('is for coordinators of the process and nobody else', async () => {
    for (const role of memberRoles.filter((one) => one !== 'coordinator'))
      expect(await nameSigners.run(await given.member(here, role), naming())).toMatchObject({
        refused: 'not-permitted',
      });
    for (const viewer of [await given.viewer(), await given.viewer(await given.person('Ada', true))])
      expect(await nameSigners.run(viewer, naming())).toMatchObject({ refused: 'not-permitted' });
    expect(await signers()).toBeUndefined();
  });

  it('refuses what names nothing, or one twice, and writes nothing', async () => {
    const asked = { organization: ministry.id };
    const wrong: [Partial<NamingOfSigners>, object][] = [
      [{ stage: 'consultation' }, { details: { field: 'stage' } }],
      [{ stage: 'lunch' }, { details: { field: 'stage' } }],
      [{ reason: ' ' }, { details: { field: 'reason', problem: 'required' } }],
      [{ reason: 'Sí' }, { details: { field: 'reason', problem: 'too-short' } }],
      [{ institutions: [{ organization: 'x' }] }, { details: { field: 'institutions' } }],
      [{ institutions: [{ organization: randomUUID() }] }, { details: { field: 'institutions' } }],
      [{ institutions: [{ ...asked, opinion: 'astrological' }] }, { details: { field: 'opinion' } }],
      [{ institutions: [asked, { ...asked, opinion: 'legal' }] }, { refused: 'already-exists' }],
      [{ institutions: Array.from({ length: 51 }, () => asked) }, { details: { field: 'institutions' } }],
      [{ process: 'no-hay' }, { refused: 'not-found' }],
    ];
    for (const [more, refusal] of wrong)
      expect(await nameSigners.run(coordinator, naming(more))).toMatchObject(refusal);
    expect(await given.recordOf(here)).toEqual(['process.created']);
  });
});
