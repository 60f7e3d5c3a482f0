import type { OrganizationId, PersonId, ProcessId } from '@articulado/base';
import type { Actor, MemberRole, PermissionContext } from '../actor.js';
import { conditions } from '../describe-permissions.js';
import { may, permissionNames } from '../permissions.js';

export const [here, elsewhere] = ['here', 'elsewhere'] as ProcessId[] as [ProcessId, ProcessId];
/** Somebody who has one part in the process `here`. */
export const memberAs = (role: MemberRole): Actor => ({
  personId: 'ana' as PersonId,
  isAdministrator: false,
  coordinatesSomewhere: role === 'coordinator',
  memberships: [{ processId: here, role, organizationId: 'senacyt' as OrganizationId }],
});
/** All that somebody may do there. */
export const permittedTo = (actor: Actor, context: PermissionContext) =>
  permissionNames.filter((permission) => may(actor, permission, context));
/** All that opens a permission in a process that goes on. */
export const everything: PermissionContext = Object.fromEntries(
  conditions.map((condition) => [condition, condition !== 'suspended']),
);
