import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One file that was brought into a draft, and which part of its log that was. */
@Entity('draft_import')
@Unique('draft_import_sequence_key', ['draftId', 'sequence'])
export class DraftImportRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'draft_id' }) draftId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  /** Number in the draft's log of the one update that it wrote; a decimal in text, since it may pass 2^53. */
  @Column('bigint') sequence!: string;
  /** How many the draft had after it. */
  @Column('integer') clauses!: number;
  @Column('timestamptz', { name: 'imported_at' }) importedAt!: Date;
  /** Number of the update that undid it; null while it stands. */
  @Column('bigint', { name: 'undone_sequence', nullable: true }) undoneSequence?: string | null;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt?: Date | null;
}
