import { type Act, isRepresentative, type Viewer } from '@articulado/api';
import { isUuid } from '@articulado/base';
import type { PermissionContext } from '@articulado/permissions';
import { type MeasureSide, type MembershipRow, MembershipsStore } from '@articulado/persistence';

/** A membership, as inputs name it. */
interface NamedMembership {
  /** Id. */
  readonly membership: string;
}

/** The approver whom an input names, if they hold the role now and in this process. */
export async function approverIn(
  { stores, process }: Act,
  { membership }: NamedMembership,
): Promise<MembershipRow | undefined> {
  if (!isUuid(membership)) return undefined;
  const current = await stores.get(MembershipsStore).heldIn(process.id, stores.now);
  return current.find(({ id, role }) => id === membership && role === 'approver');
}

/** What the table of permissions must know of who acts on an approver (P12, P13). */
export async function sideContext(act: Act, approver: MembershipRow | undefined): Promise<PermissionContext> {
  if (!approver) return {};
  const represents = await isRepresentative(act.stores, act.viewer, approver.organizationId);
  const side = sideOf(act.viewer, approver, represents);
  return { represents: side === 'institution', forAnother: side === 'coordination' };
}

/**
 * On which side somebody stands of an approver: their institution's, or that of the coordinators of others. Whoever represents the
 * institution speaks for it and for no other side; nobody is a side of their own.
 * @param represents - whether they represent the institution now
 */
export function sideOf(
  { actor, person }: Viewer,
  { processId, organizationId, personId }: Pick<MembershipRow, 'processId' | 'organizationId' | 'personId'>,
  represents: boolean,
): MeasureSide | undefined {
  if (!person || person.id === personId) return undefined;
  if (represents) return 'institution';
  const coordinating = actor.memberships.filter((one) => one.role === 'coordinator' && one.processId === processId);
  const isOfAnother = coordinating.length > 0 && coordinating.every((one) => one.organizationId !== organizationId);
  return isOfAnother ? 'coordination' : undefined;
}
