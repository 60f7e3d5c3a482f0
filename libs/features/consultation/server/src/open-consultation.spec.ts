import { ProcessesStore, RecordStore } from '@articulado/persistence';
import { gateInputsOf } from '@articulado/api';
import { Given } from '@articulado/api/testing';
import { memberRoles } from '@articulado/permissions';
import { stageIds } from '@articulado/workflow';
import { Consulted, leastClosing } from './testing/consulted.js';

let given: Given;
let consulted: Consulted;

beforeAll(async () => {
  given = await Given.platform();
});
beforeEach(async () => {
  given.clock.at = new Date('2026-05-04T15:00:00.000Z');
  consulted = await Consulted.over(given);
});
afterAll(() => given.drop());

describe('opening a consultation', () => {
  it('puts a version out between two moments and writes it into the record', async () => {
    const opened = await consulted.open({
      opensAt: new Date('2026-05-10T08:00-06:00'),
      closesAt: new Date('2026-06-20T17:30-06:00'),
    });
    expect(opened).toMatchObject({
      versionId: consulted.version.id,
      opensAt: new Date('2026-05-10T14:00:00.000Z'),
      closesAt: new Date('2026-06-20T23:30:00.000Z'),
      closedAt: null,
    });
    expect(await given.recordOf(consulted.process)).toEqual(['process.created', 'consultation.opened']);
  });

  it.each([new Date('2020-01-01T00:00Z'), null, undefined])('takes "%s" for "now"', async (opensAt) => {
    expect(await consulted.open({ opensAt })).toMatchObject({ opensAt: given.clock.at });
  });

  it('holds one consultation at a time, a planned one included', async () => {
    await consulted.open({ opensAt: new Date('2026-05-10T08:00-06:00'), closesAt: new Date('2026-06-20T17:30-06:00') });
    expect(await consulted.open()).toEqual({ refused: 'consultation-open', details: { versionNumber: 1 } });
  });

  it('may open another one once the first has passed', async () => {
    await consulted.open();
    given.clock.at = leastClosing(given.clock.at);
    expect(await consulted.open()).toMatchObject({ closedAt: null });
  });

  it.each([
    [{ closesAt: new Date('2020-01-01T00:00-06:00') }, { field: 'closesAt', problem: 'in-the-past' }],
    [{ closesAt: new Date('9999-12-31T00:00-06:00') }, { field: 'closesAt', problem: 'too-distant' }],
    [{ purpose: ' ' }, { field: 'purpose', problem: 'required' }],
    [{ purpose: 'Diez signos o más \u0007' }, { field: 'purpose', problem: 'control-characters' }],
  ])('refuses %j and writes nothing', async (changes, details) => {
    expect(await consulted.open(changes)).toMatchObject({ refused: 'invalid-input', details });
    expect(await given.recordOf(consulted.process)).toEqual(['process.created']);
  });

  it('refuses an end before its beginning', async () => {
    const refused = await consulted.open({
      opensAt: new Date('2026-06-10T08:00-06:00'),
      closesAt: new Date('2026-06-09T08:00-06:00'),
    });
    expect(refused).toMatchObject({ refused: 'dates-out-of-order' });
  });

  it('W21: refuses an end before the least time of its process, counted from its beginning, and says when it may be', async () => {
    const opensAt = new Date('2026-05-11T08:00-06:00');
    const earliestAt = '2026-06-02T06:00:00.000Z';
    const early = new Date(Date.parse(earliestAt) - 1);
    expect(await consulted.open({ opensAt, closesAt: early })).toEqual({
      refused: 'consultation-too-short',
      details: { earliestAt },
    });
    expect(await given.recordOf(consulted.process)).toEqual(['process.created']);
    expect(await consulted.open({ opensAt, closesAt: new Date(earliestAt) })).toMatchObject({ closedAt: null });
  });

  it('refuses a version and a process that are not there', async () => {
    expect(await consulted.open({ versionNumber: 9 })).toEqual({ refused: 'not-found', details: { what: 'version' } });
    expect(await consulted.open({ process: 'otro' })).toEqual({ refused: 'not-found', details: { what: 'process' } });
  });

  it.each(memberRoles.filter((role) => role !== 'coordinator'))('refuses a %s', async (role) => {
    const viewer = await given.member(consulted.process, role);
    expect(await consulted.open({}, viewer)).toMatchObject({ refused: 'not-permitted' });
  });

  it('refuses visitors and coordinators of other processes', async () => {
    const elsewhere = await given.member(await given.process('consultation'), 'coordinator');
    for (const viewer of [await given.viewer(), elsewhere])
      expect(await consulted.open({}, viewer)).toMatchObject({ refused: 'not-permitted' });
    expect(await given.recordOf(consulted.process)).toEqual(['process.created']);
  });

  it.each(stageIds.filter((stage) => stage !== 'consultation'))('refuses at the stage %s', async (stage) => {
    await given.unitOfWork.read().get(ProcessesStore).moveTo(consulted.process.process, stage);
    expect(await consulted.open()).toMatchObject({ refused: 'not-permitted' });
  });
});

