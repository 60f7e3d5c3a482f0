import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A frozen text. Rows are inserted, never updated. */
@Entity('version')
@Unique('version_number_key', ['processId', 'number'])
export class VersionRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'process_id' }) processId!: string;
  @Column('integer') number!: number;
  @Column('text') note!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  /** The very characters that were hashed: canonical JSON of a `VersionText`. */
  @Column('text') text!: string;
  /** 64 lower-case hex digits. */
  @Column('text') sha256!: string;
  /** The point in the draft's log that this text was read at. */
  @Column('bigint', { name: 'draft_sequence' }) draftSequence!: string;
  @Column('timestamptz', { name: 'frozen_at' }) frozenAt!: Date;
  @Column('text') salt!: string;
}
