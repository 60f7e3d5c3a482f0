import type { OrganizationId, PersonId, ProcessId } from '@articulado/base';
import type { StageId } from '@articulado/workflow';

/** What a member may be in a process. */
export const memberRoles = ['coordinator', 'drafter', 'facilitator', 'approver', 'observer'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Everything someone can be: administrator of the platform, a member, signed in without membership, not signed in. */
export const roles = ['administrator', ...memberRoles, 'participant', 'visitor'] as const;
export type Role = (typeof roles)[number];

/** Whoever asks. */
export interface Actor {
  /** Absent for a visitor. */
  readonly personId?: PersonId;
  readonly isAdministrator: boolean;
  /** Coordinates some process now, whichever. */
  readonly coordinatesSomewhere: boolean;
  /** Those current by their dates, and no others. */
  readonly memberships: readonly ActorMembership[];
}

interface ActorMembership {
  readonly processId: ProcessId;
  readonly role: MemberRole;
  readonly organizationId: OrganizationId;
}

/** Where it is asked. P2: what is left out counts as "no". */
export interface PermissionContext {
  readonly processId?: ProcessId;
  readonly stage?: StageId;
  /** Whether the draft may be written at this stage of the process's workflow. */
  readonly writing?: boolean;
  /** Whether a consultation is open by the server's clock. */
  readonly consultationOpen?: boolean;
  /** Whether the thing asked about is the actor's own: their membership, their suggestion. */
  readonly own?: boolean;
  /** Whether the thing asked about is somebody else's: their suggestion. */
  readonly ofAnother?: boolean;
  /** Whether the actor represents the institution asked about. */
  readonly represents?: boolean;
  /** Whether the actor has a role for the institution asked about, in whichever process. */
  readonly memberFor?: boolean;
  /** Whether the institution asked about has no representative in office. */
  readonly unrepresented?: boolean;
  /** Whether the actor coordinates for another institution than the one asked about, and is not a party to the act. */
  readonly forAnother?: boolean;
  /** Whether no current member coordinates the process. */
  readonly withoutCoordinator?: boolean;
  /** Whether the process is suspended. */
  readonly suspended?: boolean;
  /** Whether it was closed unfinished. */
  readonly closed?: boolean;
  /** Whether the platform runs as a demonstration. */
  readonly demo?: boolean;
}

/** Someone not signed in. */
export const visitor: Actor = { isAdministrator: false, coordinatesSomewhere: false, memberships: [] };

/**
 * All that an actor is, seen from a process; without one, from the platform. P6: memberships of other processes count for nothing here.
 * P7: whoever is not signed in is a visitor and nothing else.
 */
export function rolesOf(actor: Actor, processId?: ProcessId): Role[] {
  if (!actor.personId) return ['visitor'];
  const held = actor.memberships.filter((membership) => membership.processId === processId).map(({ role }) => role);
  const here: Role[] = [...(actor.isAdministrator ? (['administrator'] as const) : []), ...new Set(held)];
  return here.length > 0 ? here : ['participant'];
}
