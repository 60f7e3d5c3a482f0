import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A window of time in which one version takes contributions. */
@Entity('consultation')
export class ConsultationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'process_id' }) processId!: string;
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  @Column('timestamptz', { name: 'opens_at' }) opensAt!: Date;
  @Column('timestamptz', { name: 'closes_at' }) closesAt!: Date;
  /** When a coordinator closed it; absent while only its date can. */
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  /** What the public is asked, in plain words. */
  @Column('text') purpose!: string;
}
