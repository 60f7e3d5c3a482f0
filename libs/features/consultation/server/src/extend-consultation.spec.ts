import { Platform } from '@articulado/api';
import { Given } from '@articulado/api/testing';
import { ReadRecord } from '@articulado/jobs';
import { memberRoles } from '@articulado/permissions';
import { CorrectionsStore, MailStore, PublicRevisions, RecordStore } from '@articulado/persistence';
import pg from 'pg';
import { TellOfExtension } from './tell-of-extension.js';
import { Consulted, leastClosing } from './testing/consulted.js';

let given: Given;
let consulted: Consulted;
let closing: Date;

beforeAll(async () => {
  given = await Given.platform();
});
beforeEach(async () => {
  given.clock.at = new Date('2026-05-04T15:00:00.000Z');
  consulted = await Consulted.over(given);
  closing = leastClosing(given.clock.at);
});
afterAll(() => given.drop());

const day = 86_400_000;
const after = (days: number) => new Date(closing.getTime() + days * day);

describe('lengthening a consultation', () => {
  it('moves its end, keeps the earlier one with the reason, and says both in the record', async () => {
    await consulted.open();
    expect(await consulted.extend({ closesAt: after(7) })).toMatchObject({ closesAt: after(7) });
    expect(await given.recordOf(consulted.process)).toEqual([
      'process.created',
      'consultation.opened',
      'consultation.extended',
    ]);
    const { id } = consulted.process.process;
    const [last] = await given.unitOfWork.read().get(RecordStore).latest(id, { limit: 1 });
    expect(JSON.parse(last!.entry).details).toEqual({
      versionNumber: 1,
      closesAt: after(7).toISOString(),
      earlierClosesAt: closing.toISOString(),
      reason: 'Las comunidades pidieron más tiempo.',
    });
    const [kept] = await given.unitOfWork.read().get(CorrectionsStore).allIn([id]);
    expect(kept).toMatchObject({ number: 1, earlier: { closesAt: closing.toISOString() } });
  });

  it('takes contributions until the new end, and not a moment longer', async () => {
    await consulted.open();
    await consulted.extend({ closesAt: after(7) });
    given.clock.at = after(1);
    expect(await consulted.submit()).toMatchObject({ number: 1 });
    given.clock.at = after(7);
    expect(await consulted.submit()).toMatchObject({ refused: 'consultation-not-open' });
  });

  it('is what pages that are shared wait for: the next moment is the new end', async () => {
    await consulted.open();
    await consulted.extend({ closesAt: after(7) });
    const pool = new pg.Pool({ connectionString: given.database.url });
    const next = await new PublicRevisions(pool).nextByTime(consulted.slug, new Date(closing.getTime() - 1));
    await pool.end();
    expect(next).toEqual(after(7));
  });

  it('refuses an end in another century, which would stand for ever: it is only lengthened', async () => {
    await consulted.open();
    expect(await consulted.extend({ closesAt: after(101 * 366) })).toEqual({
      refused: 'invalid-input',
      details: { field: 'closesAt', problem: 'too-distant' },
    });
  });

  it('W29: refuses the same end and an earlier one, and writes nothing', async () => {
    await consulted.open();
    for (const closesAt of [closing, after(-1)])
      expect(await consulted.extend({ closesAt })).toEqual({
        refused: 'consultation-not-lengthened',
        details: { closesAt: closing.toISOString() },
      });
    expect(await given.recordOf(consulted.process)).toEqual(['process.created', 'consultation.opened']);
  });

  it('W29: lengthens one that is only planned, and again', async () => {
    await consulted.open({ opensAt: after(-10), closesAt: after(20) });
    await consulted.extend({ closesAt: after(21) });
    expect(await consulted.extend({ closesAt: after(22) })).toMatchObject({ closesAt: after(22) });
    const kept = await given.unitOfWork.read().get(CorrectionsStore).allIn([consulted.process.process.id]);
    expect(kept.map(({ number, earlier }) => [number, earlier['closesAt']])).toEqual([
      [1, after(20).toISOString()],
      [2, after(21).toISOString()],
    ]);
  });

  it('W29: refuses where none is planned or open, also when the last one has just closed', async () => {
    expect(await consulted.extend()).toMatchObject({ refused: 'consultation-not-open' });
    await consulted.open();
    given.clock.at = closing;
    expect(await consulted.extend({ closesAt: after(7) })).toMatchObject({ refused: 'consultation-not-open' });
  });

  it('refuses without a reason', async () => {
    await consulted.open();
    expect(await consulted.extend({ reason: ' ' })).toMatchObject({
      refused: 'invalid-input',
      details: { field: 'reason', problem: 'required' },
    });
  });

  it('counts from the end that stands when the wait for the process is over: of two at once, a shorter one is refused', async () => {
    await consulted.open();
    const outcomes = await Promise.all([
      consulted.extend({ closesAt: after(7) }),
      consulted.extend({ closesAt: after(7) }),
    ]);
    expect(outcomes.filter((one) => 'refused' in one)).toMatchObject([{ refused: 'consultation-not-lengthened' }]);
  });

  it('refuses everyone but the coordinator', async () => {
    await consulted.open();
    const members = await Promise.all(
      memberRoles.filter((role) => role !== 'coordinator').map((role) => given.member(consulted.process, role)),
    );
    for (const viewer of [...members, await given.viewer()])
      expect(await consulted.extend({}, viewer)).toMatchObject({ refused: 'not-permitted' });
  });

  it('tells whoever contributed with an account once, and nobody else', async () => {
    await consulted.open();
    const rosa = await given.person('Rosa Choc');
    await consulted.received({}, await given.viewer(rosa));
    await consulted.received({ body: 'Y otra cosa.' }, await given.viewer(rosa));
    await consulted.received();
    await consulted.extend({ closesAt: after(7) });
    const platform = { publicUrl: 'https://articulado.example' } as Platform;
    const read = () => new ReadRecord(given.unitOfWork, [new TellOfExtension(platform)]).run();
    await read();
    await read();
    const written = await given.unitOfWork.read().get(MailStore).list({ limit: 10 });
    expect(written.map(({ recipient }) => recipient)).toEqual([rosa.email]);
    expect(written[0]!.body).toContain('Las comunidades pidieron más tiempo.');
    expect(written[0]!.body).toContain(`https://articulado.example/processes/${consulted.slug}/versions/1`);
  });
});
