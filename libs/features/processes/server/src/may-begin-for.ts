import { isRepresentative, type Viewer } from '@articulado/api';
import { type Refusal, refuse } from '@articulado/base';
import type { Stores } from '@articulado/persistence';

/**
 * P21: whoever begins a process is its first coordinator for an institution, so it is one for which they act already: by
 * a role in another process, or as its representative. An administrator begins one for any.
 */
export async function refuseForeignInstitution(
  stores: Stores,
  viewer: Viewer,
  organizationId: string,
): Promise<Refusal | undefined> {
  if (holdsRoleFor(viewer, organizationId) || (await isRepresentative(stores, viewer, organizationId)))
    return undefined;
  return refuse('not-permitted', { permission: 'process.create' });
}

/** The same for pages, without what they represent. */
export const holdsRoleFor = ({ actor }: Viewer, organizationId: string): boolean =>
  actor.isAdministrator || actor.memberships.some((held) => held.organizationId === organizationId);
