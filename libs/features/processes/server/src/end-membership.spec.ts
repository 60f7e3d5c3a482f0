import { PeopleStore, MailStore, MembershipsStore, RecordStore } from '@articulado/persistence';
import type { Viewer } from '@articulado/api';
import { ReadRecord } from '@articulado/jobs';
import { Given, type GivenProcess } from '@articulado/api/testing';
import type { MemberRole } from '@articulado/permissions';
import { EndMembership } from './end-membership.js';
import { TellFormerMember } from './tell-former-member.js';
import { somePlatform } from './testing/some-platform.js';

const statement = 'La organización se retira: no se atendieron sus aportes.';

describe('endMembership', () => {
  let given: Given;
  let endMembership: EndMembership;
  let of: GivenProcess;
  let coordinator: Viewer;
  beforeAll(async () => {
    given = await Given.platform();
    endMembership = new EndMembership(given.unitOfWork, given.domainEvents);
  });
  beforeEach(async () => {
    of = await given.process();
    coordinator = await given.member(of, 'coordinator');
  });
  afterAll(() => given.drop());

  const membershipOf = async ({ person }: Viewer) => {
    const stores = given.unitOfWork.read();
    return (await stores.get(MembershipsStore).givingRightsTo(person!.id, stores.now))[0]!;
  };
  const end = async (viewer: Viewer, whose: Viewer, more: object = {}) =>
    endMembership.run(viewer, {
      process: of.process.slug,
      membership: (await membershipOf(whose)).id,
      statement,
      ...more,
    });

  it.each(['drafter', 'facilitator', 'approver', 'observer'] as const)(
    'lets a %s withdraw, in public, with date and statement',
    async (role) => {
      const member = await given.member(of, role);
      given.wait(3_600_000);
      const ended = await end(member, member);
      expect(ended).toMatchObject({ role, endsAt: given.clock.at, endStatement: statement });
      expect(await given.recordOf(of)).toEqual(['process.created', 'membership.ended']);
      const [, entry] = await given.unitOfWork.read().get(RecordStore).after(of.process.id, 0, 2);
      expect(JSON.parse(entry!.entry)).toMatchObject({
        actor: { role },
        details: { role, endsOn: '2026-05-04', statement },
      });
      const again = await given.viewer(
        await given.unitOfWork
          .read()
          .get(PeopleStore)
          .byId(member.person!.id)
          .then((person) => person!),
      );
      expect(again.actor.memberships).toEqual([]);
    },
  );

  it('tells whoever leaves, once, by e-mail that contributing stays open', async () => {
    const member = await given.member(of, 'drafter');
    await end(coordinator, member);
    const mails = async () =>
      (await given.unitOfWork.read().get(MailStore).list({ limit: 50 })).filter(
        ({ recipient }) => recipient === member.person!.email,
      );
    expect(await mails()).toEqual([]);
    const record = () => new ReadRecord(given.unitOfWork, [new TellFormerMember(somePlatform)]).run();
    await Promise.all([record(), record()]);
    await record();
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail!.subject).toBe('Terminó su participación como Redacción: Política de prueba');
    expect(mail!.body).toContain(statement);
    expect(mail!.body).toContain(`https://articulado.example/processes/${of.process.slug}`);
    expect(mail!.body).toContain('puede seguir leyendo y aportando');
  });

  it('tells sockets and pages at once', async () => {
    const member = await given.member(of, 'drafter');
    const news: unknown[] = [];
    given.domainEvents.subscribe('rights-changed', (details) => news.push(details));
    await end(coordinator, member);
    expect(news).toContainEqual({ processId: of.process.id });
  });

  it('refuses to leave a process without coordinator, and lets one of two go', async () => {
    expect(await end(coordinator, coordinator)).toMatchObject({ refused: 'last-coordinator' });
    expect(await given.recordOf(of)).toEqual(['process.created']);
    await given.member(of, 'coordinator');
    expect(await end(coordinator, coordinator)).toMatchObject({ role: 'coordinator', endStatement: statement });
  });

  it('leaves a coordinator when two withdraw at the same moment', async () => {
    const second = await given.member(of, 'coordinator');
    const outcomes = await Promise.all([end(coordinator, coordinator), end(second, second)]);
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toMatchObject([{ refused: 'last-coordinator' }]);
  });

  it.each<MemberRole>(['drafter', 'facilitator', 'approver', 'observer'])(
    'refuses a %s who would end the membership of another',
    async (role) => {
      const member = await given.member(of, role);
      const other = await given.member(of, 'observer');
      expect(await end(member, other)).toMatchObject({ refused: 'not-permitted' });
      expect(await given.recordOf(of)).toEqual(['process.created']);
    },
  );

  it('refuses an administrator, a participant, a visitor and a coordinator of another process', async () => {
    const member = await given.member(of, 'drafter');
    const elsewhere = await given.member(await given.process(), 'coordinator');
    for (const viewer of [
      await given.viewer(await given.person('Ada', true)),
      await given.viewer(await given.person()),
      await given.viewer(),
      elsewhere,
    ]) {
      expect(await end(viewer, member)).toMatchObject({ refused: 'not-permitted' });
    }
  });

  it('does not reach memberships of another process, nor one that ended', async () => {
    const elsewhere = await given.member(await given.process(), 'drafter');
    expect(await end(coordinator, elsewhere)).toMatchObject({ refused: 'not-found', details: { what: 'membership' } });
    const member = await given.member(of, 'drafter');
    const membership = (await membershipOf(member)).id;
    await end(coordinator, member);
    expect(await endMembership.run(coordinator, { process: of.process.slug, membership, statement })).toMatchObject({
      refused: 'not-found',
    });
    expect(await endMembership.run(coordinator, { process: 'no-existe', membership, statement })).toMatchObject({
      refused: 'not-found',
    });
    expect(
      await endMembership.run(coordinator, { process: of.process.slug, membership: 'x', statement }),
    ).toMatchObject({ refused: 'not-found' });
  });

  it.each([
    ['', 'required'],
    ['Adiós', 'too-short'],
    ['x'.repeat(2_001), 'too-long'],
  ])('says that the statement %j is %s, and ends nothing', async (wrong, problem) => {
    const member = await given.member(of, 'drafter');
    expect(await end(member, member, { statement: wrong })).toMatchObject({
      refused: 'invalid-input',
      details: { field: 'statement', problem },
    });
    expect((await membershipOf(member)).endsAt).toBeNull();
  });
});
