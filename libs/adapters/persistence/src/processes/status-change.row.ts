import type { ProcessStatus } from '@articulado/workflow';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a process was suspended, resumed, or closed unfinished, and why. Inserted, never changed. */
@Entity('status_change')
export class StatusChangeRow {
  @PrimaryColumn('uuid', { name: 'process_id' }) processId!: string;
  /** Counts from 1 in each process. */
  @PrimaryColumn('integer') number!: number;
  /** What it was from then on. */
  @Column('text') status!: ProcessStatus;
  /** Why, in public. */
  @Column('text') reason!: string;
  @Column('uuid', { name: 'changed_by' }) changedBy!: string;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
  @Column('text') salt!: string;
}
