import { type OrganizationId, type Refusal, refuse } from '@articulado/base';
import type { GateInputs } from './gate-inputs.js';
import { type Gate, isBefore, type Stage, type StageId, type StageSigners } from './stage.js';
import { standingSignoffs } from './standing-signoffs.js';
import type { Workflow } from './workflow.js';

type SignoffGate = Extract<Gate, { type: 'signoffs' }>;

/** The condition by which a stage asks for signatures; `undefined` where nobody signs. */
export const signoffGateOf = ({ gates }: Stage): SignoffGate | undefined =>
  gates.find((gate) => gate.type === 'signoffs');

/** W25: whether an institution may sign a stage: one that it names, or any where it names none. */
export function isAskedToSign({ signers }: Stage, organizationId: OrganizationId): boolean {
  const named = signers?.institutions ?? [];
  return named.length === 0 || named.some((one) => one.organizationId === organizationId);
}

/**
 * W26: the institutions that must speak at a stage: those that it names; where it names none, those with an approver, if it asks for
 * the word of every institution. `undefined` where so many of any suffice.
 */
export function institutionsThatMustSpeak(
  { signers }: Stage,
  { quorum }: SignoffGate,
  { approvers }: Pick<GateInputs, 'approvers'>,
): readonly OrganizationId[] | undefined {
  const named = signers?.institutions ?? [];
  if (named.length > 0) return named.map(({ organizationId }) => organizationId);
  return quorum === 'every-institution' ? approvers : undefined;
}

/** W26: of the institutions that must speak at a stage, those that did not yet. */
export function awaitedInstitutions(stage: Stage, inputs: GateInputs): readonly OrganizationId[] {
  const gate = signoffGateOf(stage);
  const must = gate && institutionsThatMustSpeak(stage, gate, inputs);
  if (!must) return [];
  const spoke = new Set(standingSignoffs(stage.id, inputs).map(({ organizationId }) => organizationId));
  return must.filter((organizationId) => !spoke.has(organizationId));
}

/** Who is to sign a stage. */
interface Naming {
  readonly stage: StageId;
  readonly signers: StageSigners;
}

/**
 * Names who signs a stage. W27: before the process comes to it.
 * @returns the workflow with it
 */
export function nameSigners(
  workflow: Workflow,
  current: StageId,
  { stage: id, signers }: Naming,
): Workflow | Refusal<'invalid-input' | 'signers-fixed'> {
  const stage = workflow.stages.find((one) => one.id === id);
  if (!stage || !signoffGateOf(stage)) return refuse('invalid-input', { field: 'stage', problem: 'unknown-value' });
  if (!isBefore(current, id)) return refuse('signers-fixed', { stage: id });
  return { ...workflow, stages: workflow.stages.map((one) => (one === stage ? { ...stage, signers } : one)) };
}

/**
 * W28: an institution that signed a stage before, though it is void by now, stays among those who may: nobody is left out for what they said.
 * @returns the first that a naming would leave out
 */
export function leftOutBy(
  workflow: Workflow,
  { stage: id, signers }: Naming,
  { signoffs }: Pick<GateInputs, 'signoffs'>,
): OrganizationId | undefined {
  const before = workflow.stages.find((one) => one.id === id)?.signers;
  const isNamed = ({ institutions }: StageSigners, organizationId: OrganizationId) =>
    institutions.some((one) => one.organizationId === organizationId);
  const isLeftOut = (organizationId: OrganizationId) =>
    signers.institutions.length > 0
      ? !isNamed(signers, organizationId)
      : before !== undefined && isNamed(before, organizationId); // it would not have to speak any more
  return signoffs.find((one) => one.stage === id && isLeftOut(one.organizationId))?.organizationId;
}
