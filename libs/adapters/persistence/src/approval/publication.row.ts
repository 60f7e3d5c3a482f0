import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The act that made one version the policy. */
@Entity('publication')
export class PublicationRow {
  @PrimaryColumn('uuid', { name: 'process_id' }) processId!: string;
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  @Column('text') statement!: string;
  @Column('uuid', { name: 'published_by' }) publishedBy!: string;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  @Column('text') salt!: string;
}
