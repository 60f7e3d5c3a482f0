import { type ApiContext, inForce, membershipsOf, OrganizationView, ProcessView, representedBy } from '@articulado/api';
import { type ApproverMeasureRow, ApproverMeasuresStore, type Stores } from '@articulado/persistence';
import { sideOf } from '../measures/approver-side.js';
import type { WaitingEndingView } from './viewer-tasks.view.js';

/** P13: endings of approvers that the other side proposed, and that somebody may agree to. */
export async function endingsToAgreeTo(stores: Stores, context: ApiContext): Promise<WaitingEndingView[]> {
  const { viewer, loaders } = context;
  const represented = await representedBy(loaders, viewer);
  const coordinated = viewer.actor.memberships.filter(({ role }) => role === 'coordinator');
  if (represented.size === 0 && coordinated.length === 0) return [];
  const processIds = coordinated.map(({ processId }) => processId);
  const proposed = await stores.get(ApproverMeasuresStore).proposedEndings([...represented], processIds, stores.now);
  const found = await Promise.all(proposed.map((one) => endingFor(context, one, { represented, now: stores.now })));
  return found.filter((one) => one !== undefined);
}

interface Asked {
  readonly represented: ReadonlySet<string>;
  readonly now: Date;
}

/** Nothing where it is theirs to withdraw, nobody's whom it is not about, or cannot be done now. */
async function endingFor(
  { viewer, loaders }: ApiContext,
  { membershipId, processId, side, takenBy }: ApproverMeasureRow,
  { represented, now }: Asked,
): Promise<WaitingEndingView | undefined> {
  const membership = (await membershipsOf(loaders, processId)).find(({ id }) => id === membershipId)!; // a foreign key promises it
  const own = sideOf(viewer, membership, represented.has(membership.organizationId));
  if (own === undefined || own === side || takenBy === viewer.person!.id || !inForce(membership, now)) return undefined;
  const [process, person, organization] = await Promise.all([
    loaders.process(processId),
    loaders.person(membership.personId),
    loaders.organization(membership.organizationId),
  ]);
  if (process!.standstill) return undefined; // P17
  return {
    process: ProcessView.of(process!),
    membership: membershipId,
    personName: person!.name,
    organization: OrganizationView.of(organization!),
  };
}
