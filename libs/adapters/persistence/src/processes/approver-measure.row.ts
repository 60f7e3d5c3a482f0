import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is done: nothing may be signed for the time being, or the appointment is to end, which needs both sides. */
export type MeasureKind = 'suspension' | 'ending';

/** The two sides by which an approver holds the role: the institution, and the coordinators of others. */
export type MeasureSide = 'institution' | 'coordination';

/** What one side does against whoever approves for an institution. It stands until it is lifted; never deleted. */
@Entity('approver_measure')
export class ApproverMeasureRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'process_id' }) processId!: string;
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('text') kind!: MeasureKind;
  @Column('text') side!: MeasureSide;
  @Column('uuid', { name: 'taken_by' }) takenBy!: string;
  @Column('timestamptz', { name: 'taken_at' }) takenAt!: Date;
  /** Why, in public. */
  @Column('text') reason!: string;
  @Column('uuid', { name: 'lifted_by', nullable: true }) liftedBy!: string | null;
  @Column('timestamptz', { name: 'lifted_at', nullable: true }) liftedAt!: Date | null;
  /** 32 hex digits that keep names in the record erasable. */
  @Column('text') salt!: string;
}
