import { randomUUID } from 'node:crypto';
import { Given, type GivenProcess } from '@articulado/api/testing';
import { memberRoles } from '@articulado/permissions';
import { newSalt, type VersionRow, SignoffsStore, ProcessesStore, RecordStore } from '@articulado/persistence';
import type { Viewer } from '@articulado/api';
import type { Decision } from '@articulado/workflow';
import { PublishVersion } from './publish-version.js';

describe('publishVersion', () => {
  let given: Given;
  let publishVersion: PublishVersion;

  beforeAll(async () => {
    given = await Given.platform();
    publishVersion = new PublishVersion(given.unitOfWork, given.domainEvents);
  });
  afterAll(() => given.drop());

  const words = (here: GivenProcess, versionNumber = 1, statement = 'Entra en vigor.') => ({
    process: here.process.slug,
    versionNumber,
    statement,
  });

  it('makes the signed version the policy, with one entry in the record', async () => {
    const { here, coordinator, version } = await signed('approve');
    const heard: unknown[] = [];
    given.domainEvents.subscribe('rights-changed', (news) => heard.push(news));
    expect(await publishVersion.run(coordinator, words(here))).toMatchObject({ stage: 'published' });
    const stores = given.unitOfWork.read();
    expect(await stores.get(SignoffsStore).publications([here.process.id])).toEqual([
      expect.objectContaining({
        versionId: version.id,
        statement: 'Entra en vigor.',
        publishedBy: coordinator.person!.id,
      }),
    ]);
    expect(await stores.get(ProcessesStore).steps(here.process.id)).toEqual([
      expect.objectContaining({ fromStage: 'approval', toStage: 'published', direction: 'advance' }),
    ]);
    expect(await given.recordOf(here)).toEqual(['process.created', 'version.published']);
    const [entry] = await stores.get(RecordStore).latest(here.process.id, { limit: 1 });
    const { details, facts } = JSON.parse(entry!.entry) as { details: object; facts: { kind: string }[] };
    expect(details).toEqual({ number: 1, sha256: version.sha256, statement: 'Entra en vigor.' });
    expect(facts.map(({ kind }) => kind)).toEqual(['publication', 'process']);
    expect(heard).toEqual([{ processId: here.process.id }]);
  });

  it('publishes beside a recorded dissent, if somebody approves', async () => {
    const { here, coordinator, version } = await signed('approve-with-reservations');
    await sign(here, version, 'dissent', await given.member(here, 'approver'));
    expect(await publishVersion.run(coordinator, words(here))).toMatchObject({ stage: 'published' });
  });

  it.each<Decision>(['return', 'dissent'])('does not publish what was met only by "%s"', async (decision) => {
    const { here, coordinator } = await signed(decision);
    await expectRefused(here, coordinator, {
      refused: 'gate-closed',
      details: { stage: 'approval', gates: ['signoffs'] },
    });
  });

  it('waits for every institution', async () => {
    const { here, coordinator } = await signed('approve');
    await given.member(here, 'approver');
    await expectRefused(here, coordinator, { refused: 'gate-closed' });
  });

  it('publishes the latest version and no other', async () => {
    const { here, coordinator } = await signed('approve');
    await given.version(here);
    await expectRefused(here, coordinator, {
      refused: 'not-the-latest-version',
      details: { versionNumber: 1, latest: 2 },
    });
  });

  it('does not publish a version that was signed for an older text', async () => {
    const { here, coordinator } = await signed('approve');
    await given.version(here);
    await expectRefused(here, coordinator, { refused: 'gate-closed' }, 2);
  });

  it.each(memberRoles.filter((role) => role !== 'coordinator'))('refuses the role %s', async (role) => {
    const { here } = await signed('approve');
    await expectRefused(here, await given.member(here, role), { refused: 'not-permitted' });
  });

  it('publishes once, and at no other stage', async () => {
    const { here, coordinator } = await signed('approve');
    await publishVersion.run(coordinator, words(here));
    expect(await publishVersion.run(coordinator, words(here))).toMatchObject({ refused: 'not-permitted' });
    expect(await given.recordOf(here)).toEqual(['process.created', 'version.published']);
  });

  it.each([
    ['', 'required'],
    ['x'.repeat(5_001), 'too-long'],
    ['Hoy\u0007', 'control-characters'],
  ])('refuses a statement that can not be kept', async (statement, problem) => {
    const { here, coordinator } = await signed('approve');
    const outcome = await publishVersion.run(coordinator, words(here, 1, statement));
    expect(outcome).toMatchObject({ refused: 'invalid-input', details: { field: 'statement', problem } });
    expect(await given.recordOf(here)).toEqual(['process.created']);
  });

  async function signed(decision: Decision) {
    const here = await given.process('approval');
    const coordinator = await given.member(here, 'coordinator');
    const version = await given.version(here);
    await sign(here, version, decision, await given.member(here, 'approver'));
    return { here, coordinator, version };
  }

  function sign({ process }: GivenProcess, version: VersionRow, decision: Decision, { actor, person }: Viewer) {
    return given.unitOfWork.read().get(SignoffsStore).add({
      id: randomUUID(),
      processId: process.id,
      versionId: version.id,
      stage: 'approval',
      organizationId: actor.memberships[0]!.organizationId,
      organizationEdition: 1,
      personId: person!.id,
      decision,
      statement: 'Dicho.',
      sha256: version.sha256,
      assurance: 'session-and-code',
      signedAt: given.clock.at,
      salt: newSalt(),
    });
  }

  async function expectRefused(here: GivenProcess, viewer: Viewer, refusal: object, versionNumber = 1) {
    expect(await publishVersion.run(viewer, words(here, versionNumber))).toMatchObject(refusal);
    const stores = given.unitOfWork.read();
    expect(await stores.get(SignoffsStore).publications([here.process.id])).toEqual([]);
    expect(await stores.get(ProcessesStore).bySlug(here.process.slug)).toMatchObject({ stage: 'approval' });
    expect(await given.recordOf(here)).toEqual(['process.created']);
  }
});
