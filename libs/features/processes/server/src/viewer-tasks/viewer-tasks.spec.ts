import { randomUUID } from 'node:crypto';
import { type Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import {
  ApproverMeasuresStore,
  type MeasureSide,
  type MembershipRow,
  MembershipsStore,
  newSalt,
  openerOf,
  type OrganizationRow,
  PeopleStore,
  RepresentativesStore,
} from '@articulado/persistence';
import { SuspendProcess } from '../suspend-process.js';
import { ViewerTasksResolver } from './viewer-tasks.resolver.js';

const day = 24 * 3_600_000;

describe('what waits for somebody', () => {
  let given: Given;
  beforeAll(async () => {
    given = await Given.platform();
  });
  afterAll(() => given.drop());

  const stores = () => given.unitOfWork.read();
  const tasksOf = (viewer: Viewer) => new ViewerTasksResolver(given.unitOfWork).viewerTasks(given.context(viewer));
  /** Somebody as they are now: what they hold may have come since. */
  const again = async ({ person }: Viewer) => given.viewer((await stores().get(PeopleStore).byId(person!.id))!);
  const membershipOf = async ({ process }: GivenProcess, { person }: Viewer): Promise<MembershipRow> => {
    const current = await stores().get(MembershipsStore).heldIn(process.id, given.clock.at);
    return current.find(({ personId }) => personId === person!.id)!;
  };

  it('is nothing for visitors, and for whom nothing waits', async () => {
    const nothing = { appointments: [], recoveries: [], endings: [] };
    expect(await tasksOf(await given.viewer())).toEqual(nothing);
    expect(await tasksOf(await given.viewer(await given.person()))).toEqual(nothing);
  });

  describe('an appointment to represent an institution', () => {
    const appointed = async (changes: object = {}) => {
      const viewer = await given.viewer(await given.person());
      const organization = await given.organization();
      const { id, ...terms } = await given.represents(await given.viewer(await given.person()), organization);
      const waiting = { appointedAs: 'representative' as const, acceptedAt: null, ...changes };
      const row = { ...terms, id: randomUUID(), personId: viewer.person!.id, ...waiting };
      await stores().get(RepresentativesStore).add(row);
      return { viewer, organization, id: row.id, before: id };
    };

    it('is told to the person whom it names, with the institution and until when', async () => {
      const { viewer, organization, id } = await appointed();
      const { appointments } = await tasksOf(viewer);
      expect(appointments).toMatchObject([{ id, organization: { name: organization.name } }]);
      expect(appointments[0]!.expiresAt).toEqual(new Date(given.clock.at.getTime() + day));
    });

    it.each(['acceptedAt', 'declinedAt', 'endedAt', 'replacedAt'])(
      'waits no longer once there is %s',
      async (answer) => {
        const { viewer } = await appointed({ [answer]: given.clock.at });
        expect((await tasksOf(viewer)).appointments).toEqual([]);
      },
    );

    it('P19: by an administrator waits no longer once somebody represents the institution', async () => {
      const { viewer } = await appointed({ appointedAs: 'administrator' });
      expect((await tasksOf(viewer)).appointments).toEqual([]);
    });

    it('P20: waits no longer once its last day is past', async () => {
      const { viewer } = await appointed({ endsOn: '2000-01-01' });
      expect((await tasksOf(viewer)).appointments).toEqual([]);
    });

    it('waits no longer once its time is over', async () => {
      const { viewer } = await appointed({ expiresAt: given.clock.at });
      expect((await tasksOf(viewer)).appointments).toEqual([]);
    });
  });

  describe('a recovery', () => {
    let administrator: Viewer;
    let of: GivenProcess;
    let member: Viewer;
    beforeEach(async () => {
      administrator = await given.viewer(await given.person('Administra', true));
      of = await given.process();
      member = await given.member(of, 'drafter');
    });
    const open = async (lost: 'passkeys' | 'address', opener: string = randomUUID(), openedAt = given.clock.at) => {
      const membership = await membershipOf(of, member);
      const openedBy = openerOf(membership, opener);
      const recovery = { openedAt: openedAt.toISOString(), openedBy, statement: 'Lo dijo en persona.' };
      const memberships = stores().get(MembershipsStore);
      if (lost === 'passkeys') return memberships.recoverPasskeys(membership, recovery);
      return memberships.recoverAddress(membership, recovery, `${randomUUID()}@example.org`);
    };
    const ownRecoveries = async (viewer: Viewer) =>
      (await tasksOf(viewer)).recoveries.filter(({ personId }) => personId === member.person!.id);

    it.each(['passkeys', 'address'] as const)('of %s is told to administrators, and to nobody else', async (lost) => {
      await open(lost);
      const { id: personId, name: personName } = member.person!;
      expect(await ownRecoveries(administrator)).toEqual([{ personId, personName, lost }]);
      expect(await ownRecoveries(await given.member(of, 'coordinator'))).toEqual([]);
    });

    it('is told once where it waits in several processes', async () => {
      await open('passkeys');
      const first = of;
      of = await given.process();
      const row = await membershipOf(first, member);
      await stores()
        .get(MembershipsStore)
        .add({ ...row, id: randomUUID(), processId: of.process.id, passkeyRecovery: null });
      await open('passkeys');
      expect(await ownRecoveries(administrator)).toHaveLength(1);
    });

    it('is not told to whoever opened it, nor to whom it is about: another person confirms', async () => {
      await open('passkeys', administrator.person!.id);
      expect(await ownRecoveries(administrator)).toEqual([]);
      administrator = await given.viewer(await given.person('Administra', true));
      expect(await ownRecoveries(administrator)).toHaveLength(1);
      expect(await ownRecoveries({ ...administrator, person: member.person })).toEqual([]);
    });

    it('waits no longer once it is confirmed, late, or its membership has ended', async () => {
      const { passkeyRecovery, ...membership } = await open('passkeys');
      const memberships = stores().get(MembershipsStore);
      await memberships.recoverPasskeys(membership, { ...passkeyRecovery!, confirmedAt: new Date().toISOString() });
      expect(await ownRecoveries(administrator)).toEqual([]);
      await open('address', randomUUID(), new Date(given.clock.at.getTime() - 14 * day));
      expect(await ownRecoveries(administrator)).toEqual([]);
      await open('address');
      expect(await ownRecoveries(administrator)).toHaveLength(1);
      await memberships.end(await membershipOf(of, member), given.clock.at, 'Se va.');
      expect(await ownRecoveries(administrator)).toEqual([]);
    });
  });

  describe('the end of an approver that one side proposed', () => {
    let of: GivenProcess;
    let ministry: OrganizationRow;
    let approver: Viewer;
    let speaker: Viewer;
    let coordinator: Viewer;
    beforeEach(async () => {
      of = await given.process('approval');
      ministry = await given.organization();
      approver = await given.member(of, 'approver', ministry);
      speaker = await given.viewer(await given.person('Silvia Barrientos'));
      await given.represents(speaker, ministry);
      coordinator = await given.member(of, 'coordinator');
    });
    const propose = async (side: MeasureSide, takenBy: Viewer) => {
      const { id: membershipId, processId } = await membershipOf(of, approver);
      const measure = {
        id: randomUUID(),
        processId,
        membershipId,
        kind: 'ending' as const,
        side,
        takenBy: takenBy.person!.id,
      };
      const rest = {
        takenAt: given.clock.at,
        reason: 'Cambió de puesto.',
        liftedBy: null,
        liftedAt: null,
        salt: newSalt(),
      };
      return stores()
        .get(ApproverMeasuresStore)
        .add({ ...measure, ...rest });
    };
    const told = async (viewer: Viewer) =>
      (await tasksOf(await again(viewer))).endings.map(({ process, personName }) => [process.slug, personName]);

    it('P13: by the institution is told to the coordinators of others, and not to the side that proposed it', async () => {
      await propose('institution', speaker);
      expect(await told(coordinator)).toEqual([[of.process.slug, 'Persona approver']]);
      for (const viewer of [speaker, approver, await given.member(of, 'drafter')])
        expect(await told(viewer)).toEqual([]);
      expect(await told(await given.member(of, 'coordinator', ministry))).toEqual([]);
    });

    it('P13: by the coordination is told to the representative, who need not take part in the process', async () => {
      await propose('coordination', coordinator);
      expect(await told(speaker)).toEqual([[of.process.slug, 'Persona approver']]);
      for (const viewer of [coordinator, approver, await given.member(of, 'coordinator')])
        expect(await told(viewer)).toEqual([]);
      const other = await given.viewer(await given.person());
      await given.represents(other, await given.organization());
      expect(await told(other)).toEqual([]);
    });

    it('P17: waits not while the process is suspended', async () => {
      await propose('institution', speaker);
      const standstill = { process: of.process.slug, reason: 'Falta presupuesto por ahora.' };
      await new SuspendProcess(given.unitOfWork, given.domainEvents).run(coordinator, standstill);
      expect(await told(coordinator)).toEqual([]);
    });

    it('waits no longer once it is withdrawn, or the approver has left', async () => {
      const measure = await propose('institution', speaker);
      await stores().get(ApproverMeasuresStore).lift(measure, speaker.person!.id, given.clock.at);
      expect(await told(coordinator)).toEqual([]);
      await propose('institution', speaker);
      await stores()
        .get(MembershipsStore)
        .end(await membershipOf(of, approver), given.clock.at, 'Se va.');
      expect(await told(coordinator)).toEqual([]);
    });
  });

  it('is asked with as many queries whether little waits or much', async () => {
    const administrator = await given.viewer(await given.person('Administra', true));
    const queries = () => given.queriesOf(() => tasksOf(administrator));
    const before = await queries();
    expect(before).toBeGreaterThan(1);
    for (let count = 0; count < 5; count += 1) {
      const of = await given.process();
      const membership = await membershipOf(of, await given.member(of, 'drafter'));
      const recovery = { openedAt: given.clock.at.toISOString(), openedBy: 'nadie', statement: 'En persona.' };
      await stores().get(MembershipsStore).recoverPasskeys(membership, recovery);
    }
    expect(await queries()).toBeLessThanOrEqual(before + 1);
  });
});
