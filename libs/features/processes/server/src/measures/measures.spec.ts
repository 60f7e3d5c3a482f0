import type { Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import {
  type ApproverMeasureRow,
  ApproverMeasuresStore,
  MembershipsStore,
  type OrganizationRow,
  PeopleStore,
  RecordStore,
} from '@articulado/persistence';
import { EndMembership } from '../end-membership.js';
import { ActOnApprover } from './act-on-approver.js';
import { EndApprover } from './end-approver.js';
import { LiftMeasure } from './lift-measure.js';
import { SuspendApprover } from './suspend-approver.js';

const reason = 'Hay una denuncia por resolver.';

describe('against an approver', () => {
  let given: Given;
  let suspend: SuspendApprover;
  let end: EndApprover;
  let lift: LiftMeasure;
  let of: GivenProcess;
  let ministry: OrganizationRow;
  let approver: Viewer;
  let speaker: Viewer;
  let coordinator: Viewer;
  let membership: string;

  beforeAll(async () => {
    given = await Given.platform();
    const actOnApprover = new ActOnApprover(given.unitOfWork, given.domainEvents);
    suspend = new SuspendApprover(actOnApprover);
    end = new EndApprover(actOnApprover);
    lift = new LiftMeasure(given.unitOfWork, given.domainEvents);
  });
  beforeEach(async () => {
    of = await given.process('approval');
    ministry = await given.organization();
    approver = await given.member(of, 'approver', ministry);
    speaker = await given.viewer(await given.person('Silvia Barrientos'));
    await given.represents(speaker, ministry);
    coordinator = await given.member(of, 'coordinator');
    membership = (await current()).find(({ personId }) => personId === approver.person!.id)!.id;
  });
  afterAll(() => given.drop());

  const current = async () => {
    const stores = given.unitOfWork.read();
    return stores.get(MembershipsStore).heldIn(of.process.id, stores.now);
  };
  const measure = (more: object = {}) => ({ process: of.process.slug, membership, reason, ...more });
  const taken = (outcome: unknown) => outcome as ApproverMeasureRow;
  const rightsOf = async (viewer: Viewer) => {
    const person = (await given.unitOfWork.read().get(PeopleStore).byId(viewer.person!.id))!;
    return (await given.viewer(person)).actor.memberships.map(({ role }) => role);
  };
  const isApprover = async () => (await current()).some(({ id }) => id === membership);
  const lifting = ({ id }: ApproverMeasureRow) => ({ process: of.process.slug, measure: id });

  it.each(['institution', 'coordination'] as const)(
    'P12: the side of the %s suspends at once, in the record',
    async (side) => {
      const who = side === 'institution' ? speaker : coordinator;
      const news: unknown[] = [];
      given.domainEvents.subscribe('rights-changed', (details) => news.push(details));
      expect(await rightsOf(approver)).toEqual(['approver']);
      expect(await suspend.run(who, measure())).toMatchObject({ kind: 'suspension', side, takenBy: who.person!.id });
      expect(await rightsOf(approver)).toEqual([]);
      expect(news).toContainEqual({ processId: of.process.id });
      expect(await isApprover()).toBe(true); // what is asked of the institution stays asked
      const [entry] = await given.unitOfWork.read().get(RecordStore).latest(of.process.id, { limit: 1 });
      expect(JSON.parse(entry!.entry)).toMatchObject({
        type: 'approver.suspended',
        actor: { role: side === 'institution' ? 'representative' : 'coordinator' },
        details: { organization: ministry.name, side, reason },
      });
    },
  );

  it('P12: each side lifts its own, and they sign again once both have', async () => {
    const [one, other] = [
      taken(await suspend.run(speaker, measure())),
      taken(await suspend.run(coordinator, measure())),
    ];
    expect(await lift.run(coordinator, lifting(one))).toMatchObject({ refused: 'not-permitted' });
    expect(await lift.run(speaker, lifting(other))).toMatchObject({ refused: 'not-permitted' });
    expect(await lift.run(approver, lifting(one))).toMatchObject({ refused: 'not-permitted' });
    const colleague = await given.viewer(await given.person());
    await given.represents(colleague, ministry);
    expect(await lift.run(colleague, lifting(one))).toMatchObject({ liftedBy: colleague.person!.id });
    expect(await rightsOf(approver)).toEqual([]);
    expect(await lift.run(coordinator, lifting(other))).toMatchObject({ liftedAt: given.clock.at });
    expect(await rightsOf(approver)).toEqual(['approver']);
    expect(await lift.run(coordinator, lifting(other))).toEqual({ refused: 'measure-over', details: {} });
    const types = ['approver.suspended', 'approver.suspended', 'approver.reinstated', 'approver.reinstated'];
    expect(await given.recordOf(of)).toEqual(['process.created', ...types]);
    expect(await suspend.run(coordinator, measure())).toMatchObject({ side: 'coordination' }); // and again
  });

  it('P12: two of one side who suspend at one moment are one suspension', async () => {
    const second = await given.member(of, 'coordinator');
    const outcomes = await Promise.all([suspend.run(coordinator, measure()), suspend.run(second, measure())]);
    expect(outcomes.map((one) => ('refused' in one ? one.refused : 'done')).toSorted()).toEqual([
      'already-exists',
      'done',
    ]);
  });

  it('P12, P13: nobody else does, a coordinator of the same institution, an administrator and the approver neither', async () => {
    const elsewhere = await given.process();
    const others = [
      await given.member(of, 'coordinator', ministry),
      await given.member(of, 'drafter'),
      await given.member(elsewhere, 'coordinator'),
      approver,
      await given.viewer(await given.person('Ada', true)),
      await given.viewer(),
    ];
    for (const viewer of others)
      for (const act of [suspend, end])
        expect(await act.run(viewer, measure())).toMatchObject({ refused: 'not-permitted' });
    const drafter = (await current()).find(({ role }) => role === 'drafter')!;
    for (const wrong of [drafter.id, 'x'])
      expect(await suspend.run(coordinator, measure({ membership: wrong }))).toMatchObject({
        refused: 'not-permitted',
      });
    expect(await given.recordOf(of)).toEqual(['process.created']);
  });

  it.each([
    ['speaker', 'coordinator'],
    ['coordinator', 'speaker'],
  ] as const)(
    'P13: when the %s proposes the end and the %s agrees, it ends; before, nothing does',
    async (...order) => {
      const people = { speaker, coordinator };
      const [first, second] = [people[order[0]], people[order[1]]];
      expect(await end.run(first, measure())).toMatchObject({ kind: 'ending' });
      expect(await isApprover()).toBe(true);
      expect(await rightsOf(approver)).toEqual(['approver']);
      expect(await end.run(first, measure())).toMatchObject({ refused: 'already-exists' });
      given.wait(1_000);
      expect(await end.run(second, measure({ reason: 'De acuerdo: terminó su período.' }))).toMatchObject({
        kind: 'ending',
      });
      expect(await isApprover()).toBe(false);
      const ended = await given.unitOfWork.read().get(MembershipsStore).byId(membership);
      expect(ended).toMatchObject({ endStatement: 'De acuerdo: terminó su período.' });
      expect(await given.recordOf(of)).toEqual(['process.created', 'approver.end-proposed', 'membership.ended']);
    },
  );

  it('P13: what was withdrawn is no proposal any more', async () => {
    const proposed = taken(await end.run(coordinator, measure()));
    expect(await lift.run(coordinator, lifting(proposed))).toMatchObject({ liftedAt: given.clock.at });
    expect(await end.run(speaker, measure())).toMatchObject({ side: 'institution' });
    expect(await isApprover()).toBe(true);
    const types = ['approver.end-proposed', 'approver.end-withdrawn', 'approver.end-proposed'];
    expect(await given.recordOf(of)).toEqual(['process.created', ...types]);
  });

  it('P13: both who propose at one moment have agreed', async () => {
    await Promise.all([end.run(coordinator, measure()), end.run(speaker, measure())]);
    expect(await isApprover()).toBe(false);
    const rows = await given.unitOfWork.read().get(ApproverMeasuresStore).allIn([of.process.id]);
    expect(rows.map(({ side }) => side).toSorted()).toEqual(['coordination', 'institution']);
  });

  it('P13: one person is one side: a representative who coordinates for another institution agrees with nobody but others', async () => {
    await given.represents(coordinator, ministry);
    expect(await end.run(coordinator, measure())).toMatchObject({ side: 'institution' });
    expect(await end.run(coordinator, measure())).toMatchObject({ refused: 'already-exists' });
    await given.database.dataSource.query('UPDATE representative SET ended_at = now() WHERE person_id = $1', [
      coordinator.person!.id,
    ]);
    expect(await end.run(coordinator, measure())).toMatchObject({ refused: 'ending-needs-both' });
    expect(await isApprover()).toBe(true);
  });

  it('P13: a coordinator ends nobody’s by endMembership; the approver resigns alone', async () => {
    const endMembership = new EndMembership(given.unitOfWork, given.domainEvents);
    const ending = { process: of.process.slug, membership, statement: reason };
    expect(await endMembership.run(coordinator, ending)).toEqual({ refused: 'ending-needs-both', details: {} });
    expect(await isApprover()).toBe(true);
    expect(await endMembership.run(approver, ending)).toMatchObject({ endStatement: reason });
  });

  it('P13: a suspended approver resigns all the same', async () => {
    await suspend.run(coordinator, measure());
    const endMembership = new EndMembership(given.unitOfWork, given.domainEvents);
    const ending = { process: of.process.slug, membership, statement: reason };
    expect(await endMembership.run(approver, ending)).toMatchObject({ endStatement: reason });
  });

  it.each(['', 'Sí', 'x'.repeat(2_001)])('says that the reason %j will not do, and writes nothing', async (wrong) => {
    for (const act of [suspend, end])
      expect(await act.run(speaker, measure({ reason: wrong }))).toMatchObject({
        refused: 'invalid-input',
        details: { field: 'reason' },
      });
    expect(await given.recordOf(of)).toEqual(['process.created']);
  });
});
