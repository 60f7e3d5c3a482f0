import type { Viewer } from '@articulado/api';
import { Given } from '@articulado/api/testing';
import { MailStore, type OrganizationRow, PeopleStore, RepresentativesStore } from '@articulado/persistence';
import { AcceptAppointment, DeclineAppointment } from './answer-appointment.js';
import { AppointRepresentative, type NewRepresentative } from './appoint-representative.js';
import { EndRepresentative } from './end-representative.js';

const platform = { publicUrl: 'https://articulado.example', demo: false, sendsMail: true, secret: 's'.repeat(32) };

describe('a representative', () => {
  let given: Given;
  let appoint: AppointRepresentative;
  let accept: AcceptAppointment;
  let decline: DeclineAppointment;
  let end: EndRepresentative;
  let ministry: OrganizationRow;
  let administrator: Viewer;
  let count = 0;

  beforeAll(async () => {
    given = await Given.platform();
    appoint = new AppointRepresentative(given.unitOfWork, platform);
    accept = new AcceptAppointment(given.unitOfWork);
    decline = new DeclineAppointment(given.unitOfWork);
    end = new EndRepresentative(given.unitOfWork);
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
    const row = await appoint.run(by, input(more));
    if ('refused' in row) throw new Error(row.refused);
    const person = (await given.unitOfWork.read().get(PeopleStore).byId(row.personId))!;
    return { row, viewer: await given.viewer(person) };
  };
  const represents = async ({ person }: Viewer) =>
    (await given.unitOfWork.read().get(RepresentativesStore).represented(person!.id, [ministry.id])) === ministry.id;

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
    const late = await appointed(administrator, { email: `tarde${count}@example.org` });
    given.wait(30 * 86_400_000);
    expect(await accept.run(late.viewer, late.row.id)).toMatchObject({ refused: 'appointment-over' });
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
});
