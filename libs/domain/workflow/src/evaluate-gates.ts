import type { Gate, GateType, Stage } from './stage.js';
import { approves, type ContributionGroup, latestVersion, type GateInputs, promisesChange } from './gate-inputs.js';
import { awaitedInstitutions, institutionsThatMustSpeak, isAskedToSign } from './signers.js';
import { standingSignoffs } from './standing-signoffs.js';

/** What each gate counted, to fill its message. */
export interface GateCounts {
  'version-frozen': { versions: number };
  /** `held`: consultations that are over and lasted their minimum time; `pending`: those planned or open; `calledOff`: those that ended before it. */
  'consultation-closed': { held: number; pending: number; calledOff: number };
  'all-answered': { contributions: number; answered: number; missing: number };
  /** Version numbers; 0 where there is none. */
  'newer-version-frozen': { consulted: number; latest: number };
  'accepted-changes-shown': { accepted: number; shown: number; missing: number };
  /** Institutions: `needed` must speak, `approved`, `dissented` and `returned` did; `missing` have yet to. */
  signoffs: { needed: number; approved: number; dissented: number; returned: number; missing: number };
}

/** Whether a gate is open, and the counts that say why. */
export type GateState = {
  [Type in GateType]: {
    readonly gate: Extract<Gate, { type: Type }>;
    readonly open: boolean;
    readonly counts: Readonly<GateCounts[Type]>;
  };
}[GateType];

/** Checks every gate of a stage, in the order in which the workflow lists them. */
export const evaluateGates = (stage: Stage, inputs: GateInputs): GateState[] =>
  stage.gates.map((gate) => evaluateGate(gate, stage, inputs));

function evaluateGate(gate: Gate, stage: Stage, inputs: GateInputs): GateState {
  switch (gate.type) {
    case 'version-frozen': // W8: there is a version
      return { gate, open: inputs.versions.length > 0, counts: { versions: inputs.versions.length } };
    case 'consultation-closed':
      return consultationClosed(gate, inputs);
    case 'all-answered':
      return allAnswered(gate, inputs);
    case 'newer-version-frozen':
      return newerVersionFrozen(gate, inputs);
    case 'accepted-changes-shown':
      return acceptedChangesShown(gate, inputs);
    case 'signoffs':
      return signoffs(gate, stage, inputs);
  }
}

/** W9: one was held on a version for its minimum time, and none is planned or open. */
function consultationClosed(gate: { type: 'consultation-closed' }, { consultations }: GateInputs): GateState {
  const over = consultations.filter(({ state }) => state === 'closed');
  const held = over.filter(({ isLongEnough }) => isLongEnough).length;
  const pending = consultations.length - over.length;
  return { gate, open: held > 0 && pending === 0, counts: { held, pending, calledOff: over.length - held } };
}

/** W10: no contribution is without a disposition. */
function allAnswered(gate: { type: 'all-answered' }, { contributions }: GateInputs): GateState {
  const total = inAll(contributions);
  const answered = inAll(contributions.filter(({ disposition }) => disposition !== undefined));
  const missing = total - answered;
  return { gate, open: missing === 0, counts: { contributions: total, answered, missing } };
}

/** W11: a version later than every one consulted on. */
function newerVersionFrozen(gate: { type: 'newer-version-frozen' }, inputs: GateInputs): GateState {
  const consulted = Math.max(0, ...inputs.consultations.map(({ versionNumber }) => versionNumber));
  const latest = latestVersion(inputs)?.number ?? 0;
  return { gate, open: latest > consulted, counts: { consulted, latest } };
}

/** W12: every accepted contribution names a clause, and the latest version shows the change there. */
function acceptedChangesShown(gate: { type: 'accepted-changes-shown' }, { contributions }: GateInputs): GateState {
  const promised = contributions.filter(({ disposition }) => promisesChange(disposition));
  const accepted = inAll(promised);
  const shown = inAll(promised.filter(({ changedClauseId, changeShown }) => changedClauseId && changeShown));
  const missing = accepted - shown;
  return { gate, open: missing === 0, counts: { accepted, shown, missing } };
}

const inAll = (groups: readonly ContributionGroup[]): number =>
  groups.reduce((sum, { contributions }) => sum + contributions, 0);

/**
 * Enough institutions approve the latest version at this stage, and none that spoke sends it back. W13: the quorum is a number of
 * approvals. W14: with `every-institution`, each institution with an approver has spoken, and one at least approves. W26: where
 * the stage names institutions, all of these have spoken, and the quorum counts among them.
 */
function signoffs(gate: Extract<Gate, { type: 'signoffs' }>, stage: Stage, inputs: GateInputs): GateState {
  const standing = standingSignoffs(stage.id, inputs).filter((one) => isAskedToSign(stage, one.organizationId));
  const approved = standing.filter(({ decision }) => approves(decision)).length;
  const dissented = standing.filter(({ decision }) => decision === 'dissent').length;
  const returned = standing.filter(({ decision }) => decision === 'return').length;
  const must = institutionsThatMustSpeak(stage, gate, inputs);
  const least = gate.quorum === 'every-institution' ? 1 : Math.min(gate.quorum, must?.length ?? gate.quorum);
  const missing = must ? awaitedInstitutions(stage, inputs).length : Math.max(0, least - approved);
  const open = missing === 0 && approved >= least && returned === 0;
  return { gate, open, counts: { needed: must?.length ?? least, approved, dissented, returned, missing } };
}
