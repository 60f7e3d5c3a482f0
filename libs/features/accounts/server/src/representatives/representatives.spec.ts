import type { PasskeyStepUp, Viewer } from '@articulado/api';
import { Given } from '@articulado/api/testing';
import { localDay } from '@articulado/messages';
import {
  MailStore,
  type OrganizationRow,
  PeopleStore,
  type RepresentativeRow,
  RepresentativesStore,
} from '@articulado/persistence';
import { AcceptAppointment, DeclineAppointment } from './answer-appointment.js';
import { AppointRepresentative, type NewRepresentative } from './appoint-representative.js';
import { EndRepresentative } from './end-representative.js';
import { RepresentativeActProof } from './representative-act.js';
import { ResendRepresentative } from './resend-representative.js';
import { SubstituteRepresentative } from './substitute-representative.js';
import { ReinstateRepresentative, SuspendRepresentative } from './suspend-representative.js';

const platform = { publicUrl: 'https://articulado.example', demo: false, sendsMail: true, secret: 's'.repeat(32) };
/** Nobody here has a passkey. */
const proof = new RepresentativeActProof({} as PasskeyStepUp, platform);

describe('a representative', () => {
  let given: Given;
  let appoint: AppointRepresentative;
  let accept: AcceptAppointment;
  let decline: DeclineAppointment;
  let end: EndRepresentative;
  let suspend: SuspendRepresentative;
  let reinstate: ReinstateRepresentative;
  let resend: ResendRepresentative;
  let substitute: SubstituteRepresentative;
  let ministry: OrganizationRow;
  let administrator: Viewer;
  let count = 0;

  beforeAll(async () => {
    given = await Given.platform();
    appoint = new AppointRepresentative(given.unitOfWork, platform, proof);
    accept = new AcceptAppointment(given.unitOfWork, platform);
    decline = new DeclineAppointment(given.unitOfWork);
    end = new EndRepresentative(given.unitOfWork, platform, proof);
    suspend = new SuspendRepresentative(given.unitOfWork, platform, proof);
    reinstate = new ReinstateRepresentative(given.unitOfWork, platform);
    resend = new ResendRepresentative(given.unitOfWork, platform);
    substitute = new SubstituteRepresentative(given.unitOfWork, platform, proof);
  });
  beforeEach(async () => {
    ministry = await given.organization();
    administrator = await given.viewer(await given.person('Ada', true));
    count += 1;
  });
  afterAll(() => given.drop());

  const input = (more: Partial<NewRepresentative> = {}): NewRepresentative => ({
    organization: ministry.id,
    name: 'Silvia Barrientos',
    email: `silvia${count}@example.org`,
    post: 'Viceministra',
    documentNumber: 'Acuerdo 21-2026',
    documentDate: '2026-01-15',
    documentSha256: 'a'.repeat(64),
    identityNumber: '2540123450101',
    ...more,
  });
  const appointed = async (by = administrator, more: Partial<NewRepresentative> = {}) => {
    given.wait(1_000); // so that e-mails have an order
    const row = await appoint.run(by, input(more));
    if ('refused' in row) throw new Error(row.refused);
    const person = (await given.unitOfWork.read().get(PeopleStore).byId(row.personId))!;
    return { row, viewer: await given.viewer(person) };
  };
  const speaking = async (name: string, by = administrator) => {
    const one = await appointed(by, { name, email: mailOf(name) });
    given.wait(1_000);
    const accepted = await accept.run(one.viewer, one.row.id);
    if ('refused' in accepted) throw new Error(accepted.refused);
    return one;
  };
  const mailOf = (name: string) => `${name}${count}@example.org`;
  const mailsTo = async (name: string) =>
    (await given.unitOfWork.read().get(MailStore).list({ limit: 100 })).filter(
      ({ recipient }) => recipient === mailOf(name),
    );
  const represents = async ({ person }: Viewer) =>
    (await given.unitOfWork
      .read()
      .get(RepresentativesStore)
      .represented(person!.id, [ministry.id], localDay(given.clock.at))) === ministry.id;

  it('P9: is appointed by an administrator at first, and speaks once they have accepted', async () => {
    const { row, viewer } = await appointed();
    expect(await represents(viewer)).toBe(false);
    expect(await accept.run(viewer, row.id)).toMatchObject({ acceptedAt: given.clock.at });
    expect(await represents(viewer)).toBe(true);
    const [mail] = await given.unitOfWork.read().get(MailStore).list({ limit: 1 });
    expect(mail).toMatchObject({ recipient: input().email });
    expect(mail!.body).toContain(`/sign-in?next=${encodeURIComponent(`/appointments/${row.id}`)}`);
  });

  it('P9: appoints the next one; nobody else does, a coordinator neither', async () => {
    const { row, viewer } = await appointed();
    const next = { email: `otra${count}@example.org` };
    expect(await appoint.run(viewer, input(next))).toMatchObject({ refused: 'not-permitted' }); // has not accepted
    await accept.run(viewer, row.id);
    expect(await appoint.run(viewer, input(next))).toMatchObject({ organizationId: ministry.id });
    const elsewhere = await given.organization();
    expect(await appoint.run(viewer, input({ organization: elsewhere.id }))).toMatchObject({
      refused: 'not-permitted',
    });
    const coordinator = await given.member(await given.process(), 'coordinator', ministry);
    expect(await appoint.run(coordinator, input(next))).toMatchObject({ refused: 'not-permitted' });
    expect(await appoint.run(await given.viewer(), input(next))).toMatchObject({ refused: 'not-permitted' });
  });

  it('accepts once, before it expires, and nobody does it for them', async () => {
    const { row, viewer } = await appointed();
    for (const other of [administrator, await given.viewer()])
      expect(await accept.run(other, row.id)).toMatchObject({ refused: 'not-found' });
    const answers = await Promise.all([accept.run(viewer, row.id), decline.run(viewer, row.id)]);
    expect(answers.filter((one) => 'refused' in one)).toEqual([{ refused: 'appointment-over', details: {} }]);
  });

  it('does not accept once it has expired', async () => {
    const late = await appointed();
    given.wait(30 * 86_400_000);
    expect(await accept.run(late.viewer, late.row.id)).toMatchObject({ refused: 'appointment-over' });
  });

  it('neither accepts nor declines while their account is disabled, and does once it is enabled', async () => {
    const { row, viewer } = await appointed();
    const people = given.unitOfWork.read().get(PeopleStore);
    const person = (await people.byId(row.personId))!;
    await people.disable(person, given.clock.at);
    for (const answer of [accept, decline])
      expect(await answer.run(viewer, row.id)).toEqual({ refused: 'account-disabled', details: {} });
    await people.disable(person, null);
    expect(await accept.run(viewer, row.id)).toMatchObject({ acceptedAt: given.clock.at });
  });

  it('may decline, and then does not speak', async () => {
    const { row, viewer } = await appointed();
    expect(await decline.run(viewer, row.id)).toMatchObject({ declinedAt: given.clock.at });
    expect(await accept.run(viewer, row.id)).toMatchObject({ refused: 'appointment-over' });
    expect(await represents(viewer)).toBe(false);
  });

  it('P9: is ended by their institution or an administrator, with a reason, at once and once', async () => {
    const { row, viewer } = await appointed();
    await accept.run(viewer, row.id);
    const ending = { representative: row.id, reason: 'Terminó su período.' };
    expect(await end.run(await given.viewer(await given.person()), ending)).toMatchObject({ refused: 'not-permitted' });
    expect(await end.run(administrator, { ...ending, reason: 'no' })).toMatchObject({ refused: 'invalid-input' });
    expect(await represents(viewer)).toBe(true);
    expect(await end.run(viewer, ending)).toMatchObject({ endReason: 'Terminó su período.' });
    expect(await represents(viewer)).toBe(false);
    expect(await end.run(administrator, ending)).toMatchObject({ refused: 'appointment-over' });
    expect(await end.run(administrator, { ...ending, representative: 'x' })).toMatchObject({ refused: 'not-found' });
  });

  describe('P19: the first', () => {
    const another = () => input({ email: mailOf('otra') });
    const reason = 'Ya no trabaja en la institución.';

    it('P19: is appointed by an administrator, who appoints no second one while that one stands, suspended or not', async () => {
      const silvia = await speaking('silvia');
      expect(await appoint.run(administrator, another())).toEqual({ refused: 'institution-represented', details: {} });
      await suspend.run(administrator, { representative: silvia.row.id, reason });
      expect(await appoint.run(administrator, another())).toMatchObject({ refused: 'institution-represented' });
      await reinstate.run(administrator, silvia.row.id);
      expect(await appoint.run(silvia.viewer, another())).toMatchObject({ appointedAs: 'representative' });
    });

    it('P19: who can’t be reached is ended, hears of it and why, and is appointed anew by the administrator', async () => {
      const silvia = await speaking('silvia');
      given.wait(1_000);
      await end.run(administrator, { representative: silvia.row.id, reason });
      const [mail] = await mailsTo('silvia');
      expect(mail!.subject).toBe(`Terminó un nombramiento de representante: ${ministry.name}`);
      expect(mail!.body).toContain('Ada, que administra la plataforma, terminó su nombramiento como representante');
      expect(mail!.body).toContain(`Motivo: ${reason}`);
      expect(mail!.body).toContain('Desde ahora usted no habla aquí por la institución.');
      expect(mail!.body).toContain(`https://articulado.example/institutions/${ministry.id}`);
      const hugo = await speaking('hugo');
      expect(hugo.row).toMatchObject({ appointedAs: 'administrator' });
      expect(await represents(hugo.viewer)).toBe(true);
    });

    it('P19: of two whom administrators appointed is the first to accept; the other’s is void, and passed to nobody', async () => {
      const [silvia, hugo] = [
        await appointed(administrator, { email: mailOf('silvia') }),
        await appointed(administrator, { email: mailOf('hugo'), identityNumber: '1111222233334' }),
      ];
      const outcomes = await Promise.all([silvia, hugo].map(({ viewer, row }) => accept.run(viewer, row.id)));
      expect(outcomes.filter((one) => 'refused' in one)).toEqual([{ refused: 'appointment-over', details: {} }]);
      const late = 'refused' in outcomes[0]! ? silvia : hugo;
      const passed = { ...another(), representative: late.row.id, identityNumber: '9999888877776' };
      expect(await substitute.run(late.viewer, passed)).toMatchObject({ refused: 'appointment-over' });
      expect(await decline.run(late.viewer, late.row.id)).toMatchObject({ declinedAt: given.clock.at });
    });

    it('P19: whose appointment came too late is accepted once the institution itself has sent it', async () => {
      const late = await appointed(administrator, { email: mailOf('tarde') });
      const silvia = await speaking('silvia');
      expect(await accept.run(late.viewer, late.row.id)).toMatchObject({ refused: 'appointment-over' });
      const again = await resend.run(silvia.viewer, late.row.id);
      expect(again).toMatchObject({ replaces: late.row.id, appointedAs: 'representative' });
      expect(await accept.run(late.viewer, (again as RepresentativeRow).id)).toMatchObject({
        acceptedAt: given.clock.at,
      });
    });

    it('P19: passes an administrator’s appointment on as an administrator’s', async () => {
      const silvia = await appointed(administrator, { email: mailOf('silvia') });
      const passed = { ...another(), representative: silvia.row.id, identityNumber: '9999888877776' };
      const next = (await substitute.run(silvia.viewer, passed)) as RepresentativeRow;
      expect(next).toMatchObject({ appointedBy: silvia.viewer.person!.id, appointedAs: 'administrator' });
      await speaking('hugo');
      const otra = await given.viewer((await given.unitOfWork.read().get(PeopleStore).byId(next.personId))!);
      expect(await accept.run(otra, next.id)).toMatchObject({ refused: 'appointment-over' });
    });
  });

  describe('P19: whoever represents the institution', () => {
    const reason = 'Hay una denuncia por resolver.';

    it('P19: is told of each new appointment that they did not make, and of who accepts', async () => {
      const silvia = await speaking('silvia');
      const hugo = await speaking('hugo', silvia.viewer);
      expect((await mailsTo('silvia')).map(({ subject }) => subject)).toEqual([
        `Representante nuevo: ${ministry.name}`,
        `Le nombraron representante: ${ministry.name}`,
      ]);
      const { row } = await appointed(hugo.viewer, { name: 'Marta', email: mailOf('marta') });
      const [told] = await mailsTo('silvia');
      expect(told!.subject).toBe(`Nombramiento nuevo para representar: ${ministry.name}`);
      expect(told!.body).toContain('hugo nombró a Marta para hablar en esta plataforma');
      expect(told!.body).toContain('Documento: Acuerdo 21-2026');
      given.wait(1_000);
      await resend.run(silvia.viewer, row.id);
      expect((await mailsTo('hugo'))[0]!.body).toContain('silvia nombró a Marta');
      expect(await mailsTo('silvia')).toHaveLength(3);
      expect((await mailsTo('marta')).map(({ subject }) => subject)).toEqual([
        `Le nombraron representante: ${ministry.name}`,
        `Le nombraron representante: ${ministry.name}`,
      ]);
    });

    it('P19: is told, also while suspended, of suspensions and ends that they did not do, with the reason', async () => {
      const silvia = await speaking('silvia');
      const hugo = await speaking('hugo', silvia.viewer);
      const count_ = async () => [(await mailsTo('silvia')).length, (await mailsTo('hugo')).length];
      const [ofSilvia, ofHugo] = await count_();
      given.wait(1_000);
      await suspend.run(administrator, { representative: hugo.row.id, reason });
      expect(await count_()).toEqual([ofSilvia! + 1, ofHugo! + 1]);
      const [own, others] = [(await mailsTo('hugo'))[0]!, (await mailsTo('silvia'))[0]!];
      expect(own.body).toContain('Ada, que administra la plataforma, suspendió su representación');
      expect(own.body).toContain(`Motivo: ${reason}`);
      expect(others.body).toContain('suspendió la representación de hugo');
      given.wait(1_000);
      await reinstate.run(administrator, hugo.row.id);
      expect((await mailsTo('hugo'))[0]!.subject).toBe(
        `Se levantó la suspensión de un representante: ${ministry.name}`,
      );
      given.wait(1_000);
      await suspend.run(silvia.viewer, { representative: hugo.row.id, reason });
      given.wait(1_000);
      await end.run(silvia.viewer, { representative: silvia.row.id, reason });
      expect(await count_()).toEqual([ofSilvia! + 2, ofHugo! + 4]);
      const ended = (await mailsTo('hugo'))[0]!;
      expect(ended.body).toContain('silvia terminó el nombramiento de silvia como representante'); // not as an administrator
      expect(ended.body).toContain('Se le avisa porque usted representa a la institución.');
    });

    it('P19: hears that an appointment which nobody answered was ended; so does the one appointed', async () => {
      const silvia = await speaking('silvia');
      const { row } = await appointed(silvia.viewer, { name: 'Marta', email: mailOf('marta') });
      given.wait(1_000);
      await end.run(administrator, { representative: row.id, reason });
      for (const name of ['silvia', 'marta'])
        expect((await mailsTo(name))[0]!.subject).toBe(`Terminó un nombramiento de representante: ${ministry.name}`);
    });
  });

  describe('P14: is suspended', () => {
    const reason = 'Hay una denuncia por resolver.';

    const two = async () => {
      const silvia = await speaking('silvia');
      return [silvia, await speaking('hugo', silvia.viewer)] as const;
    };

    it('P14: at once, by another of the institution or an administrator, with a reason; never by themselves', async () => {
      const [silvia, hugo] = await two();
      const suspension = { representative: silvia.row.id, reason };
      expect(await suspend.run(silvia.viewer, suspension)).toMatchObject({ refused: 'not-permitted' });
      expect(await suspend.run(await given.viewer(await given.person()), suspension)).toMatchObject({
        refused: 'not-permitted',
      });
      expect(await suspend.run(hugo.viewer, { ...suspension, reason: 'no' })).toMatchObject({
        refused: 'invalid-input',
      });
      expect(await represents(silvia.viewer)).toBe(true);
      expect(await suspend.run(hugo.viewer, suspension)).toMatchObject({ suspendedAs: 'representative' });
      expect(await represents(silvia.viewer)).toBe(false);
      expect(await appoint.run(silvia.viewer, input())).toMatchObject({ refused: 'not-permitted' });
      expect(await suspend.run(administrator, suspension)).toMatchObject({ refused: 'appointment-over' });
    });

    it('P14: lifted by the side that did it', async () => {
      const [silvia, hugo] = await two();
      await suspend.run(administrator, { representative: silvia.row.id, reason });
      for (const viewer of [hugo.viewer, silvia.viewer])
        expect(await reinstate.run(viewer, silvia.row.id)).toMatchObject({ refused: 'not-permitted' });
      expect(await reinstate.run(administrator, silvia.row.id)).toMatchObject({ suspendedAt: null });
      expect(await represents(silvia.viewer)).toBe(true);
      expect(await reinstate.run(administrator, silvia.row.id)).toMatchObject({ refused: 'measure-over' });
      await suspend.run(hugo.viewer, { representative: silvia.row.id, reason });
      expect(await reinstate.run(administrator, silvia.row.id)).toMatchObject({ refused: 'not-permitted' });
      expect(await reinstate.run(hugo.viewer, silvia.row.id)).toMatchObject({ suspendedAt: null });
    });

    it('P14: only while they speak; two who suspend each other at one moment leave one', async () => {
      const waiting = await appointed(administrator, { email: `espera${count}@example.org` });
      expect(await suspend.run(administrator, { representative: waiting.row.id, reason })).toMatchObject({
        refused: 'appointment-over',
      });
      expect(await suspend.run(administrator, { representative: 'x', reason })).toMatchObject({ refused: 'not-found' });
      const [silvia, hugo] = await two();
      const outcomes = await Promise.all([
        suspend.run(silvia.viewer, { representative: hugo.row.id, reason }),
        suspend.run(hugo.viewer, { representative: silvia.row.id, reason }),
      ]);
      expect(outcomes.map((one) => ('refused' in one ? one.refused : 'done')).toSorted()).toEqual([
        'done',
        'not-permitted',
      ]);
    });
  });
});
