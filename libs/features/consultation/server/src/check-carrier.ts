import { textOfVersion } from '@articulado/api';
import { type Refusal, refuse } from '@articulado/base';
import { type ContributionRow, type ProcessRow, type Stores, VersionsStore } from '@articulado/persistence';
import type { Clause } from '@articulado/policy-text';
import { mayCarryChange } from './carries-change.js';
import { draftClauses } from './draft-clauses.js';

/** Whether a clause can carry a change: it stands in the draft, in a later version, or, where the change takes it out, in the version consulted on. */
export async function checkCarrier(
  stores: Stores,
  process: ProcessRow,
  contribution: ContributionRow,
  clauseId: string,
): Promise<Refusal<'clause-not-found'> | undefined> {
  const isIt = (clause: Clause) => clause.id === clauseId && mayCarryChange(clause, contribution.clauseId);
  if ((await draftClauses(stores, process)).some(isIt)) return undefined;
  const headings = await stores.get(VersionsStore).headings([process.id]);
  const consulted = headings.find(({ id }) => id === contribution.versionId)!;
  const versions = await stores
    .get(VersionsStore)
    .byIds(headings.filter(({ number }) => number >= consulted.number).map(({ id }) => id));
  const isFound = versions.some((version) => textOfVersion(version).some(isIt));
  return isFound ? undefined : refuse('clause-not-found', { clauseId });
}
