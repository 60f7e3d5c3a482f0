import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The act that made one version the policy, and what it says of the document that approves it. */
@Entity('publication')
export class PublicationRow {
  @PrimaryColumn('uuid', { name: 'process_id' }) processId!: string;
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  @Column('text') statement!: string;
  @Column('uuid', { name: 'published_by' }) publishedBy!: string;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  /** Number of the document, its day (`2026-05-04`), and where it is published; null while it is not known. */
  @Column('text', { name: 'act_number', nullable: true }) actNumber!: string | null;
  @Column('text', { name: 'act_date', nullable: true }) actDate!: string | null;
  @Column('text', { nullable: true }) gazette!: string | null;
  @Column('text') salt!: string;
}
