import type { Viewer } from '@articulado/api';

/** Whether somebody has a role for an institution, in whichever process. */
export const isMemberFor = ({ actor }: Viewer, organizationId: string): boolean =>
  actor.memberships.some((held) => held.organizationId === organizationId);
