import { Given } from '@articulado/api/testing';
import { MailStore, PeopleStore, type RepresentativeRow } from '@articulado/persistence';
import { GivenRepresentatives } from '../testing/given-representatives.js';

describe('a representative', () => {
  let given: Given;
  let here: GivenRepresentatives;

  beforeAll(async () => {
    given = await Given.platform();
  });
  beforeEach(async () => {
    here = await GivenRepresentatives.in(given);
  });
  afterAll(() => given.drop());

  it('P9: is appointed by an administrator at first, and speaks once they have accepted', async () => {
    const { row, viewer } = await here.appointed();
    expect(await here.represents(viewer)).toBe(false);
    expect(await here.accept.run(viewer, row.id)).toMatchObject({ acceptedAt: given.clock.at });
    expect(await here.represents(viewer)).toBe(true);
    const [mail] = await given.unitOfWork.read().get(MailStore).list({ limit: 1 });
    expect(mail).toMatchObject({ recipient: here.input().email });
    expect(mail!.body).toContain(`/sign-in?next=${encodeURIComponent(`/appointments/${row.id}`)}`);
  });

  it('P9: appoints the next one; nobody else does, a coordinator neither', async () => {
    const { row, viewer } = await here.appointed();
    const next = { email: here.mailOf('otra') };
    expect(await here.appoint.run(viewer, here.input(next))).toMatchObject({ refused: 'not-permitted' }); // has not accepted
    await here.accept.run(viewer, row.id);
    expect(await here.appoint.run(viewer, here.input(next))).toMatchObject({ organizationId: here.ministry.id });
    const elsewhere = await given.organization();
    expect(await here.appoint.run(viewer, here.input({ organization: elsewhere.id }))).toMatchObject({
      refused: 'not-permitted',
    });
    const coordinator = await given.member(await given.process(), 'coordinator', here.ministry);
    expect(await here.appoint.run(coordinator, here.input(next))).toMatchObject({ refused: 'not-permitted' });
    expect(await here.appoint.run(await given.viewer(), here.input(next))).toMatchObject({ refused: 'not-permitted' });
  });

  it('P22: is appointed once by several who ask at one moment, and again only once they have answered or it has expired', async () => {
    const viewer = here.administrator;
    const outcomes = await Promise.all([1, 2, 3].map(() => here.appoint.run(viewer, here.input())));
    const refusal = { refused: 'already-exists', details: { what: 'appointment' } };
    expect(outcomes.filter((one) => 'refused' in one)).toEqual([refusal, refusal]);
    expect(await here.mailsTo('silvia')).toHaveLength(1);
    const elsewhere = (await given.organization()).id;
    expect(await here.appoint.run(viewer, here.input({ organization: elsewhere }))).not.toHaveProperty('refused');
    given.wait(30 * 86_400_000);
    const { row, viewer: silvia } = await here.appointed();
    expect(await here.appoint.run(viewer, here.input())).toEqual(refusal);
    await here.decline.run(silvia, row.id);
    const again = await here.appointed();
    await here.end.run(viewer, { representative: again.row.id, reason: 'El documento era otro.' });
    const last = await here.appointed();
    await here.accept.run(last.viewer, last.row.id);
    expect(await here.appoint.run(last.viewer, here.input())).not.toHaveProperty('refused'); // for the term after
    given.wait(-31 * 86_400_000);
  });

  it('P22: is not passed to somebody whose own appointment waits, nor resent beside it', async () => {
    const silvia = await here.appointed();
    const hugo = await here.appointed(here.administrator, { email: here.mailOf('hugo'), identityNumber: '1111 22222' });
    const toHugo = {
      ...here.input({ email: here.mailOf('hugo'), identityNumber: '3333 44444' }),
      representative: silvia.row.id,
    };
    const refusal = { refused: 'already-exists', details: { what: 'appointment' } };
    expect(await here.substitute.run(here.administrator, toHugo)).toEqual(refusal);
    given.wait(31 * 86_400_000);
    const newer = await here.appointed(here.administrator, { email: here.mailOf('hugo') });
    expect(await here.resend.run(here.administrator, hugo.row.id)).toEqual(refusal);
    expect(await here.resend.run(here.administrator, newer.row.id)).not.toHaveProperty('refused');
    given.wait(-31 * 86_400_000);
  });

  it('accepts once, before it expires, and nobody does it for them', async () => {
    const { row, viewer } = await here.appointed();
    for (const other of [here.administrator, await given.viewer()])
      expect(await here.accept.run(other, row.id)).toMatchObject({ refused: 'not-found' });
    const answers = await Promise.all([here.accept.run(viewer, row.id), here.decline.run(viewer, row.id)]);
    expect(answers.filter((one) => 'refused' in one)).toEqual([{ refused: 'appointment-over', details: {} }]);
  });

  it('does not accept once it has expired', async () => {
    const late = await here.appointed();
    given.wait(30 * 86_400_000);
    expect(await here.accept.run(late.viewer, late.row.id)).toMatchObject({ refused: 'appointment-over' });
  });

  it('neither accepts nor declines while their account is disabled, and does once it is enabled', async () => {
    const { row, viewer } = await here.appointed();
    const people = given.unitOfWork.read().get(PeopleStore);
    const person = (await people.byId(row.personId))!;
    await people.disable(person, given.clock.at);
    for (const answer of [here.accept, here.decline])
      expect(await answer.run(viewer, row.id)).toEqual({ refused: 'account-disabled', details: {} });
    await people.disable(person, null);
    expect(await here.accept.run(viewer, row.id)).toMatchObject({ acceptedAt: given.clock.at });
  });

  it('may decline, and then does not speak', async () => {
    const { row, viewer } = await here.appointed();
    expect(await here.decline.run(viewer, row.id)).toMatchObject({ declinedAt: given.clock.at });
    expect(await here.accept.run(viewer, row.id)).toMatchObject({ refused: 'appointment-over' });
    expect(await here.represents(viewer)).toBe(false);
  });

  it('P9: is ended by their institution or an administrator, with a reason, at once and once', async () => {
    const { row, viewer } = await here.appointed();
    await here.accept.run(viewer, row.id);
    const ending = { representative: row.id, reason: 'Terminó su período.' };
    expect(await here.end.run(await given.viewer(await given.person()), ending)).toMatchObject({
      refused: 'not-permitted',
    });
    expect(await here.end.run(here.administrator, { ...ending, reason: 'no' })).toMatchObject({
      refused: 'invalid-input',
    });
    expect(await here.represents(viewer)).toBe(true);
    expect(await here.end.run(viewer, ending)).toMatchObject({ endReason: 'Terminó su período.' });
    expect(await here.represents(viewer)).toBe(false);
    expect(await here.end.run(here.administrator, ending)).toMatchObject({ refused: 'appointment-over' });
    expect(await here.end.run(here.administrator, { ...ending, representative: 'x' })).toMatchObject({
      refused: 'not-found',
    });
  });

  describe('P19: the first', () => {
    const another = () => here.input({ email: here.mailOf('otra') });
    const reason = 'Ya no trabaja en la institución.';

    it('P19: is appointed by an administrator, who appoints no second one while that one is in office, suspended or not', async () => {
      const silvia = await here.speaking('silvia');
      expect(await here.appoint.run(here.administrator, another())).toEqual({
        refused: 'institution-represented',
        details: {},
      });
      await here.suspend.run(here.administrator, { representative: silvia.row.id, reason });
      expect(await here.appoint.run(here.administrator, another())).toMatchObject({
        refused: 'institution-represented',
      });
      await here.reinstate.run(here.administrator, silvia.row.id);
      expect(await here.appoint.run(silvia.viewer, another())).toMatchObject({ appointedAs: 'representative' });
    });

    it('P19: who can’t be reached is ended, hears of it and why, and is appointed anew by the administrator', async () => {
      const silvia = await here.speaking('silvia');
      given.wait(1_000);
      await here.end.run(here.administrator, { representative: silvia.row.id, reason });
      const [mail] = await here.mailsTo('silvia');
      expect(mail!.subject).toBe(`Terminó un nombramiento de representante: ${here.ministry.name}`);
      expect(mail!.body).toContain('Ada, que administra la plataforma, terminó su nombramiento como representante');
      expect(mail!.body).toContain(`Motivo: ${reason}`);
      expect(mail!.body).toContain('Desde ahora usted no habla aquí por la institución.');
      expect(mail!.body).toContain(`https://articulado.example/institutions/${here.ministry.id}`);
      const hugo = await here.speaking('hugo');
      expect(hugo.row).toMatchObject({ appointedAs: 'administrator' });
      expect(await here.represents(hugo.viewer)).toBe(true);
    });

    it('P19: of two whom administrators appointed is the first to accept; the other’s is void, and passed to nobody', async () => {
      const [silvia, hugo] = [
        await here.appointed(here.administrator, { email: here.mailOf('silvia') }),
        await here.appointed(here.administrator, { email: here.mailOf('hugo'), identityNumber: '1111222233334' }),
      ];
      const outcomes = await Promise.all([silvia, hugo].map(({ viewer, row }) => here.accept.run(viewer, row.id)));
      expect(outcomes.filter((one) => 'refused' in one)).toEqual([{ refused: 'appointment-over', details: {} }]);
      const late = 'refused' in outcomes[0]! ? silvia : hugo;
      const passed = { ...another(), representative: late.row.id, identityNumber: '9999888877776' };
      expect(await here.substitute.run(late.viewer, passed)).toMatchObject({ refused: 'appointment-over' });
      expect(await here.decline.run(late.viewer, late.row.id)).toMatchObject({ declinedAt: given.clock.at });
    });

    it('P19: whose appointment came too late is accepted once the institution itself has sent it', async () => {
      const late = await here.appointed(here.administrator, { email: here.mailOf('tarde') });
      const silvia = await here.speaking('silvia');
      expect(await here.accept.run(late.viewer, late.row.id)).toMatchObject({ refused: 'appointment-over' });
      const again = await here.resend.run(silvia.viewer, late.row.id);
      expect(again).toMatchObject({ replaces: late.row.id, appointedAs: 'representative' });
      expect(await here.accept.run(late.viewer, (again as RepresentativeRow).id)).toMatchObject({
        acceptedAt: given.clock.at,
      });
    });

    it('P19: passes an administrator’s appointment on as an administrator’s', async () => {
      const silvia = await here.appointed(here.administrator, { email: here.mailOf('silvia') });
      const passed = { ...another(), representative: silvia.row.id, identityNumber: '9999888877776' };
      const next = (await here.substitute.run(silvia.viewer, passed)) as RepresentativeRow;
      expect(next).toMatchObject({ appointedBy: silvia.viewer.person!.id, appointedAs: 'administrator' });
      await here.speaking('hugo');
      const otra = await here.themselves(next);
      expect(await here.accept.run(otra, next.id)).toMatchObject({ refused: 'appointment-over' });
    });
  });

  describe('P19: whoever represents the institution', () => {
    const reason = 'Hay una denuncia por resolver.';

    it('P19: is told of each new appointment that they did not make, and of who accepts', async () => {
      const silvia = await here.speaking('silvia');
      const hugo = await here.speaking('hugo', silvia.viewer);
      expect((await here.mailsTo('silvia')).map(({ subject }) => subject)).toEqual([
        `Representante nuevo: ${here.ministry.name}`,
        `Le nombraron representante: ${here.ministry.name}`,
      ]);
      const { row } = await here.appointed(hugo.viewer, { name: 'Marta', email: here.mailOf('marta') });
      const [told] = await here.mailsTo('silvia');
      expect(told!.subject).toBe(`Nombramiento nuevo para representar: ${here.ministry.name}`);
      expect(told!.body).toContain('hugo nombró a Marta para hablar en esta plataforma');
      expect(told!.body).toContain('Documento: Acuerdo 21-2026');
      given.wait(1_000);
      await here.resend.run(silvia.viewer, row.id);
      expect((await here.mailsTo('hugo'))[0]!.body).toContain('silvia nombró a Marta');
      expect(await here.mailsTo('silvia')).toHaveLength(3);
      expect((await here.mailsTo('marta')).map(({ subject }) => subject)).toEqual([
        `Le nombraron representante: ${here.ministry.name}`,
        `Le nombraron representante: ${here.ministry.name}`,
      ]);
    });

    it('P19: is told, also while suspended, of suspensions and ends that they did not do, with the reason', async () => {
      const silvia = await here.speaking('silvia');
      const hugo = await here.speaking('hugo', silvia.viewer);
      const count_ = async () => [(await here.mailsTo('silvia')).length, (await here.mailsTo('hugo')).length];
      const [ofSilvia, ofHugo] = await count_();
      given.wait(1_000);
      await here.suspend.run(here.administrator, { representative: hugo.row.id, reason });
      expect(await count_()).toEqual([ofSilvia! + 1, ofHugo! + 1]);
      const [own, others] = [(await here.mailsTo('hugo'))[0]!, (await here.mailsTo('silvia'))[0]!];
      expect(own.body).toContain('Ada, que administra la plataforma, suspendió su representación');
      expect(own.body).toContain(`Motivo: ${reason}`);
      expect(others.body).toContain('suspendió la representación de hugo');
      given.wait(1_000);
      await here.reinstate.run(here.administrator, hugo.row.id);
      expect((await here.mailsTo('hugo'))[0]!.subject).toBe(
        `Se levantó la suspensión de un representante: ${here.ministry.name}`,
      );
      given.wait(1_000);
      await here.suspend.run(silvia.viewer, { representative: hugo.row.id, reason });
      given.wait(1_000);
      await here.end.run(silvia.viewer, { representative: silvia.row.id, reason });
      expect(await count_()).toEqual([ofSilvia! + 2, ofHugo! + 4]);
      const ended = (await here.mailsTo('hugo'))[0]!;
      expect(ended.body).toContain('silvia terminó el nombramiento de silvia como representante'); // not as an administrator
      expect(ended.body).toContain('Se le avisa porque usted representa a la institución.');
    });

    it('P19: hears that an appointment which nobody answered was ended; so does the one appointed', async () => {
      const silvia = await here.speaking('silvia');
      const { row } = await here.appointed(silvia.viewer, { name: 'Marta', email: here.mailOf('marta') });
      given.wait(1_000);
      await here.end.run(here.administrator, { representative: row.id, reason });
      for (const name of ['silvia', 'marta'])
        expect((await here.mailsTo(name))[0]!.subject).toBe(
          `Terminó un nombramiento de representante: ${here.ministry.name}`,
        );
    });
  });

  describe('P14: is suspended', () => {
    const reason = 'Hay una denuncia por resolver.';

    const two = async () => {
      const silvia = await here.speaking('silvia');
      return [silvia, await here.speaking('hugo', silvia.viewer)] as const;
    };

    it('P14: at once, by another of the institution or an administrator, with a reason; never by themselves', async () => {
      const [silvia, hugo] = await two();
      const suspension = { representative: silvia.row.id, reason };
      expect(await here.suspend.run(silvia.viewer, suspension)).toMatchObject({ refused: 'not-permitted' });
      expect(await here.suspend.run(await given.viewer(await given.person()), suspension)).toMatchObject({
        refused: 'not-permitted',
      });
      expect(await here.suspend.run(hugo.viewer, { ...suspension, reason: 'no' })).toMatchObject({
        refused: 'invalid-input',
      });
      expect(await here.represents(silvia.viewer)).toBe(true);
      expect(await here.suspend.run(hugo.viewer, suspension)).toMatchObject({ suspendedAs: 'representative' });
      expect(await here.represents(silvia.viewer)).toBe(false);
      expect(await here.appoint.run(silvia.viewer, here.input())).toMatchObject({ refused: 'not-permitted' });
      expect(await here.suspend.run(here.administrator, suspension)).toMatchObject({ refused: 'appointment-over' });
    });

    it('P14: lifted by the side that did it', async () => {
      const [silvia, hugo] = await two();
      await here.suspend.run(here.administrator, { representative: silvia.row.id, reason });
      for (const viewer of [hugo.viewer, silvia.viewer])
        expect(await here.reinstate.run(viewer, silvia.row.id)).toMatchObject({ refused: 'not-permitted' });
      expect(await here.reinstate.run(here.administrator, silvia.row.id)).toMatchObject({ suspendedAt: null });
      expect(await here.represents(silvia.viewer)).toBe(true);
      expect(await here.reinstate.run(here.administrator, silvia.row.id)).toMatchObject({ refused: 'measure-over' });
      await here.suspend.run(hugo.viewer, { representative: silvia.row.id, reason });
      expect(await here.reinstate.run(here.administrator, silvia.row.id)).toMatchObject({ refused: 'not-permitted' });
      expect(await here.reinstate.run(hugo.viewer, silvia.row.id)).toMatchObject({ suspendedAt: null });
    });

    it('P14: only while they speak; two who suspend each other at one moment leave one', async () => {
      const waiting = await here.appointed(here.administrator, { email: here.mailOf('espera') });
      expect(await here.suspend.run(here.administrator, { representative: waiting.row.id, reason })).toMatchObject({
        refused: 'appointment-over',
      });
      expect(await here.suspend.run(here.administrator, { representative: 'x', reason })).toMatchObject({
        refused: 'not-found',
      });
      const [silvia, hugo] = await two();
      const outcomes = await Promise.all([
        here.suspend.run(silvia.viewer, { representative: hugo.row.id, reason }),
        here.suspend.run(hugo.viewer, { representative: silvia.row.id, reason }),
      ]);
      expect(outcomes.map((one) => ('refused' in one ? one.refused : 'done')).toSorted()).toEqual([
        'done',
        'not-permitted',
      ]);
    });
  });
});
