import { Given } from '@articulado/api/testing';
import type { RepresentativeRow } from '@articulado/persistence';
import { GivenRepresentatives } from '../testing/given-representatives.js';

describe('the days of a representative', () => {
  let given: Given;
  let here: GivenRepresentatives;

  beforeAll(async () => {
    given = await Given.platform();
  });
  beforeEach(async () => {
    here = await GivenRepresentatives.in(given);
  });
  afterAll(() => given.drop());

  const reason = 'Hay una denuncia por resolver.';
  const term = { startsOn: '2027-03-10', endsOn: '2027-03-12' };
  const at = (moment: string) => (given.clock.at = new Date(moment));
  beforeEach(() => at('2027-03-01T15:00:00Z'));

  it('P20: represents from the first moment of the first day to the last of the last one, in the platform’s time zone, and no other', async () => {
    const silvia = await here.appointed(here.administrator, term);
    await here.accept.run(silvia.viewer, silvia.row.id);
    for (const [moment, does] of [
      ['2027-03-10T05:59:59.999Z', false],
      ['2027-03-10T06:00:00.000Z', true],
      ['2027-03-13T05:59:59.999Z', true],
      ['2027-03-13T06:00:00.000Z', false],
    ] as const) {
      at(moment);
      expect([moment, await here.represents(silvia.viewer)]).toEqual([moment, does]);
      const outcome = await here.appoint.run(
        silvia.viewer,
        here.input({ email: here.mailOf(`otra${at(moment).getTime()}`) }),
      );
      expect([moment, outcome]).toEqual([
        moment,
        does
          ? expect.objectContaining({ appointedAs: 'representative' })
          : expect.objectContaining({ refused: 'not-permitted' }),
      ]);
    }
  });

  it('P20: begins today and has no last day, unless it is said', async () => {
    const { row } = await here.appointed();
    expect(row).toMatchObject({ startsOn: '2027-03-01', endsOn: null });
    const [mail] = await here.mailsTo('silvia');
    expect(mail!.body).toContain('Desde el 1 de marzo de 2027, sin fecha de término');
    await here.appointed(here.administrator, { email: here.mailOf('hugo'), ...term });
    expect((await here.mailsTo('hugo'))[0]!.body).toContain('Del 10 de marzo de 2027 al 12 de marzo de 2027');
  });

  it.each([
    [{ startsOn: '10/03/2027' }, 'startsOn', 'malformed'],
    [{ endsOn: '2027-02-30' }, 'endsOn', 'malformed'],
    [{ startsOn: '2027-13-01' }, 'startsOn', 'malformed'],
    [{ startsOn: '0000-01-01' }, 'startsOn', 'too-distant'],
    [{ endsOn: '9999-12-31' }, 'endsOn', 'too-distant'],
    [{ documentDate: '2027-13-01' }, 'documentDate', 'malformed'],
    [{ documentDate: '2027-03-02' }, 'documentDate', 'in-the-future'],
    [{ endsOn: '2027-02-28' }, 'endsOn', 'in-the-past'],
    [{ startsOn: '2027-03-10', endsOn: '2027-03-09' }, 'endsOn', 'out-of-range'],
  ])('P20: refuses days that are none, over, in the wrong order, or too far away: %j', async (days, field, problem) => {
    expect(await here.appoint.run(here.administrator, here.input(days))).toEqual({
      refused: 'invalid-input',
      details: { field, problem },
    });
  });

  it('P20: may last a single day, which may be today', async () => {
    const oneDay = { startsOn: '2027-03-01', endsOn: '2027-03-01' };
    expect(await here.appoint.run(here.administrator, here.input(oneDay))).toMatchObject(oneDay);
  });

  it('P20: once the last one is past there is nothing left to accept, end, suspend or send again, and nobody in the way', async () => {
    const silvia = await here.appointed(here.administrator, term);
    const waiting = await here.appointed(here.administrator, { ...term, email: here.mailOf('espera') });
    await here.accept.run(silvia.viewer, silvia.row.id);
    at('2027-03-12T15:00:00Z');
    expect(await here.appoint.run(here.administrator, here.input())).toMatchObject({
      refused: 'institution-represented',
    });
    at('2027-03-13T15:00:00Z');
    const over = { refused: 'appointment-over' };
    expect(await here.accept.run(waiting.viewer, waiting.row.id)).toMatchObject(over);
    expect(await here.resend.run(here.administrator, waiting.row.id)).toMatchObject(over);
    expect(await here.end.run(here.administrator, { representative: silvia.row.id, reason })).toMatchObject(over);
    expect(await here.suspend.run(here.administrator, { representative: silvia.row.id, reason })).toMatchObject(over);
    const told = (await here.mailsTo('silvia')).length;
    expect(await here.appoint.run(here.administrator, here.input({ email: here.mailOf('hugo') }))).toMatchObject({
      appointedAs: 'administrator',
    });
    expect(await here.mailsTo('silvia')).toHaveLength(told); // represents nobody any more
  });

  it('P20: who begins later is told of whom an administrator appoints until then', async () => {
    const silvia = await here.appointed(here.administrator, { ...term, email: here.mailOf('silvia') });
    await here.accept.run(silvia.viewer, silvia.row.id);
    const hugo = await here.speaking('hugo');
    expect(await here.represents(hugo.viewer)).toBe(true);
    expect((await here.mailsTo('silvia')).map(({ subject }) => subject)).toEqual([
      `Representante nuevo: ${here.ministry.name}`,
      `Nombramiento nuevo para representar: ${here.ministry.name}`,
      `Le nombraron representante: ${here.ministry.name}`,
    ]);
  });

  it('P20: keep as they are when it is sent again; who passes it on stays within them, the institution need not', async () => {
    const silvia = await here.speaking('silvia');
    const marta = await here.appointed(silvia.viewer, { ...term, email: here.mailOf('marta') });
    const again = (await here.resend.run(silvia.viewer, marta.row.id)) as RepresentativeRow;
    expect(again).toMatchObject(term);
    const passed = (days: object) => ({
      ...here.input({ email: here.mailOf('otra'), identityNumber: '9999888877776' }),
      representative: again.id,
      ...days,
    });
    for (const [days, field] of [
      [{ startsOn: '2027-03-09' }, 'startsOn'],
      [{ endsOn: '2027-03-13' }, 'endsOn'],
    ] as const)
      expect(await here.substitute.run(marta.viewer, passed(days))).toEqual({
        refused: 'invalid-input',
        details: { field, problem: 'out-of-range' },
      });
    const shorter = { startsOn: '2027-03-11', endsOn: '2027-03-11' };
    const next = (await here.substitute.run(marta.viewer, passed(shorter))) as RepresentativeRow;
    expect(next).toMatchObject(shorter);
    const longer = { ...passed({ endsOn: '2027-12-31' }), representative: next.id, email: here.mailOf('ultima') };
    expect(await here.substitute.run(silvia.viewer, { ...longer, identityNumber: '7777666655554' })).toMatchObject({
      startsOn: '2027-03-11',
      endsOn: '2027-12-31',
    });
  });
});
