import type { Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import {
  type ApproverAppointmentRow,
  ApproverAppointmentsStore,
  MailStore,
  type OrganizationRow,
  PeopleStore,
} from '@articulado/persistence';
import { AnswerApproverAppointment } from './answer-approver-appointment.js';
import { AppointApprover } from './appoint-approver.js';
import { ConfirmApprover } from './confirm-approver.js';
import { ResendAppointment } from './resend-appointment.js';
import { SubstituteApprover } from './substitute-approver.js';
import { somePlatform } from './testing/some-platform.js';

const day = 86_400_000;

describe('an appointment that nobody answered', () => {
  let given: Given;
  let appoint: AppointApprover;
  let answer: AnswerApproverAppointment;
  let confirm: ConfirmApprover;
  let resend: ResendAppointment;
  let substitute: SubstituteApprover;
  let of: GivenProcess;
  let ministry: OrganizationRow;
  let speaker: Viewer;
  let coordinator: Viewer;
  let first: ApproverAppointmentRow;

  beforeAll(async () => {
    given = await Given.platform();
    appoint = new AppointApprover(given.unitOfWork, given.domainEvents, somePlatform);
    answer = new AnswerApproverAppointment(given.unitOfWork, given.domainEvents);
    confirm = new ConfirmApprover(given.unitOfWork, given.domainEvents, somePlatform);
    resend = new ResendAppointment(given.unitOfWork, given.domainEvents, somePlatform);
    substitute = new SubstituteApprover(given.unitOfWork, given.domainEvents, somePlatform);
  });
  beforeEach(async () => {
    of = await given.process();
    ministry = await given.organization();
    speaker = await given.viewer(await given.person('Silvia Barrientos'));
    await given.represents(speaker, ministry);
    coordinator = await given.member(of, 'coordinator');
    const input = { process: of.process.slug, organization: ministry.id, ...terms('ernesto') };
    first = made(await appoint.run(speaker, input));
  });
  afterAll(() => given.drop());

  const terms = (who: string) => ({
    name: `Persona ${who}`,
    email: mailOf(who),
    post: 'Director jurídico',
    documentNumber: `Oficio de ${who}`,
    documentDate: '2026-02-02',
    documentSha256: 'ab'.repeat(32),
    identityNumber: `2540${Buffer.from(who).toString('hex')}`,
  });
  const mailOf = (who: string) => `${who}.${of.process.slug}@example.org`;
  const made = (outcome: unknown) => {
    if ('refused' in (outcome as object)) throw new Error(JSON.stringify(outcome));
    return outcome as ApproverAppointmentRow;
  };
  const named = ({ id }: ApproverAppointmentRow) => ({ process: of.process.slug, appointment: id });
  const themselves = async ({ personId }: ApproverAppointmentRow) =>
    given.viewer((await given.unitOfWork.read().get(PeopleStore).byId(personId))!);
  const accept = async (row: ApproverAppointmentRow) =>
    answer.run(await themselves(row), { ...named(row), accepts: true });
  const mailsTo = async (who: string) =>
    (await given.unitOfWork.read().get(MailStore).list({ limit: 50 })).filter(
      ({ recipient }) => recipient === mailOf(who),
    );

  it('P15: is sent again by the representative, with a new end; the one before is void, and both stand in the record', async () => {
    given.wait(20 * day);
    const again = made(await resend.run(speaker, named(first)));
    expect(again).toMatchObject({
      replaces: first.id,
      personId: first.personId,
      expiresAt: new Date(given.clock.at.getTime() + 30 * day),
    });
    expect(await mailsTo('ernesto')).toHaveLength(2);
    expect(await accept(first)).toEqual({ refused: 'appointment-over', details: {} });
    expect(await confirm.run(coordinator, named(first))).toMatchObject({ refused: 'appointment-over' });
    expect(await resend.run(speaker, named(first))).toMatchObject({ refused: 'appointment-over' });
    given.wait(20 * day);
    expect(await accept(again)).toMatchObject({ acceptedAt: given.clock.at });
    expect(await confirm.run(coordinator, named(again))).toMatchObject({ confirmedBy: coordinator.person!.id });
    given.wait(-40 * day);
    const types = ['approver.appointed', 'approver.resent', 'approver.accepted', 'approver.confirmed'];
    expect(await given.recordOf(of)).toEqual(['process.created', ...types]);
  });

  it('P15: also when it has expired; not once it was answered, and by nobody else', async () => {
    for (const viewer of [coordinator, await themselves(first), await given.viewer()])
      expect(await resend.run(viewer, named(first))).toMatchObject({ refused: 'not-permitted' });
    given.wait(31 * day);
    const again = made(await resend.run(speaker, named(first)));
    expect(await accept(again)).toMatchObject({ acceptedAt: given.clock.at });
    given.wait(-31 * day);
    expect(await resend.run(speaker, named(again))).toMatchObject({ refused: 'appointment-over' });
  });

  it('P22: is neither sent again nor passed to somebody who is appointed for the same already', async () => {
    const refusal = { refused: 'already-exists', details: { what: 'appointment' } };
    const where = { process: of.process.slug, organization: ministry.id };
    made(await appoint.run(speaker, { ...where, ...terms('marta') }));
    const toMarta = { ...named(first), ...terms('marta') };
    expect(await substitute.run(speaker, toMarta)).toEqual(refusal);
    given.wait(31 * day);
    const newer = made(await appoint.run(speaker, { ...where, ...terms('ernesto') }));
    expect(await resend.run(speaker, named(first))).toEqual(refusal);
    made(await resend.run(speaker, named(newer)));
    given.wait(-31 * day);
  });

  it('P15: sent again twice at one moment is sent once', async () => {
    const outcomes = await Promise.all([1, 2].map(() => resend.run(speaker, named(first))));
    expect(outcomes.map((one) => ('refused' in one ? one.refused : 'done')).toSorted()).toEqual([
      'appointment-over',
      'done',
    ]);
  });

  it('P15: accepted while it is sent again is one or the other', async () => {
    const [accepted, again] = await Promise.all([accept(first), resend.run(speaker, named(first))]);
    expect([accepted, again].filter((one) => 'refused' in one)).toHaveLength(1);
    const rows = await given.unitOfWork.read().get(ApproverAppointmentsStore).allIn([of.process.id]);
    expect(rows.filter(({ acceptedAt, replacedAt }) => acceptedAt && replacedAt)).toEqual([]);
  });

  it('P16: is passed to a substitute by the one appointed, who accepts and is confirmed; it names the one before', async () => {
    const ernesto = await themselves(first);
    const next = made(await substitute.run(ernesto, { ...named(first), ...terms('marta') }));
    expect(next).toMatchObject({ replaces: first.id, appointedBy: first.personId, documentNumber: 'Oficio de marta' });
    expect(await mailsTo('marta')).toHaveLength(1);
    expect(await accept(first)).toMatchObject({ refused: 'appointment-over' });
    expect(await accept(next)).toMatchObject({ acceptedAt: given.clock.at });
    expect(await confirm.run(ernesto, named(next))).toMatchObject({ refused: 'not-permitted' });
    expect(await confirm.run(coordinator, named(next))).toMatchObject({ confirmedBy: coordinator.person!.id });
    expect((await given.recordOf(of)).slice(1)).toEqual([
      'approver.appointed',
      'approver.substituted',
      'approver.accepted',
      'approver.confirmed',
    ]);
  });

  it('P16: whoever got it from the one appointed passes it on to nobody; the institution still may', async () => {
    const next = made(await substitute.run(await themselves(first), { ...named(first), ...terms('marta') }));
    const passed = { ...named(next), ...terms('pablo') };
    expect(await substitute.run(await themselves(next), passed)).toMatchObject({ refused: 'not-permitted' });
    const third = made(await substitute.run(speaker, passed));
    expect(third).toMatchObject({ replaces: next.id, appointedBy: speaker.person!.id });
    const fourth = { ...named(third), ...terms('rosa') };
    expect(await substitute.run(await themselves(third), fourth)).toMatchObject({ replaces: third.id }); // whom the institution named
  });

  it('P16: not once they answered or it expired, not to the same person, and by nobody else', async () => {
    const passed = { ...named(first), ...terms('marta') };
    for (const viewer of [coordinator, await given.viewer(), await given.viewer(await given.person())])
      expect(await substitute.run(viewer, passed)).toMatchObject({ refused: 'not-permitted' });
    const ernesto = await themselves(first);
    for (const same of [{ email: mailOf('ernesto') }, { identityNumber: terms('ernesto').identityNumber }])
      expect(await substitute.run(ernesto, { ...passed, ...same })).toMatchObject({ refused: 'invalid-input' });
    expect(await substitute.run(ernesto, { ...passed, documentNumber: '' })).toMatchObject({
      refused: 'invalid-input',
    });
    given.wait(30 * day);
    const late = await substitute.run(ernesto, passed);
    given.wait(-30 * day);
    expect(late).toMatchObject({ refused: 'appointment-over' });
    await accept(first);
    expect(await substitute.run(ernesto, passed)).toMatchObject({ refused: 'appointment-over' });
    expect(await given.recordOf(of)).toEqual(['process.created', 'approver.appointed', 'approver.accepted']);
  });

  it('P10: is confirmed by nobody who represents the institution, whoever appointed', async () => {
    await given.represents(coordinator, ministry);
    await accept(first);
    expect(await confirm.run(coordinator, named(first))).toMatchObject({ refused: 'not-permitted' });
  });
});
