import type { StageId } from '@articulado/workflow';
import { type Actor, type MemberRole, memberRoles, rolesOf, type PermissionContext } from './actor.js';

/** A sentence of the rule book: whether someone may, here. */
export type Rule = (actor: Actor, here: PermissionContext) => boolean;

/** Every sentence holds. */
export const allOf =
  (...rules: readonly Rule[]): Rule =>
  (actor, here) =>
    rules.every((rule) => rule(actor, here));

/** At least one sentence holds. */
export const anyOf =
  (...rules: readonly Rule[]): Rule =>
  (actor, here) =>
    rules.some((rule) => rule(actor, here));

/** At one of these stages. */
export const at =
  (...stages: readonly StageId[]): Rule =>
  (_actor, here) =>
    stages.some((stage) => stage === here.stage);

/** A current member of this process in one of these roles; without a process nobody is. */
const member =
  (...wanted: readonly MemberRole[]): Rule =>
  (actor, here) =>
    here.processId !== undefined && rolesOf(actor, here.processId).some((role) => wanted.some((one) => one === role));

export const coordinator = member('coordinator');
export const drafter = member('drafter');
export const approver = member('approver');
export const observer = member('observer');
export const anyMember = member(...memberRoles);
export const administrator: Rule = (actor) => actor.personId !== undefined && actor.isAdministrator;
export const coordinatorOfAnyProcess: Rule = (actor) => actor.personId !== undefined && actor.coordinatesSomewhere;
export const everyone: Rule = () => true;

export const signedIn: Rule = (actor) => actor.personId !== undefined;

export const whileWriting: Rule = (_actor, here) => here.writing === true;
export const whileConsulting: Rule = (_actor, here) => here.consultationOpen === true;
export const ownOne: Rule = (_actor, here) => here.own === true;
export const representative: Rule = (actor, here) => actor.personId !== undefined && here.represents === true;
export const memberForInstitution: Rule = (actor, here) => actor.personId !== undefined && here.memberFor === true;
/** P19: nobody's appointment to represent the institution stands. */
export const whileUnrepresented: Rule = (_actor, here) => here.unrepresented === true;
export const forAnotherInstitution: Rule = (_actor, here) => here.forAnother === true;
export const whenNobodyCoordinates: Rule = (_actor, here) => here.withoutCoordinator === true;
export const whileSuspended: Rule = (_actor, here) => here.suspended === true;
/** P17: neither suspended nor closed. */
export const whileActive: Rule = (_actor, here) => here.suspended !== true && here.closed !== true;
/** P17: suspended perhaps, but not closed. */
export const unlessClosed: Rule = (_actor, here) => here.closed !== true;
export const inTheDemo: Rule = (_actor, here) => here.demo === true;
