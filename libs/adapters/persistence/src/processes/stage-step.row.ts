import type { StageId } from '@articulado/workflow';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One step of a process from a stage to another, forward or back. */
@Entity('stage_step')
export class StageStepRow {
  @PrimaryColumn('uuid', { name: 'process_id' }) processId!: string;
  /** Counts from 1 in each process. */
  @PrimaryColumn('integer') number!: number;
  @Column('text', { name: 'from_stage' }) fromStage!: StageId;
  @Column('text', { name: 'to_stage' }) toStage!: StageId;
  @Column('text') direction!: 'advance' | 'return';
  /** Why, in public. */
  @Column('text') statement!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('timestamptz', { name: 'taken_at' }) takenAt!: Date;
  @Column('text') salt!: string;
}
