import { ContributionsStore, ProcessesStore } from '@articulado/persistence';
import { createDraft } from '@articulado/draft-document';
import { clause, Given } from '@articulado/api/testing';
import { memberRoles } from '@articulado/permissions';
import { stageIds } from '@articulado/workflow';
import * as Y from 'yjs';
import { Consulted, someText } from './testing/consulted.js';

let given: Given;
let consulted: Consulted;

beforeAll(async () => {
  given = await Given.platform();
});
beforeEach(async () => {
  consulted = await Consulted.over(given);
  await consulted.open();
  await consulted.received();
});
afterAll(() => given.drop());

const answers = () => given.unitOfWork.read().get(ContributionsStore).answersIn(consulted.process.process.id);

describe('an answer', () => {
  it('says what becomes of a contribution and why, in the record too', async () => {
    expect(await consulted.answer(1)).toMatchObject({ number: 1 });
    expect(await answers()).toMatchObject([
      { disposition: 'noted', reason: 'Se tendrá en cuenta al reglamentar.', changedClauseId: null },
    ]);
    expect((await given.recordOf(consulted.process)).at(-1)).toBe('contribution.answered');
  });

  it('is given once', async () => {
    await consulted.answer(1);
    expect(await consulted.answer(1, { disposition: 'out-of-scope' })).toEqual({
      refused: 'already-answered',
      details: { number: 1 },
    });
    expect(await answers()).toHaveLength(1);
  });

  it('is given once when two people answer at the same moment', async () => {
    const outcomes = await Promise.all([consulted.answer(1), consulted.answer(1, { disposition: 'out-of-scope' })]);
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([
      { refused: 'already-answered', details: { number: 1 } },
    ]);
  });

  it.each([
    [{ disposition: '' }, { refused: 'invalid-input', details: { field: 'disposition', problem: 'required' } }],
    [
      { disposition: 'maybe' },
      { refused: 'invalid-input', details: { field: 'disposition', problem: 'unknown-value' } },
    ],
    [{ reason: '' }, { refused: 'invalid-input', details: { field: 'reason', problem: 'required' } }],
    [{ reason: 'No.' }, { refused: 'invalid-input', details: { field: 'reason', problem: 'too-short' } }],
    [{ reason: 'z'.repeat(20_001) }, { refused: 'invalid-input', details: { field: 'reason', problem: 'too-long' } }],
    [{ disposition: 'accepted' }, { refused: 'change-missing', details: { number: 1 } }],
    [
      { disposition: 'accepted-in-part', changedClauseId: 'zz' },
      { refused: 'clause-not-found', details: { clauseId: 'zz' } },
    ],
    [{ number: 9 }, { refused: 'not-found', details: { what: 'contribution' } }],
    [{ process: 'otro' }, { refused: 'not-found', details: { what: 'process' } }],
  ])('is refused with %j, and nothing is written', async (changes, refusal) => {
    expect(await consulted.answer(1, changes)).toMatchObject(refusal);
    expect(await answers()).toEqual([]);
  });

  it('that accepts names a clause of the consulted version, of a later one or of the draft', async () => {
    await consulted.received();
    await consulted.received();
    await given.version(consulted.process, [...someText, clause('a3', 'Plazos.')]);
    const bytes = Y.encodeStateAsUpdate(createDraft([...someText, clause('a4', 'Sanciones.')]));
    await given.write(consulted.process, bytes);
    expect(await consulted.answer(1, { disposition: 'accepted', changedClauseId: 'a1' })).toMatchObject({ number: 1 });
    expect(await consulted.answer(2, { disposition: 'accepted-in-part', changedClauseId: 'a3' })).toMatchObject({
      number: 2,
    });
    expect(await consulted.answer(3, { disposition: 'accepted', changedClauseId: 'a4' })).toMatchObject({ number: 3 });
  });

  it('that promises no change keeps no clause', async () => {
    await consulted.answer(1, { disposition: 'not-accepted', changedClauseId: 'a1' });
    expect(await answers()).toMatchObject([{ disposition: 'not-accepted', changedClauseId: null }]);
  });

  it('is the coordinator’s to give', async () => {
    const members = await Promise.all(
      memberRoles.filter((role) => role !== 'coordinator').map((role) => given.member(consulted.process, role)),
    );
    const elsewhere = await given.member(await given.process('answering'), 'coordinator');
    for (const viewer of [...members, elsewhere, await given.viewer()])
      expect(await consulted.answer(1, {}, viewer)).toMatchObject({ refused: 'not-permitted' });
    expect(await answers()).toEqual([]);
  });

  it('is given while consulting, answering or reviewing, at no other stage', async () => {
    const allowed = ['consultation', 'answering', 'technical-review'];
    for (const stage of stageIds.filter((one) => !allowed.includes(one))) {
      await given.unitOfWork.read().get(ProcessesStore).moveTo(consulted.process.process, stage);
      expect(await consulted.answer(1)).toMatchObject({ refused: 'not-permitted' });
    }
    await given.unitOfWork.read().get(ProcessesStore).moveTo(consulted.process.process, 'technical-review');
    expect(await consulted.answer(1)).toMatchObject({ number: 1 });
  });
});
