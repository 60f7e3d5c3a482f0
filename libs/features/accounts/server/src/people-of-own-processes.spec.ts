import { Platform, type Viewer } from '@articulado/api';
import { Given } from '@articulado/api/testing';
import { MembershipsStore } from '@articulado/persistence';
import { CreateInstitution } from './create-institution.js';
import { PeopleResolver } from './people.resolver.js';

describe('the people that somebody sees', () => {
  let given: Given;
  beforeAll(async () => {
    given = await Given.platform();
  });
  afterAll(() => given.drop());

  const emails = async (viewer: Viewer, search = '') => {
    const resolver = new PeopleResolver(given.unitOfWork, {} as Platform, new CreateInstitution(given.unitOfWork));
    const people = resolver.people(viewer, search, { first: 50 });
    if (!people) return null;
    const [{ nodes }, { count }] = [await people.page(), await people.count()];
    return { emails: nodes.map(({ email }) => email).toSorted(), count: count };
  };
  const emailsOf = (...viewers: Viewer[]) => viewers.map(({ person }) => person!.email).toSorted();

  it('are those of the processes that they coordinate, of no other, and not those who left', async () => {
    const [own, other] = [await given.process(), await given.process()];
    const coordinator = await given.member(own, 'coordinator');
    const [drafter, left] = [await given.member(own, 'drafter'), await given.member(own, 'drafter')];
    await given.member(other, 'drafter');
    const stores = given.unitOfWork.read();
    const [membership] = await stores.get(MembershipsStore).givingRightsTo(left.person!.id, stores.now);
    await stores.get(MembershipsStore).end(membership!, given.clock.at, 'Se fue.');
    expect(await emails(coordinator)).toEqual({ emails: emailsOf(coordinator, drafter), count: 2 });
    expect(await emails(coordinator, drafter.person!.email)).toEqual({ emails: emailsOf(drafter), count: 1 });
    expect(await emails(coordinator, left.person!.email)).toEqual({ emails: [], count: 0 });
  });

  it('are all for an administrator, and none for anybody else', async () => {
    const process = await given.process();
    const member = await given.member(process, 'observer');
    const administrator = await given.viewer(await given.person('Ada', true));
    expect((await emails(administrator))!.emails).toEqual(expect.arrayContaining(emailsOf(administrator, member)));
    expect(await emails(member)).toBeNull();
    expect(await emails(await given.viewer())).toBeNull();
  });
});
