import { type Refusal, refuse } from '@articulado/base';
import { evaluateGates } from './evaluate-gates.js';
import { checkStay } from './pace.js';
import type { GateInputs } from './gate-inputs.js';
import { isBefore, type Stage, type StageId } from './stage.js';
import { stageAfter, stageOf, type Workflow } from './workflow.js';

/** Why a stage can't be left for the next one. */
type TransitionRefusal = 'gate-closed' | 'stage-just-entered' | 'step-not-allowed';

/**
 * W5: where `advanceStage` leads: the next stage, if every gate of this one is open.
 * W6: `published` can't be entered so (see `publish`), and after the last stage there is none.
 */
export function advance(
  workflow: Workflow,
  current: StageId,
  inputs: GateInputs,
): StageId | Refusal<TransitionRefusal> {
  const next = stageAfter(workflow, current);
  if (!next || next.id === 'published') return refuse('step-not-allowed', { from: current, step: 'advanceStage' });
  return checkGates(stageOf(workflow, current), inputs) ?? checkStay(workflow, current, inputs) ?? next.id;
}

/** W6: where `publishVersion` leads: `published`, from the stage right before it, if its gates are open. */
export function publish(
  workflow: Workflow,
  current: StageId,
  inputs: GateInputs,
): StageId | Refusal<TransitionRefusal> {
  if (stageAfter(workflow, current)?.id !== 'published') {
    return refuse('step-not-allowed', { from: current, step: 'publishVersion' });
  }
  return checkGates(stageOf(workflow, current), inputs) ?? checkStay(workflow, current, inputs) ?? 'published';
}

/**
 * W7: where `returnStage` leads: an earlier stage of this workflow. It reopens that stage and every later one, so
 * their sign-offs are void (see `signoffStands`). A published policy cannot be returned, nor a process with a planned
 * or open consultation.
 */
export function returnTo(
  workflow: Workflow,
  current: StageId,
  target: StageId,
  inputs: Pick<GateInputs, 'consultations'>,
): StageId | Refusal<'step-not-allowed' | 'consultation-open'> {
  const isStageOf = workflow.stages.some(({ id }) => id === target);
  if (!isStageOf || !isBefore(target, current) || !isBefore(current, 'published')) {
    return refuse('step-not-allowed', { from: current, step: 'returnStage' });
  }
  const pending = inputs.consultations.find(({ state }) => state !== 'closed');
  return pending ? refuse('consultation-open', { versionNumber: pending.versionNumber }) : target;
}

function checkGates(stage: Stage, inputs: GateInputs): Refusal<'gate-closed'> | undefined {
  const closed = evaluateGates(stage, inputs).filter(({ open }) => !open);
  if (closed.length === 0) return undefined;
  return refuse('gate-closed', { stage: stage.id, gates: closed.map(({ gate }) => gate.type) });
}
