import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AppointmentTerms } from '../accounts/appointment-terms.js';

/** That an institution named who approves for it in a process, and who confirmed it. Confirmed, never deleted. */
@Entity('approver_appointment')
export class ApproverAppointmentRow extends AppointmentTerms {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'process_id' }) processId!: string;
  @Column('uuid', { name: 'organization_id' }) organizationId!: string;
  /** Which of the institution's names it had then; the first unless it says otherwise. */
  @Column('integer', { name: 'organization_edition', default: 1 }) organizationEdition!: number;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'appointed_by' }) appointedBy!: string;
  @Column('timestamptz', { name: 'appointed_at' }) appointedAt!: Date;
  @Column('uuid', { name: 'confirmed_by', nullable: true }) confirmedBy!: string | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  /** By the person named; one from before it was asked has none. */
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt!: Date | null;
  @Column('timestamptz', { name: 'declined_at', nullable: true }) declinedAt!: Date | null;
  /** Until when it waits to be accepted; one from before this was kept says nothing. */
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  /** The one before, in whose place it is: it was sent again, or passed to a substitute. */
  @Column('uuid', { nullable: true }) replaces!: string | null;
  /** When another took its place: nobody accepts or confirms it from then on. */
  @Column('timestamptz', { name: 'replaced_at', nullable: true }) replacedAt!: Date | null;
  /** 32 hex digits that keep names and identity in the record erasable. */
  @Column('text') salt!: string;
}
