export {
  type Actor,
  type MemberRole,
  memberRoles,
  type Role,
  roles,
  rolesOf,
  type PermissionContext,
  visitor,
} from './actor.js';
export { hangsOnStage } from './hangs-on-stage.js';
export { processesWhosePeopleAreRead } from './people-scope.js';
export { may, type Permission, permissionNames } from './permissions.js';
export { writePermissionsTable, writeStandstill } from './write-permissions-table.js';
