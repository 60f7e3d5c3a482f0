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
  ofAnother,
  observer,
  ownOne,
  representative,
  signedIn,
  type Predicate,
  unlessProcessClosed,
  whenNobodyCoordinates,
  whileProcessActive,
  whileConsulting,
  whileProcessSuspended,
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
  'administrator.recover': allOf(coordinator, unlessProcessClosed),

  'process.manage': coordinator,
  'process.correct': allOf(coordinator, whileProcessActive),
  'passkey-recovery.open': allOf(coordinator, whileProcessActive),
  'address-recovery.open': allOf(coordinator, whileProcessActive),
  // P17: a suspended process can only be resumed or closed, but for the lines without `whileProcessActive`.
  'process.suspend': allOf(
    coordinator,
    at('drafting', 'consultation', 'answering', 'technical-review', 'legal-opinion', 'approval'),
    whileProcessActive,
  ),
  'process.resume': allOf(coordinator, whileProcessSuspended),
  'process.close': allOf(coordinator, whileProcessSuspended),
  // P4: a process whose last coordinator has left must not be stuck for ever; the record shows who invited the new one.
  'member.invite': anyOf(
    allOf(coordinator, whileProcessActive),
    allOf(administrator, whenNobodyCoordinates, unlessProcessClosed),
  ),
  // P13: an approver's is ended by both sides (`approver.end`), and a suspended one may still resign.
  'membership.end': anyOf(coordinator, allOf(signedIn, ownOne)),
  // P10: an institution names who approves for it, and the coordinator of another one confirms it; neither can alone.
  'approver.appoint': allOf(representative, whileProcessActive),
  // P11: nobody signs who did not say that they will.
  'approver.answer': allOf(signedIn, ownOne, whileProcessActive),
  // P16: the institution, or whoever it named.
  'approver.substitute': anyOf(allOf(representative, whileProcessActive), allOf(signedIn, ownOne, whileProcessActive)),
  'approver.confirm': allOf(coordinator, forAnotherInstitution, whileProcessActive),
  // P12: either of the two suspends at once, and lifts its own.
  'approver.suspend': allOf(anyOf(representative, allOf(coordinator, forAnotherInstitution)), whileProcessActive),
  // P13: one proposes, the other agrees.
  'approver.end': allOf(anyOf(representative, allOf(coordinator, forAnotherInstitution)), whileProcessActive),

  'draft.read': anyMember,
  // P5: who writes or freezes a text does not sign it.
  'draft.write': allOf(anyOf(coordinator, drafter), whileWriting, whileProcessActive),
  'draft.import': allOf(coordinator, whileWriting, whileProcessActive),
  // P5 again: approvers do not suggest what they would sign.
  'suggestion.write': allOf(anyOf(coordinator, drafter, observer), whileWriting, whileProcessActive),
  // P24: nobody decides on what they suggested; they may take it back.
  'suggestion.decide': allOf(anyOf(coordinator, drafter), ofAnother, whileWriting, whileProcessActive),
  'suggestion.withdraw': allOf(anyMember, ownOne, whileProcessActive),
  'version.freeze': allOf(coordinator, whileWriting, whileProcessActive),

  'consultation.open': allOf(coordinator, at('consultation'), whileProcessActive),
  'consultation.close': allOf(coordinator, at('consultation'), whileProcessActive),
  // While it is suspended, too: that is how the time that was lost is given back.
  'consultation.extend': allOf(coordinator, at('consultation'), unlessProcessClosed),
  'contribution.submit': allOf(everyone, whileConsulting, whileProcessActive),
  'contribution.answer': allOf(coordinator, at('consultation', 'answering', 'technical-review'), whileProcessActive),
  // Not after publication: the published text rests on the answers as they were then.
  'answer.correct': allOf(
    coordinator,
    at('consultation', 'answering', 'technical-review', 'legal-opinion', 'approval'),
    whileProcessActive,
  ),
  // P4: an order of the law is carried out by whoever runs the platform, not by those it may be about.
  'contribution.redact': administrator,
  'desk.read': anyOf(coordinator, observer),

  'stage.advance': allOf(coordinator, whileProcessActive),
  'signers.name': allOf(coordinator, whileProcessActive),
  'stage.return': allOf(coordinator, whileProcessActive),
  'version.sign': allOf(approver, at('technical-review', 'legal-opinion', 'approval'), whileProcessActive),
  'version.publish': allOf(coordinator, at('approval'), whileProcessActive),

  'publication.complete': allOf(coordinator, at('published', 'follow-up'), whileProcessActive),
  'publication.correct': allOf(coordinator, at('published', 'follow-up'), whileProcessActive),

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
