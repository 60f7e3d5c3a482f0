import { DraftsStore } from '@articulado/draft-log';
import { type OrganizationId, type Refusal, refuse } from '@articulado/base';
import { refusalUnlessPermitted, permissionContextOf, signoffInputsOf, type Viewer } from '@articulado/api';
import {
  ApproverMeasuresStore,
  type MembershipRow,
  MembershipsStore,
  OrganizationsStore,
  type Stores,
  type OrganizationRow,
  type PersonRow,
  type ProcessRow,
  type VersionHeading,
  VersionsStore,
} from '@articulado/persistence';
import { isAskedToSign, stageOf, standingSignoffs } from '@articulado/workflow';
import { signedForAnother } from './signed-for-another.js';

/** Somebody who may sign now: for which institution, and which text. */
export interface Signer {
  readonly person: Pick<PersonRow, 'id' | 'name' | 'email'>;
  readonly organization: OrganizationRow;
  /** The latest one: no other can be signed. */
  readonly version: VersionHeading;
  /** Suspensions of theirs, all lifted: what was sent to them before the last one proves nothing any more. */
  readonly suspensions: readonly string[];
}

/**
 * Says whether somebody may sign the latest version at this stage, and for whom. Asked before a code is sent, before the
 * form is shown and, holding the process's lock, before the sign-off is written: one answer for all three. Of who was suspended or left since the form was opened, `actOn` refuses the act before it
 * asks here.
 */
export async function whoSigns(stores: Stores, viewer: Viewer, process: ProcessRow): Promise<Signer | Refusal> {
  const refused = refusalUnlessPermitted(viewer, 'version.sign', await permissionContextOf(stores, process));
  if (refused) return (await refusalWhenSuspended(stores, viewer, process)) ?? refused;
  const person = viewer.person!; // who may sign is signed in
  const memberships = await approverMembershipsOf(stores, viewer, process);
  const institutions = memberships.map(({ organizationId }) => organizationId);
  if (institutions.length === 0)
    return (
      (await refusalWhenSuspended(stores, viewer, process)) ?? refuse('not-permitted', { permission: 'version.sign' })
    );
  const version = (await stores.get(VersionsStore).headings([process.id])).at(-1);
  if (!version) return refuse('not-found', { what: 'version' });
  if (await wroteIn(stores, process, version, person.id))
    return refuse('wrote-in-the-text', { versionNumber: version.number });
  const signed = new Set(
    standingSignoffs(process.stage, await signoffInputsOf(stores, process)).map(({ organizationId }) =>
      String(organizationId),
    ),
  );
  const stage = stageOf(process.workflow, process.stage);
  const isAsked = (id: string) => isAskedToSign(stage, id as OrganizationId);
  const asked = institutions.filter(isAsked);
  const silent = asked.find((id) => !signed.has(id));
  const organization = (await stores.get(OrganizationsStore).byId(silent ?? asked[0] ?? institutions[0]!))!;
  if (asked.length === 0) return refuse('not-asked-to-sign', { stage: process.stage, organization: organization.name }); // W25
  if (silent === undefined) {
    return refuse('already-signed', { organization: organization.name, versionNumber: version.number });
  }
  const elsewhere = await signedForAnother(stores, process, person.id, organization.id);
  if (elsewhere) return elsewhere;
  const membership = memberships.find(({ organizationId }) => organizationId === organization.id)!;
  const suspensions = await stores.get(ApproverMeasuresStore).suspensionsOf(membership.id);
  return { person, organization, version, suspensions };
}

/** As whose approver somebody signs and is not suspended, read anew: what a session knew when it began may be over. */
async function approverMembershipsOf(
  stores: Stores,
  { person }: Viewer,
  process: ProcessRow,
): Promise<MembershipRow[]> {
  const held = await stores.get(MembershipsStore).givingRightsTo(person!.id, stores.now); // who may sign is signed in
  return held.filter(({ role, processId }) => role === 'approver' && processId === process.id);
}

/** P12: whoever is suspended has none of an approver's rights, and is told why. */
export async function refusalWhenSuspended(
  stores: Stores,
  { person }: Viewer,
  process: ProcessRow,
): Promise<Refusal<'approver-suspended'> | undefined> {
  const members = await stores.get(MembershipsStore).heldIn(process.id, stores.now);
  const own = members.filter(({ role, personId }) => role === 'approver' && personId === person?.id);
  const standing = await stores.get(ApproverMeasuresStore).standingOf(own.map(({ id }) => id));
  return standing.some(({ kind }) => kind === 'suspension') ? refuse('approver-suspended', {}) : undefined;
}

/** Four eyes: whoever wrote in the draft up to the point that was frozen does not approve it. */
async function wroteIn(
  stores: Stores,
  process: ProcessRow,
  version: VersionHeading,
  personId: string,
): Promise<boolean> {
  const [draft] = await stores.get(DraftsStore).byProcess([process.id]);
  return draft !== undefined && stores.get(DraftsStore).wroteIn(draft.id, personId, version.draftSequence);
}
