import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Sector } from './organization.row.js';

/** What an institution was called before it was corrected, and why. Inserted, never changed. */
@Entity('superseded_institution')
@Index('superseded_institution_processes', { synchronize: false })
export class SupersededInstitutionRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  /** Counts the names of one institution: 1 is the first. */
  @PrimaryColumn('integer') edition!: number;
  @Column('text') name!: string;
  @Column('text') acronym!: string;
  @Column('text') sector!: Sector;
  /** Why another name took its place, in public. */
  @Column('text') reason!: string;
  @Column('uuid', { name: 'corrected_by' }) correctedBy!: string;
  @Column('timestamptz', { name: 'corrected_at' }) correctedAt!: Date;
  /** The processes in which it took part by then: their records say so. */
  @Column('jsonb', { name: 'process_ids' }) processIds!: readonly string[];
  @Column('text') salt!: string;
}
