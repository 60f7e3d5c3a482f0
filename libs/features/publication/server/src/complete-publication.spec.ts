import type { Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import { CorrectionsStore, newSalt, RecordStore, SignoffsStore } from '@articulado/persistence';
import { memberRoles } from '@articulado/permissions';
import { type Completion, CompletePublication } from './complete-publication.js';
import { CorrectPublication, type PublicationCorrection } from './correct-publication.js';

let given: Given;
let here: GivenProcess;
let coordinator: Viewer;

beforeAll(async () => {
  given = await Given.platform();
});
beforeEach(async () => {
  here = await given.process('published');
  coordinator = await given.member(here, 'coordinator');
  const version = await given.version(here);
  await given.unitOfWork.read().get(SignoffsStore).publish({
    processId: here.process.id,
    versionId: version.id,
    statement: 'Entra en vigor.',
    publishedBy: coordinator.person!.id,
    publishedAt: given.clock.at,
    actNumber: null,
    actDate: null,
    gazette: null,
    salt: newSalt(),
  });
});
afterAll(() => given.drop());

const complete = (act: Omit<Completion, 'process'>, viewer = coordinator) =>
  new CompletePublication(given.unitOfWork, given.domainEvents).run(viewer, { process: here.process.slug, ...act });
const correct = (
  act: Omit<PublicationCorrection, 'process' | 'reason'>,
  reason = 'El número tenía un error.',
  viewer = coordinator,
) =>
  new CorrectPublication(given.unitOfWork, given.domainEvents).run(viewer, {
    process: here.process.slug,
    ...act,
    reason,
  });
const said = async () => {
  const [row] = await given.unitOfWork.read().get(SignoffsStore).publications([here.process.id]);
  return [row!.actNumber, row!.actDate, row!.gazette];
};

describe('the act by which a policy was approved', () => {
  it('W32: is completed bit by bit, and each bit stands in the record', async () => {
    await complete({ actNumber: ' Acuerdo 12-2026 ', actDate: '' });
    await complete({ actDate: '2026-05-04', gazette: 'Tomo 3' });
    expect(await said()).toEqual(['Acuerdo 12-2026', '2026-05-04', 'Tomo 3']);
    expect(await given.recordOf(here)).toEqual(['process.created', 'publication.completed', 'publication.completed']);
    const [last] = await given.unitOfWork.read().get(RecordStore).latest(here.process.id, { limit: 1 });
    expect(JSON.parse(last!.entry).details).toEqual({ actDate: '2026-05-04', gazette: 'Tomo 3' });
  });

  it('W32: is said once, also by two who say it at the same moment', async () => {
    const outcomes = await Promise.all([complete({ actNumber: '1-2026' }), complete({ actNumber: '2-2026' })]);
    expect(outcomes.filter((one) => 'refused' in one)).toEqual([
      { refused: 'already-completed', details: { field: 'actNumber' } },
    ]);
  });

  it('W32: is corrected with a reason, and what stood there stays beside it', async () => {
    await complete({ actNumber: '1-2026', actDate: '2026-05-04' });
    expect(await correct({ actNumber: '2-2026' })).toMatchObject({ slug: here.process.slug });
    expect(await said()).toEqual(['2-2026', '2026-05-04', null]);
    const [kept] = await given.unitOfWork.read().get(CorrectionsStore).allIn([here.process.id]);
    expect(kept).toMatchObject({ subject: 'publication', number: 1, earlier: { actNumber: '1-2026' } });
    const [last] = await given.unitOfWork.read().get(RecordStore).latest(here.process.id, { limit: 1 });
    expect(JSON.parse(last!.entry).details).toEqual({
      actNumber: '2-2026',
      earlierActNumber: '1-2026',
      reason: 'El número tenía un error.',
    });
    expect(await correct({ actNumber: '2-2026' })).toEqual({ refused: 'same-as-before', details: {} });
    expect(await correct({ actNumber: '3-2026' }, '')).toMatchObject({ details: { field: 'reason' } });
  });

  it.each([
    [{}, 'actNumber', 'required'],
    [{ actDate: '2026-02-30' }, 'actDate', 'malformed'],
    [{ actDate: '2026-13-01' }, 'actDate', 'malformed'],
    [{ actDate: 'mayo' }, 'actDate', 'malformed'],
    [{ actDate: '2026-05-05' }, 'actDate', 'in-the-future'],
    [{ actDate: '0000-01-01' }, 'actDate', 'too-distant'],
    [{ gazette: 'Tomo\n3' }, 'gazette', 'several-lines'],
    [{ actNumber: 'a'.repeat(101) }, 'actNumber', 'too-long'],
  ])('refuses %j and writes nothing', async (act, field, problem) => {
    expect(await complete(act)).toMatchObject({ refused: 'invalid-input', details: { field, problem } });
    expect(await given.recordOf(here)).toEqual(['process.created']);
  });

  it('P23: is not corrected by whoever has not seen the latest correction', async () => {
    await complete({ actNumber: 'Acuerdo 12-2026' });
    const numbers = ['Acuerdo 13-2026', 'Acuerdo 14-2026'];
    const outcomes = await Promise.all(numbers.map((actNumber) => correct({ actNumber, knownCorrections: 0 })));
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([
      { refused: 'corrected-meanwhile', details: {} },
    ]);
    expect(await correct({ actNumber: 'Acuerdo 15-2026', knownCorrections: 1 })).not.toHaveProperty('refused');
  });

  it('is said and corrected by coordinators only', async () => {
    await complete({ actNumber: '1-2026' });
    const others = await Promise.all(
      memberRoles.filter((role) => role !== 'coordinator').map((role) => given.member(here, role)),
    );
    for (const viewer of [...others, await given.viewer()]) {
      expect(await complete({ gazette: 'Tomo 3' }, viewer)).toMatchObject({ refused: 'not-permitted' });
      expect(await correct({ actNumber: '3' }, undefined, viewer)).toMatchObject({ refused: 'not-permitted' });
    }
  });
});
