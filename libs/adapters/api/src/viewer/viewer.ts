import type { PersonId, ProcessId } from '@articulado/base';
import type { Locale, Translate } from '@articulado/messages';
import { type Actor, type Permission, type PermissionContext, may, visitor } from '@articulado/permissions';
import { type Refusal, refuse } from '@articulado/base';
import { MembershipsStore, type Stores, type MembershipRow, type PersonRow } from '@articulado/persistence';

/** Whoever sends a request: what they may do, in which language they read. */
export interface Viewer {
  readonly actor: Actor;
  /** Absent for a visitor. */
  readonly person?: Pick<PersonRow, 'id' | 'name' | 'email'>;
  readonly sessionId?: string;
  readonly locale: Locale;
}

/** What every resolver is handed beside its arguments. */
export interface ApiContext {
  readonly viewer: Viewer;
  readonly t: Translate;
  readonly loaders: import('./loaders.js').Loaders;
  /** Network address it came from, to count acts by; kept nowhere. */
  readonly address: string;
  /** What the browser says of itself. */
  readonly userAgent: string;
  /** All cookies, as they came. */
  readonly cookies: string | undefined;
  /** Sets cookies on the answer: sign-in and sign-out only. */
  setCookies(cookies: readonly string[]): void;
}

/** The browser or program that sends a request. */
export type Client = Pick<ApiContext, 'address' | 'userAgent' | 'cookies'>;

/** Reads what a person may do now, from the memberships that give rights now: not those that are suspended. */
export async function actorOf(
  stores: Stores,
  person: Pick<PersonRow, 'id' | 'isAdministrator'> | undefined,
): Promise<Actor> {
  if (!person) return visitor;
  return actorWith(person, await stores.get(MembershipsStore).givingRightsTo(person.id, stores.now));
}

/** What a person may do with these memberships in force. */
export function actorWith(
  person: Pick<PersonRow, 'id' | 'isAdministrator'>,
  memberships: readonly Pick<MembershipRow, 'processId' | 'role' | 'organizationId'>[],
): Actor {
  return {
    personId: person.id as PersonId,
    isAdministrator: person.isAdministrator,
    coordinatesSomewhere: memberships.some(({ role }) => role === 'coordinator'),
    memberships: memberships.map(({ processId, role, organizationId }) => ({
      processId: processId as ProcessId,
      role,
      organizationId: organizationId as Actor['memberships'][number]['organizationId'],
    })),
  };
}

/** Refuses what the table of permissions does not allow, and says what is in the way where it is only a standstill of the process, or that the institution is represented. */
export const refusalUnlessPermitted = (
  viewer: Viewer,
  permission: Permission,
  context: PermissionContext = {},
): Refusal<'not-permitted' | 'process-suspended' | 'process-closed' | 'institution-represented'> | undefined => {
  if (may(viewer.actor, permission, context)) return undefined;
  const { suspended, closed, unrepresented } = context;
  if (unrepresented === false && may(viewer.actor, permission, { ...context, unrepresented: true }))
    return refuse('institution-represented', {});
  const mightWhen = (status: PermissionContext) =>
    may(viewer.actor, permission, { ...context, closed: false, ...status });
  if (suspended && mightWhen({ suspended: false })) return refuse('process-suspended', {});
  if (closed && (mightWhen({ suspended: false }) || mightWhen({ suspended: true })))
    return refuse('process-closed', {});
  return refuse('not-permitted', { permission });
};
