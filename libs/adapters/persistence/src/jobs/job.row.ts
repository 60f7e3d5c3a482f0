import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something to be done after an act: enqueued in the act's transaction, gone when it is done. */
@Entity('job')
export class JobRow {
  @PrimaryColumn('uuid') id!: string;
  /** Which handler does it. */
  @Column('text') name!: string;
  /** Ids, never words: what a job needs to know it reads where it is kept. */
  @Column('jsonb') data!: object;
  @Column('timestamptz', { name: 'enqueued_at' }) enqueuedAt!: Date;
  /** By the platform's clock; after a failed attempt, when the next one is due. */
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  /** How often a handler began with it. */
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('text', { name: 'last_error', nullable: true }) lastError!: string | null;
  /** When its last attempt had failed: nobody tries again by itself. */
  @Column('timestamptz', { name: 'failed_at', nullable: true }) failedAt!: Date | null;
  /** The execution that it was handed over to; nothing while it waits. */
  @Column('uuid', { name: 'execution_id', nullable: true }) executionId!: string | null;
}
