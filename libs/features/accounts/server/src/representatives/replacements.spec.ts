import { Given } from '@articulado/api/testing';
import type { Viewer } from '@articulado/api';
import { PeopleStore, type RepresentativeRow, RepresentativesStore } from '@articulado/persistence';
import { GivenRepresentatives, made } from '../testing/given-representatives.js';

const month = 30 * 86_400_000;

describe('an appointment to represent an institution', () => {
  let given: Given;
  let here: GivenRepresentatives;
  let speaker: Viewer;
  /** The one who represents it ceases to. */
  let resign: () => Promise<void>;
  let first: RepresentativeRow;
  let ernesto: Viewer;

  beforeAll(async () => {
    given = await Given.platform();
  });
  beforeEach(async () => {
    here = await GivenRepresentatives.in(given);
    const person = await given.person();
    const { id } = await given.represents(await given.viewer(person), here.ministry);
    speaker = await given.viewer(person);
    resign = async () => {
      made(await here.end.run(speaker, { representative: id, reason: 'Terminó su período.' }));
    };
    first = made(await here.appoint.run(speaker, terms('ernesto')));
    ernesto = await here.themselves(first);
  });
  afterAll(() => given.drop());

  const terms = (name: string) =>
    here.input({
      name,
      email: here.mailOf(name),
      documentNumber: `Acuerdo de ${name}`,
      identityNumber: `254012340${name.length}`,
    });
  const rowNow = async ({ id }: RepresentativeRow) =>
    (await given.unitOfWork.read().get(RepresentativesStore).byId(id))!;
  const passedBy = (row: RepresentativeRow, name: string) => ({ representative: row.id, ...terms(name) });

  it('P15: is sent again by whoever may appoint, with a new end; the one before is void, and the e-mail leads to the new one', async () => {
    given.wait(86_400_000);
    const again = made(await here.resend.run(speaker, first.id));
    const end = new Date(given.clock.at.getTime() + month);
    expect(again).toMatchObject({
      replaces: first.id,
      personId: first.personId,
      expiresAt: end,
      documentNumber: 'Acuerdo de ernesto',
    });
    expect(await rowNow(first)).toMatchObject({ replacedAt: given.clock.at, acceptedAt: null });
    const [mail, ...earlier] = await here.mailsTo('ernesto');
    expect(earlier).toHaveLength(1);
    expect(mail!.body).toContain(encodeURIComponent(`/appointments/${again.id}`));
    for (const answer of [here.accept, here.decline])
      expect(await answer.run(ernesto, first.id)).toMatchObject({ refused: 'appointment-over' });
    const ending = { representative: first.id, reason: 'Terminó su período.' };
    expect(await here.end.run(speaker, ending)).toMatchObject({
      refused: 'appointment-over',
    });
    expect(await here.accept.run(ernesto, again.id)).toMatchObject({ acceptedAt: given.clock.at });
  });

  it('P15: also when it has expired; not once it was answered, and by nobody else', async () => {
    given.wait(month);
    for (const viewer of [ernesto, await given.viewer(await given.person()), await given.viewer()])
      expect(await here.resend.run(viewer, first.id)).toMatchObject({ refused: 'not-permitted' });
    const again = made(await here.resend.run(speaker, first.id));
    await here.decline.run(ernesto, again.id);
    for (const one of [first, again])
      expect(await here.resend.run(speaker, one.id)).toMatchObject({ refused: 'appointment-over' });
    for (const id of ['x', crypto.randomUUID()])
      expect(await here.resend.run(here.administrator, id)).toMatchObject({ refused: 'not-found' });
  });

  it('P15, P19: is sent again, and passed on, by an administrator only once nobody represents the institution', async () => {
    const represented = { refused: 'institution-represented' };
    expect(await here.resend.run(here.administrator, first.id)).toMatchObject(represented);
    expect(await here.substitute.run(here.administrator, passedBy(first, 'marta'))).toMatchObject(represented);
    await resign();
    const again = made(await here.resend.run(here.administrator, first.id));
    expect(again).toMatchObject({ appointedAs: 'administrator', appointedBy: here.administrator.person!.id });
    expect(made(await here.substitute.run(here.administrator, passedBy(again, 'marta')))).toMatchObject({
      replaces: again.id,
    });
  });

  it('P15: is not sent to a disabled account', async () => {
    await given.unitOfWork
      .read()
      .get(PeopleStore)
      .disable((await given.unitOfWork.read().get(PeopleStore).byId(ernesto.person!.id))!, given.clock.at);
    expect(await here.resend.run(speaker, first.id)).toMatchObject({ refused: 'account-disabled' });
    expect(await rowNow(first)).toMatchObject({ replacedAt: null });
  });

  it('P15: sent again twice at one moment is sent once', async () => {
    const outcomes = await Promise.all([here.resend.run(speaker, first.id), here.resend.run(speaker, first.id)]);
    expect(outcomes.filter((one) => 'refused' in one)).toEqual([{ refused: 'appointment-over', details: {} }]);
  });

  it('P15: accepted while it is sent again is one or the other', async () => {
    for (let times = 0; times < 5; times += 1) {
      const row = made(await here.appoint.run(speaker, terms(`ernesto${times}`)));
      const themselves = await here.themselves(row);
      await Promise.all([here.accept.run(themselves, row.id), here.resend.run(speaker, row.id)]);
      const { acceptedAt, replacedAt } = await rowNow(row);
      expect([acceptedAt, replacedAt].filter(Boolean)).toHaveLength(1);
    }
  });

  it('P16: is passed to a substitute by the one appointed, who accepts; it names the one before, which is void', async () => {
    const next = made(await here.substitute.run(ernesto, passedBy(first, 'marta')));
    expect(next).toMatchObject({
      replaces: first.id,
      appointedBy: ernesto.person!.id,
      organizationId: here.ministry.id,
    });
    expect(await here.mailsTo('marta')).toHaveLength(1);
    expect(await here.accept.run(ernesto, first.id)).toMatchObject({ refused: 'appointment-over' });
    expect(await here.accept.run(ernesto, next.id)).toMatchObject({ refused: 'not-found' });
    expect(await here.accept.run(await here.themselves(next), next.id)).toMatchObject({ acceptedAt: given.clock.at });
  });

  it('P16: whoever got it from the one appointed passes it on to nobody; whoever may appoint still may', async () => {
    const next = made(await here.substitute.run(ernesto, passedBy(first, 'marta')));
    const passed = passedBy(next, 'ignacio');
    expect(await here.substitute.run(await here.themselves(next), passed)).toMatchObject({ refused: 'not-permitted' });
    const third = made(await here.substitute.run(speaker, passed));
    const fourth = passedBy(third, 'josefina');
    expect(await here.substitute.run(await here.themselves(third), fourth)).toMatchObject({ replaces: third.id }); // whom the institution named
  });

  it('P16: not once they answered or it expired, not to the same person, and by nobody else', async () => {
    const passed = passedBy(first, 'marta');
    for (const viewer of [await given.viewer(await given.person()), await given.viewer()])
      expect(await here.substitute.run(viewer, passed)).toMatchObject({ refused: 'not-permitted' });
    const { email, identityNumber } = terms('ernesto');
    for (const same of [{ email }, { identityNumber }])
      expect(await here.substitute.run(ernesto, { ...passed, ...same })).toMatchObject({
        refused: 'invalid-input',
        details: { field: Object.keys(same)[0] },
      });
    expect(await here.substitute.run(ernesto, { ...passed, documentNumber: '' })).toMatchObject({
      details: { field: 'documentNumber' },
    });
    given.wait(month);
    expect(await here.substitute.run(ernesto, passed)).toMatchObject({ refused: 'appointment-over' });
    const late = made(await here.substitute.run(speaker, passed));
    const marta = await here.themselves(late);
    await here.accept.run(marta, late.id);
    for (const viewer of [marta, speaker])
      expect(await here.substitute.run(viewer, passedBy(late, 'josefina'))).toMatchObject({
        refused: 'appointment-over',
      });
  });
});
