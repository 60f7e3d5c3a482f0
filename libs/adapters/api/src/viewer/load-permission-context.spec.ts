import { ConsultationsStore, MembershipsStore } from '@articulado/persistence';
import { randomUUID } from 'node:crypto';
import { permissionContextOf } from '../acts/permission-context.js';
import { Given, type GivenProcess } from '../testing/given.js';
import { Loaders } from './loaders.js';
import { type StageId, stageIds } from '@articulado/workflow';
import { loadPermissionContext } from './load-permission-context.js';

const day = 24 * 3_600_000;

/** The page offers its buttons by one, the mutations are guarded by the other: they must never differ. */
describe('where a process stands, read for many at once', () => {
  let given: Given;
  beforeAll(async () => {
    given = await Given.platform();
  });
  afterAll(() => given.drop());

  const both = async ({ process }: GivenProcess) => {
    const stores = given.unitOfWork.read();
    return [
      await loadPermissionContext(new Loaders(given.unitOfWork), process, stores.now),
      await permissionContextOf(stores, process),
    ] as const;
  };
  const consult = async (of: GivenProcess, opensIn: number, closesIn: number, closedAt: Date | null = null) => {
    const version = await given.version(of);
    const at = (later: number) => new Date(given.clock.at.getTime() + later);
    await given.unitOfWork
      .read()
      .get(ConsultationsStore)
      .add({
        id: randomUUID(),
        processId: of.process.id,
        versionId: version.id,
        opensAt: at(opensIn),
        closesAt: at(closesIn),
        closedAt,
        purpose: 'Para probar.',
      });
  };

  it.each(stageIds)('is the same at %s', async (stage: StageId) => {
    const [many, one] = await both(await given.process(stage));
    expect(many).toEqual(one);
    expect(one).toMatchObject({ stage, withoutCoordinator: true, consultationOpen: false });
  });

  it('is the same with a coordinator, now and after the last one left', async () => {
    const of = await given.process();
    const { person } = await given.member(of, 'coordinator');
    const [many, one] = await both(of);
    expect([many, one.withoutCoordinator]).toEqual([one, false]);
    const stores = given.unitOfWork.read();
    const [membership] = await stores.get(MembershipsStore).givingRightsTo(person!.id, stores.now);
    await stores.get(MembershipsStore).end(membership!, stores.now, 'Se va.');
    const [later, oneLater] = await both(of);
    expect([later, oneLater.withoutCoordinator]).toEqual([oneLater, true]);
  });

  it.each([
    ['planned', day, 2 * day, false],
    ['open from this very moment', 0, day, true],
    ['closed at this very moment', -day, 0, false],
  ])('is the same while a consultation is %s', async (_name, opensIn, closesIn, open) => {
    const of = await given.process('consultation');
    await consult(of, opensIn, closesIn);
    const [many, one] = await both(of);
    expect([many, one.consultationOpen]).toEqual([one, open]);
    const listed = await given.unitOfWork.read().get(ConsultationsStore).openAt(given.clock.at, { limit: 100 });
    expect(listed.some(({ processId }) => processId === of.process.id)).toBe(open);
  });

  it('is the same when a consultation was closed before its date', async () => {
    const of = await given.process('consultation');
    await consult(of, -day, day, given.clock.at);
    const [many, one] = await both(of);
    expect([many, one.consultationOpen]).toEqual([one, false]);
    expect(
      (await given.unitOfWork.read().get(ConsultationsStore).openAt(given.clock.at, { limit: 100 })).map(
        ({ processId }) => processId,
      ),
    ).not.toContain(of.process.id);
  });
});
