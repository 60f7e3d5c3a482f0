import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a consumer of the record has read one process's entries. */
@Entity('record_cursor')
export class RecordCursorRow {
  @PrimaryColumn('text') consumer!: string;
  @PrimaryColumn('uuid', { name: 'process_id' }) processId!: string;
  /** Of the last entry that it has handled. */
  @Column('integer') sequence!: number;
  /** How often the next entry has failed. */
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('text', { name: 'last_error', nullable: true }) lastError!: string | null;
  /** After a failure: not before this moment. */
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt!: Date | null;
}