describe('closing a consultation', () => {
  const inSummer = new Date('2030-07-01T00:00Z');

  it('W21: refuses before the least time of its process, and writes nothing', async () => {
    await consulted.open({ closesAt: inSummer });
    const earliest = leastClosing(given.clock.at);
    given.clock.at = new Date(earliest.getTime() - 1);
    expect(await consulted.close()).toEqual({
      refused: 'consultation-too-short',
      details: { earliestAt: earliest.toISOString() },
    });
    expect(await given.recordOf(consulted.process)).toEqual(['process.created', 'consultation.opened']);
    given.wait(1);
    expect(await consulted.close()).toMatchObject({ closedAt: given.clock.at });
  });

  it('W9: does not count one that was called off before it opened', async () => {
    await consulted.open({ opensAt: leastClosing(given.clock.at), closesAt: inSummer });
    await consulted.close();
    const { consultations } = await gateInputsOf(given.unitOfWork.read(), consulted.process.process);
    expect(consultations).toEqual([{ versionNumber: 1, state: 'closed', isLongEnough: false }]);
  });

  it('ends it now and says in the record how much was received', async () => {
    await consulted.open({ closesAt: inSummer });
    await consulted.received();
    given.clock.at = leastClosing(given.clock.at);
    expect(await consulted.close()).toMatchObject({ closedAt: given.clock.at });
    expect(await given.recordOf(consulted.process)).toEqual([
      'process.created',
      'consultation.opened',
      'contribution.submitted',
      'consultation.closed',
    ]);
    expect(await consulted.submit()).toMatchObject({ refused: 'consultation-not-open' });
    const [last] = await given.unitOfWork.read().get(RecordStore).latest(consulted.process.process.id, { limit: 1 });
    expect(JSON.parse(last!.entry).details).toMatchObject({ versionNumber: 1, contributions: 1 });
  });

  it('calls off one that is only planned', async () => {
    await consulted.open({ opensAt: new Date('2026-07-10T08:00-06:00'), closesAt: new Date('2026-08-20T17:30-06:00') });
    expect(await consulted.close()).toMatchObject({ closedAt: given.clock.at });
    expect(await consulted.open()).toMatchObject({ closedAt: null });
  });

  it('refuses when there is none to close', async () => {
    expect(await consulted.close()).toMatchObject({ refused: 'consultation-not-open' });
    await consulted.open({ closesAt: inSummer });
    given.clock.at = leastClosing(given.clock.at);
    await consulted.close();
    expect(await consulted.close()).toMatchObject({ refused: 'consultation-not-open' });
  });

  it('refuses everyone but the coordinator', async () => {
    await consulted.open();
    const members = await Promise.all(
      memberRoles.filter((role) => role !== 'coordinator').map((role) => given.member(consulted.process, role)),
    );
    for (const viewer of [...members, await given.viewer()])
      expect(await consulted.close(viewer)).toMatchObject({ refused: 'not-permitted' });
  });
});
