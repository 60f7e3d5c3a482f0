import type { Viewer } from '@articulado/api';
import { type Refusal, refuse } from '@articulado/base';
import {
  membershipFactNow,
  type MembershipRow,
  MembershipsStore,
  openerOf,
  OrganizationsStore,
  type PersonRow,
  ProcessesStore,
  type ProcessRow,
  recordAct,
  type Recovery,
  type Stores,
} from '@articulado/persistence';

/** A recovery that waits: of which membership, and in which process. */
export interface WaitingRecovery {
  readonly membership: MembershipRow;
  readonly process: ProcessRow;
  readonly recovery: Recovery;
}

/** What was lost: all in which one recovery differs from another. */
export interface RecoveryKind {
  /** How its entries are called. */
  readonly name: 'passkey-recovery' | 'address-recovery';
  /** The one that waits, where one does. */
  readonly openOf: (membership: MembershipRow, now: Date) => Recovery | undefined;
  readonly save: (stores: Stores, membership: MembershipRow, recovery: Recovery) => Promise<MembershipRow>;
}

/** Those of one person that an administrator may confirm. */
export async function waitingRecoveries(
  stores: Stores,
  personId: string,
  { openOf }: RecoveryKind,
): Promise<WaitingRecovery[]> {
  const held = await stores.get(MembershipsStore).givingRightsTo(personId, stores.now);
  const processes = await stores.get(ProcessesStore).byIds(held.map(({ processId }) => processId));
  return held.flatMap((membership) => {
    const recovery = openOf(membership, stores.now);
    const process = processes.find(({ id }) => id === membership.processId)!; // a foreign key promises it
    return recovery ? [{ membership, process, recovery }] : [];
  });
}

/** Whether whoever confirms is neither one of those who put it on record nor the one whom it is about. */
export function refuseOnePerson(waiting: readonly WaitingRecovery[], own: string, person: PersonRow) {
  const isOpener = waiting.some(({ membership, recovery }) => recovery.openedBy === openerOf(membership, own));
  return isOpener || own === person.id ? refuse('second-person-needed', {}) : undefined;
}

/**
 * Says in the record of each process in which it was put on record that it is confirmed.
 * @returns the slugs of those processes
 */
export async function confirmInRecords(
  stores: Stores,
  viewer: Viewer,
  waiting: readonly WaitingRecovery[],
  kind: RecoveryKind,
): Promise<string[] | Refusal> {
  // In one order, so that no two wait for each other.
  const slugs = [...new Set(waiting.map(({ process }) => process.slug))].sort();
  const ids = waiting.map(({ membership }) => membership.id);
  let confirmed = 0;
  for (const slug of slugs) confirmed += await confirmIn(stores, viewer, { slug, ids }, kind);
  return confirmed > 0 ? slugs : refuse('not-found', { what: 'recovery' });
}

/** Reads the memberships again, now that the process is locked: they may have ended. @returns how many were confirmed */
async function confirmIn(
  stores: Stores,
  viewer: Viewer,
  { slug, ids }: { readonly slug: string; readonly ids: readonly string[] },
  { name, openOf, save }: RecoveryKind,
): Promise<number> {
  const process = (await stores.get(ProcessesStore).lock(slug))!; // no process is ever deleted
  const current = await stores.get(MembershipsStore).heldIn(process.id, stores.now);
  const waiting = current.filter((one) => ids.includes(one.id) && openOf(one, stores.now));
  for (const membership of waiting) {
    const recovery = { ...openOf(membership, stores.now)!, confirmedAt: stores.now.toISOString() };
    const confirmed = await save(stores, membership, recovery);
    const organization = (await stores.get(OrganizationsStore).byId(membership.organizationId))!; // a foreign key promises it
    await recordAct(stores, process, {
      type: `${name}.confirmed`,
      acting: { role: 'administrator', person: viewer.person },
      details: { role: membership.role, organization: organization.name },
      facts: [await membershipFactNow(stores, confirmed)],
    });
  }
  return waiting.length;
}
