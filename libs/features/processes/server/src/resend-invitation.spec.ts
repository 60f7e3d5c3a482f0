import { RateLimits, type Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import { MailStore, MembershipsStore, PeopleStore } from '@articulado/persistence';
import { EndMembership } from './end-membership.js';
import { InviteMember } from './invite-member.js';
import { ResendInvitation } from './resend-invitation.js';
import { somePlatform } from './testing/some-platform.js';

describe('an invitation', () => {
  let given: Given;
  let resend: ResendInvitation;
  let of: GivenProcess;
  let coordinator: Viewer;
  let email: string;
  let membership: string;
  let rosa: Viewer;
  beforeAll(async () => {
    given = await Given.platform();
    resend = new ResendInvitation(given.unitOfWork, new RateLimits(), somePlatform);
  });
  beforeEach(async () => {
    of = await given.process();
    coordinator = await given.member(of, 'coordinator');
    email = `rosa-${of.process.slug}@example.org`;
    const invited = await new InviteMember(given.unitOfWork, given.domainEvents, somePlatform).run(coordinator, {
      ...{ process: of.process.slug, name: 'Rosa Tuyuc', email, role: 'drafter' },
      organization: (await given.organization()).id,
    });
    if ('refused' in invited) throw new Error(invited.refused);
    membership = invited.id;
    rosa = await given.viewer((await given.unitOfWork.read().get(PeopleStore).byId(invited.personId))!);
  });
  afterAll(() => given.drop());

  const named = (id = membership) => ({ process: of.process.slug, membership: id });
  const mails = async () =>
    (await given.unitOfWork.read().get(MailStore).list({ limit: 50 })).filter(({ recipient }) => recipient === email);

  it('is sent again by the coordinator, with the same words, and the record says nothing of it', async () => {
    const before = await given.recordOf(of);
    expect(await resend.run(coordinator, named())).toMatchObject({ id: membership, endsAt: null });
    const [again, first, ...more] = await mails();
    expect([again!.subject, again!.body]).toEqual([first!.subject, first!.body]);
    expect(more).toEqual([]);
    expect(await given.recordOf(of)).toEqual(before);
  });

  it('says where to decline it, and is declined in public by who never acted', async () => {
    const [mail] = await mails();
    const place = encodeURIComponent(`/processes/${of.process.slug}/members#su-participacion`);
    expect(mail!.body).toContain(`https://articulado.example/sign-in?next=${place}`);
    expect(mail!.body).toContain('decline la invitación');
    const declining = { ...named(), statement: 'No puedo participar este año.' };
    const end = new EndMembership(given.unitOfWork, given.domainEvents);
    expect(await end.run(rosa, declining)).toMatchObject({ endsAt: given.clock.at });
    expect(await given.recordOf(of)).toEqual(['process.created', 'member.invited', 'membership.ended']);
    expect(await resend.run(coordinator, named())).toMatchObject({ refused: 'not-found' });
  });

  it('is sent again by nobody else, and no more than three times a day', async () => {
    const administrator = await given.viewer(await given.person('Ada', true));
    for (const viewer of [rosa, administrator, await given.member(of, 'observer'), await given.viewer()])
      expect(await resend.run(viewer, named())).toMatchObject({ refused: 'not-permitted' });
    for (let times = 0; times < 3; times += 1)
      expect(await resend.run(coordinator, named())).toMatchObject({ id: membership });
    expect(await resend.run(coordinator, named())).toMatchObject({ refused: 'too-many-attempts' });
    expect(await mails()).toHaveLength(4);
  });

  it('is sent again by no administrator, where nobody coordinates either', async () => {
    const abandoned = await given.process();
    await given.member(abandoned, 'observer');
    const stores = given.unitOfWork.read();
    const [observer] = await stores.get(MembershipsStore).heldIn(abandoned.process.id, stores.now);
    const administrator = await given.viewer(await given.person('Ada', true));
    const asked = { process: abandoned.process.slug, membership: observer!.id };
    expect(await resend.run(administrator, asked)).toMatchObject({ refused: 'not-permitted' });
  });

  it('is none of an approver, of another process, or of somebody whose account is disabled', async () => {
    const approver = await given.member(of, 'approver');
    const stores = given.unitOfWork.read();
    const current = await stores.get(MembershipsStore).heldIn(of.process.id, stores.now);
    const { id } = current.find(({ personId }) => personId === approver.person!.id)!;
    expect(await resend.run(coordinator, named(id))).toMatchObject({ refused: 'approver-by-institution' });
    const elsewhere = await given.process();
    const other = await given.member(elsewhere, 'coordinator');
    expect(await resend.run(other, { ...named(), process: elsewhere.process.slug })).toMatchObject({
      refused: 'not-found',
    });
    expect(await resend.run(coordinator, named('x'))).toMatchObject({ refused: 'not-found' });
    await stores.get(PeopleStore).disable((await stores.get(PeopleStore).byId(rosa.person!.id))!, given.clock.at);
    expect(await resend.run(coordinator, named())).toMatchObject({ refused: 'account-disabled' });
  });
});
