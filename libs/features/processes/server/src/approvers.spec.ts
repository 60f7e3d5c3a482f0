import { randomUUID } from 'node:crypto';
import type { Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import { translator } from '@articulado/messages';
import {
  type ApproverAppointmentRow,
  ApproverAppointmentsStore,
  gatherFacts,
  MailStore,
  MembershipsStore,
  type OrganizationRow,
  PeopleStore,
  ProcessesStore,
  RecordStore,
} from '@articulado/persistence';
import { AnswerApproverAppointment } from './answer-approver-appointment.js';
import { AppointApprover, type NewApprover } from './appoint-approver.js';
import { ApproversResolver } from './approvers.resolver.js';
import { ApproverAppointmentView } from './approvers.view.js';
import { ConfirmApprover } from './confirm-approver.js';
import { InviteMember } from './invite-member.js';
import { ResumeProcess } from './resume-process.js';
import { SuspendProcess } from './suspend-process.js';
import { somePlatform } from './testing/some-platform.js';

describe('an approver', () => {
  let given: Given;
  let appoint: AppointApprover;
  let answer: AnswerApproverAppointment;
  let confirm: ConfirmApprover;
  let of: GivenProcess;
  let ministry: OrganizationRow;
  let speaker: Viewer;
  let coordinator: Viewer;

  beforeAll(async () => {
    given = await Given.platform();
    appoint = new AppointApprover(given.unitOfWork, given.domainEvents, somePlatform);
    answer = new AnswerApproverAppointment(given.unitOfWork, given.domainEvents);
    confirm = new ConfirmApprover(given.unitOfWork, given.domainEvents, somePlatform);
  });
  beforeEach(async () => {
    of = await given.process();
    ministry = await given.organization();
    speaker = await given.viewer(await given.person('Silvia Barrientos'));
    await given.represents(speaker, ministry);
    coordinator = await given.member(of, 'coordinator');
  });
  afterAll(() => given.drop());

  const input = (more: Partial<NewApprover> = {}): NewApprover => ({
    process: of.process.slug,
    organization: ministry.id,
    name: 'Ernesto Quiñónez',
    email: `${of.process.slug}@example.org`,
    post: 'Director jurídico',
    documentNumber: 'Oficio 112-2026',
    documentDate: '2026-02-02',
    documentSha256: 'AB'.repeat(32),
    identityNumber: '2540 12345 0101',
    ...more,
  });
  const appointed = async (more: Partial<NewApprover> = {}, by = speaker) => {
    const row = await appoint.run(by, input(more));
    if ('refused' in row) throw new Error(row.refused);
    return row;
  };
  /** Appointed, and accepted by their own person. */
  const accepted = async (more: Partial<NewApprover> = {}, by = speaker) => {
    const row = await appointed(more, by);
    await answer.run(await themselves(row), { ...confirmation(row.id), accepts: true });
    return row;
  };
  const themselves = async ({ personId }: { readonly personId: string }) =>
    given.viewer((await given.unitOfWork.read().get(PeopleStore).byId(personId))!);
  const confirmation = (appointment: string) => ({ process: of.process.slug, appointment });
  const approvers = async () => {
    const { now } = given.unitOfWork.read();
    const members = await given.unitOfWork.read().get(MembershipsStore).heldIn(of.process.id, now);
    return members.filter(({ role }) => role === 'approver');
  };

  it('P10: is appointed by the institution’s representative and confirmed by the coordinator of another one, both in the record', async () => {
    const { id, personId } = await accepted();
    expect(await approvers()).toEqual([]);
    expect(await confirm.run(coordinator, confirmation(id))).toMatchObject({ confirmedBy: coordinator.person!.id });
    expect(await approvers()).toMatchObject([{ personId, organizationId: ministry.id }]);
    expect(await given.recordOf(of)).toEqual([
      'process.created',
      'approver.appointed',
      'approver.accepted',
      'approver.confirmed',
    ]);
    const mails = await given.unitOfWork.read().get(MailStore).list({ limit: 20 });
    expect(mails.map(({ recipient }) => recipient)).toContain(input().email);
  });

  it.each([
    ['es', 'Responda a más tardar el'],
    ['en', 'Please answer by'],
  ] as const)('is told by e-mail until when the appointment waits, in a process in %s', async (language, words) => {
    const { title, summary } = of.process;
    await given.unitOfWork.run((stores) =>
      stores.get(ProcessesStore).correct(of.process, { title, summary, language }),
    );
    await appointed();
    const mails = await given.unitOfWork.read().get(MailStore).list({ limit: 20 });
    const { body } = mails.find(({ recipient }) => recipient === input().email)!;
    const end = new Date(given.clock.at.getTime() + 30 * 86_400_000);
    expect(body).toContain(`${words} ${translator(language, given.clock.timeZone).date(end)}`);
  });

  it('P10: is not made by a coordinator alone, by invitation or by appointing', async () => {
    const invite = new InviteMember(given.unitOfWork, given.domainEvents, somePlatform);
    const invitation = {
      process: of.process.slug,
      name: 'Yo',
      email: 'yo@example.org',
      role: 'approver',
      organization: ministry.id,
    };
    expect(await invite.run(coordinator, invitation)).toEqual({ refused: 'approver-by-institution', details: {} });
    expect(await appoint.run(coordinator, input())).toMatchObject({ refused: 'not-permitted' });
    expect(await approvers()).toEqual([]);
    expect(await given.recordOf(of)).toEqual(['process.created']);
  });

  it('P10: is confirmed neither by a coordinator of the same institution, nor by who appointed, nor by the one appointed', async () => {
    const colleague = await given.member(of, 'coordinator', ministry);
    const { id } = await accepted();
    for (const viewer of [colleague, speaker, await given.member(of, 'drafter'), await given.viewer()])
      expect(await confirm.run(viewer, confirmation(id))).toMatchObject({ refused: 'not-permitted' });
    await given.represents(coordinator, ministry);
    const own = await accepted({ email: 'propio@example.org' }, coordinator);
    expect(await confirm.run(coordinator, confirmation(own.id))).toMatchObject({ refused: 'not-permitted' });
    const herself = await accepted({ email: coordinator.person!.email });
    expect(await confirm.run(coordinator, confirmation(herself.id))).toMatchObject({ refused: 'not-permitted' });
    expect(await approvers()).toEqual([]);
  });

  it('is neither accepted nor confirmed while their account is disabled, and is once it is enabled', async () => {
    const people = given.unitOfWork.read().get(PeopleStore);
    const [waiting, { id, personId }] = [await appointed({ email: 'espera@example.org' }), await accepted()];
    const disable = async (one: string, since: Date | null) => people.disable((await people.byId(one))!, since);
    const late = await themselves(waiting); // whose request began before
    for (const one of [waiting.personId, personId]) await disable(one, given.clock.at);
    expect(await answer.run(late, { ...confirmation(waiting.id), accepts: true })).toMatchObject({
      refused: 'not-permitted',
    });
    expect(await confirm.run(coordinator, confirmation(id))).toEqual({ refused: 'account-disabled', details: {} });
    expect(await approvers()).toEqual([]);
    expect(await given.recordOf(of)).not.toContain('approver.confirmed');
    await disable(personId, null);
    expect(await confirm.run(coordinator, confirmation(id))).toMatchObject({ personId });
  });

  it('is not appointed by who represents another institution, or did until it ended', async () => {
    const other = await given.viewer(await given.person());
    await given.represents(other, await given.organization());
    expect(await appoint.run(other, input())).toMatchObject({ refused: 'not-permitted' });
    await given.database.dataSource.query('UPDATE representative SET ended_at = now() WHERE person_id = $1', [
      speaker.person!.id,
    ]);
    expect(await appoint.run(speaker, input())).toMatchObject({ refused: 'not-permitted' });
  });

  it('P11: is confirmed only once they have accepted themselves, signed in, and never when they declined', async () => {
    const row = await appointed();
    const yes = { ...confirmation(row.id), accepts: true };
    expect(await confirm.run(coordinator, confirmation(row.id))).toEqual({
      refused: 'appointment-not-accepted',
      details: {},
    });
    for (const viewer of [coordinator, speaker, await given.viewer(), await given.viewer(await given.person())])
      expect(await answer.run(viewer, yes)).toMatchObject({ refused: 'not-permitted' });
    const person = await themselves(row);
    expect(await answer.run(person, { ...yes, accepts: false })).toMatchObject({ declinedAt: given.clock.at });
    expect(await answer.run(person, yes)).toEqual({ refused: 'appointment-over', details: {} });
    expect(await confirm.run(coordinator, confirmation(row.id))).toMatchObject({ refused: 'appointment-over' });
    expect(await approvers()).toEqual([]);
    expect(await given.recordOf(of)).toEqual(['process.created', 'approver.appointed', 'approver.declined']);
  });

  it('P11: is told by e-mail, and answers within thirty days', async () => {
    const row = await appointed();
    const mails = await given.unitOfWork.read().get(MailStore).list({ limit: 50 });
    const mail = mails.find(({ recipient }) => recipient === input().email);
    expect(mail?.body).toContain(encodeURIComponent(`/processes/${of.process.slug}/members`));
    const day = 86_400_000;
    given.wait(30 * day);
    const late = await answer.run(await themselves(row), { ...confirmation(row.id), accepts: true });
    given.wait(-30 * day);
    expect(late).toEqual({ refused: 'appointment-over', details: {} });
  });

  it('is confirmed once, in their own process', async () => {
    const { id } = await accepted();
    const elsewhere = await given.process();
    const there = await given.member(elsewhere, 'coordinator');
    const wrong = { process: elsewhere.process.slug, appointment: id };
    expect(await confirm.run(there, wrong)).toMatchObject({ refused: 'not-permitted' });
    const answers = await Promise.all([1, 2].map(() => confirm.run(coordinator, confirmation(id))));
    expect(answers.map((one) => ('refused' in one ? one.refused : 'done')).toSorted()).toEqual([
      'appointment-over',
      'done',
    ]);
    expect(await approvers()).toHaveLength(1);
  });

  it('P22: is appointed once by two who ask at one moment, and again only once they declined or it expired', async () => {
    const outcomes = await Promise.all([1, 2].map(() => appoint.run(speaker, input())));
    const refusal = { refused: 'already-exists', details: { what: 'appointment' } };
    expect(outcomes.filter((one) => 'refused' in one)).toEqual([refusal]);
    expect(await given.recordOf(of)).toEqual(['process.created', 'approver.appointed']);
    const [row] = outcomes.filter((one) => !('refused' in one)) as ApproverAppointmentRow[];
    const declined = { ...confirmation(row!.id), accepts: false };
    await answer.run(await themselves(row!), declined);
    const { id } = await accepted();
    expect(await appoint.run(speaker, input())).toEqual(refusal); // until it is confirmed
    await confirm.run(coordinator, confirmation(id));
    expect(await appoint.run(speaker, input())).toEqual({ refused: 'already-exists', details: { what: 'membership' } });
  });

  it('P22: is appointed anew once the time to answer is over, and elsewhere at any time', async () => {
    await appointed();
    const elsewhere = await given.process();
    expect(await appoint.run(speaker, input({ process: elsewhere.process.slug }))).not.toHaveProperty('refused');
    given.wait(30 * 86_400_000);
    expect(await appoint.run(speaker, input())).not.toHaveProperty('refused');
    given.wait(-30 * 86_400_000);
  });

  it('is offered for confirmation while it can be confirmed: not in a suspended process, nor where they approve already', async () => {
    const resolver = new ApproversResolver(given.unitOfWork, appoint, answer, confirm);
    const row = await accepted();
    const offered = async (id = row.id) => {
      const now = (await given.unitOfWork.read().get(ApproverAppointmentsStore).byId(id))!;
      return resolver.viewerMayConfirm(given.context(coordinator), ApproverAppointmentView.of(now));
    };
    const twin = { ...(await given.unitOfWork.read().get(ApproverAppointmentsStore).byId(row.id))!, id: randomUUID() };
    await given.unitOfWork.read().get(ApproverAppointmentsStore).add(twin); // of before P22
    expect([await offered(), await offered(twin.id)]).toEqual([true, true]);
    const standstill = { process: of.process.slug, reason: 'Falta presupuesto por ahora.' };
    await new SuspendProcess(given.unitOfWork, given.domainEvents).run(coordinator, standstill);
    expect([await offered(), await offered(twin.id)]).toEqual([false, false]);
    await new ResumeProcess(given.unitOfWork, given.domainEvents).run(coordinator, standstill);
    await confirm.run(coordinator, confirmation(row.id));
    expect([await offered(), await offered(twin.id)]).toEqual([false, false]);
  });

  it('is named with a document and an identity of which the record tells nothing but a commitment', async () => {
    const { id } = await appointed();
    const row = (await given.unitOfWork.read().get(ApproverAppointmentsStore).byId(id))!;
    expect(row).toMatchObject({ documentSha256: 'ab'.repeat(32), documentAddress: null });
    expect(row.identityHash).toMatch(/^[0-9a-f]{64}$/);
    const same = await appointed({ identityNumber: '2540-12345-0101', email: 'otra@example.org' });
    expect(same.identityHash).toBe(row.identityHash);
    const entries = await given.unitOfWork.read().get(RecordStore).after(of.process.id, 0, 10);
    const told = JSON.stringify([entries, await gatherFacts(given.unitOfWork.read(), of.process)]);
    expect(told).toContain('Oficio 112-2026');
    for (const secret of [row.identityHash, '12345', input().email]) expect(told).not.toContain(secret);
  });

  it.each([
    ['post', { post: '' }, 'required'],
    ['documentNumber', { documentNumber: ' ' }, 'required'],
    ['documentDate', { documentDate: '2026-02-30' }, 'malformed'],
    ['documentDate', { documentDate: '2026-13-01' }, 'malformed'],
    ['documentDate', { documentDate: '2026-05-05' }, 'in-the-future'],
    ['documentAddress', { documentAddress: 'javascript:alert(1)' }, 'malformed'],
    ['documentAddress', { documentAddress: 'https://ana:clave@example.org' }, 'malformed'],
    ['documentSha256', { documentSha256: 'abc' }, 'malformed'],
    ['identityNumber', { identityNumber: '—' }, 'malformed'],
    ['email', { email: 'nadie' }, 'malformed'],
  ])('says that the %s %j is %s, and writes nothing', async (field, wrong, problem) => {
    expect(await appoint.run(speaker, input(wrong))).toMatchObject({
      refused: 'invalid-input',
      details: { field, problem },
    });
    expect(await given.recordOf(of)).toEqual(['process.created']);
  });

  it('is told of every field that a form sent empty leaves out', async () => {
    const empty = {
      organization: '',
      name: '',
      email: '',
      post: '',
      documentNumber: '',
      documentDate: '',
      documentSha256: '',
      identityNumber: '',
    };
    const refusal = await appoint.run(speaker, input(empty));
    expect(refusal).toMatchObject({
      refused: 'invalid-input',
      details: { field: 'organization', problem: 'required' },
    });
    const { also } = (refusal as unknown as { details: { also: { field: string }[] } }).details;
    expect(also.map(({ field }) => field)).toEqual(Object.keys(empty).slice(1));
  });
});
