import type { ClauseId, OrganizationId } from '@articulado/base';
import { rewordedClausesAndAncestors } from '@articulado/comparison';
import {
  type ConsultationRow,
  consultationState,
  type Stores,
  type MembershipRow,
  type ProcessRow,
  type SignoffRow,
  type StageStepRow,
  type StatusChangeRow,
  type VersionHeading,
  VersionsStore,
  MembershipsStore,
  ProcessesStore,
  SignoffsStore,
  ConsultationsStore,
  RegisterStore,
} from '@articulado/persistence';
import {
  type ContributionGroup,
  earliestClosing,
  type GateInputs,
  promisesChange,
  type Signoff,
  type Suspension,
  suspensionsFrom,
} from '@articulado/workflow';
import { inForce } from '../viewer/memberships-of.js';
import { textOfVersion } from '../views/version.view.js';

/** Reads all that the gates of a process look at, as `factsOfAll` does. */
export async function gateInputsOf(stores: Stores, process: ProcessRow): Promise<GateInputs> {
  return (await gateInputsOfAll(stores, [process])).get(process.id)!;
}

/**
 * Reads all that the gates of some processes look at, at the moment of the stores. The number of queries is fixed. The
 * size of their answers depends on the texts of the processes, not on the number of contributions.
 * @returns process id → inputs
 */
export async function gateInputsOfAll(
  stores: Stores,
  processes: readonly ProcessRow[],
): Promise<ReadonlyMap<string, GateInputs>> {
  const ids = processes.map(({ id }) => id);
  const headings = byProcess(await stores.get(VersionsStore).headings(ids));
  const steps = byProcess(await stores.get(ProcessesStore).stepsIn(ids));
  const signoffs = byProcess(await stores.get(SignoffsStore).allIn(ids));
  const consultations = byProcess(await stores.get(ConsultationsStore).allIn(ids));
  const members = byProcess(await stores.get(MembershipsStore).allIn(ids));
  const statusChanges = byProcess(await stores.get(ProcessesStore).statusChangesIn(ids));
  const contributions = await contributionsOf(stores, ids, headings);
  return new Map(
    processes.map((process) => {
      const { id } = process;
      const suspensions = suspensionsIn(statusChanges(id), stores.now);
      const numbers = new Map(headings(id).map((one) => [one.id, one.number]));
      const inputs: GateInputs = {
        ...signoffInputsFrom(headings(id), signoffs(id), steps(id)),
        consultations: consultations(id).map((one) => ({
          versionNumber: numbers.get(one.versionId)!,
          state: consultationState(one, stores.now),
          isLongEnough: lastedEnough(process, one, suspensions),
        })),
        contributions: contributions(id),
        approvers: approversAmong(members(id).filter((one) => inForce(one, stores.now))),
        enteredAt: (steps(id).at(-1)?.takenAt ?? process.createdAt).toISOString(),
        at: stores.now.toISOString(),
      };
      return [id, inputs];
    }),
  );
}

/** Rows of some processes, asked for one at a time. */
function byProcess<Row extends { readonly processId: string }>(rows: readonly Row[]) {
  const groups = Map.groupBy(rows, ({ processId }) => processId);
  return (processId: string): readonly Row[] => groups.get(processId) ?? [];
}

/** The part of the inputs that says which sign-offs stand. */
export type SignoffInputs = Pick<GateInputs, 'versions' | 'signoffs' | 'returns'>;

/** Gathers what says which sign-offs of a process stand. */
export async function signoffInputsOf(stores: Stores, { id }: Pick<ProcessRow, 'id'>): Promise<SignoffInputs> {
  const versions = await stores.get(VersionsStore).headings([id]);
  const signoffs = await stores.get(SignoffsStore).allIn([id]);
  return signoffInputsFrom(versions, signoffs, await stores.get(ProcessesStore).steps(id));
}

