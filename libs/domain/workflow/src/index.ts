export {
  isStageId,
  isBefore,
  type GateType,
  type NamedInstitution,
  type Opinion,
  opinions,
  type ParticipationLevel,
  type Stage,
  type StageId,
  stageIds,
  type StageSigners,
} from './stage.js';
export { awaitedInstitutions, isAskedToSign, leftOutBy, nameSigners, signoffGateOf } from './signers.js';
export { hasPassedGate, signedByPasskey, stageOf, type Workflow } from './workflow.js';
export { defaultWorkflow, demonstrationWorkflow } from './default-workflow.js';
export { checkExtension } from './extension.js';
export { earliestClosing, type MinimumConsultation, type PacedProcess } from './pace.js';
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
  type GateInputs,
  promisesChange,
  type Signoff,
  type Consultation,
} from './gate-inputs.js';
export {
  changeStatus,
  type ProcessStatus,
  type StatusAct,
  type Suspension,
  suspensionsFrom,
} from './process-status.js';
export { completeAct, correctAct, missingOfAct, type PublishedAct } from './published-act.js';
export { signoffStands, standingSignoffs } from './standing-signoffs.js';
export { evaluateGates, type GateCounts } from './evaluate-gates.js';
export { advance, publish, returnTo } from './take-step.js';
