import type { OrganizationId, PersonId, ProcessId } from '@articulado/base';
import { defaultWorkflow, type StageId, type Workflow } from '@articulado/workflow';
import { type Actor, memberRoles, type Role, roles, type PermissionContext, visitor } from './actor.js';
import { may, type Permission, permissionNames } from './permissions.js';

/** What a permission may hang on beside role and stage. */
export const conditions = [
  'consultationOpen',
  'own',
  'ofAnother',
  'represents',
  'memberFor',
  'unrepresented',
  'forAnother',
  'withoutCoordinator',
  'suspended',
  'demo',
] as const;
type Condition = (typeof conditions)[number];

/** One cell of the matrix permission × role × stage. */
export interface PermissionCell {
  readonly permission: Permission;
  readonly role: Role;
  readonly stage: StageId;
  /** Permitted whatever the conditions. */
  readonly allowed: boolean;
  /** Where not: the conditions of which each alone permits it. */
  readonly allowedWhen: readonly Condition[];
}

/** The whole table, computed by asking `may` every question: for the generated tests and the page in docs. */
export function describePermissions(
  workflow: Workflow = defaultWorkflow,
  everywhere: PermissionContext = {},
): PermissionCell[] {
  // What was closed is not suspended any more.
  const possible = conditions.filter((condition) => condition !== 'suspended' || !everywhere.closed);
  return permissionNames.flatMap((permission) =>
    roles.flatMap((role) =>
      workflow.stages.map(({ id: stage, writing }) => {
        const ask = (extra: PermissionContext) =>
          may(actorOf(role), permission, { processId: somewhere, stage, writing, ...extra, ...everywhere });
        const allowed = ask({});
        const allowedWhen = allowed ? [] : possible.filter((condition) => ask({ [condition]: true }));
        return { permission, role, stage, allowed, allowedWhen };
      }),
    ),
  );
}

const somewhere = 'process' as ProcessId;

function actorOf(role: Role): Actor {
  if (role === 'visitor') return visitor;
  const held = memberRoles.filter((memberRole) => memberRole === role);
  return {
    personId: 'person' as PersonId,
    isAdministrator: role === 'administrator',
    coordinatesSomewhere: role === 'coordinator',
    memberships: held.map((memberRole) => ({
      processId: somewhere,
      role: memberRole,
      organizationId: 'organization' as OrganizationId,
    })),
  };
}
