import type { PasskeyStepUp, Viewer } from '@articulado/api';
import { Given } from '@articulado/api/testing';
import type { Refusal } from '@articulado/base';
import {
  MailStore,
  type OrganizationRow,
  PeopleStore,
  type RepresentativeRow,
  RepresentativesStore,
} from '@articulado/persistence';
import { AcceptAppointment, DeclineAppointment } from './answer-appointment.js';
import { AppointRepresentative } from './appoint-representative.js';
import { EndRepresentative } from './end-representative.js';
import { RepresentativeActProof } from './representative-act.js';
import { ResendRepresentative } from './resend-representative.js';
import { SubstituteRepresentative } from './substitute-representative.js';

const platform = { publicUrl: 'https://articulado.example', demo: false, sendsMail: true, secret: 's'.repeat(32) };
/** Nobody here has a passkey. */
const proof = new RepresentativeActProof({} as PasskeyStepUp, platform);
const month = 30 * 86_400_000;

describe('an appointment to represent an institution', () => {
  let given: Given;
  let appoint: AppointRepresentative;
  let accept: AcceptAppointment;
  let decline: DeclineAppointment;
  let resend: ResendRepresentative;
  let substitute: SubstituteRepresentative;
  let ministry: OrganizationRow;
  let administrator: Viewer;
  let speaker: Viewer;
  /** The one who represents it ceases to. */
  let resign: () => Promise<void>;
  let first: RepresentativeRow;
  let ernesto: Viewer;
  let count = 0;

  beforeAll(async () => {
    given = await Given.platform();
    appoint = new AppointRepresentative(given.unitOfWork, platform, proof);
    accept = new AcceptAppointment(given.unitOfWork, platform);
    decline = new DeclineAppointment(given.unitOfWork);
    resend = new ResendRepresentative(given.unitOfWork, platform);
    substitute = new SubstituteRepresentative(given.unitOfWork, platform, proof);
  });
  beforeEach(async () => {
    count += 1;
    ministry = await given.organization();
    administrator = await given.viewer(await given.person('Ada', true));
    const person = await given.person();
    const { id } = await given.represents(await given.viewer(person), ministry);
    speaker = await given.viewer(person);
    resign = async () => {
      const ending = { representative: id, reason: 'Terminó su período.' };
      made(await new EndRepresentative(given.unitOfWork, platform, proof).run(speaker, ending));
    };
    first = made(await appoint.run(speaker, { organization: ministry.id, ...terms('ernesto') }));
    ernesto = await themselves(first);
  });
  afterAll(() => given.drop());

  const terms = (name: string) => ({
    name: `${name} ${count}`,
    email: `${name}${count}@example.org`,
    post: 'Viceministra',
    documentNumber: `Acuerdo de ${name}`,
    documentDate: '2026-01-15',
    documentSha256: 'a'.repeat(64),
    identityNumber: `25401234${count}${name.length}`,
  });
  const made = (outcome: RepresentativeRow | Refusal) => {
    if ('refused' in outcome) throw new Error(JSON.stringify(outcome));
    return outcome;
  };
  const themselves = async ({ personId }: RepresentativeRow) =>
    given.viewer((await given.unitOfWork.read().get(PeopleStore).byId(personId))!);
  const rowNow = async ({ id }: RepresentativeRow) =>
    (await given.unitOfWork.read().get(RepresentativesStore).byId(id))!;
  const passedBy = (row: RepresentativeRow, name: string) => ({ representative: row.id, ...terms(name) });
  const mailsTo = async ({ email }: { readonly email: string }) =>
    (await given.unitOfWork.read().get(MailStore).list({ limit: 50 })).filter(({ recipient }) => recipient === email);

  it('P15: is sent again by whoever may appoint, with a new end; the one before is void, and the e-mail leads to the new one', async () => {
    given.wait(86_400_000);
    const again = made(await resend.run(speaker, first.id));
    const end = new Date(given.clock.at.getTime() + month);
    expect(again).toMatchObject({
      replaces: first.id,
      personId: first.personId,
      expiresAt: end,
      documentNumber: 'Acuerdo de ernesto',
    });
    expect(await rowNow(first)).toMatchObject({ replacedAt: given.clock.at, acceptedAt: null });
    const [mail, ...earlier] = await mailsTo(terms('ernesto'));
    expect(earlier).toHaveLength(1);
    expect(mail!.body).toContain(encodeURIComponent(`/appointments/${again.id}`));
    for (const answer of [accept, decline])
      expect(await answer.run(ernesto, first.id)).toMatchObject({ refused: 'appointment-over' });
    const ending = { representative: first.id, reason: 'Terminó su período.' };
    expect(await new EndRepresentative(given.unitOfWork, platform, proof).run(speaker, ending)).toMatchObject({
      refused: 'appointment-over',
    });
    expect(await accept.run(ernesto, again.id)).toMatchObject({ acceptedAt: given.clock.at });
  });

  it('P15: also when it has expired; not once it was answered, and by nobody else', async () => {
    given.wait(month);
    for (const viewer of [ernesto, await given.viewer(await given.person()), await given.viewer()])
      expect(await resend.run(viewer, first.id)).toMatchObject({ refused: 'not-permitted' });
    const again = made(await resend.run(speaker, first.id));
    await decline.run(ernesto, again.id);
    for (const one of [first, again])
      expect(await resend.run(speaker, one.id)).toMatchObject({ refused: 'appointment-over' });
    for (const id of ['x', crypto.randomUUID()])
      expect(await resend.run(administrator, id)).toMatchObject({ refused: 'not-found' });
  });

  it('P15, P19: is sent again, and passed on, by an administrator only once nobody represents the institution', async () => {
    const represented = { refused: 'institution-represented' };
    expect(await resend.run(administrator, first.id)).toMatchObject(represented);
    expect(await substitute.run(administrator, passedBy(first, 'marta'))).toMatchObject(represented);
    await resign();
    const again = made(await resend.run(administrator, first.id));
    expect(again).toMatchObject({ appointedAs: 'administrator', appointedBy: administrator.person!.id });
    expect(made(await substitute.run(administrator, passedBy(again, 'marta')))).toMatchObject({ replaces: again.id });
  });

  it('P15: is not sent to a disabled account', async () => {
    await given.unitOfWork
      .read()
      .get(PeopleStore)
      .disable((await given.unitOfWork.read().get(PeopleStore).byId(ernesto.person!.id))!, given.clock.at);
    expect(await resend.run(speaker, first.id)).toMatchObject({ refused: 'account-disabled' });
    expect(await rowNow(first)).toMatchObject({ replacedAt: null });
  });

  it('P15: sent again twice at one moment is sent once', async () => {
    const outcomes = await Promise.all([resend.run(speaker, first.id), resend.run(speaker, first.id)]);
    expect(outcomes.filter((one) => 'refused' in one)).toEqual([{ refused: 'appointment-over', details: {} }]);
  });

  it('P15: accepted while it is sent again is one or the other', async () => {
    for (let times = 0; times < 5; times += 1) {
      const row = made(await appoint.run(speaker, { organization: ministry.id, ...terms('ernesto') }));
      await Promise.all([accept.run(ernesto, row.id), resend.run(speaker, row.id)]);
      const { acceptedAt, replacedAt } = await rowNow(row);
      expect([acceptedAt, replacedAt].filter(Boolean)).toHaveLength(1);
    }
  });

  it('P16: is passed to a substitute by the one appointed, who accepts; it names the one before, which is void', async () => {
    const next = made(await substitute.run(ernesto, passedBy(first, 'marta')));
    expect(next).toMatchObject({ replaces: first.id, appointedBy: ernesto.person!.id, organizationId: ministry.id });
    expect(await mailsTo(terms('marta'))).toHaveLength(1);
    expect(await accept.run(ernesto, first.id)).toMatchObject({ refused: 'appointment-over' });
    expect(await accept.run(ernesto, next.id)).toMatchObject({ refused: 'not-found' });
    expect(await accept.run(await themselves(next), next.id)).toMatchObject({ acceptedAt: given.clock.at });
  });

  it('P16: whoever got it from the one appointed passes it on to nobody; whoever may appoint still may', async () => {
    const next = made(await substitute.run(ernesto, passedBy(first, 'marta')));
    const passed = passedBy(next, 'ignacio');
    expect(await substitute.run(await themselves(next), passed)).toMatchObject({ refused: 'not-permitted' });
    const third = made(await substitute.run(speaker, passed));
    const fourth = passedBy(third, 'josefina');
    expect(await substitute.run(await themselves(third), fourth)).toMatchObject({ replaces: third.id }); // whom the institution named
  });

  it('P16: not once they answered or it expired, not to the same person, and by nobody else', async () => {
    const passed = passedBy(first, 'marta');
    for (const viewer of [await given.viewer(await given.person()), await given.viewer()])
      expect(await substitute.run(viewer, passed)).toMatchObject({ refused: 'not-permitted' });
    const { email, identityNumber } = terms('ernesto');
    for (const same of [{ email }, { identityNumber }])
      expect(await substitute.run(ernesto, { ...passed, ...same })).toMatchObject({
        refused: 'invalid-input',
        details: { field: Object.keys(same)[0] },
      });
    expect(await substitute.run(ernesto, { ...passed, documentNumber: '' })).toMatchObject({
      details: { field: 'documentNumber' },
    });
    given.wait(month);
    expect(await substitute.run(ernesto, passed)).toMatchObject({ refused: 'appointment-over' });
    const late = made(await substitute.run(speaker, passed));
    const marta = await themselves(late);
    await accept.run(marta, late.id);
    for (const viewer of [marta, speaker])
      expect(await substitute.run(viewer, passedBy(late, 'josefina'))).toMatchObject({ refused: 'appointment-over' });
  });
});
