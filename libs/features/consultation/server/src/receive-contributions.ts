import { actingAs, actorOf, permissionContextOf, refusalUnlessPermitted, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  type Acting,
  ConsultationsStore,
  contributionFact,
  type ContributionRow,
  ContributionsStore,
  PeopleStore,
  ProcessesStore,
  type ProcessRow,
  recordActs,
  type Stores,
  type UnitOfWork,
  type VersionRow,
} from '@articulado/persistence';
import { openOn } from './open-on.js';

/** A contribution of which everything was checked that does not change with time. */
export interface CheckedContribution {
  readonly viewer: Viewer;
  readonly version: Pick<VersionRow, 'id' | 'number'>;
  readonly row: Omit<ContributionRow, 'consultationId' | 'number' | 'submittedAt'>;
}

/** One that has its number. */
interface NumberedContribution {
  readonly checked: CheckedContribution;
  readonly row: ContributionRow;
}

type Outcome = ContributionRow | Refusal;

/**
 * Takes contributions to one process, each with its number and its entry in the record, in one transaction that holds the process
 * for no more than that. Once the lock is held, it checks again that the consultation is open.
 * @param slug - of the process
 * @returns what became of each, in their order
 */
export async function receiveContributions(
  unitOfWork: UnitOfWork,
  slug: string,
  contributions: readonly CheckedContribution[],
): Promise<readonly Outcome[]> {
  const outcomes = await unitOfWork.run<readonly Outcome[]>(async (stores) => {
    const process = await stores.get(ProcessesStore).lock(slug);
    return process ? receive(stores, process, contributions) : refuse('not-found', { what: 'process' });
  });
  return isRefusal(outcomes) ? contributions.map(() => outcomes) : outcomes;
}

async function receive(
  stores: Stores,
  process: ProcessRow,
  contributions: readonly CheckedContribution[],
): Promise<readonly Outcome[]> {
  const context = await permissionContextOf(stores, process);
  const consultations = await stores.get(ConsultationsStore).allIn([process.id]);
  const first = await stores.get(ContributionsStore).nextNumber(process.id);
  const known = await byId(
    stores,
    contributions.map(({ row }) => row.id),
  );
  const taken: NumberedContribution[] = [];
  const outcomes = contributions.map((checked): Outcome => {
    const sentBefore = known.get(checked.row.id);
    if (sentBefore) return sentBefore;
    const consultation = openOn(consultations, checked.version.id, stores.now);
    if (isRefusal(consultation)) return consultation;
    const refused = refusalUnlessPermitted(checked.viewer, 'contribution.submit', context);
    if (refused) return refused;
    const number = first + taken.length;
    const row = { ...checked.row, consultationId: consultation.id, number, submittedAt: stores.now };
    taken.push({ checked, row });
    known.set(row.id, row);
    return row;
  });
  if (taken.length > 0) await keep(stores, process, taken);
  return outcomes;
}

async function byId(stores: Stores, ids: readonly string[]): Promise<Map<string, ContributionRow>> {
  return new Map((await stores.get(ContributionsStore).byIds(ids)).map((row) => [row.id, row]));
}

async function keep(stores: Stores, process: ProcessRow, taken: readonly NumberedContribution[]): Promise<void> {
  await stores.get(ContributionsStore).addAll(taken.map(({ row }) => row));
  const acting: Acting[] = [];
  for (const { checked, row } of taken) acting.push(await actingFor(stores, process, checked.viewer, row));
  await recordActs(
    stores,
    process,
    taken.map(({ checked: { version }, row }, index) => ({
      type: 'contribution.submitted',
      acting: acting[index]!,
      details: { number: row.number, kind: row.kind, versionNumber: version.number, clauseId: row.clauseId },
      facts: [contributionFact(row, version.number)],
    })),
  );
}

/**
 * Who acts, for the record. Role and institution may tell as much as a name, so they stand there only for whoever signs with
 * the name of the account, as they are now; under another name, or none, the entry holds a commitment that nobody can open.
 */
async function actingFor(
  stores: Stores,
  process: ProcessRow,
  viewer: Viewer,
  { authorName }: ContributionRow,
): Promise<Acting> {
  const person = viewer.person && (await stores.get(PeopleStore).byId(viewer.person.id));
  if (!person) return { role: 'visitor' };
  if (authorName !== person.name) return { role: 'participant', person, nameIsPublic: false };
  return actingAs(stores, { ...viewer, person, actor: await actorOf(stores, person) }, process);
}
