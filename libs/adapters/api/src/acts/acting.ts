import { rolesOf } from '@articulado/permissions';
import { OrganizationsStore, type Acting, type Stores, type ProcessRow } from '@articulado/persistence';
import type { ProcessId } from '@articulado/base';
import type { Viewer } from '../viewer/viewer.js';

/** Says for the record as what somebody signed in performs an act: the role that lets them, and for whom. */
export async function actingAs(
  stores: Stores,
  viewer: Viewer,
  process: ProcessRow,
  preferred?: ReturnType<typeof rolesOf>[number],
): Promise<Acting> {
  const held = rolesOf(viewer.actor, process.id as ProcessId);
  const role = preferred && held.includes(preferred) ? preferred : held[0]!;
  const membership = viewer.actor.memberships.find((one) => one.processId === process.id && one.role === role);
  const organization = membership ? await stores.get(OrganizationsStore).byId(membership.organizationId) : null;
  return { role, person: viewer.person, organization: organization ?? undefined };
}
