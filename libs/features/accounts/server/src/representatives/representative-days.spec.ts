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
import { AcceptAppointment } from './answer-appointment.js';
import { AppointRepresentative, type NewRepresentative } from './appoint-representative.js';
import { EndRepresentative } from './end-representative.js';
import { RepresentativeActProof } from './representative-act.js';
import { ResendRepresentative } from './resend-representative.js';
import { SubstituteRepresentative } from './substitute-representative.js';
import { SuspendRepresentative } from './suspend-representative.js';

const platform = { publicUrl: 'https://articulado.example', demo: false, sendsMail: true, secret: 's'.repeat(32) };
/** Nobody here has a passkey. */
const proof = new RepresentativeActProof({} as PasskeyStepUp, platform);

describe('the days of a representative', () => {
  let given: Given;
  let appoint: AppointRepresentative;
  let accept: AcceptAppointment;
  let end: EndRepresentative;
  let suspend: SuspendRepresentative;
  let resend: ResendRepresentative;
  let substitute: SubstituteRepresentative;
  let ministry: OrganizationRow;
  let administrator: Viewer;
  let count = 0;

  beforeAll(async () => {
    given = await Given.platform();
    appoint = new AppointRepresentative(given.unitOfWork, platform, proof);
    accept = new AcceptAppointment(given.unitOfWork, platform);
    end = new EndRepresentative(given.unitOfWork, platform, proof);
    suspend = new SuspendRepresentative(given.unitOfWork, platform, proof);
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

  const reason = 'Hay una denuncia por resolver.';
  const term = { startsOn: '2027-03-10', endsOn: '2027-03-12' };
  const at = (moment: string) => (given.clock.at = new Date(moment));
  beforeEach(() => at('2027-03-01T15:00:00Z'));

  it('P20: represents from the first moment of the first day to the last of the last one, in Guatemala, and no other', async () => {
    const silvia = await appointed(administrator, term);
    await accept.run(silvia.viewer, silvia.row.id);
    const next = input({ email: mailOf('otra') });
    for (const [moment, does] of [
      ['2027-03-10T05:59:59.999Z', false],
      ['2027-03-10T06:00:00.000Z', true],
      ['2027-03-13T05:59:59.999Z', true],
      ['2027-03-13T06:00:00.000Z', false],
    ] as const) {
      at(moment);
      expect([moment, await represents(silvia.viewer)]).toEqual([moment, does]);
      const outcome = await appoint.run(silvia.viewer, next);
      expect([moment, outcome]).toEqual([
        moment,
        does
          ? expect.objectContaining({ appointedAs: 'representative' })
          : expect.objectContaining({ refused: 'not-permitted' }),
      ]);
    }
  });

  it('P20: begins today and has no last day, unless it is said', async () => {
    const { row } = await appointed();
    expect(row).toMatchObject({ startsOn: '2027-03-01', endsOn: null });
    const [mail] = await mailsTo('silvia');
    expect(mail!.body).toContain('Desde el 1 de marzo de 2027, sin fecha de término');
    await appointed(administrator, { email: mailOf('hugo'), ...term });
    expect((await mailsTo('hugo'))[0]!.body).toContain('Del 10 de marzo de 2027 al 12 de marzo de 2027');
  });

  it.each([
    [{ startsOn: '10/03/2027' }, 'startsOn', 'malformed'],
    [{ endsOn: '2027-02-30' }, 'endsOn', 'malformed'],
    [{ endsOn: '2027-02-28' }, 'endsOn', 'in-the-past'],
    [{ startsOn: '2027-03-10', endsOn: '2027-03-09' }, 'endsOn', 'out-of-range'],
  ])('P20: refuses days that are none, over, or in the wrong order: %j', async (days, field, problem) => {
    expect(await appoint.run(administrator, input(days))).toEqual({
      refused: 'invalid-input',
      details: { field, problem },
    });
  });

  it('P20: may last a single day, which may be today', async () => {
    const oneDay = { startsOn: '2027-03-01', endsOn: '2027-03-01' };
    expect(await appoint.run(administrator, input(oneDay))).toMatchObject(oneDay);
  });

  it('P20: once the last one is past there is nothing left to accept, end, suspend or send again, and nobody in the way', async () => {
    const silvia = await appointed(administrator, term);
    const waiting = await appointed(administrator, { ...term, email: mailOf('espera') });
    await accept.run(silvia.viewer, silvia.row.id);
    at('2027-03-12T15:00:00Z');
    expect(await appoint.run(administrator, input())).toMatchObject({ refused: 'institution-represented' });
    at('2027-03-13T15:00:00Z');
    const over = { refused: 'appointment-over' };
    expect(await accept.run(waiting.viewer, waiting.row.id)).toMatchObject(over);
    expect(await resend.run(administrator, waiting.row.id)).toMatchObject(over);
    expect(await end.run(administrator, { representative: silvia.row.id, reason })).toMatchObject(over);
    expect(await suspend.run(administrator, { representative: silvia.row.id, reason })).toMatchObject(over);
    const told = (await mailsTo('silvia')).length;
    expect(await appoint.run(administrator, input({ email: mailOf('hugo') }))).toMatchObject({
      appointedAs: 'administrator',
    });
    expect(await mailsTo('silvia')).toHaveLength(told); // represents nobody any more
  });

  it('P20: who begins later is told of whom an administrator appoints until then', async () => {
    const silvia = await appointed(administrator, { ...term, email: mailOf('silvia') });
    await accept.run(silvia.viewer, silvia.row.id);
    const hugo = await speaking('hugo');
    expect(await represents(hugo.viewer)).toBe(true);
    expect((await mailsTo('silvia')).map(({ subject }) => subject)).toEqual([
      `Representante nuevo: ${ministry.name}`,
      `Nombramiento nuevo para representar: ${ministry.name}`,
      `Le nombraron representante: ${ministry.name}`,
    ]);
  });

  it('P20: keep as they are when it is sent again; who passes it on stays within them, the institution need not', async () => {
    const silvia = await speaking('silvia');
    const marta = await appointed(silvia.viewer, { ...term, email: mailOf('marta') });
    const again = (await resend.run(silvia.viewer, marta.row.id)) as RepresentativeRow;
    expect(again).toMatchObject(term);
    const passed = (days: object) => ({
      ...input({ email: mailOf('otra'), identityNumber: '9999888877776' }),
      representative: again.id,
      ...days,
    });
    for (const [days, field] of [
      [{ startsOn: '2027-03-09' }, 'startsOn'],
      [{ endsOn: '2027-03-13' }, 'endsOn'],
    ] as const)
      expect(await substitute.run(marta.viewer, passed(days))).toEqual({
        refused: 'invalid-input',
        details: { field, problem: 'out-of-range' },
      });
    const shorter = { startsOn: '2027-03-11', endsOn: '2027-03-11' };
    const next = (await substitute.run(marta.viewer, passed(shorter))) as RepresentativeRow;
    expect(next).toMatchObject(shorter);
    const longer = { ...passed({ endsOn: '2027-12-31' }), representative: next.id, email: mailOf('ultima') };
    expect(await substitute.run(silvia.viewer, { ...longer, identityNumber: '7777666655554' })).toMatchObject({
      startsOn: '2027-03-11',
      endsOn: '2027-12-31',
    });
  });
});
