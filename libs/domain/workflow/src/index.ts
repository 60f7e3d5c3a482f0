export { isStageId, type Stage, type StageId, stageIds, type GateType, type ParticipationLevel } from './stage.js';
export { hasPassedGate, signedByPasskey, stageOf, type Workflow } from './workflow.js';
export { defaultWorkflow, demonstrationWorkflow } from './default-workflow.js';
export { earliestClosing, type MinimumConsultation } from './pace.js';
export {
  type Assurance,
  type ContributionKind,
  contributionKinds,
  type ContributionGroup,
  type Decision,
  decisions,
  type Disposition,
  dispositions,
  latestVersion,
  type ProcessFacts,
  promisesChange,
  type Signoff,
  type HeldConsultation,
} from './process-facts.js';
export { signoffStands, standingSignoffs } from './standing-signoffs.js';
export { evaluateGates, type GateCounts } from './evaluate-gates.js';
export { advance, publish, returnTo } from './take-step.js';
