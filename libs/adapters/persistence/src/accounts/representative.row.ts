import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AppointmentTerms } from './appointment-terms.js';

/** That somebody speaks for an institution, by a document. Answered and ended, never deleted. */
@Entity('representative')
export class RepresentativeRow extends AppointmentTerms {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organization_id' }) organizationId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  /** The first day on which they speak for it, and the last one, if there is one: `2026-05-04`. */
  @Column('text', { name: 'starts_on' }) startsOn!: string;
  @Column('text', { name: 'ends_on', nullable: true }) endsOn!: string | null;
  @Column('uuid', { name: 'appointed_by' }) appointedBy!: string;
  /** As what: an administrator's counts only while nobody represents the institution. */
  @Column('text', { name: 'appointed_as' }) appointedAs!: 'administrator' | 'representative';
  @Column('timestamptz', { name: 'appointed_at' }) appointedAt!: Date;
  /** Until when it waits to be accepted. */
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt!: Date | null;
  @Column('timestamptz', { name: 'declined_at', nullable: true }) declinedAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  /** Why, in public. */
  @Column('text', { name: 'end_reason', nullable: true }) endReason!: string | null;
  /** The one before, in whose place it is: it was sent again, or passed to a substitute. */
  @Column('uuid', { nullable: true }) replaces!: string | null;
  /** When another took its place: nobody accepts it from then on. */
  @Column('timestamptz', { name: 'replaced_at', nullable: true }) replacedAt!: Date | null;
  /** Null while they speak. Whoever suspended them as what they are says who may lift it. */
  @Column('timestamptz', { name: 'suspended_at', nullable: true }) suspendedAt!: Date | null;
  @Column('uuid', { name: 'suspended_by', nullable: true }) suspendedBy!: string | null;
  @Column('text', { name: 'suspended_as', nullable: true }) suspendedAs!: 'administrator' | 'representative' | null;
  @Column('text', { name: 'suspend_reason', nullable: true }) suspendReason!: string | null;
}
