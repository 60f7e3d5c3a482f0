import type { StageId } from '@articulado/workflow';
import { type Actor, type MemberRole, memberRoles, rolesOf, type Setting } from './actor.js';

type Rule = (actor: Actor, here: Setting) => boolean;

/** Who may do what, one line a permission. What is written nowhere here is not permitted. */
export const permissions = {
  'process.create': (actor) => isAdministrator(actor) || actor.coordinatesSomewhere,
  'process.manage': (actor, here) => is(actor, here, 'coordinator'),
  'institution.create': (actor) => isAdministrator(actor) || actor.coordinatesSomewhere,
  'people.read': (actor) => isAdministrator(actor) || actor.coordinatesSomewhere,
  // The second half lets a process live on whose last coordinator has left; the record shows who did it.
  'member.invite': (actor, here) =>
    is(actor, here, 'coordinator') || (isAdministrator(actor) && here.withoutCoordinator === true),
  'membership.end': (actor, here) =>
    is(actor, here, 'coordinator') || (is(actor, here, ...memberRoles) && here.own === true),

  'draft.read': (actor, here) => is(actor, here, ...memberRoles),
  'draft.write': (actor, here) => is(actor, here, 'coordinator', 'drafter') && here.writing === true,
  'draft.import': (actor, here) => is(actor, here, 'coordinator') && here.writing === true,
  'version.freeze': (actor, here) => is(actor, here, 'coordinator') && here.writing === true,

  'consultation.open': (actor, here) => is(actor, here, 'coordinator') && at(here, 'consultation'),
  'consultation.close': (actor, here) => is(actor, here, 'coordinator') && at(here, 'consultation'),
  'contribution.submit': (_anyone, here) => here.consultationOpen === true,
  'contribution.answer': (actor, here) =>
    is(actor, here, 'coordinator') && at(here, 'consultation', 'answering', 'technical-review'),
  'desk.read': (actor, here) => is(actor, here, 'coordinator', 'observer'),

  'stage.advance': (actor, here) => is(actor, here, 'coordinator'),
  'stage.return': (actor, here) => is(actor, here, 'coordinator'),
  'version.sign': (actor, here) =>
    is(actor, here, 'approver') && at(here, 'technical-review', 'legal-opinion', 'approval'),
  'version.publish': (actor, here) => is(actor, here, 'coordinator') && at(here, 'approval'),

  'record.read': () => true,
  'outbox.read': (actor, here) => isAdministrator(actor) || here.demo === true,
} satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

export const permissionNames = Object.keys(permissions) as Permission[];

/** The one question: the same answer greys the button, guards the mutation and guards the socket. */
export const may = (actor: Actor, permission: Permission, setting: Setting = {}): boolean =>
  (permissions[permission] as Rule)(actor, setting);

const isAdministrator = (actor: Actor) => actor.personId !== undefined && actor.isAdministrator;

const is = (actor: Actor, here: Setting, ...wanted: readonly MemberRole[]) =>
  here.processId !== undefined && rolesOf(actor, here.processId).some((role) => wanted.some((one) => one === role));

const at = (here: Setting, ...stages: readonly StageId[]) => stages.some((stage) => stage === here.stage);
