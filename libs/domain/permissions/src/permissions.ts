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
  memberForInstitution,
  observer,
  ownOne,
  representative,
  signedIn,
  type Predicate,
  unlessClosed,
  whenNobodyCoordinates,
  whileActive,
  whileConsulting,
  whileSuspended,
  whileUnrepresented,
  whileWriting,
} from './predicates.js';

/** P1: who may do what, one line a permission. What is written nowhere here is not permitted. P3: a permission that depends on more than role and stage says so in its line. */
const permissions = {
  'process.create': anyOf(administrator, coordinatorOfAnyProcess),
  // P21: whoever begins a process is its first coordinator for an institution, so it is one that they act for already.
  'institution.lead': anyOf(administrator, representative, memberForInstitution),
  'institution.create': anyOf(administrator, coordinatorOfAnyProcess),
  // Its name is said by whoever speaks for it, or put right by an administrator.
  'institution.correct': anyOf(administrator, representative),
  // P8: `processesWhosePeopleAreRead` says which people a coordinator may read.
  'people.read': anyOf(administrator, coordinatorOfAnyProcess),
  // P9, P19: who speaks for an institution is said by it; an administrator lets the first one in.
  'representative.appoint': anyOf(allOf(administrator, whileUnrepresented), representative),
  'representative.end': anyOf(administrator, representative),
  // P16: or by whoever was appointed, before they accept.
  'representative.substitute': anyOf(allOf(administrator, whileUnrepresented), representative, allOf(signedIn, ownOne)),
  // P14: by another one of them, or an administrator.
  'representative.suspend': anyOf(administrator, representative),

  // P18: whoever runs the platform names somebody by a setting; a coordinator is the second person, of a suspended process too.
  'administrator.recover': allOf(coordinator, unlessClosed),

  'process.manage': coordinator,
  'process.correct': allOf(coordinator, whileActive),
  'passkey-recovery.open': allOf(coordinator, whileActive),
  'address-recovery.open': allOf(coordinator, whileActive),
  // P17: a suspended process can only be resumed or closed, but for the lines without `whileActive`.
  'process.suspend': allOf(
    coordinator,
    at('drafting', 'consultation', 'answering', 'technical-review', 'legal-opinion', 'approval'),
    whileActive,
  ),
  'process.resume': allOf(coordinator, whileSuspended),
  'process.close': allOf(coordinator, whileSuspended),
  // P4: a process whose last coordinator has left must not be stuck for ever; the record shows who invited the new one.
  'member.invite': anyOf(allOf(coordinator, whileActive), allOf(administrator, whenNobodyCoordinates, unlessClosed)),
  // P13: an approver's is ended by both sides (`approver.end`), and a suspended one may still resign.
  'membership.end': anyOf(coordinator, allOf(signedIn, ownOne)),
  // P10: an institution names who approves for it, and the coordinator of another one confirms it; neither can alone.
  'approver.appoint': allOf(representative, whileActive),
  // P11: nobody signs who did not say that they will.
  'approver.answer': allOf(signedIn, ownOne, whileActive),
  // P16: the institution, or whoever it named.
  'approver.substitute': anyOf(allOf(representative, whileActive), allOf(signedIn, ownOne, whileActive)),
  'approver.confirm': allOf(coordinator, forAnotherInstitution, whileActive),
  // P12: either of the two suspends at once, and lifts its own.
  'approver.suspend': allOf(anyOf(representative, allOf(coordinator, forAnotherInstitution)), whileActive),
  // P13: one proposes, the other agrees.
  'approver.end': allOf(anyOf(representative, allOf(coordinator, forAnotherInstitution)), whileActive),

  'draft.read': anyMember,
  // P5: who writes or freezes a text does not sign it.
  'draft.write': allOf(anyOf(coordinator, drafter), whileWriting, whileActive),
  'draft.import': allOf(coordinator, whileWriting, whileActive),
  'version.freeze': allOf(coordinator, whileWriting, whileActive),

  'consultation.open': allOf(coordinator, at('consultation'), whileActive),
  'consultation.close': allOf(coordinator, at('consultation'), whileActive),
  // While it is suspended, too: that is how the time that was lost is given back.
  'consultation.extend': allOf(coordinator, at('consultation'), unlessClosed),
  'contribution.submit': allOf(everyone, whileConsulting, whileActive),
  'contribution.answer': allOf(coordinator, at('consultation', 'answering', 'technical-review'), whileActive),
  // Not after publication: the published text rests on the answers as they were then.
  'answer.correct': allOf(
    coordinator,
    at('consultation', 'answering', 'technical-review', 'legal-opinion', 'approval'),
    whileActive,
  ),
  // P4: an order of the law is carried out by whoever runs the platform, not by those it may be about.
  'contribution.redact': administrator,
  'desk.read': anyOf(coordinator, observer),

  'stage.advance': allOf(coordinator, whileActive),
  'signers.name': allOf(coordinator, whileActive),
  'stage.return': allOf(coordinator, whileActive),
  'version.sign': allOf(approver, at('technical-review', 'legal-opinion', 'approval'), whileActive),
  'version.publish': allOf(coordinator, at('approval'), whileActive),

  'publication.complete': allOf(coordinator, at('published', 'follow-up'), whileActive),
  'publication.correct': allOf(coordinator, at('published', 'follow-up'), whileActive),

  'record.read': everyone,
  'mail.read': anyOf(administrator, inTheDemo),
  // Administrators have no rights inside a process (P4), so appointing one lets nobody into a process.
  'account.disable': administrator,
  'administrator.appoint': administrator,
  'jobs.read': administrator,
  'job.retry': administrator,
} satisfies Record<string, Predicate>;

export type Permission = keyof typeof permissions;

export const permissionNames = Object.keys(permissions) as Permission[];

/** The one question: the same answer disables the button and guards mutation and socket. */
export const may = (actor: Actor, permission: Permission, context: PermissionContext = {}): boolean =>
  permissions[permission](actor, context);
