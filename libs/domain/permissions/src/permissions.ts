import type { Actor, Setting } from './actor.js';
import {
  administrator,
  all,
  any,
  anyMember,
  approver,
  at,
  coordinator,
  coordinatorOfAnyProcess,
  drafter,
  everyone,
  inTheDemo,
  observer,
  ownOne,
  type Rule,
  whenNobodyCoordinates,
  whileConsulting,
  whileWriting,
} from './rules.js';

/** Who may do what, one line a permission. What is written nowhere here is not permitted. */
export const permissions = {
  'process.create': any(administrator, coordinatorOfAnyProcess),
  'institution.create': any(administrator, coordinatorOfAnyProcess),
  'people.read': any(administrator, coordinatorOfAnyProcess),

  'process.manage': coordinator,
  // A process whose last coordinator has left must not be stuck for ever; the record shows who invited the new one.
  'member.invite': any(coordinator, all(administrator, whenNobodyCoordinates)),
  'membership.end': any(coordinator, all(anyMember, ownOne)),

  'draft.read': anyMember,
  'draft.write': all(any(coordinator, drafter), whileWriting),
  'draft.import': all(coordinator, whileWriting),
  'version.freeze': all(coordinator, whileWriting),

  'consultation.open': all(coordinator, at('consultation')),
  'consultation.close': all(coordinator, at('consultation')),
  'contribution.submit': all(everyone, whileConsulting),
  'contribution.answer': all(coordinator, at('consultation', 'answering', 'technical-review')),
  'desk.read': any(coordinator, observer),

  'stage.advance': coordinator,
  'stage.return': coordinator,
  'version.sign': all(approver, at('technical-review', 'legal-opinion', 'approval')),
  'version.publish': all(coordinator, at('approval')),

  'record.read': everyone,
  'outbox.read': any(administrator, inTheDemo),
} satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

export const permissionNames = Object.keys(permissions) as Permission[];

/** The one question: the same answer greys the button, guards the mutation and guards the socket. */
export const may = (actor: Actor, permission: Permission, setting: Setting = {}): boolean =>
  permissions[permission](actor, setting);
