import type { MemberRole } from '@articulado/permissions';
import type { Recovery } from './recovery.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role that a person holds in a process for an organisation, from one moment to another. Ended, never deleted. */
@Entity('membership')
export class MembershipRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'process_id' }) processId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'organization_id' }) organizationId!: string;
  /** Which of the institution's names it had then; the first unless it says otherwise. */
  @Column('integer', { name: 'organization_edition', default: 1 }) organizationEdition!: number;
  @Column('text') role!: MemberRole;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at', nullable: true }) endsAt!: Date | null;
  /** Why it ended, in public, in the words of whoever ended it. */
  @Column('text', { name: 'end_statement', nullable: true }) endStatement!: string | null;
  /** 32 hex digits that keep the name in the record erasable. */
  @Column('text') salt!: string;
  @Column('jsonb', { name: 'passkey_recovery', nullable: true }) passkeyRecovery?: Recovery | null;
  @Column('jsonb', { name: 'address_recovery', nullable: true }) addressRecovery?: Recovery | null;
  /** The address that is to take the place of the lost one, while that waits. Told to nobody, sealed in nothing. */
  @Column('text', { name: 'recovery_address', nullable: true }) recoveryAddress?: string | null;
}
