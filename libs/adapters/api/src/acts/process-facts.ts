import type { ClauseId, OrganizationId } from '@articulado/base';
import { rewordedWholes } from '@articulado/comparison';
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
  type ProcessFacts,
  promisesChange,
  type Signoff,
  type Suspension,
  suspensionsOf,
} from '@articulado/workflow';
import { textOfVersion } from '../views/version.view.js';

/**
 * Reads all that the gates of a process look at, at the moment of the stores. The number of queries is fixed. The
 * size of their answers depends on the texts of the process, not on the number of contributions.
 */
export async function factsOf(stores: Stores, process: ProcessRow): Promise<ProcessFacts> {
  const headings = await stores.get(VersionsStore).headings([process.id]);
  const steps = await stores.get(ProcessesStore).steps(process.id);
  const signing = await signingFactsOf(stores, process, { headings, steps });
  const consultations = await stores.get(ConsultationsStore).allIn([process.id]);
  const members = await stores.get(MembershipsStore).currentIn(process.id, stores.now);
  const rests = await restsOf(stores, process);
  const numbers = new Map(headings.map(({ id, number }) => [id, number]));
  return {
    ...signing,
    consultations: consultations.map((one) => ({
      versionNumber: numbers.get(one.versionId)!,
      state: consultationState(one, stores.now),
      isLongEnough: lastedEnough(process, one, rests),
    })),
    contributions: await contributionsOf(stores, process, headings),
    approvers: approversAmong(members),
    enteredAt: (steps.at(-1)?.takenAt ?? process.createdAt).toISOString(),
    at: stores.now.toISOString(),
  };
}

/** The part of the facts that says which sign-offs stand. */
export type SigningFacts = Pick<ProcessFacts, 'versions' | 'signoffs' | 'returns'>;

/** What an asker knows already of a process, so that it is not asked for twice. */
interface Known {
  readonly headings: readonly VersionHeading[];
  readonly steps: readonly StageStepRow[];
}

/** Gathers what says which sign-offs of a process stand. */
export async function signingFactsOf(
  stores: Stores,
  process: Pick<ProcessRow, 'id'>,
  known?: Known,
): Promise<SigningFacts> {
  const versions = known?.headings ?? (await stores.get(VersionsStore).headings([process.id]));
  const signoffs = await stores.get(SignoffsStore).allIn([process.id]);
  const steps = known?.steps ?? (await stores.get(ProcessesStore).steps(process.id));
  return {
    versions: versions.map(({ number, sha256, frozenAt }) => ({ number, sha256, frozenAt: frozenAt.toISOString() })),
    signoffs: signoffs.map(signoffToCount),
    returns: steps
      .filter(({ direction }) => direction === 'return')
      .map(({ toStage, takenAt }) => ({ target: toStage, at: takenAt.toISOString() })),
  };
}

/** A sign-off as the gates count it. */
export const signoffToCount = (row: SignoffRow): Signoff => ({
  stage: row.stage,
  organizationId: row.organizationId as OrganizationId,
  decision: row.decision,
  sha256: row.sha256,
  signedAt: row.signedAt.toISOString(),
});

/** W21, after the fact: a consultation that was called off, or is from a process whose minimum it does not reach, was none. */
function lastedEnough(
  { workflow }: ProcessRow,
  { opensAt, closesAt, closedAt }: ConsultationRow,
  rests: readonly Suspension[],
): boolean {
  const ended = closedAt && closedAt < closesAt ? closedAt : closesAt;
  return ended > opensAt && ended.toISOString() >= earliestClosing(workflow, opensAt.toISOString(), rests);
}

/** W31: the times in which a process rested, up to now. */
export const restsOf = async (stores: Stores, { id }: Pick<ProcessRow, 'id'>): Promise<Suspension[]> =>
  suspensionsIn(await stores.get(ProcessesStore).statusChangesIn([id]), stores.now);

/** The same, of changes that were read already. */
export const suspensionsIn = (changes: readonly StatusChangeRow[], now: Date): Suspension[] =>
  suspensionsOf(
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
  process: ProcessRow,
  versions: readonly VersionHeading[],
): Promise<ContributionGroup[]> {
  const outcomes = await stores.get(RegisterStore).outcomes(process.id);
  const promised = outcomes.filter(({ disposition }) => promisesChange(disposition ?? undefined));
  const reworded = await rewordedSince([...new Set(promised.map(({ versionId }) => versionId))], stores, versions);
  return outcomes.map(({ contributions, versionId, disposition, changedClauseId }) => ({
    contributions,
    disposition: disposition ?? undefined,
    changedClauseId: (changedClauseId as ClauseId | null) ?? undefined,
    changeShown: changedClauseId !== null && reworded.get(versionId)?.has(changedClauseId as ClauseId) === true,
  }));
}

/** For each version consulted on: the clauses that have other words in the latest one, or hold one that has. */
async function rewordedSince(
  consulted: readonly string[],
  stores: Stores,
  versions: readonly VersionHeading[],
): Promise<Map<string, ReadonlyMap<ClauseId, ClauseId>>> {
  const latest = versions.at(-1);
  if (!latest || consulted.length === 0) return new Map();
  const rows = new Map((await stores.get(VersionsStore).byIds([...consulted, latest.id])).map((row) => [row.id, row]));
  const textOf = (id: string) => textOfVersion(rows.get(id)!);
  const now = textOf(latest.id);
  return new Map(consulted.map((id) => [id, id === latest.id ? new Map() : rewordedWholes(textOf(id), now)]));
}
