import { ProcessView, type Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import type { ProcessId } from '@articulado/base';
import { newSalt, ProcessesStore } from '@articulado/persistence';
import { StagesResolver } from './stages.resolver.js';

describe('whether somebody may take a process to its next stage now', () => {
  let given: Given;
  beforeAll(async () => {
    given = await Given.platform();
  });
  afterAll(() => given.drop());

  const present = async ({ process }: GivenProcess) =>
    ProcessView.of((await given.unitOfWork.read().get(ProcessesStore).bySlug(process.slug))!);
  const mayAdvance = async (of: GivenProcess, viewer: Viewer) =>
    new StagesResolver().viewerMayAdvance(await present(of), given.context(viewer));

  it('is so for a coordinator once every condition is met, and for nobody else', async () => {
    const of = await given.process('drafting');
    const coordinator = await given.member(of, 'coordinator');
    expect(await mayAdvance(of, coordinator)).toBe(false);
    await given.version(of);
    expect(await mayAdvance(of, coordinator)).toBe(true);
    expect(await mayAdvance(of, await given.member(of, 'drafter'))).toBe(false);
    expect(await mayAdvance(of, await given.member(await given.process(), 'coordinator'))).toBe(false);
  });

  it('is not so while the process is suspended, nor at a stage that asks for nothing', async () => {
    const of = await given.process('drafting');
    const coordinator = await given.member(of, 'coordinator');
    await given.version(of);
    const { row } = await present(of);
    const changed = { changedAt: given.clock.at, changedBy: coordinator.person!.id, salt: newSalt() };
    const change = { status: 'suspended' as const, reason: 'Pausa.', ...changed };
    await given.unitOfWork.read().get(ProcessesStore).changeStatus(row, change);
    expect(await mayAdvance(of, coordinator)).toBe(false);
    const published = await given.process('published');
    expect(await mayAdvance(published, await given.member(published, 'coordinator'))).toBe(false);
  });

  it('is read for many processes by as many queries as for one', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => given.process('drafting')));
    for (const of of all.slice(0, 3)) await given.version(of);
    const member = await given.member(all[0]!, 'coordinator');
    const [held] = member.actor.memberships;
    const memberships = all.map(({ process }) => ({ ...held!, processId: process.id as ProcessId }));
    const viewer: Viewer = { ...member, actor: { ...member.actor, memberships } };
    const views = await Promise.all(all.map(present));
    const asked = async (some: readonly ProcessView[]) => {
      const context = given.context(viewer);
      let answers: boolean[] = [];
      const queries = await given.queriesOf(async () => {
        answers = await Promise.all(some.map((one) => new StagesResolver().viewerMayAdvance(one, context)));
      });
      return { answers, queries };
    };
    const [one, many] = [await asked(views.slice(0, 1)), await asked(views)];
    expect(many.answers).toEqual([true, true, true, false, false, false]);
    expect(one.queries).toBeGreaterThan(1);
    expect(many.queries).toBe(one.queries);
  });
});
