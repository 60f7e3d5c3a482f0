import { isRefusal, refuse } from '@articulado/base';
import { defaultWorkflow } from './default-workflow.js';
import { evaluateGates } from './evaluate-gates.js';
import type { GateInputs } from './gate-inputs.js';
import { awaitedInstitutions, isAskedToSign, leftOutBy, nameSigners } from './signers.js';
import type { StageId, StageSigners } from './stage.js';
import { given, institution, minute, signoff, version } from './testing/given.js';
import { stageOf, type Workflow } from './workflow.js';

const signersOf = (...names: readonly string[]): StageSigners => ({
  institutions: names.map((name) => ({ organizationId: institution(name), name, opinion: 'legal' })),
  reason: 'Lo pide el reglamento.',
  namedAt: minute(1),
});

function naming(stage: StageId, ...names: readonly string[]): Workflow {
  const workflow = nameSigners(defaultWorkflow, 'drafting', { stage, signers: signersOf(...names) });
  if (isRefusal(workflow)) throw new Error(workflow.refused);
  return workflow;
}

const approvers = ['A', 'B', 'C'].map(institution);

describe('a stage that names who signs it', () => {
  const gateOf = (workflow: Workflow, stage: StageId, signoffs: GateInputs['signoffs']) =>
    evaluateGates(stageOf(workflow, stage), given({ versions: [version(1)], signoffs, approvers }))[0];

  it('W25: is signed by those institutions and nobody else; one that names none, by any', () => {
    const stage = stageOf(naming('legal-opinion', 'A'), 'legal-opinion');
    expect([isAskedToSign(stage, institution('A')), isAskedToSign(stage, institution('B'))]).toEqual([true, false]);
    for (const any of [naming('legal-opinion'), defaultWorkflow])
      expect(isAskedToSign(stageOf(any, 'legal-opinion'), institution('B'))).toBe(true);
  });

  it('W25: counts no word of another institution', () => {
    const workflow = naming('legal-opinion', 'A');
    expect(gateOf(workflow, 'legal-opinion', [signoff('legal-opinion', 'B', 'approve')])).toMatchObject({
      open: false,
      counts: { needed: 1, approved: 0, missing: 1 },
    });
    expect(gateOf(workflow, 'legal-opinion', [signoff('legal-opinion', 'A', 'approve')])).toMatchObject({ open: true });
  });

  it('W26: waits for each of them, where one approval would do, and where every institution is asked', () => {
    for (const stage of ['legal-opinion', 'approval'] as const) {
      const workflow = naming(stage, 'A', 'B');
      const one = [signoff(stage, 'A', 'approve')];
      expect(gateOf(workflow, stage, one)).toMatchObject({
        open: false,
        counts: { needed: 2, approved: 1, missing: 1 },
      });
      expect(gateOf(workflow, stage, [...one, signoff(stage, 'B', 'dissent')])).toMatchObject({ open: true });
      expect(gateOf(workflow, stage, [...one, signoff(stage, 'B', 'return')])).toMatchObject({ open: false });
      const none = [signoff(stage, 'A', 'dissent'), signoff(stage, 'B', 'dissent')];
      expect(gateOf(workflow, stage, none)).toMatchObject({ open: false, counts: { approved: 0, missing: 0 } });
    }
  });

  it('W26: waits for one that has no approver', () => {
    const inputs = given({ versions: [version(1)], approvers: [] });
    const stage = stageOf(naming('approval', 'D'), 'approval');
    expect(evaluateGates(stage, inputs)[0]).toMatchObject({ open: false, counts: { needed: 1, missing: 1 } });
  });

  it('W26: says whose word is missing, and nothing where so many of any suffice', () => {
    const inputs = given({ versions: [version(1)], signoffs: [signoff('approval', 'A', 'approve')], approvers });
    expect(awaitedInstitutions(stageOf(naming('approval', 'A', 'D'), 'approval'), inputs)).toEqual(['D']);
    expect(awaitedInstitutions(stageOf(defaultWorkflow, 'approval'), inputs)).toEqual(['B', 'C']);
    expect(awaitedInstitutions(stageOf(defaultWorkflow, 'legal-opinion'), inputs)).toEqual([]);
    expect(awaitedInstitutions(stageOf(defaultWorkflow, 'drafting'), inputs)).toEqual([]);
  });
});

describe('naming who signs a stage', () => {
  it.each<[StageId, StageId, boolean]>([
    ['drafting', 'technical-review', true],
    ['technical-review', 'legal-opinion', true],
    ['technical-review', 'technical-review', false],
    ['approval', 'legal-opinion', false],
    ['follow-up', 'approval', false],
  ])('W27: at %s of the stage %s may be done: %s', (current, stage, isAllowed) => {
    const outcome = nameSigners(defaultWorkflow, current, { stage, signers: signersOf('A') });
    if (isAllowed) expect(stageOf(outcome as Workflow, stage).signers).toEqual(signersOf('A'));
    else expect(outcome).toEqual(refuse('signers-fixed', { stage }));
  });

  it('W27: is for stages of the process with signatures, and changes no other', () => {
    const wrong = refuse('invalid-input', { field: 'stage', problem: 'unknown-value' });
    for (const stage of ['consultation', 'published', 'lunch' as StageId] as const)
      expect(nameSigners(defaultWorkflow, 'drafting', { stage, signers: signersOf('A') })).toEqual(wrong);
    const named = naming('approval', 'A');
    expect(named.stages.filter(({ id }) => id !== 'approval')).toEqual(
      defaultWorkflow.stages.filter(({ id }) => id !== 'approval'),
    );
  });

  it('W28: leaves out nobody who signed the stage before, though it is void by now', () => {
    const signoffs = [signoff('legal-opinion', 'A', 'return'), signoff('approval', 'B', 'approve')];
    const leftOut = (workflow: Workflow, ...names: readonly string[]) =>
      leftOutBy(workflow, { stage: 'legal-opinion', signers: signersOf(...names) }, { signoffs });
    expect(leftOut(defaultWorkflow, 'B')).toBe('A');
    expect(leftOut(defaultWorkflow, 'B', 'A')).toBeUndefined();
    expect(leftOut(defaultWorkflow)).toBeUndefined(); // whoever may sign may go on
    expect(leftOut(naming('legal-opinion', 'A'))).toBe('A'); // any other could sign in their place
  });
});
