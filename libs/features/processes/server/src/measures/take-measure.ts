import { randomUUID } from 'node:crypto';
import { type Act, actingAs, isRepresentative } from '@articulado/api';
import { checkText, type Refusal, refuse } from '@articulado/base';
import {
  type Acting,
  type ApproverMeasureRow,
  ApproverMeasuresStore,
  approverMeasureFact,
  type MeasureKind,
  type MeasureSide,
  type MembershipRow,
  newSalt,
  type OrganizationRow,
  OrganizationsStore,
  PeopleStore,
  recordAct,
} from '@articulado/persistence';
import { sideOf } from './approver-side.js';

/** What one side does, and why, in public. */
export interface NewMeasure {
  /** Slug. */
  readonly process: string;
  /** Id of the approver's membership. */
  readonly membership: string;
  readonly reason: string;
}

/** Why, in public: long enough to say something. */
export const checkReason = (reason: string): Refusal | undefined =>
  checkText('reason', reason, { min: 10, max: 2_000 });

/** The side of whoever acts, who was permitted to: they stand on one. */
export async function ownSide({ stores, viewer }: Act, approver: MembershipRow): Promise<MeasureSide> {
  return sideOf(viewer, approver, await isRepresentative(stores, viewer, approver.organizationId))!;
}

/** Writes a measure down; its entry in the record is for the caller. Refused where the same one of that side stands. */
export async function takeMeasure(
  { stores, viewer, process }: Act,
  approver: MembershipRow,
  kind: MeasureKind,
  { side, reason }: { readonly side: MeasureSide; readonly reason: string },
): Promise<ApproverMeasureRow | Refusal> {
  const standing = await stores.get(ApproverMeasuresStore).standingOf([approver.id]);
  if (standing.some((one) => one.kind === kind && one.side === side))
    return refuse('already-exists', { what: 'measure' });
  return stores.get(ApproverMeasuresStore).add({
    id: randomUUID(),
    processId: process.id,
    membershipId: approver.id,
    kind,
    side,
    takenBy: viewer.person!.id, // who stands on a side is signed in
    takenAt: stores.now,
    reason: reason.trim(),
    liftedBy: null,
    liftedAt: null,
    salt: newSalt(),
  });
}

/** Its entry says which measure was taken or lifted, of whom, by which side. */
export async function recordMeasure(
  act: Act,
  measure: ApproverMeasureRow,
  approver: MembershipRow,
  type: 'approver.suspended' | 'approver.reinstated' | 'approver.end-proposed' | 'approver.end-withdrawn',
): Promise<void> {
  const { stores, process } = act;
  const organization = (await stores.get(OrganizationsStore).byId(approver.organizationId))!; // a foreign key promises it
  const { side, reason } = measure;
  const of = { organization: organization.name, side };
  const [acting, facts] = [await actingOn(act, side, organization), [await measureFactNow(act, measure)] as const];
  if (type === 'approver.suspended' || type === 'approver.end-proposed')
    await recordAct(stores, process, { type, acting, details: { ...of, reason }, facts });
  else await recordAct(stores, process, { type, acting, details: of, facts });
}

/** As what somebody acts on an approver: as representative of the institution, or as coordinator for another. */
export async function actingOn(
  { stores, viewer, process }: Act,
  side: MeasureSide,
  organization: OrganizationRow,
): Promise<Acting> {
  if (side === 'coordination') return actingAs(stores, viewer, process, 'coordinator');
  return { role: 'representative', person: viewer.person, organization };
}

export async function measureFactNow({ stores }: Act, measure: ApproverMeasureRow) {
  const people = stores.get(PeopleStore);
  const takenBy = (await people.byId(measure.takenBy))!; // foreign keys promise both
  const liftedBy = measure.liftedBy === null ? undefined : (await people.byId(measure.liftedBy))!;
  return approverMeasureFact(measure, { takenBy, liftedBy });
}
