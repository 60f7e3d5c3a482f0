import {
  isBefore,
  isSignedAt,
  isStageId,
  type Gate,
  type GateType,
  type NamedInstitution,
  opinions,
  type Stage,
  type StageId,
  type StageSigners,
  participationLevels,
  stageIds,
} from './stage.js';
import { type Pace, problemOfPace } from './pace.js';

/** Version of a stored workflow; a reader refuses what it doesn't know. */
const workflowFormat = 1;

/** The workflow of a process, as data: kept with the process, so that a later default changes no process under way. */
export interface Workflow {
  readonly format: typeof workflowFormat;
  readonly id: string;
  /** W1: in the order of `stageIds`. */
  readonly stages: readonly Stage[];
  /** How fast it may go; processes from before there was a pace have none. */
  readonly pace?: Pace;
}

/** @throws RangeError for a stage that the workflow doesn't have: a process can't stand there */
export function stageOf(workflow: Workflow, id: StageId): Stage {
  const stage = workflow.stages.find((candidate) => candidate.id === id);
  if (!stage) throw new RangeError(`Workflow ${workflow.id} has no stage ${id}`);
  return stage;
}

/** W24: whether a process has left a stage that asked for a gate: what it asked for is looked at no more. */
export const hasPassedGate = (workflow: Workflow, current: StageId, gate: GateType): boolean =>
  workflow.stages.some(({ id, gates }) => isBefore(id, current) && gates.some(({ type }) => type === gate));

/** The stage after this one, `undefined` at the end. */
export const stageAfter = (workflow: Workflow, id: StageId): Stage | undefined =>
  workflow.stages[workflow.stages.indexOf(stageOf(workflow, id)) + 1];

/**
 * W3: reads a stored workflow.
 * @throws RangeError for what is no valid workflow: unknown format, stages unknown, twice or out of order, no drafting
 * at the start, no approval right before `published`, unknown gates, writing once signing has begun, a pace without its times
 */
export function readWorkflow(json: string): Workflow {
  const stored = JSON.parse(json) as Workflow;
  const problem = problemOf(stored);
  if (problem) throw new RangeError(`Not a valid workflow: ${problem}`);
  return stored;
}

function problemOf(stored: Workflow): string | undefined {
  if (stored?.format !== workflowFormat) return `unknown format ${String(stored?.format)}`;
  if (typeof stored.id !== 'string' || stored.id === '') return 'no id';
  if (!isList(stored.stages) || stored.stages.length === 0) return 'no stages';
  for (const stage of stored.stages) {
    const problem = problemOfStage(stage);
    if (problem) return `${problem} in stage ${String(stage?.id)}`;
  }
  return problemOfPace(stored.pace) ?? problemOfOrder(stored.stages.map((stage) => stage.id));
}

/** W1: the order of the stages; it may be shorter, but not without a beginning and an approval. */
function problemOfOrder(ids: readonly StageId[]): string | undefined {
  const places = ids.map((id) => stageIds.indexOf(id));
  if (places.some((place, index) => index > 0 && place <= places[index - 1]!)) return 'stages twice or out of order';
  if (ids[0] !== 'drafting') return 'it does not begin with drafting';
  if (!ids.includes('approval') || !ids.includes('published')) return 'nothing is approved or published';
  return undefined;
}

/** W2: nobody writes what is being approved, and it is approved by signing. */
function problemOfStage(stage: Stage): string | undefined {
  if (!isStageId(stage?.id)) return 'unknown id';
  if (!participationLevels.includes(stage.level)) return 'unknown level';
  if (typeof stage.writing !== 'boolean') return 'writing not said';
  if (stage.writing && ['approval', 'published', 'follow-up'].includes(stage.id)) return 'writing after review';
  if (!isList(stage.gates) || !stage.gates.every(isGate)) return 'unknown gate';
  if (stage.signers !== undefined && !isSigners(stage.signers)) return 'signers without institutions, reason or time';
  if (stage.id === 'approval' && !isSignedAt(stage)) return 'no sign-offs';
  if (stage.signing !== undefined && (stage.signing !== 'passkey' || !isSignedAt(stage))) return 'unknown signing';
  return undefined;
}

/** W35: the same workflow, which asks for a passkey wherever somebody signs. */
export const signedByPasskey = (workflow: Workflow): Workflow => ({
  ...workflow,
  stages: workflow.stages.map((stage) => (isSignedAt(stage) ? { ...stage, signing: 'passkey' } : stage)),
});

/** W3: no institution twice, no unknown opinion. */
function isSigners({ institutions, reason, namedAt }: StageSigners): boolean {
  if (!isList(institutions) || typeof reason !== 'string' || typeof namedAt !== 'string') return false;
  const isNamed = (one: NamedInstitution) =>
    typeof one?.organizationId === 'string' &&
    typeof one.name === 'string' &&
    (one.opinion === undefined || opinions.includes(one.opinion));
  return (
    institutions.every(isNamed) && new Set(institutions.map((one) => one.organizationId)).size === institutions.length
  );
}

/** Gates that have nothing but their type. A new one that is missing here does not compile. */
const plainGates: Readonly<Record<Exclude<GateType, 'signoffs'>, true>> = {
  'version-frozen': true,
  'consultation-closed': true,
  'all-answered': true,
  'newer-version-frozen': true,
  'accepted-changes-shown': true,
};

function isGate(gate: Gate): boolean {
  if (gate?.type !== 'signoffs') return Object.hasOwn(plainGates, gate?.type);
  return gate.quorum === 'every-institution' || (Number.isInteger(gate.quorum) && gate.quorum >= 1);
}

/** `Array.isArray` takes a readonly list for a list of anything. */
const isList = (value: readonly unknown[]): boolean => Array.isArray(value);
