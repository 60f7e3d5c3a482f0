import { ProcessesStore } from '@articulado/persistence';
import { memberRoles } from '@articulado/permissions';
import { Given } from '@articulado/api/testing';
import { AdvanceStage } from './advance-stage.js';

describe('advanceStage', () => {
  let given: Given;
  let advanceStage: AdvanceStage;

  beforeAll(async () => {
    given = await Given.platform();
    advanceStage = new AdvanceStage(given.unitOfWork, given.domainEvents);
  });
  afterAll(() => given.drop());

  it('goes on when every gate is open, and tells the record and the other processes', async () => {
    const here = await given.process('drafting');
    const coordinator = await given.member(here, 'coordinator');
    await given.version(here);
    const heard: unknown[] = [];
    given.domainEvents.subscribe('rights-changed', (news) => heard.push(news));
    const outcome = await advanceStage.run(coordinator, {
      process: here.process.slug,
      statement: ' La mesa lo acordó. ',
    });
    expect(outcome).toMatchObject({ stage: 'consultation' });
    const stores = given.unitOfWork.read();
    expect(await stores.get(ProcessesStore).bySlug(here.process.slug)).toMatchObject({ stage: 'consultation' });
    expect(await stores.get(ProcessesStore).steps(here.process.id)).toEqual([
      expect.objectContaining({
        number: 1,
        fromStage: 'drafting',
        toStage: 'consultation',
        direction: 'advance',
        statement: 'La mesa lo acordó.',
      }),
    ]);
    expect(await given.recordOf(here)).toEqual(['process.created', 'stage.advanced']);
    expect(heard).toEqual([{ processId: here.process.id }]);
  });

  it('stays, says which gates are closed, and writes nothing', async () => {
    const here = await given.process('drafting');
    const coordinator = await given.member(here, 'coordinator');
    const outcome = await advanceStage.run(coordinator, { process: here.process.slug });
    expect(outcome).toEqual({
      refused: 'gate-closed',
      details: { stage: 'drafting', gates: ['version-frozen'] },
    });
    await expectUnmoved(here, 'drafting');
  });

  it.each(memberRoles.filter((role) => role !== 'coordinator'))('refuses the role %s', async (role) => {
    const here = await given.process('drafting');
    await given.version(here);
    const outcome = await advanceStage.run(await given.member(here, role), { process: here.process.slug });
    expect(outcome).toEqual({ refused: 'not-permitted', details: { permission: 'stage.advance' } });
    await expectUnmoved(here, 'drafting');
  });

  it('refuses a visitor and the coordinator of another process', async () => {
    const here = await given.process('drafting');
    const stranger = await given.member(await given.process(), 'coordinator');
    for (const viewer of [await given.viewer(), stranger]) {
      const outcome = await advanceStage.run(viewer, { process: here.process.slug });
      expect(outcome).toMatchObject({ refused: 'not-permitted' });
    }
    await expectUnmoved(here, 'drafting');
  });

  it('does not publish: that is an act of its own', async () => {
    const here = await given.process('approval');
    const coordinator = await given.member(here, 'coordinator');
    const outcome = await advanceStage.run(coordinator, { process: here.process.slug });
    expect(outcome).toMatchObject({ refused: 'step-not-allowed' });
    await expectUnmoved(here, 'approval');
  });

  it('answers a missing process as one that is out of reach', async () => {
    const outcome = await advanceStage.run(await given.viewer(), { process: 'no-such' });
    expect(outcome).toEqual({ refused: 'not-found', details: { what: 'process' } });
  });

  it.each([
    ['x'.repeat(5_001), 'too-long'],
    ['Bien\u0000', 'control-characters'],
  ])('refuses a statement that can not be kept', async (statement, problem) => {
    const here = await given.process('drafting');
    await given.version(here);
    const coordinator = await given.member(here, 'coordinator');
    const outcome = await advanceStage.run(coordinator, { process: here.process.slug, statement });
    expect(outcome).toMatchObject({ refused: 'invalid-input', details: { field: 'statement', problem } });
    await expectUnmoved(here, 'drafting');
  });

  async function expectUnmoved(here: Awaited<ReturnType<Given['process']>>, stage: string) {
    const stores = given.unitOfWork.read();
    expect(await stores.get(ProcessesStore).bySlug(here.process.slug)).toMatchObject({ stage });
    expect(await stores.get(ProcessesStore).steps(here.process.id)).toEqual([]);
    expect(await given.recordOf(here)).toEqual(['process.created']);
  }
});
