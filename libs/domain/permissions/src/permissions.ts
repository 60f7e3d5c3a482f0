import type { Actor, PermissionContext } from './actor.js';
import {
  administrator,
  allOf,
  anyOf,
  anyMember,
  approver,
  at,
  coordinator,
  coordinatorOfAnyProcess,
  drafter,
  everyone,
  forAnotherInstitution,
  inTheDemo,
  observer,
  ownOne,
  representative,
  signedIn,
  type Rule,
  whenNobodyCoordinates,
  whileConsulting,
  whileWriting,
} from './rules.js';

/** P1: who may do what, one line a permission. What is written nowhere here is not permitted. P3: a permission that depends on more than role and stage says so in its line. */
const permissions = {
  'process.create': anyOf(administrator, coordinatorOfAnyProcess),
  'institution.create': anyOf(administrator, coordinatorOfAnyProcess),
  // P8: `processesWhosePeopleAreRead` says which people a coordinator may read.
  'people.read': anyOf(administrator, coordinatorOfAnyProcess),
  // P9: who speaks for an institution is said by it; an administrator lets the first one in.
  'representative.appoint': anyOf(administrator, representative),
  'representative.end': anyOf(administrator, representative),
  // P14: by another one of them, or an administrator.
  'representative.suspend': anyOf(administrator, representative),

  'process.manage': coordinator,
  // P4: a process whose last coordinator has left must not be stuck for ever; the record shows who invited the new one.
  'member.invite': anyOf(coordinator, allOf(administrator, whenNobodyCoordinates)),
  // P13: an approver's is ended by both sides (`approver.end`), and a suspended one may still resign.
  'membership.end': anyOf(coordinator, allOf(signedIn, ownOne)),
  // P10: an institution names who approves for it, and the coordinator of another one confirms it; neither can alone.
  'approver.appoint': representative,
  // P11: nobody signs who did not say that they will.
  'approver.answer': allOf(signedIn, ownOne),
  // P16: the institution, or whoever it named.
  'approver.substitute': anyOf(representative, allOf(signedIn, ownOne)),
  'approver.confirm': allOf(coordinator, forAnotherInstitution),
  // P12: either of the two suspends at once, and lifts its own.
  'approver.suspend': anyOf(representative, allOf(coordinator, forAnotherInstitution)),
  // P13: one proposes, the other agrees.
  'approver.end': anyOf(representative, allOf(coordinator, forAnotherInstitution)),

  'draft.read': anyMember,
  // P5: who writes or freezes a text does not sign it.
  'draft.write': allOf(anyOf(coordinator, drafter), whileWriting),
  'draft.import': allOf(coordinator, whileWriting),
  'version.freeze': allOf(coordinator, whileWriting),

  'consultation.open': allOf(coordinator, at('consultation')),
  'consultation.close': allOf(coordinator, at('consultation')),
  'contribution.submit': allOf(everyone, whileConsulting),
  'contribution.answer': allOf(coordinator, at('consultation', 'answering', 'technical-review')),
  // Not after publication: the published text rests on the answers as they were then.
  'answer.correct': allOf(
    coordinator,
    at('consultation', 'answering', 'technical-review', 'legal-opinion', 'approval'),
  ),
  // P4: an order of the law is carried out by whoever runs the platform, not by those it may be about.
  'contribution.redact': administrator,
  'desk.read': anyOf(coordinator, observer),

  'stage.advance': coordinator,
  'signers.name': coordinator,
  'stage.return': coordinator,
  'version.sign': allOf(approver, at('technical-review', 'legal-opinion', 'approval')),
  'version.publish': allOf(coordinator, at('approval')),

  'record.read': everyone,
  'mail.read': anyOf(administrator, inTheDemo),
  // Administrators have no rights inside a process (P4), so appointing one lets nobody into a process.
  'account.disable': administrator,
  'administrator.appoint': administrator,
  'jobs.read': administrator,
  'job.retry': administrator,
} satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

export const permissionNames = Object.keys(permissions) as Permission[];

/** The one question: the same answer disables the button and guards mutation and socket. */
export const may = (actor: Actor, permission: Permission, context: PermissionContext = {}): boolean =>
  permissions[permission](actor, context);
