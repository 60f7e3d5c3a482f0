import { gateInputsOf, Loaders } from '@articulado/api';
import { clause, Given } from '@articulado/api/testing';
import { ContributionsStore, gatherFacts, ProcessesStore, RecordStore, RegisterStore } from '@articulado/persistence';
import { memberRoles } from '@articulado/permissions';
import type { Entry } from '@articulado/record';
import { evaluateGates, stageIds, type StageId } from '@articulado/workflow';
import { AnswerView } from './answer.view.js';
import { AnswerFieldsResolver } from './contribution-fields.resolver.js';
import { LaterChanges } from './later-changes.js';
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

const contributions = () => given.unitOfWork.read().get(ContributionsStore);
const answers = () => contributions().answersIn(consulted.process.process.id);
const superseded = async () => {
  const row = await contributions().byNumber(consulted.process.process.id, 1);
  return contributions().supersededAnswersTo([row!.id]);
};
const moveTo = (stage: StageId) => given.unitOfWork.read().get(ProcessesStore).moveTo(consulted.process.process, stage);
const reworded = [clause('a1', 'Objeto. Los datos son de todos.'), ...someText.slice(1)];

describe('a correction of an answer', () => {
  it('takes the place of the answer, which stays beside it as it was given', async () => {
    await consulted.answer(1);
    const [first] = await answers();
    given.wait(60_000);
    expect(await consulted.correct(1)).toMatchObject({ number: 1 });
    expect(await answers()).toMatchObject([
      {
        disposition: 'out-of-scope',
        reason: 'Se atiende en otra ley.',
        correction: 'La primera respuesta pasó por alto esa ley.',
        answeredAt: given.clock.at,
      },
    ]);
    expect(await superseded()).toEqual([{ ...first, sequence: 1 }]);
  });

  it('is an entry of the record that seals both answers, the earlier one with the hash that it had', async () => {
    await consulted.answer(1);
    const [sealedFirst] = (await lastEntry()).facts;
    await consulted.correct(1);
    const entry = await lastEntry();
    expect(entry).toMatchObject({
      type: 'answer.corrected',
      subject: { kind: 'answer', id: '1' },
      details: { number: 1, disposition: 'out-of-scope', superseded: '1.1', correction: expect.any(String) },
    });
    expect(entry.facts.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['answer 1', 'answer 1.1']);
    expect(entry.facts[1]).toMatchObject({ sha256: sealedFirst.sha256 });
    const facts = (await gatherFacts(given.unitOfWork.read(), consulted.process.process)).filter(
      ({ kind }) => kind === 'answer',
    );
    expect(facts.map(({ id, body }) => `${id} ${body['disposition'] as string}`)).toEqual([
      '1 out-of-scope',
      '1.1 noted',
    ]);
  });

  it('may be corrected in turn: each earlier answer is told with what took its place, the newest first', async () => {
    await consulted.answer(1);
    await consulted.correct(1);
    await consulted.correct(1, { reason: 'Se atiende en la ley de archivos.', correction: 'Faltaba decir cuál.' });
    const [present] = await answers();
    const row = (await contributions().byNumber(consulted.process.process.id, 1))!;
    const loaders = new Loaders(given.unitOfWork);
    const told = await new AnswerFieldsResolver(new LaterChanges()).supersededAnswers(AnswerView.of(present!, row), {
      loaders,
    } as never);
    expect(told.map(({ disposition, correction }) => [disposition, correction])).toEqual([
      ['out-of-scope', 'Faltaba decir cuál.'],
      ['noted', 'La primera respuesta pasó por alto esa ley.'],
    ]);
  });

  it('wf-03: names the right clause, and what waits for the change looks there', async () => {
    await consulted.answer(1, { disposition: 'accepted', changedClauseId: 'a2' });
    await given.version(consulted.process, reworded);
    expect(await isShown()).toBe(false);
    await consulted.correct(1, { disposition: 'accepted', changedClauseId: 'a1' });
    expect(await isShown()).toBe(true);
    const found = { disposition: 'accepted' as const };
    expect(await given.unitOfWork.read().get(RegisterStore).count(consulted.process.process.id, found)).toBe(1);
  });

  it('is refused where there is no answer, where it says nothing else, and without a reason', async () => {
    expect(await consulted.correct(1)).toEqual({ refused: 'not-answered', details: { number: 1 } });
    expect(await consulted.correct(9)).toMatchObject({ refused: 'not-found' });
    await consulted.answer(1);
    const same = { disposition: 'noted', reason: ' Se tendrá en cuenta al reglamentar. ' };
    expect(await consulted.correct(1, same)).toEqual({ refused: 'nothing-corrected', details: { number: 1 } });
    for (const [changes, field] of [
      [{ correction: '' }, 'correction'],
      [{ correction: 'Error.' }, 'correction'],
      [{ correction: 'z'.repeat(2_001) }, 'correction'],
      [{ reason: 'No.' }, 'reason'],
      [{ disposition: 'maybe' }, 'disposition'],
    ] as const)
      expect(await consulted.correct(1, changes)).toMatchObject({ refused: 'invalid-input', details: { field } });
    expect(await consulted.correct(1, { disposition: 'accepted' })).toMatchObject({ refused: 'change-missing' });
    const nowhere = { disposition: 'accepted', changedClauseId: 'zz' };
    expect(await consulted.correct(1, nowhere)).toMatchObject({ refused: 'clause-not-found' });
    expect(await superseded()).toEqual([]);
  });

  it('P23: is refused where somebody else corrected the answer meanwhile', async () => {
    await consulted.answer(1);
    const reasons = ['Falta citar la ley.', 'La ley citada es otra.', 'Se cita la ley que rige.'];
    const outcomes = await Promise.all(
      reasons.map((reason) => consulted.correct(1, { reason: `${reason} Así queda.`, knownCorrections: 0 })),
    );
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toMatchObject([
      { refused: 'corrected-meanwhile' },
      { refused: 'corrected-meanwhile' },
    ]);
    expect(await superseded()).toHaveLength(1);
    expect(
      await consulted.correct(1, { reason: 'Vista la primera corrección.', knownCorrections: 1 }),
    ).not.toHaveProperty('refused');
    expect(await consulted.correct(1, { reason: 'De un programa que no lo dice.' })).not.toHaveProperty('refused');
  });

  it('that is sent twice is one', async () => {
    await consulted.answer(1);
    const outcomes = await Promise.all([consulted.correct(1), consulted.correct(1)]);
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toMatchObject([{ refused: 'nothing-corrected' }]);
    expect(await superseded()).toHaveLength(1);
  });

  it('is the coordinator’s to make, until the text is published', async () => {
    await consulted.answer(1);
    const others = await Promise.all(
      memberRoles.filter((role) => role !== 'coordinator').map((role) => given.member(consulted.process, role)),
    );
    for (const viewer of [...others, await given.viewer()])
      expect(await consulted.correct(1, {}, viewer)).toMatchObject({ refused: 'not-permitted' });
    const allowed = ['consultation', 'answering', 'technical-review', 'legal-opinion', 'approval'];
    for (const [place, stage] of stageIds.entries()) {
      await moveTo(stage);
      const outcome = await consulted.correct(1, { reason: `Se atiende en otra ley, la ${place}.` });
      expect([stage, 'refused' in outcome]).toEqual([stage, !allowed.includes(stage)]);
    }
  });

  it('W24: promises nothing that the text does not show once the gate that asks for it is passed', async () => {
    await consulted.answer(1);
    await given.version(consulted.process, reworded);
    await moveTo('approval');
    const [shown, hidden] = ['a1', 'a2'].map((changedClauseId) => ({ disposition: 'accepted', changedClauseId }));
    expect(await consulted.correct(1, hidden)).toEqual({
      refused: 'change-not-shown',
      details: { number: 1, clauseId: 'a2' },
    });
    expect(await consulted.correct(1, shown)).toMatchObject({ number: 1 });
    await moveTo('answering');
    expect(await consulted.correct(1, hidden)).toMatchObject({ number: 1 });
  });

  async function isShown(): Promise<boolean> {
    const { process } = consulted.process;
    const stage = process.workflow.stages.find(({ id }) => id === 'answering')!;
    const gates = evaluateGates(stage, await gateInputsOf(given.unitOfWork.read(), process));
    return gates.find(({ gate }) => gate.type === 'accepted-changes-shown')!.open;
  }

  async function lastEntry(): Promise<Entry> {
    const rows = await given.unitOfWork.read().get(RecordStore).latest(consulted.process.process.id, { limit: 1 });
    return JSON.parse(rows[0]!.entry) as Entry;
  }
});
