import type { StageId } from '@articulado/workflow';
import { type Actor, type MemberRole, memberRoles, rolesOf, type PermissionContext } from './actor.js';

/** Whether something is true of an actor in a context. The lines of `permissions.ts` are made of these. */
export type Predicate = (actor: Actor, here: PermissionContext) => boolean;

/** All of them are true. */
export const allOf =
  (...predicates: readonly Predicate[]): Predicate =>
  (actor, here) =>
    predicates.every((predicate) => predicate(actor, here));

/** At least one of them is true. */
export const anyOf =
  (...predicates: readonly Predicate[]): Predicate =>
  (actor, here) =>
    predicates.some((predicate) => predicate(actor, here));

/** At one of these stages. */
export const at =
  (...stages: readonly StageId[]): Predicate =>
  (_actor, here) =>
    stages.some((stage) => stage === here.stage);

/** A current member of this process in one of these roles; without a process nobody is. */
const member =
  (...wanted: readonly MemberRole[]): Predicate =>
  (actor, here) =>
    here.processId !== undefined && rolesOf(actor, here.processId).some((role) => wanted.some((one) => one === role));

export const coordinator = member('coordinator');
export const drafter = member('drafter');
export const approver = member('approver');
export const observer = member('observer');
export const anyMember = member(...memberRoles);
export const administrator: Predicate = (actor) => actor.personId !== undefined && actor.isAdministrator;
export const coordinatorOfAnyProcess: Predicate = (actor) => actor.personId !== undefined && actor.coordinatesSomewhere;
export const everyone: Predicate = () => true;

export const signedIn: Predicate = (actor) => actor.personId !== undefined;

export const whileWriting: Predicate = (_actor, here) => here.writing === true;
export const whileConsulting: Predicate = (_actor, here) => here.consultationOpen === true;
export const ownOne: Predicate = (_actor, here) => here.own === true;
export const ofAnother: Predicate = (_actor, here) => here.ofAnother === true;
export const representative: Predicate = (actor, here) => actor.personId !== undefined && here.represents === true;
export const memberForInstitution: Predicate = (actor, here) => actor.personId !== undefined && here.memberFor === true;
/** P19: nobody's appointment to represent the institution stands. */
export const whileUnrepresented: Predicate = (_actor, here) => here.unrepresented === true;
export const forAnotherInstitution: Predicate = (_actor, here) => here.forAnother === true;
export const whenNobodyCoordinates: Predicate = (_actor, here) => here.withoutCoordinator === true;
export const whileProcessSuspended: Predicate = (_actor, here) => here.suspended === true;
/** P17: the process is neither suspended nor closed. */
export const whileProcessActive: Predicate = (_actor, here) => here.suspended !== true && here.closed !== true;
/** P17: the process is suspended perhaps, but not closed. */
export const unlessProcessClosed: Predicate = (_actor, here) => here.closed !== true;
export const inTheDemo: Predicate = (_actor, here) => here.demo === true;
