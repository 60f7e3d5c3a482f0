import { refuse } from '@articulado/base';
import { defaultWorkflow } from './default-workflow.js';
import { type StageId, stageIds } from './stage.js';
import { advance, publish, returnTo } from './take-step.js';
import { given, institution, nothing, signoff, version } from './testing/given.js';

describe('advancing', () => {
  it('W5: leads to the next stage when the gates are open', () => {
    expect(advance(defaultWorkflow, 'drafting', given({ versions: [version(1)] }))).toBe('consultation');
    expect(advance(defaultWorkflow, 'published', nothing)).toBe('follow-up');
  });

  it('W5: is refused with the gates that are closed', () => {
    const inputs = given({ contributions: [{ contributions: 1 }] });
    expect(advance(defaultWorkflow, 'answering', inputs)).toEqual(
      refuse('gate-closed', { stage: 'answering', gates: ['all-answered', 'newer-version-frozen'] }),
    );
  });

  it.each(['approval', 'follow-up'] as const)('W6: leads nowhere from %s', (current) => {
    expect(advance(defaultWorkflow, current, nothing)).toEqual(
      refuse('step-not-allowed', { from: current, step: 'advanceStage' }),
    );
  });
});

describe('publishing', () => {
  const inputs = given({
    versions: [version(1)],
    approvers: [institution('A')],
    signoffs: [signoff('approval', 'A', 'approve')],
  });

  it('W6: leads from approval to published when every institution has approved', () => {
    expect(publish(defaultWorkflow, 'approval', inputs)).toBe('published');
    expect(publish(defaultWorkflow, 'approval', { ...inputs, signoffs: [] })).toEqual(
      refuse('gate-closed', { stage: 'approval', gates: ['signoffs'] }),
    );
  });

  it.each(stageIds.filter((id) => id !== 'approval'))('W6: is not possible at %s', (current) => {
    expect(publish(defaultWorkflow, current, inputs)).toEqual(
      refuse('step-not-allowed', { from: current, step: 'publishVersion' }),
    );
  });
});

describe('returning', () => {
  it.each([
    ['consultation', 'drafting'],
    ['approval', 'drafting'],
    ['approval', 'legal-opinion'],
  ] as const)('W7: leads from %s back to %s', (current, target) => {
    expect(returnTo(defaultWorkflow, current, target, nothing)).toBe(target);
  });

  it.each<[StageId, StageId]>([
    ['drafting', 'drafting'],
    ['drafting', 'consultation'],
    ['published', 'drafting'],
    ['follow-up', 'approval'],
  ])('W7: does not lead from %s to %s', (current, target) => {
    expect(returnTo(defaultWorkflow, current, target, nothing)).toEqual(
      refuse('step-not-allowed', { from: current, step: 'returnStage' }),
    );
  });

  it.each(['planned', 'open'] as const)('W7: does not walk out of a consultation that is %s', (state) => {
    const inputs = given({ consultations: [{ versionNumber: 3, state, isLongEnough: false }] });
    expect(returnTo(defaultWorkflow, 'consultation', 'drafting', inputs)).toEqual(
      refuse('consultation-open', { versionNumber: 3 }),
    );
  });
});
