import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One entry of a process's public record. Inserted, never updated. */
@Entity('record_entry')
export class RecordEntryRow {
  @PrimaryColumn('uuid', { name: 'process_id' }) processId!: string;
  @PrimaryColumn('integer') sequence!: number;
  @Column('text') type!: string;
  /** The canonical text that was hashed. */
  @Column('text') entry!: string;
  @Column('text') hash!: string;
  /** A list of `Disclosure`: personal data that the entry only commits to, with its salts; emptied on erasure. */
  @Column('jsonb') disclosed!: object;
  @Column('timestamptz') at!: Date;
}
