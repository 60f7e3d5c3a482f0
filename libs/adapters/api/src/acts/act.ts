import { isUuid, localDay, type Refusal, refuse } from '@articulado/base';
import type { Permission, PermissionContext } from '@articulado/permissions';
import {
  isInOffice,
  type OrganizationRow,
  OrganizationsStore,
  PeopleStore,
  ProcessesStore,
  type ProcessRow,
  RepresentativesStore,
  type Stores,
  timeZoneOf,
  type UnitOfWork,
} from '@articulado/persistence';
import { permissionContextOf } from './permission-context.js';
import { actorOf, refusalUnlessPermitted, type Viewer } from '../viewer/viewer.js';

/**
 * An act in progress: the process's row is locked until it ends, and the actor was read after the wait for the lock.
 */
export interface Act {
  readonly stores: Stores;
  readonly viewer: Viewer;
  readonly process: ProcessRow;
}

/** The day in the time zone of the process: `2026-05-04`. */
export const todayIn = ({ stores, process }: Pick<Act, 'stores' | 'process'>): string =>
  localDay(timeZoneOf(process), stores.now);

/** What somebody asks to do. */
export interface ActRequest {
  readonly viewer: Viewer;
  /** Slug. */
  readonly process: string;
  readonly permission: Permission;
  /** A more specific refusal than `not-permitted`. It must say nothing that isn't public. */
  readonly refusalWhenNotPermitted?: (act: Act) => Promise<Refusal | undefined>;
  /** What the table of permissions needs to know besides the stage of the process. */
  readonly context?: (act: Act) => Promise<PermissionContext>;
}

/**
 * One guarded act on a process, in one transaction. While the actor waits for the lock, another act may end their
 * rights. So rights are read after the wait, and what the request knew of them is ignored.
 */
export function actOn<Outcome>(
  unitOfWork: UnitOfWork,
  request: ActRequest,
  work: (act: Act) => Promise<Outcome | Refusal>,
): Promise<Outcome | Refusal> {
  return unitOfWork.run<Outcome>(async (stores) => {
    const process = await stores.get(ProcessesStore).lock(request.process);
    if (!process) return refuse('not-found', { what: 'process' });
    const act = { stores, process, viewer: await viewerNow(stores, request.viewer) };
    return (await refusalOf(act, request)) ?? work(act);
  });
}

/**
 * One guarded act on the platform, outside of any process. @param wait - waits for acts that must not run
 * concurrently; rights are read afterwards
 */
export function actOnPlatform<Outcome>(
  unitOfWork: UnitOfWork,
  requestViewer: Viewer,
  permission: Permission,
  work: (stores: Stores, viewer: Viewer) => Promise<Outcome | Refusal>,
  wait?: (stores: Stores) => Promise<void>,
): Promise<Outcome | Refusal> {
  return unitOfWork.run<Outcome>(async (stores) => {
    await wait?.(stores);
    const viewer = await viewerNow(stores, requestViewer);
    return refusalUnlessPermitted(viewer, permission) ?? work(stores, viewer);
  });
}

/** An act on an institution under way. */
export interface InstitutionAct {
  readonly stores: Stores;
  readonly viewer: Viewer;
  readonly organization: OrganizationRow;
}

/**
 * One guarded act on an institution, in one transaction; acts on one institution are serialized by a lock. The permission depends on whether the actor, or anybody,
 * represents it, which is read after the wait.
 */
export function actForInstitution<Outcome>(
  unitOfWork: UnitOfWork,
  { viewer: requestViewer, organization: id, permission, context, wait }: InstitutionActRequest,
  work: (act: InstitutionAct) => Promise<Outcome | Refusal>,
): Promise<Outcome | Refusal> {
  return unitOfWork.run<Outcome>(async (stores) => {
    const mayNow = async (viewer: Viewer) => {
      const more = await context?.(stores, viewer);
      return refusalUnlessPermitted(viewer, permission, {
        ...(await institutionContextOf(stores, viewer, id)),
        ...more,
      });
    };
    if (wait) {
      // Rights are checked before the wait as well, so that a refused caller blocks nobody.
      const refused =
        (await mayNow(await viewerNow(stores, requestViewer))) ?? (isUuid(id) ? await wait(stores) : undefined);
      if (refused) return refused;
    }
    const organization = isUuid(id) ? await stores.get(OrganizationsStore).lock(id) : null;
    const viewer = await viewerNow(stores, requestViewer);
    const refused = await mayNow(viewer);
    if (refused) return refused;
    return organization ? work({ stores, viewer, organization }) : refuse('not-found', { what: 'institution' });
  });
}

/** What somebody asks to do with an institution. */
interface InstitutionActRequest {
  readonly viewer: Viewer;
  /** Id. */
  readonly organization: string;
  readonly permission: Permission;
  /** What the table of permissions needs to know besides whether it is represented, and by the actor. */
  readonly context?: (stores: Stores, viewer: Viewer) => Promise<PermissionContext>;
  /** Waits for acts that must not run concurrently; rights are read again afterwards. */
  readonly wait?: (stores: Stores) => Promise<Refusal | undefined>;
}

/** What the table of permissions asks about an institution. @param organizationId - any text: what is no id has no representative */
export const institutionContextOf = async (
  stores: Stores,
  viewer: Viewer,
  organizationId: string,
): Promise<PermissionContext> => ({
  represents: await isRepresentative(stores, viewer, organizationId),
  unrepresented: !isUuid(organizationId) || !(await isRepresented(stores, organizationId)),
});

/** P19: whether a representative of an institution is in office, suspended or not. */
export const isRepresented = async (stores: Stores, organizationId: string): Promise<boolean> =>
  (await stores.get(RepresentativesStore).acceptedOf(organizationId)).some((row) => isInOffice(row, stores.today));

/** Whether somebody speaks for an institution now. @param organizationId - any text: what is no id is nobody's */
export async function isRepresentative(stores: Stores, { person }: Viewer, organizationId: string): Promise<boolean> {
  if (!person || !isUuid(organizationId)) return false;
  return (await stores.get(RepresentativesStore).represented(person.id, [organizationId], stores.today)) !== undefined;
}

async function refusalOf(
  act: Act,
  { permission, context, refusalWhenNotPermitted }: ActRequest,
): Promise<Refusal | undefined> {
  const here = { ...(await permissionContextOf(act.stores, act.process)), ...(await context?.(act)) };
  const refused = refusalUnlessPermitted(act.viewer, permission, here);
  if (refused?.refused !== 'not-permitted') return refused;
  return (await refusalWhenNotPermitted?.(act)) ?? refused;
}

async function viewerNow(stores: Stores, viewer: Viewer): Promise<Viewer> {
  const found = (viewer.person && (await stores.get(PeopleStore).byId(viewer.person.id))) ?? undefined;
  const person = found?.disabledAt ? undefined : found;
  return { ...viewer, person, actor: await actorOf(stores, person) };
}