const signoffInputsFrom = (
  versions: readonly VersionHeading[],
  signoffs: readonly SignoffRow[],
  steps: readonly StageStepRow[],
): SignoffInputs => ({
  versions: versions.map(({ number, sha256, frozenAt }) => ({ number, sha256, frozenAt: frozenAt.toISOString() })),
  signoffs: signoffs.map(signoffToCount),
  returns: steps
    .filter(({ direction }) => direction === 'return')
    .map(({ toStage, takenAt }) => ({ target: toStage, at: takenAt.toISOString() })),
});

/** A sign-off as the gates count it. */
export const signoffToCount = (row: SignoffRow): Signoff => ({
  stage: row.stage,
  organizationId: row.organizationId as OrganizationId,
  decision: row.decision,
  sha256: row.sha256,
  signedAt: row.signedAt.toISOString(),
});

/** W21: a consultation that ended before its minimum time does not count. */
function lastedEnough(
  process: ProcessRow,
  { opensAt, closesAt, closedAt }: ConsultationRow,
  suspensions: readonly Suspension[],
): boolean {
  const ended = closedAt && closedAt < closesAt ? closedAt : closesAt;
  return ended > opensAt && ended.toISOString() >= earliestClosing(process, opensAt.toISOString(), suspensions);
}

/** W31: the times in which a process was suspended, up to now. */
export const suspensionsOf = async (stores: Stores, { id }: Pick<ProcessRow, 'id'>): Promise<Suspension[]> =>
  suspensionsIn(await stores.get(ProcessesStore).statusChangesIn([id]), stores.now);

/** The same, of changes that were read already. */
export const suspensionsIn = (changes: readonly StatusChangeRow[], now: Date): Suspension[] =>
  suspensionsFrom(
    changes.map(({ status, changedAt }) => ({ status, at: changedAt.toISOString() })),
    now.toISOString(),
  );

/** The institutions that have a current approver, each once. */
const approversAmong = (members: readonly MembershipRow[]): OrganizationId[] => [
  ...new Set(
    members.filter(({ role }) => role === 'approver').map(({ organizationId }) => organizationId as OrganizationId),
  ),
];

async function contributionsOf(
  stores: Stores,
  processIds: readonly string[],
  headings: (processId: string) => readonly VersionHeading[],
): Promise<(processId: string) => ContributionGroup[]> {
  const outcomes = byProcess(await stores.get(RegisterStore).dispositionCountsIn(processIds));
  const consulted = (processId: string) => [
    ...new Set(
      outcomes(processId)
        .filter(({ disposition }) => promisesChange(disposition ?? undefined))
        .map(({ versionId }) => versionId),
    ),
  ];
  const compared = processIds.map((id) => ({ consulted: consulted(id), latest: headings(id).at(-1) }));
  const reworded = await rewordedSince(stores, compared);
  return (processId) =>
    outcomes(processId).map(({ contributions, versionId, disposition, changedClauseId }) => ({
      contributions,
      disposition: disposition ?? undefined,
      changedClauseId: (changedClauseId as ClauseId | null) ?? undefined,
      changeShown: changedClauseId !== null && reworded.get(versionId)?.has(changedClauseId as ClauseId) === true,
    }));
}

/** Versions consulted on in one process, and its latest. */
interface Compared {
  readonly consulted: readonly string[];
  readonly latest?: VersionHeading | undefined;
}

/** For each version consulted on: the clauses that have other words in the latest one, or hold one that has. */
async function rewordedSince(
  stores: Stores,
  compared: readonly Compared[],
): Promise<ReadonlyMap<string, ReadonlyMap<ClauseId, ClauseId>>> {
  const asked = compared.flatMap(({ consulted, latest }) =>
    latest ? consulted.map((id) => [id, latest.id] as const) : [],
  );
  const wanted = [...new Set(asked.flat())];
  const rows = wanted.length === 0 ? [] : await stores.get(VersionsStore).byIds(wanted);
  const texts = new Map(rows.map((row) => [row.id, textOfVersion(row)]));
  return new Map(
    asked.map(([id, latest]) => [
      id,
      id === latest ? new Map() : rewordedClausesAndAncestors(texts.get(id)!, texts.get(latest)!),
    ]),
  );
}
