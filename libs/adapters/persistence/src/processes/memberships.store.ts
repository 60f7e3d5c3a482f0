import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { rowsWhere } from '../unit-of-work/prepared-rows.js';
import { type Recovery, recoveryLifeMs } from './recovery.js';
import { MembershipRow } from '../tables.js';

/** Whether a row of the table is in force at a moment, in SQL. @param at - the moment's place among the values: `$1` */
export const inForceAt = (at: string): string => `starts_at <= ${at} AND (ends_at IS NULL OR ends_at > ${at})`;

/** The same, and whether it gives its rights: who approves has none while suspended. `membership` is the name of the table. */
export const givesRightsAt = (at: string): string =>
  `${inForceAt(at)} AND (role <> 'approver' OR NOT EXISTS (
    SELECT FROM approver_measure
    WHERE membership_id = membership.id AND kind = 'suspension' AND lifted_at IS NULL))`;

/** Who takes part in what, from when to when. */
export class MembershipsStore {
  constructor(private readonly db: EntityManager) {}

  byId(id: string): Promise<MembershipRow | null> {
    return this.db.findOneBy(MembershipRow, { id });
  }

  /** Those of one person that are in force at a moment, and give them their rights: not those that are suspended. */
  givingRightsTo(personId: string, at: Date): Promise<MembershipRow[]> {
    return givingRightsToPerson(this.db, at, personId);
  }

  /** Those of one person that are in force at a moment, suspended ones too. */
  heldBy(personId: string, at: Date): Promise<MembershipRow[]> {
    return heldByPerson(this.db, at, personId);
  }

  /** Those of one process that are in force at a moment, suspended ones too. */
  heldIn(processId: string, at: Date): Promise<MembershipRow[]> {
    return heldInProcess(this.db, at, processId);
  }

  /** All of some processes, ended ones too: nothing of who took part is forgotten. */
  allIn(processIds: readonly string[]): Promise<MembershipRow[]> {
    return this.db.find(MembershipRow, {
      where: { processId: In([...processIds]) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  /** Those whose holder has lost a way in, which an administrator has not confirmed: in time or not, the earliest first. */
  inRecovery(at: Date): Promise<MembershipRow[]> {
    return membershipsInRecovery(this.db, at);
  }

  async add(membership: MembershipRow): Promise<MembershipRow> {
    await this.db.insert(MembershipRow, membership);
    return membership;
  }

  async recoverPasskeys(membership: MembershipRow, passkeyRecovery: Recovery): Promise<MembershipRow> {
    await this.db.update(MembershipRow, { id: membership.id }, { passkeyRecovery });
    return { ...membership, passkeyRecovery };
  }

  /** @param recoveryAddress - the new one, while it waits; nothing once it was confirmed */
  async recoverAddress(
    membership: MembershipRow,
    addressRecovery: Recovery,
    recoveryAddress: string | null,
  ): Promise<MembershipRow> {
    await this.db.update(MembershipRow, { id: membership.id }, { addressRecovery, recoveryAddress });
    return { ...membership, addressRecovery, recoveryAddress };
  }

  /** Ends what waits for somebody's new address to be confirmed: they have shown that their mailbox is theirs, or have another. */
  async endAddressRecoveries(personId: string): Promise<void> {
    await this.db.update(MembershipRow, { personId, recoveryAddress: Not(IsNull()) }, { recoveryAddress: null });
  }

  /** Forgets the new addresses that nobody has confirmed in time. */
  async forgetLateAddresses(now: Date): Promise<void> {
    await this.db.query(
      `UPDATE membership SET recovery_address = NULL
       WHERE recovery_address IS NOT NULL AND (address_recovery->>'openedAt')::timestamptz <= $1`,
      [new Date(now.getTime() - recoveryLifeMs)],
    );
  }

  async end(membership: MembershipRow, endsAt: Date, endStatement: string): Promise<MembershipRow> {
    await this.db.update(MembershipRow, { id: membership.id }, { endsAt, endStatement });
    return { ...membership, endsAt, endStatement };
  }
}

const inOrder = 'ORDER BY starts_at, id';
const givingRightsToPerson = rowsWhere(
  MembershipRow,
  'memberships-of-person',
  `WHERE ${givesRightsAt('$1')} AND person_id = $2 ${inOrder}`,
);
const heldByPerson = rowsWhere(
  MembershipRow,
  'memberships-held-by-person',
  `WHERE ${inForceAt('$1')} AND person_id = $2 ${inOrder}`,
);
const membershipsInRecovery = rowsWhere(
  MembershipRow,
  'memberships-in-recovery',
  `WHERE ${givesRightsAt('$1')} AND (recovery_address IS NOT NULL
     OR passkey_recovery IS NOT NULL AND NOT passkey_recovery ? 'confirmedAt') ${inOrder}`,
);
const heldInProcess = rowsWhere(
  MembershipRow,
  'memberships-in-process',
  `WHERE ${inForceAt('$1')} AND process_id = $2 ${inOrder}`,
);
